import { type ErrorCode, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { mistakesIn } from '#shared/domain/policy/mistakes.ts';
import type { TextRef } from '#shared/texts/index.ts';

type Path = readonly (string | number)[];

export type ReadYaml<T> =
  /** `plain`: as the file has it, before the schema fills in what was left out. */
  | { readonly ok: true; readonly data: T; readonly plain: unknown; readonly lineOf: (path: Path) => number }
  | { readonly ok: false; readonly mistakes: readonly TextRef[]; readonly plain: unknown };

/** Says no before the schema looks, with the one thing to say; null where there is nothing. */
export type Refuse = (plain: unknown, lineOf: (path: Path) => number) => TextRef | null;

/** YAML by a schema: the data, or every mistake with its line, its path and what was expected there. */
export function readYaml<T>(schema: z.ZodType<T>, yaml: string, refuse: Refuse = () => null): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  // What comes after the first mistake of this kind is mostly its echo.
  if (syntax) {
    const params = {
      line: lines.linePos(syntax.pos[0]).line,
      what: syntaxOf[syntax.code] ?? (/quote/.test(syntax.message) ? 'quote' : 'other'),
    };
    return { ok: false, mistakes: [{ id: 'pack.syntax', params }], plain: plainOf(document) };
  }
  const lineOf = (path: Path) => {
    const at = nearest(document.contents, path);
    return at === undefined ? 1 : lines.linePos(at).line;
  };
  const plain = plainOf(document);
  const refused = refuse(plain, lineOf);
  if (refused) return { ok: false, mistakes: [refused], plain };
  const parsed = schema.safeParse(plain, { reportInput: true });
  if (parsed.success) return { ok: true, data: parsed.data, plain, lineOf };
  return { ok: false, mistakes: mistakesIn(parsed.error.issues, lineOf), plain };
}

/** The document's value; one that refers to itself until memory ends has none. */
function plainOf(document: ReturnType<typeof parseDocument>): unknown {
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
function nearest(root: Node | null, path: Path): number | undefined {
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
