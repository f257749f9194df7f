import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepState } from '../approval/path.ts';
import { type OrderState, orderStates } from '../dispatch/order.ts';
import { messageStage, messageStages, type StageFacts } from './stage.ts';

const path = (assessment: StepState, approval: StepState): StageFacts['path'] => [
  { step: 'assessment', state: assessment },
  { step: 'approval', state: approval },
];
const order = (state: OrderState, needsConfirmation = true) => ({ state, needsConfirmation });
const fresh: StageFacts = { submitted: false, changedSince: false, path: path('later', 'later'), hasList: false, order: null };
const approved: StageFacts = { ...fresh, submitted: true, path: path('done', 'done') };

describe('a message is at', () => {
  it.each<[string, StageFacts, string]>([
    ['draft until it is submitted', fresh, 'draft'],
    ['draft again when its text was changed since', { ...approved, changedSince: true, path: path('done', 'voided') }, 'draft'],
    ['assessment first (U31)', { ...approved, path: path('waiting', 'later') }, 'assessment'],
    ['approval when it is assessed (U38)', { ...approved, path: path('done', 'waiting') }, 'approval'],
    ['refused when anyone said no', { ...approved, path: path('refused', 'later') }, 'refused'],
    ['draft, not refused, once it is being rewritten', { ...approved, changedSince: true, path: path('refused', 'later') }, 'draft'],
    ['recipients when it is approved and has no list', approved, 'recipients'],
    ['dispatch when it has one', { ...approved, hasList: true }, 'dispatch'],
    ['confirmation when the order needs another person', { ...approved, hasList: true, order: order('prepared') }, 'confirmation'],
    ['dispatch when the order needs nobody else', { ...approved, hasList: true, order: order('prepared', false) }, 'dispatch'],
    ['dispatch when the order is confirmed', { ...approved, hasList: true, order: order('confirmed') }, 'dispatch'],
    ['scheduled', { ...approved, hasList: true, order: order('scheduled') }, 'scheduled'],
    ['sending', { ...approved, hasList: true, order: order('sending') }, 'sending'],
    ['paused', { ...approved, hasList: true, order: order('paused') }, 'paused'],
    ['stopped', { ...approved, hasList: true, order: order('stopped') }, 'stopped'],
    ['sent', { ...approved, hasList: true, order: order('finished') }, 'sent'],
    ['sent, though its list was purged afterwards', { ...approved, order: order('finished') }, 'sent'],
    ['cancelled', { ...approved, hasList: true, order: order('cancelled') }, 'cancelled'],
    ['draft when it is rewritten after a cancelled order', { ...approved, changedSince: true, order: order('cancelled') }, 'draft'],
    ['draft when it is rewritten while an order was only prepared', { ...approved, changedSince: true, order: order('prepared') }, 'draft'],
  ])('%s', (_, facts, stage) => {
    expect(messageStage(facts)).toBe(stage);
  });

  it('exactly one stage, and never past approval without every yes', () => {
    const state = fc.constantFrom<StepState>('later', 'waiting', 'done', 'refused', 'voided');
    const facts: fc.Arbitrary<StageFacts> = fc.record({
      submitted: fc.boolean(),
      changedSince: fc.boolean(),
      path: fc.tuple(state, state).map(([first, second]) => path(first, second)),
      hasList: fc.boolean(),
      order: fc.option(fc.record({ state: fc.constantFrom(...orderStates), needsConfirmation: fc.boolean() })),
    });
    fc.assert(
      fc.property(facts, (any) => {
        const stage = messageStage(any);
        expect(messageStages).toContain(stage);
        const past = ['recipients', 'dispatch', 'confirmation'].includes(stage);
        expect(past && any.path.some((step) => step.state !== 'done')).toBe(false);
      }),
    );
  });
});
