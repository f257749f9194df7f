import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerSchema } from '../policy/register.ts';
import type { RegisteredChannel } from './channel.ts';
import { defaultRules } from './default-rules.ts';
import { dueDates, dueOn } from './due.ts';
import { emptyFields } from './edit.ts';
import { noFacts } from './facts.ts';
import { channelFieldsSchema, fieldIds, fields, partAt } from './fields.ts';
import { failingGuards, missing, type Stand, stepOf } from './guards.ts';
import { channelEvents, channelStates, type EvidencePart, evidenceParts, transitions, transitionsFrom, wayStates } from './life-cycle.ts';
import { emptyOf, isFilled, type Part, type Parts } from './parts.ts';
import { take } from './transition.ts';

const strict = registerSchema.parse({
  ...defaultRules,
  requirements: defaultRules.requirements.map((one) => ({ ...one, severity: 'block', rule: 'X01' })),
});
const today = '2026-08-10';
const channelOf = (changes: Partial<RegisteredChannel> = {}): RegisteredChannel => ({
  id: 'c',
  revision: 1,
  state: 'draft',
  legacy: false,
  fields: emptyFields,
  createdAt: '2026-08-01T07:00:00Z',
  createdBy: 'p',
  changedAt: '2026-08-01T07:00:00Z',
  stateSince: '2026-08-01T07:00:00Z',
  approvalVoidedAt: null,
  imported: null,
  ...changes,
});
const standOf = (channel: RegisteredChannel, changes: Partial<Stand> = {}): Stand => ({
  channel,
  rules: strict,
  facts: noFacts,
  neighbours: { address: null, name: null, handle: null, native: null },
  today,
  actor: null,
  ...changes,
});

/** Something that fills in a part. */
export function filled(part: Part): unknown {
  switch (part.kind) {
    case 'line':
    case 'text':
      return 'Noe';
    case 'url':
      return 'https://example.no/noe';
    case 'email':
      return 'noen@example.no';
    case 'date':
      return '2026-08-01';
    case 'instant':
      return '2026-08-01T07:00:00Z';
    case 'count':
    case 'amount':
      return 2;
    case 'tick':
      return true;
    case 'choice':
      return part.values?.[0];
    case 'choices':
      return [part.values?.[0]];
    case 'code':
      return 'facebook';
    case 'codes':
      return ['nb'];
    case 'lines':
      return ['Noe'];
    case 'unit':
    case 'entry':
      return 'u';
    case 'digest':
      return 'a'.repeat(64);
    case 'record':
      return Object.fromEntries(Object.entries(part.parts as Parts).map(([id, one]) => [id, filled(one)]));
    case 'list':
      return [Object.fromEntries(Object.entries(part.parts as Parts).map(([id, one]) => [id, filled(one)]))];
  }
}

describe('the fields of a channel', () => {
  it('each take a value of their kind and keep it as it was, and all are empty where nothing is filled in', () => {
    const all = Object.fromEntries(fieldIds.map((id) => [id, filled(fields[id] as Part)]));
    expect(channelFieldsSchema.parse(all)).toEqual(all);
    expect(channelFieldsSchema.parse({})).toEqual(emptyFields);
    expect(fieldIds.filter((id) => isFilled(emptyFields[id]))).toEqual([]);
    expect(fieldIds.filter((id) => !isFilled(all[id]))).toEqual([]);
  });

  it('are found by their paths, and what is required is one of them', () => {
    expect(partAt('mediumPolicy.text')?.kind).toBe('text');
    expect(partAt('nothing.there')).toBeUndefined();
    expect(strict.requirements.filter(({ field }) => !partAt(field))).toEqual([]);
  });
});

