import { describe, expect, it } from 'vitest';
import type { SendOrder } from './order.ts';
import { sendThatCounts } from './sends.ts';

type Send = Pick<SendOrder, 'kind' | 'state' | 'startedAt'>;
const finished: Send = { kind: 'send', state: 'finished', startedAt: 'then' };
const halfWay: Send = { kind: 'send', state: 'cancelled', startedAt: 'then' };
const discarded: Send = { kind: 'send', state: 'cancelled', startedAt: null };
const prepared: Send = { kind: 'send', state: 'prepared', startedAt: null };
const test: Send = { kind: 'test', state: 'finished', startedAt: 'then' };

describe('the send that counts', () => {
  it.each<[string, Send[], Send | null]>([
    ['is none before the first', [test], null],
    ['is the newest', [finished, prepared, test], prepared],
    ['is not one that was discarded after it', [finished, discarded], finished],
    ['is the one that was cancelled half way, where a later one was only discarded', [halfWay, discarded], halfWay],
    ['is none where one was only planned and discarded', [discarded], null],
  ])('%s', (_, orders, wanted) => {
    expect(sendThatCounts(orders)).toBe(wanted);
  });
});
