import { describe, expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';
import { judge, type Outcome } from './outcome.ts';

const refused = (code: number, reply: string): Outcome => ({ kind: 'refused', code, reply, stage: 'recipient' });

describe('the breaker', () => {
  const blocked = refused(550, '550 5.7.1 Blocked');
  it('holds the send when the same policy error comes three times in a row', () => {
    const breaker = createBreaker();
    const count = (outcome: Outcome) => breaker.count(judge(outcome, 1, 0.5), outcome.reply);
    expect([count(blocked), count(blocked), count(blocked)]).toEqual([
      null,
      null,
      { id: 'dispatch.held.sameReply', params: { times: 3, reply: '550 5.7.1 Blocked' } },
    ]);
  });
  it('starts anew after an accepted message', () => {
    const breaker = createBreaker();
    const count = (outcome: Outcome) => breaker.count(judge(outcome, 1, 0.5), outcome.reply);
    count(blocked);
    count(blocked);
    count({ kind: 'accepted', reply: '250' });
    expect(count(blocked)).toBeNull();
  });
  it('holds on a relay that is lost five times in a row', () => {
    const breaker = createBreaker();
    const lost: Outcome = { kind: 'in-doubt', reply: '' };
    const said = Array.from({ length: 5 }, () => breaker.count(judge(lost, 1, 0.5), ''));
    expect(said.filter((text) => text !== null)).toEqual([{ id: 'dispatch.held.lost', params: { times: 5 } }]);
  });

  const accepted: Outcome = { kind: 'accepted', reply: '250 ok' };
  /** Replies that differ, so that no two in a row are the same. */
  const unknown = (number: number) => refused(number % 2 === 0 ? 550 : 551, `${number % 2 === 0 ? 550 : 551} 5.1.1 User unknown`);
  /** Counts so many outcomes of which every `nth` is a refusal, and gives at which the send held, from 1; null when it did not. */
  const heldAt = (many: number, nth: number, first = 1): number | null => {
    const breaker = createBreaker();
    for (let number = first; number < first + many; number += 1) {
      const outcome = number % nth === 0 ? unknown(number / nth) : accepted;
      const held = breaker.count(judge(outcome, 1, 0.5), outcome.reply);
      if (held) {
        expect(held).toMatchObject({ id: 'dispatch.held.refusals', params: { reply: outcome.reply } });
        return number;
      }
    }
    return null;
  };
  it('holds when one in four of the newest is refused, but not before there are forty to tell by', () => {
    expect(heldAt(39, 2)).toBeNull();
    expect(heldAt(200, 2)).toBe(40);
    expect(heldAt(200, 4)).toBe(40);
  });
  it('goes on when fewer are, however long the send is', () => {
    expect(heldAt(10_000, 5)).toBeNull();
  });
  it('sees only the newest hundred: a list that turns bad after thousands holds all the same', () => {
    const breaker = createBreaker();
    for (let number = 0; number < 5000; number += 1) breaker.count(judge(accepted, 1, 0.5), accepted.reply);
    let more = 0;
    for (let held: unknown = null; held === null; more += 1) {
      const outcome = more % 2 === 0 ? unknown(more / 2) : accepted;
      held = breaker.count(judge(outcome, 1, 0.5), outcome.reply);
    }
    expect(more).toBe(49);
  });
  it('counts our own fault, and what was never answered not at all', () => {
    const breaker = createBreaker();
    const count = (outcome: Outcome) => breaker.count(judge(outcome, 1, 0.5), outcome.reply);
    for (let number = 0; number < 200; number += 1) {
      expect(count({ kind: 'in-doubt', reply: '' })).toBeNull();
      expect(count(accepted)).toBeNull();
    }
    let held = null;
    for (let number = 0; number < 25; number += 1) {
      count(accepted);
      held = count(blocked);
    }
    expect(held).toMatchObject({ id: 'dispatch.held.refusals', params: { refused: 25, of: 100 } });
  });
  it('starts anew when somebody goes on', () => {
    const breaker = createBreaker();
    const count = (number: number) => breaker.count(judge(unknown(number), 1, 0.5), 'x');
    for (let number = 0; number < 40; number += 1) count(number);
    expect(count(40)).not.toBeNull();
    breaker.reset();
    expect(count(41)).toBeNull();
  });
});
