/** Those who wait for their turn, first come first served. */
export interface WaitingLine<Wish> {
  /** The wish of the one who is first; undefined when nobody waits. */
  readonly first: { readonly wish: Wish } | undefined;
  /** The first one's turn has come. */
  serve(): void;
  /** Resolves with true when served; with false when `leave` was called first. Whoever leaves or comes makes `moved` run. */
  join(wish: Wish, onLeave: (leave: () => void) => void): Promise<boolean>;
}

export function createWaitingLine<Wish>(moved: () => void): WaitingLine<Wish> {
  const waiting: { readonly wish: Wish; readonly resolve: (served: boolean) => void }[] = [];
  return {
    get first() {
      return waiting[0];
    },
    serve: () => waiting.shift()?.resolve(true),
    join: (wish, onLeave) =>
      new Promise((resolve) => {
        const waiter = { wish, resolve };
        waiting.push(waiter);
        onLeave(() => {
          const at = waiting.indexOf(waiter);
          if (at < 0) return;
          waiting.splice(at, 1);
          resolve(false);
          moved();
        });
        moved();
      }),
  };
}
