import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Policies } from '#main/ports/surroundings.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Pack, packSchema } from '#shared/domain/policy/pack.ts';

/**
 * The packs of a directory, one YAML file each, read once and in the order of their file names. Throws an
 * AppError (`invalid`) that names file, line, path and what was expected; one bad pack stops the start, so that
 * nobody works by half an institution's rules.
 */
export function createPolicies(directory: string): Policies {
  const packs: Pack[] = [];
  const files = namesIn(directory).filter((name) => /\.ya?ml$/i.test(name));
  for (const file of files.sort()) {
    const pack = readPack(file, readFileSync(join(directory, file), 'utf8'));
    if (packs.some((other) => other.id === pack.id)) throw badPack(file, 1, 'id', `an id of its own is expected, ${pack.id} is taken`);
    packs.push(pack);
  }
  return { all: () => packs };
}

/** One pack from its YAML text; `file` is only for the message of an error. */
export function readPack(file: string, yaml: string): Pack {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) throw badPack(file, lines.linePos(syntax.pos[0]).line, '', syntax.message);
  const parsed = packSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step));
  const at = nearest(document.contents, path);
  throw badPack(file, at ? lines.linePos(at).line : 1, path.join('.'), issue?.message ?? '');
}

/** Where the node at the path begins, or the deepest one on the way to it. */
function nearest(root: Node | null, path: readonly (string | number)[]): number | undefined {
  let node: unknown = root;
  let start = root?.range?.[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step));
      if (!pair) break;
      start = (pair.key as Node | null)?.range?.[0] ?? start;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      start = (node as Node | undefined)?.range?.[0] ?? start;
    } else break;
  }
  return start;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    throw new AppError('storage', 'error.packFolder', { folder: directory });
  }
}

function badPack(file: string, line: number, path: string, expected: string): AppError {
  return new AppError('invalid', 'error.pack', { file, line, path: path === '' ? '–' : path, expected });
}
