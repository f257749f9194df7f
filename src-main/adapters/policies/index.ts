import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policies } from '#main/ports/surroundings.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Pack, packSchema } from '#shared/domain/policy/pack.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/**
 * The packs of a directory, one YAML file each, read once and in the order of their file names. Throws an AppError
 * that names the file and, in its details, the line of every mistake; one bad pack stops the start, so that nobody
 * works by half an institution's rules. So does a directory without any.
 */
export function createPolicies(directory: string): Policies {
  const read: { readonly file: string; readonly pack: Pack; readonly line: number }[] = [];
  for (const file of namesIn(directory)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()) {
    const yaml = readFileSync(join(directory, file), 'utf8');
    const pack = readPack(file, yaml);
    const line = yaml.split('\n').findIndex((text) => /^['"]?id['"]?\s*:/.test(text)) + 1;
    const first = read.find((other) => other.pack.id === pack.id);
    if (first) throw new AppError('invalid', 'error.packTwice', { first: first.file, firstLine: first.line, file, line, id: pack.id });
    read.push({ file, pack, line });
  }
  if (read.length === 0) throw new AppError('storage', 'error.noPacks', { folder: directory });
  return { all: () => read.map(({ pack }) => pack) };
}

/** One pack from its YAML text; `file` is only for the message of an error. */
export function readPack(file: string, yaml: string): Pack {
  const read = readYaml(packSchema, yaml);
  if (!read.ok) throw new AppError('invalid', 'error.pack', { file }, read.mistakes);
  return read.data;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    throw new AppError('storage', 'error.packFolder', { folder: directory });
  }
}
