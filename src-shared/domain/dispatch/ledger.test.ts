import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerEvents, ledgerTransitions, nextRecipientState } from './ledger.ts';
import { type RecipientState, recipientStates } from './order.ts';

const open = { due: true, cancelled: false };

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
    expect(nextRecipientState('deferred', 'attempt', { due: false, cancelled: false })).toBeNull();
    expect(nextRecipientState('deferred', 'attempt', open)).toBe('attempting');
  });
  it('does not go back to the queue of a cancelled order', () => {
    const cancelled = { due: true, cancelled: true };
    expect(nextRecipientState('attempting', 'not-sent', cancelled)).toBe('cancelled');
    expect(nextRecipientState('attempting', 'deferred', cancelled)).toBe('cancelled');
    expect(nextRecipientState('attempting', 'accepted', cancelled)).toBe('accepted');
    expect(nextRecipientState('attempting', 'in-doubt', cancelled)).toBe('in_doubt');
  });
  it('has one way on for each event and guard, each with its evidence', () => {
    const ways = ledgerTransitions.map(({ from, event, guard }) => `${from} ${event} ${guard}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(ledgerTransitions.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
  it('gets at most one accepted attempt, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ledgerEvents), fc.boolean(), fc.boolean())), (happenings) => {
        let state: RecipientState = 'queued';
        let accepted = 0;
        for (const [event, due, cancelled] of happenings) {
          const next = nextRecipientState(state, event, { due, cancelled });
          if (next === null) continue;
          if (next === 'accepted') accepted += 1;
          state = next;
        }
        expect(recipientStates).toContain(state);
        expect(accepted).toBeLessThanOrEqual(1);
      }),
    );
  });
});
