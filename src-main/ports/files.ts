/** Files beside the data directory: what a person has asked to be written, or has chosen to be read. */
export interface Files {
  /**
   * Writes a file that only its owner can read: whole, or not at all. What lay at the path is replaced only when the
   * new file is whole and on the disk. Errors (`storage`): a full disk, a folder that cannot be written to.
   */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** A file's content. Errors (`invalid`): nothing there, no file, or more than `most` bytes. */
  read(path: string, most: number): Promise<Uint8Array>;
  /**
   * A file's size in bytes and its SHA-256 (hex), read piece by piece and not kept. `onProgress` is told from 0 to 1 as a large one is
   * read. Errors (`invalid`): nothing there, a folder, more than `most` bytes.
   */
  digest(path: string, most: number, onProgress: (value: number) => void): Promise<{ readonly bytes: number; readonly sha256: string }>;
}
