/** How what stands in a file is shown, so that nothing in it can hide. */

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** Control and format characters, and spaces that look like the common one. */
const unseen = /[\p{Cc}\p{Cf}]|(?! )\p{Zs}/gu;
const longestValue = 160;

/** A cell's value with its line breaks as ⏎, tabs as ⇥ and other characters that cannot be seen by their numbers; long ones are cut. */
export function visibleValue(value: string): string {
  const shown = value
    .slice(0, longestValue)
    .replace(lineBreaks, '⏎')
    .replaceAll('\t', '⇥')
    .replace(unseen, (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
  return value.length > longestValue ? `${shown}…` : shown;
}

export interface GroupBar {
  readonly name: string;
  readonly count: number;
  /** Of the largest group, 0-1. */
  readonly length: number;
}

/** Groups with the largest first; equal ones by name. */
export function groupBars(groups: Readonly<Record<string, number>>): GroupBar[] {
  const sorted = Object.entries(groups).sort(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b, 'nb', { numeric: true }));
  const largest = sorted[0]?.[1] ?? 0;
  return sorted.map(([name, count]) => ({ name, count, length: largest === 0 ? 0 : count / largest }));
}

/** A column's name inside a sentence: a common word loses its capital, an abbreviation keeps it. */
export function columnWord(name: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLocaleLowerCase('nb') : name;
}

/** An encoding as people write it, and whether a byte order mark said so. */
export function encodingName(encoding: string): { readonly name: string; readonly marked: boolean } {
  const marked = encoding.endsWith(' with BOM');
  const bare = encoding.replace(/ with BOM$/, '');
  const name = bare
    .replace(/^(utf|iso|ibm|cp)/, (word) => word.toUpperCase())
    .replace(/^windows/, 'Windows')
    .replace(/^macintosh$/, 'Mac Roman')
    .replace(/^UTF-16(le|be)$/, (_, order: string) => `UTF-16 ${order.toUpperCase()}`);
  return { name, marked };
}
