import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';

/** Makes a directory that only its owner can look into, also where it was there before. Throws when it cannot be made. */
export function privateDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  ignoringRefusal(() => chmodSync(path, 0o700));
}

/**
 * Makes sure that a file is there and that only its owner can read it; its content is not touched. SQLite gives its
 * helper files the same mode. What cannot be made is left for the one who opens it to tell of.
 */
export function privateFile(path: string): void {
  ignoringRefusal(() => closeSync(openSync(path, 'a', 0o600)));
  ignoringRefusal(() => chmodSync(path, 0o600));
}

/** A disk may be read-only, or the file another's: then its mode is theirs to set. */
function ignoringRefusal(work: () => void): void {
  try {
    work();
  } catch {}
}
