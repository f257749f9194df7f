/** One word that stops whatever is being read. */
export interface Stop {
  now(): void;
  /** A question that is true once somebody has said so after this. `onStop` is called then, until `over`. */
  begin(onStop?: () => void): { readonly stopped: () => boolean; readonly over: () => void };
}

export function createStop(): Stop {
  const readings = new Set<() => void>();
  return {
    now() {
      for (const stop of [...readings]) stop();
    },
    begin(onStop) {
      let stopped = false;
      const stop = (): void => {
        stopped = true;
        readings.delete(stop);
        onStop?.();
      };
      readings.add(stop);
      return { stopped: () => stopped, over: () => void readings.delete(stop) };
    },
  };
}
