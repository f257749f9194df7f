import { describe, expect, it } from 'vitest';
import { defaultRules } from '#shared/domain/register/default-rules.ts';
import { dueKinds } from '#shared/domain/register/due-kinds.ts';
import { channelStates, guardIds, transitionsFrom } from '#shared/domain/register/life-cycle.ts';
import { blocksOf, type Channel, type Failing, mainStep, remedyOf, type Step } from './steps.ts';
import { askedPlace, placeAddress, placeOf } from './use-place.ts';

const failing = (guard: Failing['guard'], field: string | null, severity: Failing['severity'] = 'block'): Failing => ({
  guard,
  field,
  rule: null,
  severity,
  text: { id: 'register.field.name' },
  says: '',
});
const stepOf = (event: Step['event']): Step => ({ event, to: 'draft', mayI: true, failing: [], holds: [] });
const channelOf = (events: readonly Step['event'][], approvalVoidedAt: string | null = null) =>
  ({ steps: events.map(stepOf), channel: { approvalVoidedAt } }) as unknown as Pick<Channel, 'steps' | 'channel'>;

describe('the step that a channel goes on by', () => {
  it.each([
    [['withdraw', 'anchor'], 'anchor'],
    [['reject', 'approve'], 'approve'],
    [['reject', 'register'], 'register'],
    [['evaluate', 'approveAgain', 'suspend', 'beginHandover'], 'evaluate'],
    [['settle', 'evaluate', 'suspend'], 'settle'],
    [['appoint', 'accept', 'finishHandover', 'decommission'], 'finishHandover'],
    [['approveAgain', 'resume'], 'resume'],
  ] as const)('of %j is %s', (events, event) => {
    expect(mainStep(channelOf(events))?.event).toBe(event);
  });

  it('is a new approval where the old one holds no more, and none where its life has ended', () => {
    expect(mainStep(channelOf(['evaluate', 'approveAgain'], '2026-08-01T07:00:00Z'))?.event).toBe('approveAgain');
    expect(mainStep(channelOf([]))).toBeNull();
  });

  it('is there in every state that something leads out of', () => {
    for (const state of channelStates)
      expect(mainStep(channelOf(transitionsFrom(state).map(({ event }) => event))) === null).toBe(transitionsFrom(state).length === 0);
  });

  it('is stopped by what blocks, not by what warns', () => {
    expect(blocksOf({ ...stepOf('open'), failing: [failing('required', 'name'), failing('two-people', null, 'warn')] })).toBe(1);
    expect(blocksOf(null)).toBe(0);
  });
});

describe('what puts right what a step fails on', () => {
  it('is the section of the field, for every field that rules ask for', () => {
    for (const { field } of defaultRules.requirements)
      expect(remedyOf(failing('required', field))).toEqual({ at: 'section', section: expect.any(String), path: field });
  });

  it('is somewhere for every guard that no field is behind', () => {
    const ofSteps = ['evaluation-later', 'approval-date', 'successor-name', 'successor-waits', 'handover-dates'];
    const ofFields = [
      'address-free',
      'address-https',
      'name-free',
      'handle-free',
      'native-free',
      'dates-in-order',
      'approver-is-another',
      'appointed-by-head',
    ];
    const more = ['deputy-is-another', 'policy-shown', 'notice-address', 'functions-usual'];
    const own = guardIds.filter((guard) => ![...ofSteps, ...ofFields, ...more].includes(guard));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((guard) => remedyOf(failing(guard, null)) === null)).toEqual([]);
  });

  it('is not the page, for what is told with the step itself', () => {
    expect(placeOf('nextDue')).toBeNull();
  });
});

describe('the address of a channel', () => {
  it('leads somewhere from everything that falls due', () => {
    for (const kind of dueKinds) {
      const asked = new URLSearchParams(placeAddress('c', kind).split('?')[1]).get('do') ?? '';
      expect([kind, askedPlace(asked)]).not.toEqual([kind, null]);
    }
    expect(askedPlace('debt')).toBe('debt');
    expect(askedPlace('toString')).toBeNull();
  });
});
