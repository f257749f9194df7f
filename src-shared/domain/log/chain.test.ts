import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEntry, checkChain, emptyChain } from './chain.ts';
import { type LogEntry, type LogEvent, logEventTypes } from './entry.ts';

const event: fc.Arbitrary<LogEvent> = fc.record({
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  actor: fc.option(fc.uuid()),
  type: fc.constantFrom(...logEventTypes),
  messageId: fc.option(fc.uuid()),
  facts: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
});

function chainOf(events: readonly LogEvent[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const one of events) entries.push(chainEntry(entries.at(-1) ?? emptyChain, one));
  return entries;
}

const chain = (minLength: number) => fc.array(event, { minLength, maxLength: 12 }).map(chainOf);

describe('the log’s chain', () => {
  it('holds as it was written, whole or in chunks, and after it has been stored as JSON', () => {
    fc.assert(
      fc.property(chain(0), fc.nat(12), (entries, cut) => {
        const stored: LogEntry[] = JSON.parse(JSON.stringify(entries));
        const first = checkChain(emptyChain, stored.slice(0, cut));
        expect(first.brokenAt).toBeNull();
        const rest = checkChain(first.head, stored.slice(cut));
        expect(rest.brokenAt).toBeNull();
        expect(rest.head.seq).toBe(entries.length);
      }),
    );
  });

  it('shows the first entry that was edited, whatever part of it', () => {
    const edits: ((entry: LogEntry) => LogEntry)[] = [
      (entry) => ({ ...entry, at: `${entry.at}0` }),
      (entry) => ({ ...entry, actor: entry.actor === null ? 'somebody' : null }),
      (entry) => ({ ...entry, type: entry.type === 'order.started' ? 'order.paused' : 'order.started' }),
      (entry) => ({ ...entry, messageId: `${entry.messageId}x` }),
      (entry) => ({ ...entry, facts: { ...entry.facts, added: 1 } }),
      (entry) => ({ ...entry, seq: entry.seq + 1 }),
      (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
      (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
    ];
    fc.assert(
      fc.property(chain(1), fc.nat(), fc.constantFrom(...edits), (entries, at, edit) => {
        const index = at % entries.length;
        const edited = entries.map((entry, i) => (i === index ? edit(entry) : entry));
        expect(checkChain(emptyChain, edited).brokenAt).toBe(index + 1);
      }),
    );
  });

  it('shows an entry that was removed from within, and two that changed places', () => {
    fc.assert(
      fc.property(chain(2), fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);
        expect(checkChain(emptyChain, entries.toSpliced(index, 1)).brokenAt).toBe(index + 1);
        const swapped = entries.with(index, entries[index + 1] as LogEntry).with(index + 1, entries[index] as LogEntry);
        expect(checkChain(emptyChain, swapped).brokenAt).toBe(index + 1);
      }),
    );
  });

  it('has a hash that anyone can compute again: SHA-256 of the previous hash and the canonical JSON', async () => {
    const entry = chainEntry(emptyChain, {
      at: '2026-08-10T07:00:00.000Z',
      actor: null,
      type: 'system.created',
      messageId: null,
      facts: { b: 1, a: 'æ' },
    });
    const bytes = new TextEncoder().encode(
      `${'0'.repeat(64)}{"actor":null,"at":"2026-08-10T07:00:00.000Z","facts":{"a":"æ","b":1},"messageId":null,"seq":1,"type":"system.created"}`,
    );
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(entry.hash).toBe(hash);
  });
});
