import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientStates } from '../dispatch/order.ts';
import { createOutcomeCounter, outcomeClasses, outcomeOf } from './outcomes.ts';

const row = { reply: '250 2.0.0 Ok', settledAt: '2026-08-24T07:00:00.000Z' };
const bounce = { kind: 'hard', reason: 'user-unknown', status: '5.1.1', reportedAt: '2026-08-24T08:00:00.000Z' } as const;

describe('an outcome', () => {
  it('is what the relay said, until something comes back', () => {
    expect(outcomeOf({ ...row, state: 'accepted' }, null)).toMatchObject({ class: 'arrived', at: row.settledAt });
    expect(outcomeOf({ ...row, state: 'accepted' }, bounce)).toEqual({
      class: 'hard',
      reason: 'user-unknown',
      status: '5.1.1',
      at: bounce.reportedAt,
    });
    expect(outcomeOf({ ...row, state: 'in_doubt' }, null)).toMatchObject({ class: 'in-doubt' });
    expect(outcomeOf({ ...row, state: 'suppressed' }, null)).toMatchObject({ class: 'not-sent' });
  });
  it.each([
    ['550 5.1.1 User unknown', 'hard'],
    ['552 5.2.2 Mailbox full', 'soft'],
    ['550 5.7.1 Blocked by policy', 'sender'],
    ['550 no', 'uncertain'],
  ] as const)('of a refusal %s is %s', (reply, expected) => {
    expect(outcomeOf({ ...row, state: 'refused', reply }, null).class).toBe(expected);
  });
});

describe('the count', () => {
  it('names the largest domains and keeps everybody', () => {
    const counter = createOutcomeCounter();
    for (const [address, outcome] of [
      ['a@Big.example', 'arrived'],
      ['b@big.example', 'hard'],
      ['c@small.example', 'soft'],
      ['', 'arrived'],
    ] as const)
      counter.add(address, outcome);
    expect(counter.result(1)).toMatchObject({
      counts: { arrived: 2, hard: 1, soft: 1 },
      domains: [
        { domain: 'big.example', total: 2, counts: { arrived: 1, hard: 1 } },
        { domain: '', total: 2, counts: { arrived: 1, soft: 1 } },
      ],
    });
  });
  it('loses nobody', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('', 'a@x.example', 'b@y.example', 'c@z.example'), fc.constantFrom(...recipientStates)));
    fc.assert(
      fc.property(rows, fc.nat(3), (all, most) => {
        const counter = createOutcomeCounter();
        for (const [address, state] of all) counter.add(address, outcomeOf({ ...row, state }, null).class);
        const { counts, domains } = counter.result(most);
        expect(outcomeClasses.reduce((total, one) => total + counts[one], 0)).toBe(all.length);
        expect(domains.reduce((total, one) => total + one.total, 0)).toBe(all.length);
      }),
    );
  });
});
