import type { Pack } from './pack.ts';
import { isParts, type Json } from './pack-changes.ts';

/** The steps from a pack to one of its values: `['rules', 16, 'params', 'hours']`. */
export type FieldPath = readonly (string | number)[];

/** One value of a pack that an institution can change in the window. */
export interface PackField {
  readonly path: FieldPath;
  readonly kind: 'text' | 'number' | 'email' | 'date' | 'address';
  readonly value: string | number;
  /** Set where one text stands in several languages. */
  readonly language: string | null;
}

/** What names a thing, or says where a pack comes from: changed by no field. */
const fixed: readonly string[] = ['format', 'id', 'version', 'name', 'basedOn', 'readAgain', 'rulesOff', 'zone', 'country'];
const languages: readonly string[] = ['nb', 'nn', 'en', 'sv'];
const kinds: Readonly<Record<string, PackField['kind']>> = {
  issuer: 'text',
  name: 'text',
  unit: 'text',
  text: 'text',
  source: 'text',
  listId: 'text',
  email: 'email',
  date: 'date',
  reviewBy: 'date',
  url: 'address',
  href: 'address',
  sourceUrl: 'address',
};

/**
 * Every value of a pack that can be changed in the window, in the pack's order: numbers, texts in their languages, contacts,
 * dates and web addresses. Found by what they are, not by where they stand, so that a new section or rule kind is here with
 * its first line. Ids, codes and choices between words of the program are not: they name things.
 */
export function packFields(pack: Pack): PackField[] {
  return Object.entries(pack as unknown as Record<string, Json>)
    .filter(([key]) => !fixed.includes(key))
    .flatMap(([key, value]) => fieldsIn([key], key, value));
}

/** The fields of one rule: its limits and its texts. */
export function ruleFields(pack: Pack, index: number): PackField[] {
  return packFields(pack).filter(({ path }) => path[0] === 'rules' && path[1] === index && path[2] === 'params');
}

function fieldsIn(path: FieldPath, key: string, value: Json): PackField[] {
  if (typeof value === 'number') return [{ path, kind: 'number', value, language: null }];
  if (typeof value === 'string') {
    if (languages.includes(key)) return [{ path, kind: 'text', value, language: key }];
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    return kind ? [{ path, kind, value, language: null }] : [];
  }
  if (Array.isArray(value)) {
    // A list of bare numbers or words is one choice of the pack, not so many fields.
    return (value as readonly Json[]).flatMap((item, index) => (isParts(item) ? fieldsIn([...path, index], '', item) : []));
  }
  if (!isParts(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => fieldsIn([...path, name], name, part));
}
