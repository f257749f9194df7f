/** A promise that somebody has stopped the work, as a signal. */
export function signalOf(stopped: Promise<void> | undefined): AbortSignal | undefined {
  if (!stopped) return undefined;
  const abort = new AbortController();
  void stopped.then(() => abort.abort());
  return abort.signal;
}
