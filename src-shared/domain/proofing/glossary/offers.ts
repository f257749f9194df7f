import type { LanguageCode } from '../../draft/document.ts';
import { withCapitalsOf } from '../found.ts';
import type { GlossaryEntry } from './entry.ts';
import type { Glossary } from './glossary.ts';
import { lackingTerms, type RowTerms } from './term-findings.ts';

/** A term that could be written where the caret is. */
export interface TermOffer {
  readonly text: string;
  /** How many UTF-16 units before the caret it stands for: what was begun of it. */
  readonly replaces: number;
  /** The language that has its counterpart in this row, and the words there; absent where it is offered for what was begun. */
  readonly counterpart?: { readonly language: LanguageCode; readonly words: string };
}

/** Fewer letters begin too many words. */
const leastLetters = 3;
const mostBegun = 3;
/** Of so many that begin alike the one that the row lacks is looked for. */
const mostLookedAt = 50;
const mostOffered = 8;
/** The most words of a term that are looked for before the caret. */
const mostWords = 5;

/**
 * What the glossary offers at the caret: terms that the words before it begin, first those that other languages have in this row, then
 * by the longest beginning; then what else the others have and this one has not. `before` and `after` are the block's text on each side of the caret.
 */
export function offersAt(glossary: Glossary, language: LanguageCode, before: string, after: string, terms: RowTerms): TermOffer[] {
  const lacking = new Map(
    lackingTerms(terms, language).map(({ entry, own, standing, words }) => [
      entry,
      { text: own.term, replaces: 0, counterpart: { language: standing, words } } satisfies TermOffer,
    ]),
  );
  const begun = begunTerms(glossary, language, before, after);
  const wanted = begun.filter(({ entry }) => lacking.has(entry));
  const others = begun.filter(({ entry }) => !lacking.has(entry));
  // What is begun of a term that is lacking finishes that one.
  const left = [...lacking].filter(([entry]) => !wanted.some((one) => one.entry === entry)).map(([, offer]) => offer);
  const finishing = [...wanted, ...others].slice(0, mostBegun).map(({ entry, text, replaces }): TermOffer => {
    const counterpart = lacking.get(entry)?.counterpart;
    return { text, replaces, ...(counterpart && { counterpart }) };
  });
  return [...finishing, ...left].slice(0, mostOffered);
}

interface Begun {
  readonly entry: GlossaryEntry;
  readonly text: string;
  readonly replaces: number;
}

function begunTerms(glossary: Glossary, language: LanguageCode, before: string, after: string): Begun[] {
  if (/^[\p{L}\p{N}\p{M}]/u.test(after) || !/[\p{L}\p{N}\p{M}]$/u.test(before)) return [];
  const offers: Begun[] = [];
  for (const from of wordStarts(before)) {
    const letters = before.slice(from);
    if (letters.replace(/[^\p{L}\p{N}]/gu, '').length < leastLetters) continue;
    for (const { form, entry } of glossary.beginningWith(language, letters, mostLookedAt)) {
      const text = entry.kind === 'name' || /^\p{Lu}/u.test(form) ? form : withCapitalsOf(letters, form);
      if (!offers.some((one) => one.text === text)) offers.push({ entry, text, replaces: letters.length });
    }
  }
  return offers;
}

/** Where the last words of a text begin, the farthest first. */
function wordStarts(text: string): number[] {
  const tail = text.slice(-200);
  const starts = [...tail.matchAll(/(?<![\p{L}\p{N}\p{M}'’-])[\p{L}\p{N}]/gu)].map(({ index }) => text.length - tail.length + index);
  return starts.slice(-mostWords);
}