describe('the life of a channel', () => {
  it('has no way out of an end, and one way to be closed', () => {
    for (const end of ['decommissioned', 'withdrawn', 'rejected', 'reported'] as const) expect(transitionsFrom(end)).toEqual([]);
    expect(transitions.filter(({ to }) => to === 'decommissioned').flatMap(({ from }) => from)).toEqual(['handover']);
    for (const state of channelStates)
      expect(new Set(transitionsFrom(state).map(({ event }) => event)).size).toBe(transitionsFrom(state).length);
  });

  it('reaches open only with everything that is required up to it, whatever is tried', () => {
    const walk = fc.array(
      fc.record({
        event: fc.constantFrom(...channelEvents),
        fills: fc.subarray(fieldIds, { maxLength: 20 }),
        evidence: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(walk, fc.constantFrom('draft' as const, 'open-legacy' as const, 'candidate' as const), (steps, begins) => {
        let channel = channelOf({ state: begins, legacy: begins === 'open-legacy' });
        for (const { event, fills, evidence: tells } of steps) {
          const own = Object.fromEntries(fills.map((id) => [id, filled(fields[id] as Part)]));
          channel = { ...channel, fields: { ...channel.fields, ...own } };
          const step = stepOf(event, channel.state);
          if (!step) continue;
          const empty = emptyOf(step.evidence as Parts);
          const told = tells ? (filled({ kind: 'record', parts: step.evidence } as Part) as Record<string, unknown>) : empty;
          const before = channel;
          const stand = standOf(channel);
          if (failingGuards(step, stand, told).some(({ severity }) => severity === 'block')) continue;
          channel = take(channel, step, told, { facts: stand.facts, at: '2026-08-10T07:00:00Z', today }).channel;
          if (channel.state === 'open' && before.state !== 'open' && before.state !== 'suspended' && before.state !== 'handover') {
            expect(missing(before.fields, strict, { upTo: 'open' })).toEqual([]);
            expect(before.approvalVoidedAt).toBeNull();
          }
          expect(before.state).not.toBe('decommissioned');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks in each state for no less than in the one before', () => {
    const counts = wayStates.slice(0, 5).map((upTo) => missing(emptyFields, strict, { upTo }).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(20);
  });

  it('says what is false about the people and the dates', () => {
    const one = { name: 'Kari', role: '', email: 'kari@umu.se', phone: '' };
    const channel = channelOf({
      state: 'anchored',
      fields: {
        ...emptyFields,
        approver: one,
        responsible: { ...one, appointedBy: 'Ola', appointedOn: null },
        deputy: one,
        anchoring: { head: 'Kari', on: '2026-08-05', evidence: '' },
        approvalDate: '2026-08-04',
      },
    });
    const step = stepOf('approve', 'anchored');
    if (!step) throw new Error('no such step');
    const guards = failingGuards(step, standOf(channel), {}).map(({ guard }) => guard);
    expect(guards).toEqual(expect.arrayContaining(['approver-is-another', 'appointed-by-head', 'deputy-is-another', 'dates-in-order']));
  });

  it('a channel that was open before anybody registered it keeps the day on which it was opened', () => {
    const dates = { anchoring: { head: 'Kari', on: '2026-08-04', evidence: '' }, approvalDate: '2026-08-05' };
    const wrong = (changes: Partial<RegisteredChannel>, openedAt: string) => {
      const step = stepOf(changes.legacy ? 'settle' : 'open', changes.state ?? 'draft');
      if (!step) throw new Error('no such step');
      const channel = channelOf({ ...changes, fields: { ...emptyFields, ...dates, openedAt } });
      return failingGuards(step, standOf(channel), {}).find(({ guard }) => guard === 'dates-in-order')?.field;
    };
    expect(wrong({ state: 'open-legacy', legacy: true }, '2015-01-01')).toBeUndefined();
    expect(wrong({ state: 'open-legacy', legacy: true }, '2026-08-11')).toBe('openedAt');
    expect(wrong({ state: 'registered' }, '2015-01-01')).toBe('openedAt');
  });

  it('takes a handover back to open only with access removed, secrets changed and two employees with access', () => {
    const step = stepOf('finishHandover', 'handover');
    if (!step) throw new Error('no such step');
    const channel = channelOf({ state: 'handover', legacy: true });
    const open = (facts: Stand['facts']) => failingGuards(step, standOf(channel, { facts }), null).map(({ guard }) => guard);
    expect(open(noFacts)).toEqual(['successor-appointed', 'successor-accepted', 'removed-access', 'rotated-secrets', 'two-administrators']);
    const grant = (person: string) => ({ person, email: '', employee: true, role: '', via: '', grantedOn: null });
    const handover = {
      from: 'a',
      to: 'b',
      items: '',
      accessRemovedOn: today,
      secretsRotatedOn: today,
      proof: '',
      writtenAt: `${today}T07:00:00Z`,
    };
    const appointments = [
      { id: 'a', to: 'Ola', email: 'ola@umu.se', head: 'Anna', on: today, writtenAt: `${today}T07:00:00Z`, acceptedOn: today },
    ];
    expect(open({ ...noFacts, appointments, handovers: [handover], openGrants: [grant('Kari'), grant('kari ')] })).toEqual([
      'two-administrators',
    ]);
    expect(open({ ...noFacts, appointments, handovers: [handover], openGrants: [grant('Kari'), grant('Ola')] })).toEqual([]);
    expect(
      open({
        ...noFacts,
        appointments,
        handovers: [{ ...handover, writtenAt: '2026-07-01T07:00:00Z' }],
        openGrants: [grant('Kari'), grant('Ola')],
      }),
    ).toEqual(['removed-access', 'rotated-secrets']);
  });
});

describe('what falls due', () => {
  const kinds = (channel: RegisteredChannel, facts = noFacts) => dueOn(dueDates(channel, strict, facts, false, 'Europe/Oslo'), today);

  it('a channel that was never reviewed or evaluated is overdue, and so it stays', () => {
    const due = kinds(channelOf({ state: 'open', stateSince: '2026-08-09T07:00:00Z' }));
    expect(due.filter(({ overdue }) => overdue).map(({ kind, on }) => [kind, on])).toEqual([
      ['evaluation', null],
      ['review', null],
    ]);
  });

  it('nothing is due before it is open, nor when it is closed', () => {
    for (const state of ['draft', 'anchored', 'approved', 'registered', 'decommissioned', 'rejected'] as const)
      expect(kinds(channelOf({ state }))).toEqual([]);
  });

  it('questions, campaigns, captures and checks are due by their books, the soonest first', () => {
    const channel = channelOf({
      state: 'open',
      fields: {
        ...emptyFields,
        openedAt: '2026-01-31',
        evaluationDue: '2027-01-01',
        nextReview: '2027-02-01',
        archivingRoutine: { method: '', everyMonths: 1, place: '', authority: '' },
      },
    });
    const due = kinds(channel, { ...noFacts, unanswered: ['2026-08-09T10:00:00Z'], untold: ['2026-09-01'], monitoredOn: '2026-08-05' });
    expect(due.map(({ kind, on, overdue }) => [kind, on, overdue])).toEqual([
      ['capture', '2026-02-28', true],
      ['question', '2026-08-09', true],
      ['monitoring', '2026-08-12', false],
      ['campaign', '2026-09-01', false],
      ['evaluation', '2027-01-01', false],
      ['review', '2027-02-01', false],
    ]);
  });
});

it('a part of the evidence is the same kind of thing in every step', () => {
  for (const { event, evidence } of transitions)
    for (const [name, part] of Object.entries(evidence as Parts))
      expect([event, name, part.kind]).toEqual([event, name, evidenceParts[name as EvidencePart].kind]);
});
