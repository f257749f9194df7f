import { describe, expect, it } from 'vitest';
import { type OrderState, orderStates } from './order.ts';
import { availableActions, isOpen, nextOrderState, type OrderFacts, orderTransitions, statesBefore } from './order-states.ts';

const small: OrderFacts = { needsSecondPerson: false, confirmed: false, needsTelling: false, startsLater: false };
const big: OrderFacts = { ...small, needsSecondPerson: true };
const enabled = (state: OrderState, facts: OrderFacts) =>
  availableActions({ state }, facts)
    .filter((action) => action.enabled)
    .map(({ action }) => action);

describe('a send order', () => {
  it('starts only after a second person’s word where the threshold asks for it', () => {
    expect(nextOrderState('prepared', 'start', big)).toBeNull();
    expect(nextOrderState('prepared', 'confirm', big)).toBe('confirmed');
    expect(nextOrderState('confirmed', 'start', { ...big, confirmed: true })).toBe('sending');
    expect(nextOrderState('prepared', 'start', small)).toBe('sending');
  });
  it('waits for its time', () => {
    expect(nextOrderState('confirmed', 'start', { ...big, confirmed: true, startsLater: true })).toBe('scheduled');
    expect(nextOrderState('scheduled', 'due', big)).toBe('sending');
  });
  it('asks again instead of firing late', () => {
    expect(nextOrderState('scheduled', 'late', small)).toBe('paused');
  });
  it('waits for its window, before it begins and whenever it goes on', () => {
    const closed = { ...big, confirmed: true, startsLater: true };
    expect(nextOrderState('sending', 'closed', big)).toBe('scheduled');
    expect(nextOrderState('scheduled', 'opened', big)).toBe('sending');
    for (const state of ['paused', 'stopped'] as const) {
      expect(nextOrderState(state, 'resume', closed)).toBe('scheduled');
      expect(nextOrderState(state, 'resume', { ...closed, confirmed: false })).toBeNull();
    }
  });
  it('is paused, never sending, when it comes back from a crash', () => {
    expect(nextOrderState('sending', 'recover', small)).toBe('paused');
    expect(statesBefore('recover')).toEqual(['sending']);
  });
  it('is held when the database is a copy, in every state from which it could still send', () => {
    expect(statesBefore('copied').toSorted()).toEqual(orderStates.filter(isOpen).toSorted());
    for (const state of statesBefore('copied')) expect(nextOrderState(state, 'copied', big)).toBe('paused');
  });
  it('that was held before a second person’s word does not go on without it', () => {
    for (const state of ['paused', 'stopped'] as const) {
      expect(nextOrderState(state, 'resume', big)).toBeNull();
      expect(nextOrderState(state, 'resume', { ...big, confirmed: true })).toBe('sending');
      expect(nextOrderState(state, 'resume', small)).toBe('sending');
    }
  });
  it('U43: neither starts nor goes on from a hold before those who answer have been told, and says so', () => {
    const untold = { ...big, confirmed: true, needsTelling: true };
    for (const [state, event] of [
      ['prepared', 'start'],
      ['confirmed', 'start'],
      ['paused', 'resume'],
      ['stopped', 'resume'],
    ] as const) {
      expect(nextOrderState(state, event, untold)).toBeNull();
      expect(nextOrderState(state, event, { ...untold, needsTelling: false })).toBe('sending');
      expect(availableActions({ state }, untold).find(({ action }) => action === event)).toMatchObject({
        enabled: false,
        because: { id: 'dispatch.blocked.notTold' },
      });
    }
    expect(nextOrderState('prepared', 'confirm', { ...untold, confirmed: false })).toBe('confirmed');
    expect(nextOrderState('confirmed', 'cancel', untold)).toBe('cancelled');
  });
  it('cannot be started twice', () => {
    expect(nextOrderState('sending', 'start', small)).toBeNull();
    expect(nextOrderState('finished', 'start', small)).toBeNull();
  });
  it('goes on after its end only for those in doubt, and then waits for a person', () => {
    for (const state of ['finished', 'cancelled'] as const) {
      expect(orderTransitions.filter(({ from }) => from === state).map(({ event, to }) => [event, to])).toEqual([['sendAgain', 'paused']]);
      expect(isOpen(state)).toBe(false);
    }
  });
  it('has one way on for each event and guard', () => {
    const ways = orderTransitions.map(({ from, event, guard }) => `${from} ${event} ${guard}`);
    expect(new Set(ways).size).toBe(ways.length);
  });
});

describe('the buttons of an order', () => {
  it('say why it cannot be started yet', () => {
    expect(availableActions({ state: 'prepared' }, big)).toContainEqual({
      action: 'start',
      enabled: false,
      because: { id: 'dispatch.blocked.needsSecondPerson' },
    });
    expect(enabled('prepared', big)).toEqual(['confirm', 'cancel']);
    expect(enabled('prepared', small)).toEqual(['start', 'cancel']);
  });
  it('are those of the state', () => {
    expect(enabled('sending', small)).toEqual(['pause', 'cancel', 'stopNow']);
    expect(enabled('paused', small)).toEqual(['resume', 'cancel', 'stopNow']);
    expect(enabled('stopped', small)).toEqual(['resume', 'cancel']);
    expect(enabled('finished', small)).toEqual([]);
    expect(
      orderStates.every((state) => availableActions({ state }, big).every(({ enabled: can, because }) => can === (because === null))),
    ).toBe(true);
  });
});
