import type { LanguageCode } from '../../draft/document.ts';
import { remembering } from '../../remembering.ts';
import { invisible, lookUpForm, passedOver } from '../tokens.ts';
import type { GlossaryEntry } from './entry.ts';
import { rightForms } from './entry.ts';

/** How the words of a text are read by an entry. */
export interface TermReading {
  readonly entry: GlossaryEntry;
  /** What the word goes on with: the rest of a compound, or a genitive; mostly empty. */
  readonly rest: string;
}

/** Words of a text that the glossary knows: UTF-16 offsets, and exactly what stands there. */
export interface TermHit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** False where they are a forbidden form. */
  readonly right: boolean;
  /** Every entry that they are a form of, at least one. */
  readonly readings: readonly TermReading[];
}

/** The entries of an institution, ready to be looked up. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /**
   * What stands in a text, in reading order, none over another: of those that lie over each other the longest stands, and of two as
   * long a right form before a forbidden one. The same text is looked through once.
   */
  hitsIn(language: LanguageCode, text: string): readonly TermHit[];
  /** Right forms that begin with these letters and go on, whatever their capitals; the shortest first, at most `most`. */
  beginningWith(language: LanguageCode, letters: string, most: number): readonly { readonly form: string; readonly entry: GlossaryEntry }[];
  /** True for a right form of one word, as it is written (`Word.word`). */
  knows(language: LanguageCode, word: string): boolean;
}

/** A right or forbidden form, cut in words. */
interface Form {
  readonly entry: GlossaryEntry;
  readonly right: boolean;
  /** In small letters. */
  readonly words: readonly string[];
  /** What stands between them. */
  readonly between: readonly string[];
  /** What stands after the last. */
  readonly tail: string;
  /** Of names: as it is written, capitals and all. */
  readonly exact: string | null;
  /** Compounds that begin so are meant too. */
  readonly open: boolean;
}

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Form[]>;
  /** Open forms of one word, by that word. */
  readonly byStem: ReadonlyMap<string, readonly Form[]>;
  readonly longestStem: number;
}

const none: Index = { byFirst: new Map(), byStem: new Map(), longestStem: 0 };
const shortestStem = 3;

/** Texts that are kept looked through: more than the blocks of a long message in all its languages. */
const mostKept = 4000;

/** The glossary of these entries. A language is made ready when it is first asked about: some 50 ms for 5,000 entries, and as long for a text of 10,000 words. */
export function glossaryOf(entries: readonly GlossaryEntry[]): Glossary {
  const indexes = new Map<LanguageCode, Index>();
  const starts = new Map<LanguageCode, readonly Start[]>();
  const singles = new Map<LanguageCode, Singles>();
  const kept = remembering<readonly TermHit[]>(mostKept);
  const once = <T>(known: Map<LanguageCode, T>, language: LanguageCode, make: () => T): T => {
    const before = known.get(language);
    if (before !== undefined) return before;
    const made = make();
    known.set(language, made);
    return made;
  };
  return {
    entries,
    hitsIn: (language, text) => {
      if (entries.length === 0 || text === '') return [];
      return kept.get(`${language} ${text}`, () => {
        const index = once(indexes, language, () => indexOf(entries, language));
        return index === none ? [] : withoutOverlaps(candidatesIn(text, index));
      });
    },
    beginningWith: (language, letters, most) =>
      beginning(
        once(starts, language, () => startsOf(entries, language)),
        letters,
        most,
      ),
    knows: (language, word) => once(singles, language, () => singlesOf(entries, language)).has(word),
  };
}

/** The glossary that has no entry. */
export const noGlossary: Glossary = glossaryOf([]);

