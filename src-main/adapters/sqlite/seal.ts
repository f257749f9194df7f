import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from './connection.ts';

/** How long a check is relied on where nobody has touched the file, milliseconds: a disk loses things by itself too. */
const reliedOnFor = 24 * 3_600_000;
const sealName = 'budstikke.seal.json';

/** How the database's file was left. A file that is otherwise has been in other hands, or was not left in order. */
interface Seal {
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
  readonly checkedAt: string;
}

/**
 * Reading a database through takes a second a gigabyte, and more on a slow disk. At an end in order the file is sealed; at
 * a start the seal is broken, and tells when the file was last read through, where it still is as it was left and that is
 * not long ago. Else null: it has to be read through now. With the data directory locked; `now` ISO 8601.
 */
export function breakSeal(directory: string, now: string): string | null {
  const path = join(directory, sealName);
  const seal = readSeal(path);
  rmSync(path, { force: true });
  const found = measure(directory);
  if (!found || existsSync(`${join(directory, databaseName)}-wal`)) return null;
  const { size, modified, checkedAt } = seal;
  const age = Date.parse(now) - Date.parse(String(checkedAt));
  return size === found.size && modified === found.modified && age >= 0 && age < reliedOnFor ? String(checkedAt) : null;
}

/** Seals the closed database, which was last read through at `checkedAt`. Where that cannot be done, the next start reads it through. */
export function sealDatabase(directory: string, checkedAt: string): void {
  const found = measure(directory);
  if (!found || existsSync(`${join(directory, databaseName)}-wal`)) return;
  try {
    writeFileSync(join(directory, sealName), JSON.stringify({ ...found, checkedAt }), { mode: 0o600 });
  } catch {}
}

/** Whatever else stands there matches no file. */
function readSeal(path: string): Partial<Seal> {
  try {
    return { ...JSON.parse(readFileSync(path, 'utf8')) };
  } catch {
    return {};
  }
}

function measure(directory: string): Pick<Seal, 'size' | 'modified'> | null {
  const found = statSync(join(directory, databaseName), { throwIfNoEntry: false });
  return found ? { size: found.size, modified: found.mtimeMs } : null;
}
