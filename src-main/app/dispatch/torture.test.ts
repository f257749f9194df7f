import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LedgerRow, RecipientState } from '#shared/domain/dispatch/order.ts';
import { newSeed } from '../../../tests/kit/random.ts';
import { agreement, torture } from '../../../tests/kit/torture.ts';

const directory = mkdtempSync(join(tmpdir(), 'budstikke-torture-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const connections = 4;
const seed = newSeed();
/** Seven programs are started one after another, on a machine that may do much else. */
const severalStarts = 400_000;

describe('a send that is killed at random moments, to a relay that does wrong at random', () => {
  it(
    `loses nobody and gives nobody a second mail, over five kills (seed ${seed})`,
    async () => {
      const told = await torture({ directory, recipients: 400, connections, kills: 5, seed, faultShare: 0.05 });
      expect(told).toMatchObject({ state: 'finished', recipients: 400, kills: 5, lost: [], duplicates: [] });
      expect(told.inDoubtPerKill).toBeLessThanOrEqual(connections);
    },
    severalStarts,
  );
});

describe('ledger and server agree', () => {
  const row = (state: RecipientState): LedgerRow => ({
    orderId: 'o',
    seq: 1,
    address: 'a@uni.example',
    renderingId: 'nb',
    mailId: 'x',
    state,
    attempts: 1,
    attemptedAt: null,
    settledAt: null,
    dueAt: null,
    reply: '',
    left: null,
  });
  const record = (accepted: string[], turnedAway: string[] = []) => ({ accepted, turnedAway: new Set(turnedAway) });
  const a = 'a@uni.example';

  it.each<[RecipientState, string[], string[]]>([
    ['accepted', [a], []],
    ['refused', [], [a]],
    ['in_doubt', [], []],
    ['in_doubt', [a], []],
  ])('where it is %s', (state, accepted, turnedAway) => {
    expect(agreement([row(state)], record(accepted, turnedAway))).toEqual({ lost: [], duplicates: [] });
  });

  it.each<[RecipientState, string[], string[]]>([
    ['accepted', [], []],
    ['refused', [a], [a]],
    ['refused', [], []],
    ['queued', [], []],
    ['queued', [a], []],
    ['attempting', [], []],
    ['deferred', [], [a]],
    ['cancelled', [], []],
  ])('but not where it is %s, taken by %j and refused by %j', (state, accepted, turnedAway) => {
    expect(agreement([row(state)], record(accepted, turnedAway)).lost).toHaveLength(1);
  });

  it('but not where somebody has it twice, or somebody has it whom the ledger does not know', () => {
    expect(agreement([row('accepted')], record([a, a])).duplicates).toEqual([a]);
    expect(agreement([row('accepted')], record([a, 'b@uni.example'])).lost).toHaveLength(1);
  });
});
