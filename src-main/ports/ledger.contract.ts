import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type LedgerEvent, type LedgerFacts, nextRecipientState } from '#shared/domain/dispatch/ledger.ts';
import { type DoubtDecision, doubtDecisions, type LedgerRow, type RecipientState, recipientStates } from '#shared/domain/dispatch/order.ts';
import { aDraft, anEvent, anOrder, instant, wholeOrder } from './store.fixture.ts';
import type { Change, Store } from './store.ts';

const rows = 4;
type Settled = Extract<Change, { do: 'ledger.settle' }>['state'];
type LedgerChange = Extract<Change, { do: `ledger.${string}` | 'doubt.decide' | 'suppression.put' }>;

/** The ledger's rules (dispatch.md), as every store keeps them. */
export function ledgerContract(open: () => Store, reopen: () => Promise<void>): void {
  describe('the ledger', () => {
    const store = (): Store => open();
    beforeEach(() => prepare(store(), 'o1'));
    const attempt = (seq: number, number = 1, at = instant()): Change => ({
      do: 'ledger.attempt',
      orderId: 'o1',
      seq,
      attempt: number,
      at,
    });
    const settle = (seq: number, state: Settled, at = instant(1), dueAt: string | null = null): Change => ({
      do: 'ledger.settle',
      orderId: 'o1',
      seq,
      attempt: 1,
      state,
      at,
      dueAt,
      reply: `said ${state}`,
    });
    const row = (seq: number): LedgerRow | undefined => store().read.ledger('o1', { offset: seq - 1, limit: 1 }).rows[0];

    it('tells when the first of the deferred is due', async () => {
      await store().write([attempt(1), settle(1, 'deferred', instant(1), instant(60))]);
      await store().write([attempt(3), settle(3, 'deferred', instant(1), instant(30))]);
      expect(store().read.nextDue('o1')).toBe(instant(30));
      await store().write([attempt(3, 2, instant(60))]);
      expect(store().read.nextDue('o1')).toBe(instant(60));
      await store().write([attempt(1, 2, instant(60))]);
      expect(store().read.nextDue('o1')).toBeNull();
    });

    it('gives the whole ledger, every attempt and every decision in the order in which they came, a page at a time', async () => {
      await store().write([attempt(2, 1, instant(3))]);
      await store().write([settle(2, 'in_doubt', instant(4))]);
      await store().write([attempt(1, 1, instant(5))]);
      await store().write([settle(1, 'accepted', instant(6))]);
      await store().write([
        { do: 'doubt.decide', orderId: 'o1', seqs: [2], decision: 'send-again', reason: 'asked', by: 'p1', at: instant(7) },
        { do: 'ledger.requeue', orderId: 'o1', seqs: [2] },
        attempt(2, 2, instant(8)),
      ]);
      const { read } = store();
      expect(read.ledgerFrom('o1', 0, 3).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(read.ledgerFrom('o1', 3, 3)).toEqual(read.ledger('o1', { offset: 3, limit: 3 }).rows);
      expect(read.ledgerFrom('none', 0, 3)).toEqual([]);
      const first = read.attemptsFrom('o1', null, 2);
      expect(first.map(({ at, seq, attempt: number }) => [at, seq, number])).toEqual([
        [instant(3), 2, 1],
        [instant(5), 1, 1],
      ]);
      expect(first[1]).toMatchObject({ address: 'person1@uni.example', state: 'accepted', attempts: 1, settledAt: instant(6) });
      expect(read.attemptsFrom('o1', first[1] ?? null, 2)).toMatchObject([{ at: instant(8), seq: 2, attempt: 2, state: 'attempting' }]);
      expect(read.attemptsFrom('none', null, 2)).toEqual([]);
      expect(read.doubtDecisions('o1')).toEqual([
        { seq: 2, address: 'person2@uni.example', attempt: 1, decision: 'send-again', reason: 'asked', by: 'p1', at: instant(7) },
      ]);
    });

    it('keeps the reply and the instants of each step', async () => {
      await store().write([attempt(1, 1, instant(3))]);
      expect(row(1)).toMatchObject({ state: 'attempting', attempts: 1, attemptedAt: instant(3), settledAt: null });
      await store().write([settle(1, 'accepted', instant(4))]);
      expect(row(1)).toMatchObject({ state: 'accepted', attempts: 1, settledAt: instant(4), reply: 'said accepted' });
    });

    it('takes what was not sent back to the queue, and counts the attempt', async () => {
      await store().write([attempt(1), settle(1, 'queued')]);
      expect(row(1)).toMatchObject({ state: 'queued', attempts: 1, settledAt: null, reply: 'said queued' });
      await expect(store().write([attempt(1, 1)])).rejects.toMatchObject({ kind: 'conflict' });
      await store().write([attempt(1, 2)]);
    });

    it('makes every row that was under way in doubt at start, and none of them is next', async () => {
      await store().write([attempt(1)]);
      await store().write([attempt(2)]);
      await reopen();
      await store().write([{ do: 'ledger.recover', at: instant(9), reply: 'the program ended' }]);
      expect(store().read.ledger('o1', { offset: 0, limit: 9, state: 'in_doubt' })).toMatchObject({
        total: 2,
        rows: [
          { seq: 1, reply: 'the program ended' },
          { seq: 2, settledAt: instant(9) },
        ],
      });
      const { rows } = store().read.ledger('o1', { offset: 0, limit: 9, state: 'queued' });
      expect(rows.map(({ seq }) => seq)).toEqual([3, 4]);
    });

    describe('about those in doubt', () => {
      const decide = (seqs: number[], decision: DoubtDecision, reason = 'x', second = 10): Change => ({
        do: 'doubt.decide',
        orderId: 'o1',
        seqs,
        decision,
        reason,
        by: 'p1',
        at: instant(second),
      });
      const requeue = (...seqs: number[]): Change => ({ do: 'ledger.requeue', orderId: 'o1', seqs });
      const seqsOf = (left: boolean): number[] =>
        store()
          .read.ledger('o1', { offset: 0, limit: 9, left })
          .rows.map(({ seq }) => seq);
      beforeEach(async () => {
        for (const seq of [1, 2, 3]) await store().write([attempt(seq), settle(seq, 'in_doubt')]);
      });

      it('keeps who left them as they are, when and why, over openings; the rows stay in doubt', async () => {
        expect([store().read.undecided('o1'), seqsOf(false), seqsOf(true)]).toEqual([3, [1, 2, 3], []]);
        await store().write([decide([1, 3], 'leave', 'Ringte henne.')]);
        await reopen();
        expect(row(1)).toMatchObject({ state: 'in_doubt', left: { by: 'p1', at: instant(10), reason: 'Ringte henne.' } });
        expect([row(2)?.left, row(4)?.left]).toEqual([null, null]);
        expect([store().read.undecided('o1'), seqsOf(false), seqsOf(true)]).toEqual([1, [2], [1, 3]]);
        expect(store().read.counts('o1').in_doubt).toBe(3);
        expect(store().read.ledger('o1', { offset: 1, limit: 1, left: true })).toMatchObject({ total: 2, rows: [{ seq: 3 }] });
        expect(store().read.ledger('o1', { offset: 0, limit: 9, left: true, search: 'person3@' }).total).toBe(1);
        expect(store().read.undecided('no such order')).toBe(0);
      });

      it('shows the newest word where there are several', async () => {
        await store().write([decide([1], 'leave', 'first')]);
        await store().write([decide([1], 'leave', 'second', 11)]);
        expect(row(1)?.left).toEqual({ by: 'p1', at: instant(11), reason: 'second' });
        expect(store().read.undecided('o1')).toBe(2);
      });

      it('forgets that they were left once they are queued again, and asks anew when they end in doubt again', async () => {
        await store().write([decide([1], 'leave')]);
        await store().write([decide([1], 'send-again'), requeue(1)]);
        expect(row(1)).toMatchObject({ state: 'queued', left: null });
        await store().write([attempt(1, 2, instant(20)), { ...settle(1, 'in_doubt'), attempt: 2 } as Change]);
        expect(row(1)).toMatchObject({ state: 'in_doubt', left: null });
        expect(store().read.undecided('o1')).toBe(3);
      });

      it('takes no decision about a row that is not in doubt (any more), and writes nothing of it', async () => {
        await store().write([decide([2], 'send-again'), requeue(2)]);
        const late = [decide([1, 2], 'leave'), { do: 'log.append', event: anEvent() } as const];
        await expect(store().write(late)).rejects.toMatchObject({ kind: 'conflict', text: { id: 'dispatch.blocked.notInDoubt' } });
        await expect(store().write([decide([1, 4], 'send-again'), requeue(1, 4)])).rejects.toMatchObject({ kind: 'conflict' });
        await expect(store().write([decide([99], 'leave')])).rejects.toMatchObject({ kind: 'not-found' });
        expect([store().read.undecided('o1'), row(1)?.state, store().read.logCount()]).toEqual([2, 'in_doubt', 0]);
      });
    });

    describe('about those who are suppressed', () => {
      const suppress = (seq: number, second = 5): Change[] => [
        {
          do: 'suppression.put',
          suppression: { address: addressOf(seq), reason: `because ${seq}`, since: instant(second), by: 'p2', salt: 's' },
        },
        { do: 'ledger.suppress', address: addressOf(seq), kinds: ['send'], at: instant(second) },
      ];
      const override = (seqs: number[], reason = 'Det brenner.', second = 10): Change => ({
        do: 'ledger.override',
        orderId: 'o1',
        seqs,
        reason,
        by: 'p1',
        at: instant(second),
      });
      const retry = (seq: number, state: Settled): Change[] => [attempt(seq, 1, instant(11)), settle(seq, state, instant(12), instant(20))];
      beforeEach(() => store().write([...suppress(1), ...suppress(3)]));

      it('lists them with why, a page at a time, also who has been let in again since', async () => {
        await store().write([{ do: 'suppression.remove', address: addressOf(3) }]);
        expect(store().read.suppressedRows('o1', { offset: 0, limit: 9 })).toEqual({
          total: 2,
          rows: [
            { seq: 1, address: addressOf(1), suppression: { reason: 'because 1', since: instant(5), by: 'p2' } },
            { seq: 3, address: addressOf(3), suppression: null },
          ],
        });
        expect(store().read.suppressedRows('o1', { offset: 1, limit: 1 })).toMatchObject({ total: 2, rows: [{ seq: 3 }] });
        expect(store().read.suppressedRows('none', { offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] });
      });

      it('lets exactly those go whom the word is about, and keeps the word over openings', async () => {
        await store().write([override([3])]);
        await reopen();
        expect(row(3)).toMatchObject({ state: 'queued', settledAt: null, attempts: 0 });
        expect(row(1)?.state).toBe('suppressed');
        expect(store().read.counts('o1')).toMatchObject({ suppressed: 1, queued: 3 });
        expect(store().read.overrides('o1')).toEqual([
          { seq: 3, address: addressOf(3), reason: 'Det brenner.', by: 'p1', at: instant(10), over: false },
        ]);
        expect(store().read.overrides('none')).toEqual([]);
        expect(store().read.suppressions()).toHaveLength(2);
      });

      it('the suppression holds such a row no more when the relay puts it off, and another row as before', async () => {
        await prepare(store(), 'o2');
        await store().write([override([1, 3])]);
        await store().write(retry(1, 'deferred'));
        await store().write(retry(3, 'queued'));
        expect([row(1)?.state, row(3)?.state]).toEqual(['deferred', 'queued']);
        expect(
          store()
            .read.ledger('o2', { offset: 0, limit: 9, state: 'suppressed' })
            .rows.map(({ seq }) => seq),
        ).toEqual([1, 3]);
      });

      it('counts no more once the address is suppressed anew, under way too, and can be given again', async () => {
        await store().write([override([1, 3])]);
        await store().write([attempt(3, 1, instant(11))]);
        await store().write([...suppress(1, 12), ...suppress(3, 12)]);
        await store().write([settle(3, 'deferred', instant(13), instant(20))]);
        expect([row(1)?.state, row(3)?.state]).toEqual(['suppressed', 'suppressed']);
        expect(
          store()
            .read.overrides('o1')
            .map(({ over }) => over),
        ).toEqual([true, true]);
        await store().write([override([1], 'Igjen.', 14)]);
        expect(
          store()
            .read.overrides('o1')
            .map(({ seq, over }) => [seq, over]),
        ).toEqual([
          [1, true],
          [3, true],
          [1, false],
        ]);
      });

      it('takes no word about a row that is not suppressed, or whose address is gone, and writes nothing of it', async () => {
        const refused = async (seqs: number[]) => store().write([override(seqs), { do: 'log.append', event: anEvent() }]);
        await expect(refused([1, 2])).rejects.toMatchObject({ kind: 'conflict', text: { id: 'dispatch.blocked.notSuppressed' } });
        await expect(refused([1, 1])).rejects.toMatchObject({ kind: 'conflict' });
        await expect(refused([99])).rejects.toMatchObject({ kind: 'not-found' });
        await store().write([{ do: 'address.erase', address: addressOf(3) }]);
        await expect(refused([1, 3])).rejects.toMatchObject({ kind: 'conflict', text: { id: 'dispatch.blocked.erased' } });
        expect([row(1)?.state, store().read.overrides('o1'), store().read.logCount()]).toEqual(['suppressed', [], 0]);
        expect(store().read.suppressedRows('o1', { offset: 0, limit: 9 })).toMatchObject({ total: 1, rows: [{ seq: 1 }] });
      });

      it('loses its words when the address is erased, or the addresses are purged', async () => {
        await store().write([override([1], `Ring ${addressOf(3)}.`), override([3], 'Bor i kjelleren.')]);
        await store().write([
          { do: 'ledger.suppress', address: addressOf(3), kinds: ['send'], at: instant(11) },
          { do: 'address.erase', address: addressOf(3) },
        ]);
        expect(store().read.overrides('o1')).toMatchObject([
          { seq: 1, address: addressOf(1), reason: 'Ring •••.' },
          { seq: 3, address: '', reason: '', by: 'p1', at: instant(10), over: true },
        ]);
        const finished = { do: 'order.state', orderId: 'o1', from: ['prepared'], set: { state: 'cancelled' } } as const;
        const purged = { at: instant(12), by: null, because: 'date' } as const;
        await store().write([
          finished,
          { do: 'ledger.cancelRest', orderId: 'o1', at: instant(12) },
          { do: 'order.purge', orderId: 'o1', purged },
        ]);
        expect(store().read.overrides('o1')).toMatchObject([
          { seq: 1, address: '', reason: '' },
          { seq: 3, address: '', reason: '' },
        ]);
        expect(store().read.addressRows(addressOf(1)).sends).toEqual([]);
      });

      it('stands in what is kept of the address', async () => {
        await store().write([override([1])]);
        expect(store().read.addressRows(addressOf(1)).sends).toMatchObject([
          { overrides: [{ reason: 'Det brenner.', by: 'p1', at: instant(10) }] },
        ]);
      });
    });

    it('counts attempts over all orders since an instant, the first of it included, over openings', async () => {
      await prepare(store(), 'o2');
      await store().write([attempt(1, 1, instant(1))]);
      await store().write([{ do: 'ledger.attempt', orderId: 'o2', seq: 1, attempt: 1, at: instant(3) }]);
      await store().write([attempt(2, 1, instant(2))]);
      await reopen();
      const began = (since: string) =>
        store()
          .read.attemptTimes(since)
          .map((one) => one.began);
      expect(began(instant(0))).toEqual([instant(1), instant(2), instant(3)]);
      expect(began(instant(2))).toEqual([instant(2), instant(3)]);
    });

    it('tells attempts to one domain, and those of which nobody can tell any more where they went', async () => {
      await store().write([
        attempt(1, 1, instant(1)),
        settle(1, 'accepted', instant(2)),
        attempt(2, 1, instant(3)),
        settle(2, 'accepted', instant(4)),
      ]);
      const [first, second] = store().read.ledgerFrom('o1', 0, 2);
      const domain = (first?.address ?? '').split('@')[1] ?? '';
      const to = (asked: string) => store().read.attemptTimes('', asked).length;
      expect([to(domain), to(`sub.${domain}`), to('')]).toEqual([2, 0, 0]);
      await store().write([{ do: 'address.erase', address: second?.address ?? '' }]);
      expect([to(domain), to(`sub.${domain}`)]).toEqual([2, 1]);
    });

    it('knows when each attempt had ended, as far as its row still tells', async () => {
      await store().write([attempt(1, 1, instant(1)), attempt(2, 1, instant(1)), attempt(3, 1, instant(2)), attempt(4, 1, instant(3))]);
      await store().write([
        settle(1, 'accepted', instant(4)),
        settle(2, 'deferred', instant(5), instant(5)),
        settle(4, 'queued', instant(6)),
      ]);
      await store().write([attempt(2, 2, instant(7))]);
      await reopen();
      expect(store().read.attemptTimes(instant(0))).toEqual([
        { began: instant(1), ended: instant(4) },
        { began: instant(1), ended: null },
        { began: instant(2), ended: null },
        { began: instant(3), ended: null },
        { began: instant(7), ended: null },
      ]);
    });

    it('plots what was settled over time', async () => {
      await store().write([attempt(1), settle(1, 'accepted', instant(1))]);
      await store().write([attempt(2), settle(2, 'refused', instant(9))]);
      await store().write([attempt(3), settle(3, 'deferred', instant(20), instant(60))]);
      await store().write([attempt(4), settle(4, 'queued', instant(21))]);
      expect(store().read.plot('o1', 10)).toEqual([
        { from: instant(0), accepted: 1, deferred: 0, refused: 1, in_doubt: 0 },
        { from: instant(20), accepted: 0, deferred: 1, refused: 0, in_doubt: 0 },
      ]);
      expect(store().read.plot('o1', 60)).toEqual([{ from: instant(0), accepted: 1, deferred: 1, refused: 1, in_doubt: 0 }]);
    });

    it('follows the domain’s table whatever is written in whatever order, and a refused step leaves nothing behind', async () => {
      let run = 0;
      let before = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 25 }), async (writes) => {
          const orderId = `random-${++run}`;
          // What was suppressed in the run before is let in again.
          await store().write(
            store()
              .read.suppressions()
              .map(({ address }) => ({ do: 'suppression.remove' as const, address })),
          );
          await prepare(store(), orderId);
          const results = await Promise.allSettled(writes.map((steps) => store().write(steps.map((make) => make(orderId)))));

          let expected = newRows();
          let attempts = 0;
          for (const [index, steps] of writes.entries()) {
            const trial = expected.map((one) => ({ ...one }));
            const allowed = steps.every((make) => take(trial, make(orderId)));
            expect(results[index]?.status).toBe(allowed ? 'fulfilled' : 'rejected');
            if (!allowed) continue;
            expected = trial;
            attempts += steps.filter((make) => make(orderId).do === 'ledger.attempt').length;
          }
          const stored = store().read.ledger(orderId, { offset: 0, limit: 9 }).rows;
          expect(stored.map(({ state, attempts, dueAt, left }) => ({ state, attempts, dueAt, left: left?.reason ?? null }))).toEqual(
            expected.map(({ state, attempts, dueAt, left }) => ({ state, attempts, dueAt, left })),
          );
          const open = expected.filter((one) => one.state === 'in_doubt' && one.left === null).length;
          expect(store().read.undecided(orderId)).toBe(open);
          expect(store().read.allUndecided().get(orderId) ?? 0).toBe(open);
          const counted = recipientStates.map((state) => [state, expected.filter((one) => one.state === state).length]);
          expect(store().read.counts(orderId)).toEqual(Object.fromEntries(counted));
          const settled = store().read.plot(orderId, 3600);
          expect(sum(settled.map((point) => point.accepted))).toBe(expected.filter((one) => one.state === 'accepted').length);
          // Every attempt that was written is counted by the caps, also of rows that were settled since.
          expect(store().read.attemptTimes('').length - before).toBe(attempts);
          before += attempts;
        }),
        { numRuns: 150 },
      );
    });
  });
}

