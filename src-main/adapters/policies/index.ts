import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from '#main/ports/packs.ts';
import type { Policies } from '#main/ports/surroundings.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { readPackText } from './read-pack.ts';

export { createPackFiles } from './pack-files.ts';

/**
 * The packs of a directory, one YAML file each, read once and in the order of their file names. Throws an AppError
 * that names the file and, in its details, the line of every mistake; one bad pack stops the start, so that nobody
 * works by half an institution's rules. So does a directory without any.
 */
export function createPolicies(directory: string): Policies & { readonly files: readonly PackFile[] } {
  const files: PackFile[] = [];
  for (const file of packNames(namesIn(directory))) {
    const read = readPackFile(file, readFileSync(join(directory, file), 'utf8'));
    const { line } = read;
    const { id } = read.pack;
    const first = files.find((other) => other.pack.id === id);
    if (first) throw new AppError('invalid', 'error.packTwice', { first: first.file, firstLine: first.line, file, line, id });
    files.push(read);
  }
  if (files.length === 0) throw new AppError('storage', 'error.noPacks', { folder: directory });
  return { files, all: () => files.map(({ pack }) => pack) };
}

/** One pack from its YAML text; `file` is only for the message of an error. */
export function readPack(file: string, yaml: string): Pack {
  return readPackFile(file, yaml).pack;
}

function readPackFile(file: string, yaml: string): PackFile {
  const read = readPackText(file, yaml);
  if (!read.ok) throw new AppError('invalid', 'error.pack', { file }, read.mistakes);
  return read;
}

/** The names of files that can be packs, in their order. */
export function packNames(names: readonly string[]): string[] {
  return names.filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort();
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    throw new AppError('storage', 'error.packFolder', { folder: directory });
  }
}
