/** Connections over all orders: none opens while as many are open as its order's cap allows. */
export interface Connections {
  readonly open: number;
  /** Somebody waits; one who holds a connection lets go of it between two messages. */
  readonly wanted: boolean;
  /** Resolves when one may be opened; false when `leave` was called first. */
  acquire(limit: number, onLeave: (leave: () => void) => void): Promise<boolean>;
  release(): void;
}

export function createConnections(): Connections {
  let open = 0;
  const waiting: { limit: number; resolve: (got: boolean) => void }[] = [];
  const pump = () => {
    for (let [first] = waiting; first && open < first.limit; [first] = waiting) {
      waiting.shift();
      open += 1;
      first.resolve(true);
    }
  };
  return {
    get open() {
      return open;
    },
    get wanted() {
      return waiting.length > 0;
    },
    acquire: (limit, onLeave) =>
      new Promise((resolve) => {
        const waiter = { limit, resolve };
        waiting.push(waiter);
        onLeave(() => {
          const at = waiting.indexOf(waiter);
          if (at < 0) return;
          waiting.splice(at, 1);
          resolve(false);
          pump();
        });
        pump();
      }),
    release() {
      open -= 1;
      pump();
    },
  };
}
