import { createWaitingLine } from './waiting-line.ts';

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
  const line = createWaitingLine<number, true>(pump);
  function pump(): void {
    while (line.first && open < line.first.wish) {
      open += 1;
      line.serve(true);
    }
  }
  return {
    get open() {
      return open;
    },
    get wanted() {
      return line.first !== undefined;
    },
    acquire: async (limit, onLeave) => (await line.join(limit, onLeave)) ?? false,
    release() {
      open -= 1;
      pump();
    },
  };
}