async function prepare(store: Store, id: string): Promise<void> {
  await store.write([{ do: 'draft.create', draft: aDraft(`message of ${id}`) }, ...wholeOrder(anOrder(id, `message of ${id}`), rows)]);
}

interface Row {
  state: RecipientState;
  attempts: number;
  dueAt: string | null;
  /** The reason. */
  left: string | null;
  readonly address: string;
  suppressed: boolean;
  /** A leader's word that it is sent although its address is suppressed. */
  letGo: boolean;
}
const addressOf = (seq: number): string => `person${seq}@uni.example`;
const newRows = (): Row[] =>
  Array.from({ length: rows }, (_, index) => ({
    state: 'queued',
    attempts: 0,
    dueAt: null,
    left: null,
    address: addressOf(index + 1),
    suppressed: false,
    letGo: false,
  }));

const seq = fc.integer({ min: 1, max: rows });
const attemptNumber = fc.integer({ min: 1, max: 3 });
const at = fc.integer({ min: 0, max: 9 }).map((second) => instant(second));

/** A step of any kind, to be made for an order. */
const step: fc.Arbitrary<(orderId: string) => LedgerChange> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(seq, attemptNumber, at).map(([seq, attempt, at]) => (orderId: string) => ({
      do: 'ledger.attempt' as const,
      orderId,
      seq,
      attempt,
      at,
    })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(seq, attemptNumber, at, fc.constantFrom<Settled>('queued', 'accepted', 'deferred', 'refused', 'in_doubt', 'cancelled'), at)
      .map(([seq, attempt, at, state, dueAt]) => (orderId: string) => ({
        do: 'ledger.settle' as const,
        orderId,
        seq,
        attempt,
        state,
        at,
        dueAt: state === 'deferred' ? dueAt : null,
        reply: '',
      })),
  },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(seq, { minLength: 1 }).map((seqs) => (orderId: string) => ({ do: 'ledger.requeue' as const, orderId, seqs })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.uniqueArray(seq, { minLength: 1, maxLength: 2 }), fc.constantFrom(...doubtDecisions), fc.constantFrom('one', 'two'), at)
      .map(([seqs, decision, reason, at]) => (orderId: string) => ({
        do: 'doubt.decide' as const,
        orderId,
        seqs,
        decision,
        reason,
        by: 'p1',
        at,
      })),
  },
  { weight: 1, arbitrary: fc.constant((orderId: string) => ({ do: 'ledger.over' as const, orderId })) },
  { weight: 1, arbitrary: at.map((at) => (orderId: string) => ({ do: 'ledger.cancelRest' as const, orderId, at })) },
  { weight: 1, arbitrary: at.map((at) => (orderId: string) => ({ do: 'ledger.doubtRest' as const, orderId, at, reply: '' })) },
  { weight: 1, arbitrary: at.map((at) => () => ({ do: 'ledger.recover' as const, at, reply: '' })) },
  {
    weight: 1,
    arbitrary: fc.tuple(seq, at).map(([seq, at]) => () => ({
      do: 'ledger.suppress' as const,
      address: addressOf(seq),
      kinds: ['send' as const],
      at,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.uniqueArray(seq, { minLength: 1, maxLength: 2 }), at).map(([seqs, at]) => (orderId: string) => ({
      do: 'ledger.override' as const,
      orderId,
      seqs,
      reason: 'x',
      by: 'p1',
      at,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(seq, at).map(([seq, at]) => () => ({
      do: 'suppression.put' as const,
      suppression: { address: addressOf(seq), reason: '', since: at, by: 'p1', salt: '' },
    })),
  },
);

const eventOf: Record<Settled, LedgerEvent> = {
  queued: 'not-sent',
  accepted: 'accepted',
  deferred: 'deferred',
  refused: 'refused',
  in_doubt: 'in-doubt',
  cancelled: 'not-sent',
  suppressed: 'not-sent',
};

/** Takes a step on the model by the domain's table; false when it may not happen. */
function take(model: Row[], change: LedgerChange): boolean {
  const go = (row: Row | undefined, event: LedgerEvent, facts: Partial<LedgerFacts> = {}): boolean => {
    const known = { due: true, cancelled: false, suppressed: row?.suppressed === true && !row.letGo, urgent: false };
    const to = row ? nextRecipientState(row.state, event, { ...known, ...facts }) : null;
    if (!row || to === null) return false;
    row.state = to;
    row.dueAt = null;
    row.left = null;
    return true;
  };
  switch (change.do) {
    case 'ledger.attempt': {
      const row = model[change.seq - 1];
      if (row?.attempts !== change.attempt - 1) return false;
      if (!go(row, 'attempt', { due: row.dueAt === null || row.dueAt <= change.at })) return false;
      row.attempts = change.attempt;
      return true;
    }
    case 'ledger.settle': {
      const row = model[change.seq - 1];
      if (row?.attempts !== change.attempt || !go(row, eventOf[change.state], { cancelled: change.state === 'cancelled' })) return false;
      if (row.state === 'deferred') row.dueAt = change.dueAt;
      return true;
    }
    case 'doubt.decide':
      return change.seqs.every((one) => {
        const row = model[one - 1];
        if (row?.state !== 'in_doubt') return false;
        if (change.decision === 'leave') row.left = change.reason;
        return true;
      });
    case 'ledger.requeue':
      return change.seqs.every((one) => go(model[one - 1], 'send-again'));
    case 'ledger.over':
      return model.every(({ state }) => state !== 'queued' && state !== 'attempting' && state !== 'deferred');
    case 'ledger.cancelRest':
      for (const row of model) go(row, 'cancel');
      return true;
    case 'ledger.suppress':
      for (const row of model) {
        if (row.address !== change.address) continue;
        go(row, 'suppress', { suppressed: true });
        row.letGo = false;
      }
      return true;
    case 'ledger.override':
      return change.seqs.every((one) => {
        const row = model[one - 1];
        if (!row || !go(row, 'override', { urgent: true })) return false;
        row.letGo = true;
        return true;
      });
    case 'suppression.put':
      for (const row of model) row.suppressed ||= row.address === change.suppression.address;
      return true;
    case 'ledger.doubtRest':
      for (const row of model) go(row, 'copied');
      return true;
    case 'ledger.recover':
      for (const row of model) go(row, 'recover');
      return true;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
