import { addressesInText } from '../proofing/parity/addresses.ts';

/** A stretch of a text that a machine is to leave alone: UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Names that stand as they are in every language. */
export interface Names {
  /** The longest name that begins at this place of the text; null where none does. */
  at(text: string, place: number): string | null;
}

/** Words and names of the house, as they are written there. */
export function namesOf(listed: Iterable<string>): Names {
  const byFirst = new Map<string, string[]>();
  for (const name of listed) {
    const first = firstWord(name, 0);
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return {
    at: (text, place) =>
      (byFirst.get(firstWord(text, place)) ?? []).find(
        (name) => text.startsWith(name, place) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(place + name.length, place + name.length + 2)),
      ) ?? null,
  };
}

function firstWord(text: string, from: number): string {
  const word = /[\p{L}\p{M}\p{N}]+/uy;
  word.lastIndex = from;
  return word.exec(text)?.[0] ?? '';
}

/** What is filled in later: {{name}}, {name}, %name%. */
const placeholder = /\{\{?[^{}\n]{1,100}\}\}?|%[\p{L}\p{N}_.-]{1,60}%/gu;
/** Capitals within, or letters and digits together: UiO, GA02. Not with a hyphen: the rest of a compound is translated. */
const code = /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}]*(?:\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}))[\p{L}\p{N}]+(?![\p{L}\p{N}]|-\p{L})/gu;
/** Two words or more with capitals: people, mostly, whose surnames may be words. */
const person = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+))+/gu;

/** What a machine is to leave alone in a line: addresses, placeholders, codes, names of people and of the house; in reading order. */
export function protectedIn(text: string, names: Names): Stretch[] {
  const found: Stretch[] = addressesInText(text).map(({ from, to }) => ({ from, to }));
  for (const pattern of [placeholder, code]) {
    for (const match of text.matchAll(pattern)) found.push({ from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)) {
    const name = names.at(text, match.index);
    if (name !== null) found.push({ from: match.index, to: match.index + name.length });
  }
  for (const match of text.matchAll(person)) {
    // The first word of a sentence has its capital from there.
    const rest = opensSentence(text, match.index) ? match[0].slice(match[0].indexOf(' ') + 1) : match[0];
    if (rest.includes(' ')) found.push({ from: match.index + match[0].length - rest.length, to: match.index + match[0].length });
  }
  return apart(found);
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;–—•"«“(\n-])\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** Those that do not lie over an earlier one; of two at one place the longer. */
function apart(found: Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const one of found.sort((a, b) => a.from - b.from || b.to - a.to)) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}
