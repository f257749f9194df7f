import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Policies } from '#main/ports/surroundings.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Pack, packSchema } from '#shared/domain/policy/pack.ts';
import { mistakesIn } from './mistakes.ts';

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
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  // What comes after the first mistake of this kind is mostly its echo.
  if (syntax) {
    const params = {
      line: lines.linePos(syntax.pos[0]).line,
      what: syntaxOf[syntax.code] ?? (/quote/.test(syntax.message) ? 'quote' : 'other'),
    };
    throw new AppError('invalid', 'error.pack', { file }, [{ id: 'pack.syntax', params }]);
  }
  const parsed = packSchema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  const lineAt = (path: readonly (string | number)[]) => {
    const at = nearest(document.contents, path);
    return at === undefined ? 1 : lines.linePos(at).line;
  };
  throw new AppError('invalid', 'error.pack', { file }, mistakesIn(parsed.error.issues, lineAt));
}

const syntaxOf: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'twice',
  BAD_ALIAS: 'alias',
};

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
