import type { LanguageCode } from '../draft/document.ts';
import { lookUpForm } from './tokens.ts';

/** `compound`: no dictionary has it, but it is made of words that one has. */
export const verdicts = ['ok', 'compound', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** How -ise and -ize are taken in English: `ise` knows only *organise*, `ize` takes *organize* too. */
export const englishEndings = ['ise', 'ize'] as const;
export type EnglishEndings = (typeof englishEndings)[number];

export interface SpellingOptions {
  readonly englishEndings: EnglishEndings;
}

/** Longer ones are not looked up: no word is that long, and engines answer anything. */
export const mostLetters = 80;

/**
 * Words of the other form that a dictionary takes for others: nynorsk has a *hun* at the masthead, a *ble* for infants and a *fikk* to put
 * things in, and a mail to students means none of them.
 */
const homographs: Partial<Record<LanguageCode, ReadonlySet<string>>> = { nn: new Set(['hun', 'ble', 'fikk', 'kun', 'noen', 'noe']) };

/**
 * What a word is. `knows` answers for the language's dictionary with its delta layer; it is asked for parts too. A word is looked up as
 * `lookUpForm` makes it. Never throws, whatever the word.
 */
export function judge(written: string, language: LanguageCode, knows: (word: string) => boolean, options: SpellingOptions): Verdict {
  const word = lookUpForm(written).replace(/^-+/, '');
  const bare = word.replace(/-+$/, '');
  if (bare.length > mostLetters) return 'unknown';
  if (isHomograph(bare, language) || mixesScripts(bare)) return 'unknown';
  if (needsNoLookUp(bare)) return 'ok';
  if (knowsForm(bare, language, knows, options)) return 'ok';
  // The first part of a compound whose end comes later: arbeids- og velferdsetaten.
  if (bare !== word && bare.endsWith('s') && knows(bare.slice(0, -1))) return 'compound';
  if (bare.includes('-')) return bare.split('-').every((part) => isPart(part, language, knows, options)) ? 'compound' : 'unknown';
  return language !== 'en' && splits(bare, knows) ? 'compound' : 'unknown';
}

function knowsForm(word: string, language: LanguageCode, knows: (word: string) => boolean, options: SpellingOptions): boolean {
  if (knows(word)) return true;
  if (language !== 'en') return false;
  // Every -’s can be put to a word that is known.
  const stem = word.replace(/'s$|'$/, '');
  if (stem !== word && knows(stem)) return true;
  const withS = options.englishEndings === 'ize' ? withoutZ(stem) : null;
  return withS !== null && knows(withS);
}

function isPart(part: string, language: LanguageCode, knows: (word: string) => boolean, options: SpellingOptions): boolean {
  if (part === '' || isHomograph(part, language)) return false;
  if (needsNoLookUp(part) || knowsForm(part, language, knows, options)) return true;
  return language !== 'en' && (splits(part, knows) || (part.endsWith('s') && knows(part.slice(0, -1))));
}

/**
 * True for what no dictionary can judge: what has no letter or has a digit, what is written in another script, short acronyms, and
 * acronyms with an ending (*UiOs*, *NTNUs*).
 */
function needsNoLookUp(word: string): boolean {
  if (!/\p{L}/u.test(word) || /\p{N}/u.test(word)) return true;
  if (!/\p{Script=Latin}/u.test(word)) return true;
  return /^\p{Lu}{2,5}(?:s|'s)?$/u.test(word) || /^\p{L}$/u.test(word);
}

/** Latin letters and letters of another script in one word: letters that look alike, not a word. */
function mixesScripts(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /(?=\p{L})\P{Script=Latin}/u.test(word);
}

function isHomograph(word: string, language: LanguageCode): boolean {
  return homographs[language]?.has(word.toLowerCase()) ?? false;
}

/** The fewest letters of a part; shorter ones would let slips of the pen through. */
const leastPart = 4;

/** A cut with a known word on both sides, with or without an -s between them. */
function splits(word: string, knows: (word: string) => boolean): boolean {
  for (let cut = leastPart; cut <= word.length - leastPart; cut += 1) {
    const left = word.slice(0, cut);
    if (!knows(word.slice(cut))) continue;
    if (knows(left) || (cut > leastPart && left.endsWith('s') && knows(left.slice(0, -1)))) return true;
  }
  return false;
}

/** Verbs that have never had a z: their -is- is no ending. */
const onlyWithS =
  /^(?:(?:re|mis|un)?advertis|advis|apprais|aris|chastis|circumcis|compris|compromis|demis|despis|devis|disguis|enterpris|excis|exercis|expertis|franchis|improvis|incis|merchandis|premis|promis|prais|rais|revis|ris|supervis|surmis|surpris|televis|treatis|wis)/i;

/** *organization* as *organisation*; null where the word has no such ending. */
function withoutZ(word: string): string | null {
  const found = /^(\p{L}{2,})iz(e|es|ed|er|ers|ing|ings|able|ation|ations|ational)$/iu.exec(word);
  if (!found) return null;
  const withS = `${found[1]}${/^[^\p{Ll}]+$/u.test(word) ? 'IS' : 'is'}${found[2]}`;
  return onlyWithS.test(withS) ? null : withS;
}
