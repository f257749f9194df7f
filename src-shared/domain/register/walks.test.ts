import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, rules, today } from '../../../tests/kit/umea.ts';
import { type BookEntry, type BookId, incidentKinds, suspendingKinds } from './books.ts';
import type { RegisteredChannel } from './channel.ts';
import { emptyFields } from './edit.ts';
import { appointmentOf, factsOf } from './facts.ts';
import type { ChannelFields } from './fields.ts';
import { failingGuards, mayTake, missing, type Stand } from './guards.ts';
import { type ChannelEvent, endedStates, livingStates, transitionsFrom } from './life-cycle.ts';
import { take } from './transition.ts';

/** Walks through a channel's life by Umeå's rules, with its log books: whatever is tried, a step that was taken had what it needs. */

const head = 'Anna Prefekt';
const people = [
  { name: 'Bo Ansvarig', email: 'bo.ansvarig@umu.se' },
  { name: 'Dag Ny', email: 'dag@umu.se' },
  { name: 'Eva Ny', email: 'eva@umu.se' },
] as const;
const sha256 = 'a'.repeat(64);

type Move =
  | { readonly do: 'step'; readonly pick: number; readonly evidence: Readonly<Record<string, unknown>>; readonly by: number }
  | { readonly do: 'enter'; readonly book: BookId; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly do: 'close'; readonly book: BookId; readonly later: Readonly<Record<string, unknown>> }
  | { readonly do: 'fill'; readonly fields: Partial<ChannelFields> };

const proof = fc.constantFrom({}, { file: 'beslut.pdf' }, { sha256 }, { file: 'beslut.pdf', sha256 }, { caseNumber: '2026/12' });
const mail = fc.constantFrom({}, { mail: 'Ja, det vill jag.' });
const evidence = fc
  .record({
    proof,
    mail,
    who: fc.integer({ min: 0, max: 2 }),
    incident: fc.nat({ max: 1000 }),
    whole: fc.constantFrom(true, true, true, true, false),
    early: fc.boolean(),
  })
  .map(({ proof: file, mail: letter, who, incident, whole, early }) => ({
    ...file,
    ...letter,
    incident,
    ...(whole && {
      reason: 'Så är det',
      note: 'Mejl',
      cause: 'leaves',
      inventory: 'Två med åtkomst',
      successor: people[who]?.name,
      email: people[who]?.email,
      head,
      headOn: today,
      acceptedOn: early ? '2026-08-01' : today,
      on: today,
      by: 'Bo Ansvarig',
      finding: 'Når fram',
      decision: 'keep',
      nextDue: '2028-01-01',
    }),
  }));
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      pick: fc.nat({ max: 20 }),
      evidence,
      by: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .oneof(
        fc
          .record({ person: fc.constantFrom(...people.map(({ name }) => name)), employee: fc.boolean() })
          .map((entry) => ['accessGrants', entry]),
        fc.record({ kind: fc.constantFrom(...incidentKinds) }).map((entry) => ['incidents', entry]),
        fc
          .record({ accessRemovedOn: fc.constantFrom(null, today), secretsRotatedOn: fc.constantFrom(null, today) })
          .map((entry) => ['handovers', entry]),
        fc.constant(['questions', { dueAt: `${today}T12:00:00Z` }]),
        fc.constant(['captures', { on: today, final: true }]),
      )
      .map(([book, entry]) => ({ do: 'enter' as const, book: book as BookId, entry: entry as Readonly<Record<string, unknown>> })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Move>(
      { do: 'close', book: 'accessGrants', later: { removedOn: today } },
      { do: 'close', book: 'questions', later: { answer: 'Ja' } },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Move>(
      { do: 'fill', fields: { closure: { decision: 'Läggs ned', on: null, notice: '', fate: 'locked', successor: '' } } },
      { do: 'fill', fields: { handoverRoutine: '' } },
      { do: 'fill', fields: { handoverRoutine: 'Byt lösenord' } },
    ),
  },
);

