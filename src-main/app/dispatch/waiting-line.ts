/** Those who wait for their turn, first come first served. */
export interface WaitingLine<Wish, Given> {
  /** The wish of the one who is first; undefined when nobody waits. */
  readonly first: { readonly wish: Wish } | undefined;
  /** The first one's turn has come. */
  serve(given: Given): void;
  /** Resolves with what is given when served; with null when `leave` was called first. Whoever leaves or comes makes `moved` run. */
  join(wish: Wish, onLeave: (leave: () => void) => void): Promise<Given | null>;
}

export function createWaitingLine<Wish, Given>(moved: () => void): WaitingLine<Wish, Given> {
  const waiting: { readonly wish: Wish; readonly resolve: (given: Given | null) => void }[] = [];
  return {
    get first() {
      return waiting[0];
    },
    serve: (given) => waiting.shift()?.resolve(given),
    join: (wish, onLeave) =>
      new Promise((resolve) => {
        const waiter = { wish, resolve };
        waiting.push(waiter);
        onLeave(() => {
          const at = waiting.indexOf(waiter);
          if (at < 0) return;
          waiting.splice(at, 1);
          resolve(null);
          moved();
        });
        moved();
      }),
  };
}