function indexOf(entries: readonly GlossaryEntry[], language: LanguageCode): Index {
  const byFirst = new Map<string, Form[]>();
  const byStem = new Map<string, Form[]>();
  let longestStem = 0;
  const add = (map: Map<string, Form[]>, key: string, form: Form): void => {
    const known = map.get(key);
    if (known) known.push(form);
    else map.set(key, [form]);
  };
  for (const entry of entries) {
    const own = entry.terms[language];
    if (!own) continue;
    const put = (written: string, right: boolean): void => {
      const form = cut(written, entry, right);
      const [first] = form.words;
      if (first === undefined) return;
      // A name is also looked up with the -s of its genitive.
      if (form.words.length > 1 || !form.open) add(byFirst, first, form);
      if (form.words.length === 1 && entry.kind === 'name' && !form.open) add(byFirst, `${first}s`, form);
      if (form.words.length === 1 && form.open) {
        add(byStem, first, form);
        longestStem = Math.max(longestStem, first.length);
      }
    };
    put(own.term, true);
    for (const form of own.forms) put(form, true);
    for (const form of own.forbidden) put(form, false);
  }
  return byFirst.size + byStem.size === 0 ? none : { byFirst, byStem, longestStem };
}

function cut(written: string, entry: GlossaryEntry, right: boolean): Form {
  const open = written.endsWith('*');
  const text = open ? written.slice(0, -1) : written;
  const words = wordsIn(text);
  const last = words.at(-1);
  return {
    entry,
    right,
    words: words.map(({ key }) => key),
    between: words.slice(1).map(({ from }, index) => gap(text.slice(words[index]?.to, from))),
    tail: last ? gap(text.slice(last.to)) : '',
    exact: entry.kind === 'name' ? lookUpForm(text) : null,
    open,
  };
}

interface WordInText {
  readonly from: number;
  readonly to: number;
  /** As it is looked up, in small letters. */
  readonly key: string;
}

const aWord = new RegExp(`[\\p{L}\\p{N}](?:[${invisible}]*[\\p{L}\\p{N}\\p{M}])*`, 'gu');

/** Letters and digits without a break; hyphens and apostrophes stand between words here. */
function wordsIn(text: string): WordInText[] {
  // Most terms are one word.
  if (/^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02BB]+$/.test(text)) return [{ from: 0, to: text.length, key: text.toLowerCase() }];
  return [...text.matchAll(aWord)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    key: lookUpForm(written).toLowerCase(),
  }));
}

/** What stands between two words, as it is compared: spaces of one kind, hyphens and apostrophes too; a new line is no space. */
function gap(between: string): string {
  return lookUpForm(between).replace(/[^\S\n]+/g, ' ');
}

const joiners: readonly string[] = ['-', "'"];

interface Candidate extends Omit<TermHit, 'readings'> {
  readonly reading: TermReading;
  /** The first of its words and the last, by their numbers. */
  readonly first: number;
  readonly last: number;
}

function candidatesIn(text: string, { byFirst, byStem, longestStem }: Index): Candidate[] {
  const words = wordsIn(text);
  const found: Candidate[] = [];
  let passed: ReturnType<typeof passedOver> | null = null;
  const before = (index: number): string => gap(text.slice(words[index - 1]?.to ?? 0, words[index]?.from ?? text.length));
  /** The number of the last word of the compound or genitive that this one begins. */
  const wholeWord = (index: number): number => {
    let last = index;
    while (last + 1 < words.length && joiners.includes(before(last + 1))) last += 1;
    return last;
  };
  const look = (form: Form, first: number): void => {
    const length = form.words.length;
    const end = first + length - 1;
    const final = words[end];
    if (!final) return;
    for (let index = 1; index < length; index += 1) {
      const key = words[first + index]?.key;
      if (before(first + index) !== form.between[index - 1]) return;
      if (index < length - 1 && key !== form.words[index]) return;
    }
    const wanted = form.words[length - 1] ?? '';
    if (first > 0 && joiners.includes(before(first))) return;
    // Where the form itself ends: a compound goes on in the same word, or behind a hyphen.
    const ends = endOf(text, final, wanted, form);
    if (ends === null) return;
    const goesOn = joiners.includes(before(end + 1)) && end + 1 < words.length;
    let last = end;
    if (form.open) last = wholeWord(end);
    else if (goesOn) {
      if (before(end + 1) !== "'" || words[end + 1]?.key !== 's' || wholeWord(end + 1) !== end + 1) return;
      last = end + 1;
    }
    const from = words[first]?.from ?? 0;
    let to = words[last]?.to ?? final.to;
    if (form.tail !== '') {
      if (last !== end || !gap(text.slice(final.to, final.to + form.tail.length)).startsWith(form.tail)) return;
      to = final.to + form.tail.length;
    }
    const written = text.slice(from, form.tail === '' ? ends : to);
    if (form.exact !== null && !isWritten(written, form.exact)) return;
    passed ??= passedOver(text);
    if (passed.some((one) => one.from < to && from < one.to)) return;
    const rest = form.tail === '' ? text.slice(ends, to) : '';
    found.push({ from, to, words: text.slice(from, to), right: form.right, reading: { entry: form.entry, rest }, first, last });
  };
  words.forEach(({ key }, index) => {
    for (const form of byFirst.get(key) ?? []) look(form, index);
    const most = Math.min(key.length, longestStem);
    for (let length = shortestStem; length <= most; length += 1)
      for (const form of byStem.get(key.slice(0, length)) ?? []) look(form, index);
  });
  return found;
}

