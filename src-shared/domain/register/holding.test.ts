import { describe, expect, it } from 'vitest';
import { defaultRules } from './default-rules.ts';
import { emptyFields } from './edit.ts';
import { noFacts } from './facts.ts';
import type { ChannelFields } from './fields.ts';
import { fields } from './fields.ts';
import { failingGuards, type Stand, stepOf } from './guards.ts';
import { holding, toldGuards } from './holding.ts';
import { filled } from './life-cycle.test.ts';
import { channelEvents, channelStates } from './life-cycle.ts';
import type { Part } from './parts.ts';

const full = Object.fromEntries(Object.entries(fields).map(([id, part]) => [id, filled(part as Part)])) as unknown as ChannelFields;
const standOf = (values: ChannelFields): Stand => ({
  channel: { state: 'draft', legacy: false, fields: values, stateSince: '2026-08-01T07:00:00Z', approvalVoidedAt: null },
  rules: defaultRules,
  facts: noFacts,
  neighbours: { address: null, name: null, handle: null, native: null },
  today: '2026-08-10',
  actor: null,
});
const steps = channelStates.flatMap((state) => channelEvents.flatMap((event) => stepOf(event, state) ?? []));

describe('what of a step is met already', () => {
  it('is never what fails, and together with that all of its own fields and guards, once what they are about is filled in', () => {
    for (const step of steps) {
      const stand = standOf(full);
      const failing = failingGuards(step, stand, null).map(({ guard, field }) => (guard === 'required' ? field : guard));
      const holds = holding(step, stand).map(({ guard, field }) => (guard === 'required' ? field : guard));
      expect(holds.filter((one) => failing.includes(one))).toEqual([]);
      const later = step.guards.filter((guard) => !toldGuards.includes(guard));
      expect(later.filter((guard) => !failing.includes(guard) && !holds.includes(guard))).toEqual([]);
    }
  });

  it('says nothing of what is empty: an address that is missing is neither free nor https', () => {
    const register = stepOf('register', 'approved');
    if (!register) throw new Error('no step');
    const guards = holding(register, standOf(emptyFields)).map(({ guard }) => guard);
    expect(guards).not.toContain('address-free');
    expect(guards).not.toContain('required');
    const given = holding(register, standOf({ ...emptyFields, addressUrl: 'https://x.com/umu' }));
    expect(given.map(({ guard }) => guard)).toEqual(expect.arrayContaining(['address-free', 'address-https']));
    expect(given.map(({ field }) => field)).toContain('addressUrl');
  });

  it('leaves out what earlier steps asked for, and what is known only when the step is told', () => {
    const approve = stepOf('approve', 'anchored');
    const evaluate = stepOf('evaluate', 'open');
    if (!approve || !evaluate) throw new Error('no step');
    const anchored = defaultRules.requirements.filter(({ state }) => state === 'anchored').map(({ field }) => field);
    const approved = defaultRules.requirements.filter(({ state }) => state === 'approved').map(({ field }) => field);
    const held = holding(approve, standOf(full)).flatMap(({ guard, field }) => (guard === 'required' && field !== null ? [field] : []));
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter((field) => anchored.includes(field) && !approved.includes(field))).toEqual([]);
    expect(holding(evaluate, standOf(full))).toEqual([]);
  });
});
