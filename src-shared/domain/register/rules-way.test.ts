import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, rules, today, twoPeople } from '../../../tests/kit/umea.ts';
import { emptyFields } from './edit.ts';
import { noFacts } from './facts.ts';
import { type ChannelFields, type FieldPath, partAt, valueAt } from './fields.ts';
import { failingGuards, missing, type Stand, stepOf } from './guards.ts';
import { type ChannelState, channelEvents } from './life-cycle.ts';
import { emptyOf, isFilled, type Part, type Parts } from './parts.ts';
import { readEvidence, take } from './transition.ts';

/** The way from an idea to an open channel by Umeå's rules, with what blocks left out piece by piece. */

const way = ['anchor', 'approve', 'register', 'open'] as const;
const at = `${today}T07:00:00Z`;
const standOf = (fields: ChannelFields, state: ChannelState): Stand => ({
  channel: channelOf(fields, state),
  rules,
  facts: twoPeople,
  neighbours: { address: null, name: null, handle: null, native: null },
  today,
  actor: null,
});

/** The fields without what stands at a path. */
function without(fields: ChannelFields, path: FieldPath): ChannelFields {
  const [id = '', part] = path.split('.');
  const empty = (partAt(path) as Part).empty;
  const own = (fields as unknown as Readonly<Record<string, object>>)[id];
  return { ...fields, [id]: part === undefined ? empty : { ...own, [part]: empty } };
}

const required = [
  ...new Set(
    rules.requirements
      .filter(({ severity, state }) => severity === 'block' && state !== 'handover' && state !== 'decommissioned')
      .map(({ field }) => field),
  ),
];
/** Asked only of some: of another platform, or another sender. */
const asked = required.filter((path) => path !== 'platformOther' && path !== 'senderForm.other');
const optional = ['notes', 'tags', 'deputy', 'privacy', 'monitoringHours', 'credentialCustody', 'handle', 'longDescription'] as const;

/** As far as a channel with these fields comes. */
function walk(fields: ChannelFields): { readonly state: ChannelState; readonly passed: ChannelFields[] } {
  let channel = channelOf(fields);
  const passed: ChannelFields[] = [];
  for (const event of way) {
    const step = stepOf(event, channel.state);
    if (!step) break;
    const evidence = readEvidence(step, event === 'approve' ? { caseNumber: '2026/12' } : {});
    if (failingGuards(step, { ...standOf(channel.fields, channel.state), channel }, evidence).some(({ severity }) => severity === 'block'))
      break;
    channel = take(channel, step, evidence, { facts: noFacts, at, today }).channel;
    passed.push(channel.fields);
  }
  return { state: channel.state, passed };
}

describe('the way to an open channel', () => {
  it('is open with everything, and asks for what Umeå asks', () => {
    expect(walk(channelOf().fields).state).toBe('open');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((path) => !isFilled(valueAt(channelOf().fields, path)))).toEqual([]);
  });

  it.each(asked)('is shut without %s', (path) => {
    expect(walk(without(channelOf().fields, path)).state).not.toBe('open');
  });

  it('is open exactly when nothing that blocks is left out, whatever else is', () => {
    fc.assert(
      fc.property(fc.subarray(asked, { maxLength: 3 }), fc.subarray([...optional]), fc.boolean(), (gone, spared, keep) => {
        const left = keep ? [] : gone;
        const fields = [...left, ...spared].reduce(without, channelOf().fields);
        expect(walk(fields).state === 'open').toBe(left.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('never has a state whose own demands are not met', () => {
    const states = ['anchored', 'approved', 'registered', 'open'] as const;
    fc.assert(
      fc.property(fc.subarray(asked, { maxLength: 4 }), (gone) => {
        const { passed } = walk(gone.reduce(without, channelOf().fields));
        passed.forEach((fields, index) => {
          const lacking = missing(fields, rules, { upTo: states[index] ?? 'open' }).filter(({ severity }) => severity === 'block');
          expect(lacking).toEqual([]);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is shut to a channel that came in as it was, until it passes every guard of an open one', () => {
    const settle = stepOf('settle', 'open-legacy');
    if (!settle) throw new Error('no such step');
    const legacy = (fields: ChannelFields): Stand => ({
      ...standOf(fields, 'open-legacy'),
      channel: { ...channelOf(fields, 'open-legacy'), legacy: true },
    });
    expect(failingGuards(settle, legacy(channelOf().fields), null)).toEqual([]);
    for (const path of asked) {
      const failing = failingGuards(settle, legacy(without(channelOf().fields, path)), null);
      expect([path, failing.some(({ severity }) => severity === 'block')]).toEqual([path, true]);
    }
  });

  it('no event of any kind leaves an end, and nothing but a handover leads to the last one', () => {
    const all = fc.array(fc.constantFrom(...channelEvents), { maxLength: 40 });
    fc.assert(
      fc.property(all, fc.constantFrom('draft', 'open', 'handover', 'open-legacy', 'suspended'), (events, begins) => {
        let channel = { ...channelOf({ ...emptyFields }, begins as ChannelState), legacy: begins === 'open-legacy' };
        for (const event of events) {
          const step = stepOf(event, channel.state);
          if (channel.state === 'decommissioned') expect(step).toBeNull();
          if (!step) continue;
          const before = channel.state;
          channel = take(channel, step, emptyOf(step.evidence as Parts), { facts: noFacts, at, today }).channel as typeof channel;
          if (channel.state === 'decommissioned') expect(before).toBe('handover');
        }
      }),
    );
  });
});
