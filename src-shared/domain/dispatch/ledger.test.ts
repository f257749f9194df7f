import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerEvents, ledgerTransitions, nextRecipientState } from './ledger.ts';
import { type RecipientState, recipientStates } from './order.ts';

const open = { due: true, cancelled: false, suppressed: false, urgent: false };

describe('a recipient’s row', () => {
  it('is never attempted again once the relay has taken or refused the message', () => {
    for (const event of ledgerEvents) {
      expect(nextRecipientState('accepted', event)).toBeNull();
      expect(nextRecipientState('refused', event)).toBeNull();
    }
  });
  it('leaves doubt by a person’s word only', () => {
    const ways = ledgerEvents.filter((event) => nextRecipientState('in_doubt', event) !== null);
    expect(ways).toEqual(['send-again']);
  });
  it('is in doubt after a crash in mid-attempt, never queued', () => {
    expect(nextRecipientState('attempting', 'recover')).toBe('in_doubt');
  });
  it('waits until it is due', () => {
    expect(nextRecipientState('deferred', 'attempt', { ...open, due: false })).toBeNull();
    expect(nextRecipientState('deferred', 'attempt', open)).toBe('attempting');
  });
  it('does not go back to the queue of a cancelled order', () => {
    const cancelled = { ...open, cancelled: true };
    expect(nextRecipientState('attempting', 'not-sent', cancelled)).toBe('cancelled');
    expect(nextRecipientState('attempting', 'deferred', cancelled)).toBe('cancelled');
    expect(nextRecipientState('attempting', 'accepted', cancelled)).toBe('accepted');
    expect(nextRecipientState('attempting', 'in-doubt', cancelled)).toBe('in_doubt');
  });
  it('of somebody who is suppressed is sent nothing more, and keeps what is known of it', () => {
    const suppressed = { ...open, suppressed: true };
    for (const waiting of ['queued', 'deferred'] as const) {
      expect(nextRecipientState(waiting, 'suppress', suppressed)).toBe('suppressed');
      expect(nextRecipientState(waiting, 'suppress', open)).toBeNull();
    }
    expect(nextRecipientState('attempting', 'not-sent', suppressed)).toBe('suppressed');
    expect(nextRecipientState('attempting', 'deferred', suppressed)).toBe('suppressed');
    expect(nextRecipientState('attempting', 'accepted', suppressed)).toBe('accepted');
    expect(nextRecipientState('attempting', 'in-doubt', suppressed)).toBe('in_doubt');
    expect(nextRecipientState('in_doubt', 'send-again', suppressed)).toBeNull();
    for (const event of ledgerEvents) expect(nextRecipientState('suppressed', event, open)).toBeNull();
  });
  it('of somebody who is suppressed goes after all by a leader’s word only, and only where life and health depend on it', () => {
    const urgent = { ...open, suppressed: true, urgent: true };
    expect(ledgerEvents.filter((event) => nextRecipientState('suppressed', event, urgent) !== null)).toEqual(['override']);
    expect(nextRecipientState('suppressed', 'override', urgent)).toBe('queued');
    expect(nextRecipientState('suppressed', 'override', { ...urgent, urgent: false })).toBeNull();
    const others = recipientStates.filter((state) => state !== 'suppressed');
    for (const state of others) expect(nextRecipientState(state, 'override', urgent)).toBeNull();
  });
  it('has one way on for each event and guard, each with its evidence', () => {
    const ways = ledgerTransitions.map(({ from, event, guard }) => `${from} ${event} ${guard}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(ledgerTransitions.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
  it('gets at most one accepted attempt, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ledgerEvents), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())),
        (happenings) => {
          let state: RecipientState = 'queued';
          let accepted = 0;
          for (const [event, due, cancelled, suppressed, urgent] of happenings) {
            const next = nextRecipientState(state, event, { due, cancelled, suppressed, urgent });
            if (next === null) continue;
            if (next === 'accepted') accepted += 1;
            state = next;
          }
          expect(recipientStates).toContain(state);
          expect(accepted).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
