import { type ErrorCode, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { TextRef } from '#shared/texts/index.ts';
import { mistakesIn } from './mistakes.ts';

export type ReadYaml<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly mistakes: readonly TextRef[] };

/** YAML by a schema: the data, or every mistake with its line, its path and what was expected there. */
export function readYaml<T>(schema: z.ZodType<T>, yaml: string): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  // What comes after the first mistake of this kind is mostly its echo.
  if (syntax) {
    const params = {
      line: lines.linePos(syntax.pos[0]).line,
      what: syntaxOf[syntax.code] ?? (/quote/.test(syntax.message) ? 'quote' : 'other'),
    };
    return { ok: false, mistakes: [{ id: 'pack.syntax', params }] };
  }
  const parsed = schema.safeParse(plain(document), { reportInput: true });
  if (parsed.success) return { ok: true, data: parsed.data };
  const lineAt = (path: readonly (string | number)[]) => {
    const at = nearest(document.contents, path);
    return at === undefined ? 1 : lines.linePos(at).line;
  };
  return { ok: false, mistakes: mistakesIn(parsed.error.issues, lineAt) };
}

/** The document's value; one that refers to itself until memory ends has none. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return null;
  }
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
