import { describe, expect, it } from 'vitest';
import { type KeptBounce, suppressionSuggestions } from './suggest.ts';

const day = (number: number): string => new Date(Date.UTC(2026, 9, number, 8)).toISOString();
const bounce = (changes: Partial<KeptBounce>): KeptBounce => ({
  orderId: 'o1',
  seq: 1,
  address: 'anna@x.example',
  kind: 'hard',
  reason: 'user-unknown',
  status: '5.1.1',
  reportedAt: day(1),
  ...changes,
});
const soft = (orderId: string, at: number): KeptBounce => bounce({ orderId, kind: 'soft', reason: 'mailbox-full', reportedAt: day(at) });
const nobody: ReadonlySet<string> = new Set();

describe('somebody is suggested', () => {
  it('after one hard bounce', () => {
    expect(suppressionSuggestions([bounce({ address: 'Anna@X.example' })], nobody)).toEqual([
      { address: 'anna@x.example', kind: 'hard', reason: 'user-unknown', sends: 1, lastAt: day(1) },
    ]);
  });
  it('after soft ones in three sends within 14 days', () => {
    expect(suppressionSuggestions([soft('o1', 1), soft('o2', 8), soft('o3', 15)], nobody)).toMatchObject([
      { kind: 'soft', sends: 3, lastAt: day(15) },
    ]);
    expect(suppressionSuggestions([soft('o1', 1), soft('o2', 8), soft('o3', 16)], nobody)).toEqual([]);
    expect(suppressionSuggestions([soft('o1', 1), soft('o1', 2), soft('o2', 3)], nobody)).toEqual([]);
  });
  it('also when the three are not the newest', () => {
    const all = [soft('o1', 1), soft('o2', 2), soft('o3', 3), soft('o4', 40)];
    expect(suppressionSuggestions(all, nobody)).toMatchObject([{ lastAt: day(3) }]);
  });
});

describe('nobody is suggested', () => {
  it('for the sender’s fault or for what cannot be told', () => {
    const all = ['o1', 'o2', 'o3', 'o4'].flatMap((orderId) => [
      bounce({ orderId, kind: 'sender' }),
      bounce({ orderId, kind: 'uncertain' }),
    ]);
    expect(suppressionSuggestions(all, nobody)).toEqual([]);
  });
  it('who is suppressed already, or whose address is gone', () => {
    expect(suppressionSuggestions([bounce({})], new Set(['anna@x.example']))).toEqual([]);
    expect(suppressionSuggestions([bounce({ address: '' })], nobody)).toEqual([]);
  });
});
