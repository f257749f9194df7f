/** Answers of a pure function, kept for when they are asked for again. */
export interface Remembering<T> {
  get(key: string, work: () => T): T;
}

/** Keeps the answers that were asked for last, at most `most` of them. */
export function remembering<T>(most: number): Remembering<T> {
  const known = new Map<string, T>();
  return {
    get: (key, work) => {
      const before = known.get(key);
      if (before !== undefined) {
        // Asked for again: among the last to go.
        known.delete(key);
        known.set(key, before);
        return before;
      }
      const answer = work();
      known.set(key, answer);
      if (known.size > most) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      return answer;
    },
  };
}
