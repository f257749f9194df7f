import { describe, expect, it } from 'vitest';
import { samplePack } from '../message/message.fixture.ts';
import { isLoopback, withinCeiling } from './caps.ts';
import { mayConfirm, needsSecondPerson } from './confirm.ts';
import { createLedgerDigest } from './ledger-digest.ts';
import type { Caps, LedgerRow } from './order.ts';
import { bucketSeconds } from './plot.ts';
import { ledgerRows } from './rows.ts';
import { said, textSaid } from './said.ts';
import { departsFromWanted, instantOf } from './start-time.ts';

const caps: Caps = { perSecond: 10, perMinute: null, perHour: 1000, perDay: null, connections: 8 };

describe('U41: caps', () => {
  it('are never above the operator’s ceiling, and an officer may go below it', () => {
    const ceiling: Caps = { perSecond: 5, perMinute: 100, perHour: null, perDay: null, connections: 3 };
    expect(withinCeiling(caps, ceiling)).toEqual({ perSecond: 5, perMinute: 100, perHour: 1000, perDay: null, connections: 3 });
    expect(withinCeiling(caps, null)).toEqual(caps);
  });
});

describe('the second person', () => {
  it('is asked for from the pack’s threshold on, never for test copies', () => {
    expect(needsSecondPerson(samplePack, { count: 999, kind: 'send' })).toBe(false);
    expect(needsSecondPerson(samplePack, { count: 1000, kind: 'send' })).toBe(true);
    expect(needsSecondPerson(samplePack, { count: 1000, kind: 'test' })).toBe(false);
  });
  it('is neither who prepared the order nor who wrote the text', () => {
    expect(mayConfirm('a', { createdBy: 'a' }, [])).toBe(false);
    expect(mayConfirm('b', { createdBy: 'a' }, ['b'])).toBe(false);
    expect(mayConfirm('c', { createdBy: 'a' }, ['b'])).toBe(true);
  });
});

describe('U41: the wanted time', () => {
  const wanted = { local: '2026-08-24T08:00', zone: 'Europe/Oslo' };
  it('is meant in its zone, summer and winter', () => {
    expect(instantOf(wanted)).toBe(Date.parse('2026-08-24T06:00:00Z'));
    expect(instantOf({ ...wanted, local: '2026-12-24T08:00' })).toBe(Date.parse('2026-12-24T07:00:00Z'));
  });
  it('is departed from by another time, or by starting long before it', () => {
    expect(departsFromWanted(wanted, wanted, '2026-08-10T07:00:00Z')).toBe(false);
    expect(departsFromWanted({ ...wanted, local: '2026-08-24T08:01' }, wanted, '2026-08-10T07:00:00Z')).toBe(true);
    expect(departsFromWanted(null, wanted, '2026-08-10T07:00:00Z')).toBe(true);
    expect(departsFromWanted(null, wanted, '2026-08-24T06:05:00Z')).toBe(false);
    expect(departsFromWanted(null, null, '2026-08-24T06:05:00Z')).toBe(false);
  });
  it('in a zone that does not exist is refused', () => {
    expect(() => instantOf({ ...wanted, zone: 'Europe/Bergen' })).toThrow(RangeError);
  });
});

describe('an order’s rows', () => {
  const version = {
    brief: { from: 'studier@uni.example' } as never,
    renderings: [
      { id: 'nb-nn-en', languages: ['nb', 'nn', 'en'] as const, html: '', text: '' },
      { id: 'nn-nb-en', languages: ['nn', 'nb', 'en'] as const, html: '', text: '' },
    ],
  };
  it('give everyone their own form of Norwegian first, and leave the suppressed out', () => {
    const people = [
      { address: 'A@uni.example', language: null },
      { address: 'gone@uni.example', language: null },
      { address: 'b@uni.example', language: 'nn' as const },
    ];
    expect(ledgerRows('11111111-2222-3333-4444-555555555555', version, people, new Set(['gone@uni.example']))).toEqual([
      { seq: 1, address: 'A@uni.example', renderingId: 'nb-nn-en', mailId: '1111111122223333.1@uni.example' },
      { seq: 2, address: 'b@uni.example', renderingId: 'nn-nb-en', mailId: '1111111122223333.2@uni.example' },
    ]);
  });
  it('have a digest that outlives their addresses', () => {
    const row: LedgerRow = {
      orderId: 'o',
      seq: 1,
      address: 'a@b.example',
      renderingId: 'x',
      mailId: 'o.1@b',
      state: 'accepted',
      attempts: 1,
      attemptedAt: 't',
      settledAt: 't',
      dueAt: null,
      reply: '',
      left: null,
    };
    const hex = (...rows: LedgerRow[]) => {
      const digest = createLedgerDigest();
      digest.add(rows);
      return digest.hex();
    };
    expect(hex({ ...row, address: '' })).toBe(hex(row));
    expect(hex({ ...row, state: 'refused' })).not.toBe(hex(row));
  });
});

describe('small things', () => {
  it('this machine is known, and nothing that only looks like it', () => {
    expect(['127.0.0.1', '127.8.8.8', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', '1270.0.0.1'].some(isLoopback)).toBe(false);
  });
  it('what we said is told from what a relay said', () => {
    expect(textSaid(said({ id: 'dispatch.seen.ended' }))).toEqual({ id: 'dispatch.seen.ended' });
    expect(textSaid('550 5.1.1 no')).toBeNull();
    expect(textSaid('{"id":"constructor"}')).toBeNull();
    expect(textSaid('{"id":')).toBeNull();
  });
  it('a plot has at most 120 bars', () => {
    expect(bucketSeconds('2026-08-10T07:00:00Z', '2026-08-10T07:00:30Z')).toBe(1);
    expect(bucketSeconds('2026-08-10T07:00:00Z', '2026-08-10T07:30:00Z')).toBe(15);
    expect(bucketSeconds('2026-08-10T07:00:00Z', '2026-08-17T07:00:00Z')).toBe(7200);
  });
});
