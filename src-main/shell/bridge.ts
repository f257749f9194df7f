/**
 * What a window's page is given, as `window.budstikke`, frozen; the same in every host. Everything crosses as text.
 */
export interface Bridge {
  /** One request of the contract as JSON in, one reply as JSON out. Never rejects for what the application says. */
  call(request: string): Promise<string>;
  /** Calls back with `{"event":...,"data":...}` as JSON; the returned function ends it. */
  onEvent(callback: (event: string) => void): () => void;
  /**
   * A handle for a chosen or dropped file, to be used as `file` in requests; several files become a folder.
   * Rejects with an Error whose message is a text id.
   */
  fileHandle(files: File[]): Promise<string>;
}

export const bridgeName = 'budstikke';