/** Where the form ends in the last of its words; null where that is another word. */
function endOf(text: string, { from, to, key }: WordInText, wanted: string, form: Form): number | null {
  if (key === wanted) return to;
  if (!key.startsWith(wanted)) return null;
  if (!form.open && !(form.entry.kind === 'name' && key === `${wanted}s`)) return null;
  // What nobody sees, and letters that are written as two, make it longer than what it is looked up by.
  for (let end = from + 1; end <= to; end += 1) if (lookUpForm(text.slice(from, end)).toLowerCase() === wanted) return end;
  return null;
}

/** A name as it is written, or all in capitals. */
function isWritten(written: string, exact: string): boolean {
  const form = gap(written);
  return form === exact || (form === exact.toUpperCase() && exact.length > 1);
}

/** The longest, and of two as long the right one. */
function withoutOverlaps(candidates: readonly Candidate[]): TermHit[] {
  const order = [...candidates].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || Number(b.right) - Number(a.right));
  const taken = new Set<number>();
  const hits = new Map<string, TermHit & { readings: TermReading[] }>();
  for (const { from, to, words, right, reading, first, last } of order) {
    const same = hits.get(`${from}-${to}`);
    if (same) {
      if (same.right === right && !same.readings.some(({ entry }) => entry === reading.entry)) same.readings.push(reading);
      continue;
    }
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (numbers.some((number) => taken.has(number))) continue;
    for (const number of numbers) taken.add(number);
    hits.set(`${from}-${to}`, { from, to, words, right, readings: [reading] });
  }
  return [...hits.values()].sort((a, b) => a.from - b.from);
}

interface Start {
  readonly key: string;
  readonly form: string;
  readonly entry: GlossaryEntry;
}

function startsOf(entries: readonly GlossaryEntry[], language: LanguageCode): Start[] {
  return entries
    .flatMap((entry) => rightForms(entry.terms[language]).map((form) => ({ key: gap(form).toLowerCase(), form, entry })))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function beginning(starts: readonly Start[], letters: string, most: number): Start[] {
  const wanted = gap(letters).toLowerCase();
  if (wanted === '') return [];
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.key ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  const found = new Map<string, Start>();
  for (let index = low; index < starts.length; index += 1) {
    const start = starts[index];
    if (!start?.key.startsWith(wanted)) break;
    if (start.key !== wanted && !found.has(start.form)) found.set(start.form, start);
  }
  return [...found.values()].sort((a, b) => a.key.length - b.key.length).slice(0, most);
}

interface Singles {
  has(word: string): boolean;
}

function singlesOf(entries: readonly GlossaryEntry[], language: LanguageCode): Singles {
  const exact = new Set<string>();
  const small = new Set<string>();
  for (const entry of entries) {
    for (const form of rightForms(entry.terms[language])) {
      if (/\s/.test(form)) continue;
      if (entry.kind === 'name') for (const one of [lookUpForm(form), lookUpForm(form).toUpperCase()]) exact.add(one);
      else small.add(lookUpForm(form).toLowerCase());
    }
  }
  const has = (word: string): boolean => exact.has(word) || small.has(word.toLowerCase());
  return { has: (word) => has(word) || (/.(?:'?s|')$/.test(word) && exact.has(word.replace(/(?:'?s|')$/, ''))) };
}