interface Walked {
  readonly event: ChannelEvent;
  readonly before: RegisteredChannel;
  readonly after: RegisteredChannel;
  readonly stand: Stand;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Everything that was taken of these moves. */
function walk(begins: RegisteredChannel, moves: readonly Move[]): Walked[] {
  let channel = begins;
  let entries: BookEntry[] = [];
  const walked: Walked[] = [];
  moves.forEach((one, index) => {
    // Instants in the order of the moves, all of them of today.
    const at = new Date(Date.parse(`${today}T07:00:00Z`) + index * 1000).toISOString();
    if (one.do === 'fill') channel = { ...channel, fields: { ...channel.fields, ...one.fields } };
    if (one.do === 'enter') {
      const number = entries.length;
      const entry = { id: `e${number}`, channelId: 'c', book: one.book, number, at, by: 'kari', entry: one.entry, later: null };
      entries = [...entries, entry as unknown as BookEntry];
    }
    if (one.do === 'close')
      entries = entries.map((entry) =>
        entry.book === one.book && !entry.later ? ({ ...entry, later: { ...one.later, at, by: 'kari' } } as BookEntry) : entry,
      );
    if (one.do !== 'step') return;
    const possible = transitionsFrom(channel.state);
    const step = possible[one.pick % possible.length];
    if (!step) return;
    const given = { ...one.evidence, incident: `e${Number(one.evidence.incident) % (entries.length + 1)}` };
    const neighbours = { address: null, name: null, handle: null, native: null };
    const stand: Stand = { channel, rules, facts: factsOf(entries), neighbours, today, actor: people[one.by] ?? null };
    const roles = one.by === 0 ? (['officer'] as const) : [];
    if (!mayTake(step, roles, stand)) return;
    if (failingGuards(step, stand, given).some(({ severity }) => severity === 'block')) return;
    const taken = take(channel, step, given, { facts: stand.facts, at, today });
    walked.push({ event: step.event, before: channel, after: taken.channel, stand, evidence: given });
    channel = taken.channel;
    const { entry, later } = taken;
    if (entry)
      entries = [...entries, { id: `s${index}`, channelId: 'c', number: index, at, by: 'kari', ...entry, later: null } as BookEntry];
    if (later)
      entries = entries.map((one) =>
        one.id === later.entryId ? ({ ...one, later: { ...later.said, at, by: 'kari' } } as BookEntry) : one,
      );
  });
  return walked;
}

const begins = fc
  .record({
    state: fc.constantFrom('draft', 'registered', 'open', 'open-legacy', 'handover', 'suspended', 'candidate'),
    bare: fc.boolean(),
  })
  .map(
    ({ state, bare }): RegisteredChannel => ({
      ...channelOf(bare && (state === 'draft' || state === 'candidate' || state === 'open-legacy') ? emptyFields : {}, state as 'draft'),
      legacy: state === 'open-legacy',
    }),
  );
const walks = fc.tuple(begins, fc.array(move, { minLength: 30, maxLength: 120, size: 'max' }));
const told = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

describe('whatever is tried', () => {
  const seen = new Set<string>();
  it('no step is taken without what it needs', () => {
    fc.assert(
      fc.property(walks, ([begin, moves]) => {
        for (const { event, before, after, stand, evidence: given } of walk(begin, moves)) {
          seen.add(`${event} ${before.state} ${after.state}`);
          expect(endedStates).not.toContain(before.state);
          expect(after.revision).toBe(before.revision + 1);
          expect(after.id).toBe(before.id);
          const { facts } = stand;
          if (event === 'approve' || event === 'approveAgain') {
            expect((told(given.file) && told(given.sha256)) || told(given.caseNumber)).toBe(true);
            expect(after.approvalVoidedAt).toBeNull();
          }
          if (after.state === 'open' && before.state !== 'open' && before.state !== 'handover')
            expect(missing(before.fields, rules, { upTo: 'open' }).filter(({ severity }) => severity === 'block')).toEqual([]);
          if (after.state === 'suspended' && before.state !== 'suspended') {
            expect(facts.suspending).toContain(given.incident);
            expect(suspendingKinds).not.toContain('block');
          }
          if (event === 'accept') {
            const appointed = appointmentOf(facts, before.stateSince);
            const isOwn = stand.actor?.email === appointed?.email;
            expect(appointed).not.toBeNull();
            expect(isOwn || told(given.mail) || (told(given.file) && told(given.sha256))).toBe(true);
            expect(String(given.acceptedOn) >= (appointed?.on ?? '')).toBe(true);
          }
          if (before.state === 'handover' && livingStates.includes(after.state) && after.state !== 'handover') {
            const appointed = appointmentOf(facts, before.stateSince);
            expect(appointed?.acceptedOn).toBe(today);
            expect(after.fields.responsible).toMatchObject({ name: appointed?.to, email: appointed?.email, appointedBy: head });
            expect(after.state).toBe(before.legacy ? 'open-legacy' : 'open');
            expect(facts.unanswered).toEqual([]);
            expect(new Set(facts.openGrants.filter(({ employee }) => employee).map(({ person }) => person)).size).toBeGreaterThan(1);
            const since = facts.handovers.filter(({ writtenAt }) => writtenAt >= before.stateSince);
            expect(since.some(({ accessRemovedOn }) => accessRemovedOn)).toBe(true);
            expect(since.some(({ secretsRotatedOn }) => secretsRotatedOn)).toBe(true);
          }
          if (after.state === 'decommissioned') {
            expect(before.state).toBe('handover');
            expect([facts.openGrants, facts.unanswered, facts.finalCaptureOn]).toEqual([[], [], today]);
          }
        }
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it('and the walks came to each of these, so that nothing of it was empty', () => {
    for (const step of [
      'approve anchored approved',
      'open registered open',
      'suspend open suspended',
      'appoint handover handover',
      'accept handover handover',
      'finishHandover handover open',
      'decommission handover decommissioned',
    ])
      expect([...seen]).toContain(step);
  });
});
