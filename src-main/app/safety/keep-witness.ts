import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import type { Store } from '../../ports/store.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Witnesses } from '../../ports/witnesses.ts';

/** How long after a write the witness is written, ms: a file or two, not for every row of a send. */
const soon = 1000;

export interface KeptWitness {
  /** The store, watched; what was written last is witnessed before it closes. */
  readonly store: Store;
  /** From now on what the store holds is witnessed. Resolves when it is for the first time. */
  begin(identity: Identity): Promise<void>;
}

/**
 * Keeps the witness of a store up to date: what it tells of has been read from the disk, so it is never ahead, and at most a
 * second behind. A store that cannot be read leaves the witness as it is.
 */
export function keepWitness(parts: { store: Store; clock: Clock; witnesses: Witnesses }): KeptWitness {
  const { store, clock, witnesses } = parts;
  const sending = new Set<string>();
  let identity: Identity | null = null;
  let callOff: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  const note = (): Promise<void> => {
    callOff?.();
    callOff = null;
    writing = writing.then(async () => {
      if (identity === null) return;
      try {
        const accepted: Record<string, number> = {};
        for (const id of sending) {
          // The log tells of an order's end.
          if (isOpen(store.read.order(id)?.state ?? 'finished')) accepted[id] = store.read.counts(id).accepted;
          else sending.delete(id);
        }
        const { install, generation } = identity;
        await witnesses.write({ install, generation, place: witnesses.here, head: store.read.logHead(), accepted });
      } catch {
        // What cannot be read is not witnessed.
      }
    });
    return writing;
  };

  return {
    store: {
      ...store,
      close: async () => {
        await note();
        identity = null;
        await store.close();
      },
      write: async (changes) => {
        await store.write(changes);
        if (identity === null) return;
        for (const change of changes) if (change.do === 'ledger.settle' && change.state === 'accepted') sending.add(change.orderId);
        // That a send begins is known outside before much of it can have gone.
        if (changes.some((change) => change.do === 'order.state')) void note();
        else callOff ??= clock.after(soon, () => void note());
      },
    },
    begin: (now) => {
      identity = now;
      return note();
    },
  };
}
