/**
 * Whose turn it is in one send: which rows wait, and from which of several groups the next one is taken. Rows of a group
 * go in the order of the list; groups that may go take turns, so that a slow one is never kept waiting by the others nor
 * they by it. Small and mutable: two bytes a row, whatever the groups. Instants are milliseconds since 1970.
 */
export interface Turns {
  /** A row, 1 to `count`, waits: at once, or from an instant on. Nothing changes for one that is handed out or waits already. */
  add(seq: number, group: number, dueAt?: number): void;
  /** As `add`, for a row that was handed out. */
  putBack(seq: number, group: number, dueAt?: number): void;
  /** The next row at `now` of a group that is `free`; it is handed out until `over` or `putBack`. */
  take(now: number, free: (group: number) => boolean): number | null;
  /** A row is handed out no longer, and does not wait. */
  over(seq: number): void;
  /** Groups of which a row may be taken at `now`. */
  ready(now: number): number[];
  /** Rows of a group that wait, for their time too. */
  left(group: number): number;
  /** When the next row that waits for its time may be taken; null when none does. */
  readonly nextDue: number | null;
  /** Rows that are handed out. */
  readonly inHand: number;
}

const nobody = 255;
/** Groups are numbered from 0, and there are at most so many. */
export const mostGroups = nobody;

export function createTurns(count: number, groups: number): Turns {
  /** The group of each row that may be taken; `nobody` elsewhere. */
  const waiting = new Uint8Array(count + 1).fill(nobody);
  /** No row of the group waits before this one. */
  const from = new Array<number>(groups).fill(1);
  const left = new Array<number>(groups).fill(0);
  /** Whose turn it is; who was served goes to the end. */
  let order = Array.from({ length: groups }, (_, group) => group);
  const handedOut = new Set<number>();
  /** The last one is due first. */
  const deferred: { readonly dueAt: number; readonly seq: number; readonly group: number }[] = [];
  const deferredRows = new Set<number>();

  const queue = (seq: number, group: number) => {
    waiting[seq] = group;
    from[group] = Math.min(from[group] ?? seq, seq);
  };
  const ripen = (now: number) => {
    for (let next = deferred.at(-1); next && next.dueAt <= now; next = deferred.at(-1)) {
      deferred.pop();
      deferredRows.delete(next.seq);
      queue(next.seq, next.group);
    }
  };
  const first = (group: number): number | null => {
    const seq = waiting.indexOf(group, from[group]);
    from[group] = seq === -1 ? count + 1 : seq;
    return seq === -1 ? null : seq;
  };

  const add = (seq: number, group: number, dueAt?: number) => {
    if (!Number.isInteger(seq) || seq < 1 || seq > count || group >= groups) throw new RangeError(`row ${seq} of group ${group}`);
    if (handedOut.has(seq) || waiting[seq] !== nobody || deferredRows.has(seq)) return;
    left[group] = (left[group] ?? 0) + 1;
    if (dueAt === undefined) {
      queue(seq, group);
      return;
    }
    let low = 0;
    let high = deferred.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((deferred[middle]?.dueAt ?? 0) > dueAt) low = middle + 1;
      else high = middle;
    }
    deferred.splice(low, 0, { dueAt, seq, group });
    deferredRows.add(seq);
  };

  return {
    add,
    putBack(seq, group, dueAt) {
      handedOut.delete(seq);
      add(seq, group, dueAt);
    },
    take(now, free) {
      ripen(now);
      for (const group of order) {
        const seq = free(group) ? first(group) : null;
        if (seq === null) continue;
        waiting[seq] = nobody;
        left[group] = (left[group] ?? 1) - 1;
        handedOut.add(seq);
        order = [...order.filter((other) => other !== group), group];
        return seq;
      }
      return null;
    },
    over: (seq) => void handedOut.delete(seq),
    ready(now) {
      ripen(now);
      return order.filter((group) => first(group) !== null);
    },
    left: (group) => left[group] ?? 0,
    get nextDue() {
      return deferred.at(-1)?.dueAt ?? null;
    },
    get inHand() {
      return handedOut.size;
    },
  };
}
