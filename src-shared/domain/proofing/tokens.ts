import { remembering } from '../remembering.ts';

/** A word of a text that can be looked up. */
export interface Word {
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Exactly what stands there. */
  readonly text: string;
  /**
   * What to look up: composed (NFC), straight apostrophes and plain hyphens, nothing invisible. A first part that waits for the rest
   * of its compound (`kultur- og idrettsbygg`) keeps its hyphen.
   */
  readonly word: string;
  /** It is the first word of a sentence, where a capital says nothing. */
  readonly opens: boolean;
}

/** Zero-width characters and soft hyphens: nobody sees them, and a word goes on across them. */
export const invisible = '\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
const inWord = `[\\p{L}\\p{M}\\p{N}${invisible}]`;
/** Hyphens and apostrophes, inside a word only. */
const joiner = `[-\\u2010\\u2011'\\u2019\\u02BC]`;

/** Abbreviations with a full stop inside, or whose stop is part of them; longer ones first. All languages together: each is right in its own. */
const abbreviations =
  'ph\\.d|f\\.eks|t\\.d|bl\\.a|m\\.a|o\\.l|e\\.l|m\\.m|m\\.fl|m\\.v|d\\.v\\.s|d\\.e|p\\.g\\.a|a\\.m|p\\.m|e\\.g|i\\.e|f\\.o\\.m|t\\.o\\.m|t\\.ex|s\\.k|u\\.a|n\\.b|o\\.a|jf|kl|dr|mv|osv|ca|nr|tlf|dvs|pga|mfl|evt|inkl|ekskl|maks|min|stk|pst|prof|vs|etc|bl|jfr|resp|kap|pkt|mvh|nov|des|jan|feb|aug|sept|okt';

/** What is no word: addresses, mail addresses, handles, placeholders, paths. Their lengths end somewhere, so that no text takes long. */
const passed = [
  `(?:https?|ftp|mailto|tel):[^\\s<>"«»“”]+`,
  `[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}`,
  `(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,6}(?:no|com|org|net|eu|se|dk|fi|is|de|uk|edu|gov|int|io|app|info|pdf|docx?|xlsx?|pptx?|csv|zip|html?)(?![\\p{L}\\p{N}])(?:/[^\\s<>"«»“”]*)?`,
  `[@#][\\p{L}\\p{N}_-]+`,
  `\\{[^{}\\s]{0,80}\\}`,
  `(?:[A-Za-z]:)?(?:[\\\\/][\\p{L}\\p{N}._-]{1,255}){2,}[\\\\/]?`,
].join('|');

const abbreviation = `(?<![\\p{L}\\p{N}])(?:${abbreviations})\\.(?:-${inWord}+(?:-${inWord}+)*)?`;
const plain = `[\\p{L}\\p{N}](?:${inWord}|${joiner}(?=[\\p{L}\\p{N}]))*`;
const scanner = new RegExp(`(?<passed>${passed})|(?<abbreviation>${abbreviation})|(?<plain>${plain})`, 'giu');
const passedScanner = new RegExp(passed, 'giu');
const unseen = new RegExp(`[${invisible}]`, 'gu');
const trailingUnseen = new RegExp(`[${invisible}]+$`, 'u');

/**
 * The words of a text in their order, whatever it holds. Passed over: addresses, numbers, placeholders, abbreviations with their stops,
 * and what has a digit in it (room codes, forms); of `ph.d.-kandidat` and `covid-19-reglar` the parts that are words stand alone.
 */
export function wordsOf(text: string): readonly Word[] {
  return remembered.get(text, () => scan(text));
}

/** Every check of a text asks for its words. */
const remembered = remembering<readonly Word[]>(2000);

function scan(text: string): Word[] {
  const words: Word[] = [];
  let opens = true;
  let last = 0;
  for (const match of text.matchAll(scanner)) {
    const { index } = match;
    if (/[.!?:…]["»”’)\]]*\s|\n/u.test(text.slice(last, index))) opens = true;
    const { plain: word, abbreviation: short } = match.groups as Record<string, string | undefined>;
    last = index + match[0].length;
    // A stop that ends an abbreviation seldom ends a sentence.
    if (short !== undefined) {
      const rest = short.lastIndexOf('.') + 1;
      if (rest < short.length) addParts(text, index + rest + 1, index + short.length, false, words);
    } else if (word !== undefined) {
      const to = index + word.replace(trailingUnseen, '').length;
      last = to;
      addParts(text, index, to, opens, words);
    }
    opens = false;
  }
  return words;
}

/** True where neither end of a stretch of a text is in the middle of a word: one that is written on is another word. */
export function isWhole(text: string, from: number, to: number): boolean {
  const begins = /^[\p{L}\p{N}\p{M}]/u;
  const ends = /[\p{L}\p{N}\p{M}]$/u;
  const words = text.slice(from, to);
  return !(ends.test(text.slice(0, from)) && begins.test(words)) && !(ends.test(words) && begins.test(text.slice(to)));
}

/** One word, or the parts of it that have no digit where some have. */
function addParts(text: string, from: number, to: number, opens: boolean, words: Word[]): void {
  const whole = text.slice(from, to);
  if (!/\p{N}/u.test(whole)) {
    addWord(text, from, to, opens, words);
    return;
  }
  // What comes before a number is a name or a code (covid-19, A-101); few letters after it are a unit or an ending (10-åra).
  let start = from;
  let counted = false;
  for (const part of whole.split(/([-\u2010\u2011])/u)) {
    if (/\p{N}/u.test(part)) counted = true;
    else if (counted && (part.match(/\p{L}/gu)?.length ?? 0) > 3) addWord(text, start, start + part.length, false, words);
    start += part.length;
  }
}

function addWord(text: string, from: number, to: number, opens: boolean, words: Word[]): void {
  const written = text.slice(from, to);
  if (!/\p{L}/u.test(written)) return;
  const waits = /^[-\u2010\u2011](?![\p{L}\p{N}])/u.test(text.slice(to, to + 3));
  words.push({ from, to, text: written, word: lookUpForm(written) + (waits ? '-' : ''), opens });
}

/** Letters of western languages, which are looked up as they stand. */
const plainLetters = /^[ -~\u00A0-\u00AC\u00AE-\u02BB]*$/;

/** A word as it is looked up (see `Word.word`). */
export function lookUpForm(written: string): string {
  if (plainLetters.test(written)) return written;
  return written
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[\u2019\u02BC]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-');
}

/** Where a text has addresses, placeholders and paths, whose parts are no words: UTF-16 offsets. */
export function passedOver(text: string): { readonly from: number; readonly to: number }[] {
  if (!/[:@#{/\\.]/.test(text)) return [];
  return [...text.matchAll(passedScanner)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}
