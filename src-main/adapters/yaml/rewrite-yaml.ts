import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { canonicalJson } from '#shared/domain/canonical-json.ts';

const options = { lineWidth: 0 } as const;

/**
 * A YAML text with another value: what is the same stays as it is written, with its comments, its quotes and its order, also
 * where a thing has moved from one list to another. Only what differs is written anew. A text that cannot carry the value
 * gives way to a clean one.
 */
export function rewriteYaml(yaml: string, value: unknown): string {
  const wanted = JSON.parse(JSON.stringify(value)) as unknown;
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !document.contents) return stringify(wanted, options);
  const things = poolOf(document.contents);
  document.contents = fitted(document, document.contents, wanted, things) as typeof document.contents;
  const written = textOf(document);
  return written !== null && spellingOf(readBack(written)) === canonicalJson(wanted) ? written : stringify(wanted, options);
}

/** Every thing of a list, by what it says: one that was moved is found here. */
type Pool = Map<string, Node[]>;

function poolOf(root: Node): Pool {
  const pool: Pool = new Map();
  const visit = (node: unknown): void => {
    if (isSeq(node)) {
      // A comment above the first thing of a list is read as the list's; it goes with the thing.
      const [first] = node.items;
      if (isMap(first) && node.commentBefore && !first.commentBefore) {
        first.commentBefore = node.commentBefore;
        node.commentBefore = null;
      }
      for (const item of node.items) {
        if (isMap(item)) pool.set(spelling(item), [...(pool.get(spelling(item)) ?? []), item]);
        visit(item);
      }
    } else if (isMap(node)) for (const { value } of node.items) visit(value);
  };
  visit(root);
  return pool;
}

function fitted(document: Document, node: unknown, value: unknown, pool: Pool): Node {
  // A reference stays one while both say the same; what it refers to stands before it, and is as it will be.
  if (isAlias(node)) {
    const meant = node.resolve(document);
    return meant && spellingOf(meant.toJS(document)) === spellingOf(value) ? node : (document.createNode(value) as Node);
  }
  if (isMap(node) && isFields(value)) return fittedMap(document, node, value, pool);
  if (Array.isArray(value)) return fittedSeq(document, isSeq(node) ? node : new YAMLSeq(), value, pool);
  if (isScalar(node) && !isFields(value)) {
    if (node.value !== value) node.value = value;
    return node;
  }
  return document.createNode(value) as Node;
}

function fittedMap(document: Document, map: YAMLMap, value: Readonly<Record<string, unknown>>, pool: Pool): Node {
  const before = new Map(map.items.map((pair): [string, Pair] => [nameOf(pair), pair]));
  const kept = map.items.filter((pair) => Object.hasOwn(value, nameOf(pair)));
  let last: Pair | null = null;
  for (const [name, part] of Object.entries(value)) {
    let pair = before.get(name);
    if (pair) pair.value = fitted(document, pair.value, part, pool);
    else {
      pair = document.createPair(name, null) as Pair;
      pair.value = fitted(document, null, part, pool);
      // Where the value has it.
      kept.splice(last ? kept.indexOf(last) + 1 : 0, 0, pair);
    }
    last = pair;
  }
  // What stands above the first line is about the whole.
  const [head, first] = [map.items[0], kept[0]];
  if (head && first && head !== first && isScalar(head.key) && isScalar(first.key)) {
    first.key.commentBefore = head.key.commentBefore;
    head.key.commentBefore = null;
  }
  map.items = kept;
  return map;
}

function fittedSeq(document: Document, seq: YAMLSeq, value: readonly unknown[], pool: Pool): Node {
  const free = [...seq.items];
  const take = (isIt: (item: unknown) => boolean): unknown => {
    const at = free.findIndex(isIt);
    return at === -1 ? undefined : free.splice(at, 1)[0];
  };
  // What is the same first, so that it is not taken for something else.
  const same = value.map((item) => take((node) => spelling(node) === spellingOf(item)));
  seq.items = value.map((item, index) => {
    const node = same[index] ?? pool.get(spellingOf(item))?.shift() ?? take((other) => isOf(other, item));
    return node === undefined ? document.createNode(item) : fitted(document, node, item, pool);
  });
  return seq;
}

/** True where both have the same name: the same thing, changed. */
function isOf(node: unknown, item: unknown): boolean {
  if (!isMap(node) || !isFields(item)) return false;
  const key = ['id', 'code', 'step'].find((name) => Object.hasOwn(item, name));
  return key !== undefined && node.get(key) === item[key] && (!Object.hasOwn(item, 'kind') || node.get('kind') === item.kind);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function spelling(node: unknown): string {
  return spellingOf(isCollection(node) ? node.toJSON() : isScalar(node) ? node.value : node);
}

function spellingOf(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch {
    return '';
  }
}

/** Null where something is referred to that is no longer there. */
function textOf(document: Document): string | null {
  try {
    return document.toString(options);
  } catch {
    return null;
  }
}

function readBack(yaml: string): unknown {
  try {
    return parseDocument(yaml).toJS();
  } catch {
    return null;
  }
}
