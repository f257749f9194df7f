import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { mostDomainCaps } from '#shared/domain/dispatch/domain-caps.ts';
import type { DomainCap, LedgerRow, SendOrder } from '#shared/domain/dispatch/order.ts';
import { createTurns } from '#shared/domain/dispatch/turns.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { ledgerPages, othersTurn } from '../ledger-pages.ts';

/** Hands out an order's rows that may be attempted, each to one lane at a time. */
export interface Feed {
  /** The next row that may be attempted, of a domain that is `free`; null when there is none now. */
  take(free: (cap: DomainCap) => boolean): LedgerRow | null;
  /** Not attempted after all, or tried without effect: it waits again. */
  putBack(row: LedgerRow): void;
  /** Its outcome is durable. `dueAt` (ISO 8601): it was put off until then, and waits. */
  done(row: LedgerRow, dueAt?: string | null): void;
  /** The caps of the domains whose rows could be attempted now, null for those without one; empty when no row can. */
  ready(): (DomainCap | null)[];
  /** How many rows of each domain with caps of its own wait. */
  left(): { readonly cap: DomainCap; readonly left: number }[];
  /** A row of the ledger waits that the feed did not know of: rows that a person has put back into the queue. */
  reload(): Promise<void>;
  /** A canary holds the others back no longer. */
  lift(): Promise<void>;
  /** True while a canary holds the others back. */
  readonly holdsBack: boolean;
  /** Rows that a lane has. */
  readonly inHand: number;
}

/** Rows read at a time, for each domain that is counted by itself. */
const pageSize = 100;
/** Rows of every domain without a cap of its own. */
const others = 0;

export async function createFeed(
  read: Pick<StoreReader, 'ledgerFrom'>,
  order: Pick<SendOrder, 'id' | 'count' | 'caps' | 'canary' | 'lifted'>,
  { now, after }: Pick<Clock, 'now' | 'after'>,
): Promise<Feed> {
  const { id, count, caps } = order;
  const canary = onlyRows(order);
  let only = canary && new Set(canary);
  const capped = (caps.domains ?? []).slice(0, mostDomainCaps);
  const groups = new Map(capped.map(({ domain }, index) => [domain, index + 1]));
  const groupOf = ({ address }: LedgerRow) => (groups.size === 0 ? others : (groups.get(domainOf(address)) ?? others));
  const capOf = (group: number) => capped[group - 1] ?? null;
  const turns = createTurns(count, capped.length + 1);
  /** What was read ahead; a row that has been handed out is no longer among them. */
  const pages = Array.from({ length: capped.length + 1 }, () => new Map<number, LedgerRow>());
  const present = () => Date.parse(now());

  const waits = (row: LedgerRow) => row.state === 'queued' || row.state === 'deferred';
  const load = async () => {
    for await (const rows of ledgerPages(read, id, othersTurn({ after })))
      for (const row of rows)
        if (waits(row) && (only === null || only.has(row.seq)))
          turns.add(row.seq, groupOf(row), row.dueAt === null ? undefined : Date.parse(row.dueAt));
  };

  /** The row as it stands, read with those after it. */
  const rowAt = (seq: number, group: number): LedgerRow | null => {
    const page = pages[group] ?? new Map<number, LedgerRow>();
    if (!page.has(seq)) {
      page.clear();
      for (const row of read.ledgerFrom(id, seq - 1, pageSize)) if (groupOf(row) === group && waits(row)) page.set(row.seq, row);
    }
    const row = page.get(seq) ?? null;
    page.delete(seq);
    return row;
  };

  await load();
  return {
    take(free) {
      for (;;) {
        let taken = others;
        const isFree = (group: number) => {
          const cap = capOf(group);
          taken = group;
          return cap === null || free(cap);
        };
        const seq = turns.take(present(), isFree);
        if (seq === null) return null;
        const row = rowAt(seq, taken);
        if (row) return row;
        // Suppressed since, or cancelled: nobody waits here any more.
        turns.over(seq);
      }
    },
    putBack: (row) => turns.putBack(row.seq, groupOf(row)),
    done(row, dueAt = null) {
      if (dueAt === null) turns.over(row.seq);
      else turns.putBack(row.seq, groupOf(row), Date.parse(dueAt));
    },
    ready: () => turns.ready(present()).map(capOf),
    left: () => capped.map((cap, index) => ({ cap, left: turns.left(index + 1) })),
    reload: load,
    lift() {
      only = null;
      return load();
    },
    get holdsBack() {
      return only !== null;
    },
    get inHand() {
      return turns.inHand;
    },
  };
}
