import type { LanguageCode } from '../../draft/document.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt } from '../found.ts';
import { wordsOf } from '../tokens.ts';
import { rightlyTwice } from './word-lists.ts';

const noBreak = '\u00A0';
const marks: Readonly<Record<LanguageCode, readonly [string, string]>> = { nb: ['«', '»'], nn: ['«', '»'], en: ['“', '”'], sv: ['”', '”'] };

/** A word that stands twice in a row. */
export function doubledWords(text: string, language: LanguageCode): ProofFinding[] {
  const words = wordsOf(text);
  return words.flatMap((word, index): ProofFinding[] => {
    const before = words[index - 1];
    if (!before || word.opens || !/^\p{L}{2,}$/u.test(word.word) || before.word.toLowerCase() !== word.word.toLowerCase()) return [];
    // Names are doubled on purpose, and so are a few words.
    if (/^\p{Lu}/u.test(word.word) || rightlyTwice[language].has(word.word) || !/^\s+$/.test(text.slice(before.to, word.from))) return [];
    const stretch = { from: before.from, to: word.to };
    return [foundAt('doubled-word', language, text, stretch, { id: 'proof.doubledWord', params: { word: word.text } }, [before.text])];
  });
}

/** Spaces that stand twice, and those before a mark that wants none. */
export function spaces(text: string, language: LanguageCode): ProofFinding[] {
  const twice = matches(text, /[ \u00A0]{2,}/g)
    .filter(({ from, to }) => from > 0 && to < text.length && !/\s/.test(text.charAt(from - 1) + text.charAt(to)))
    .map((at) => foundAt('spaces', language, text, at, { id: 'proof.spacesTwice' }, [' ']));
  const before = matches(text, / (?:[,;:!?]|\.(?!\.))(?=\s|$)/g)
    .filter(({ from }) => from > 0 && !/\s/.test(text.charAt(from - 1)))
    .map((at) =>
      foundAt('spaces', language, text, at, { id: 'proof.spaceBefore', params: { mark: text.charAt(at.from + 1) } }, [
        text.charAt(at.from + 1),
      ]),
    );
  return [...twice, ...before];
}

/** Quotation marks of another language, and straight ones. */
export function quotationMarks(text: string, language: LanguageCode): ProofFinding[] {
  const [open, close] = marks[language];
  return matches(text, /["“”„«»]/g).flatMap((at): ProofFinding[] => {
    const mark = text.charAt(at.from);
    if (mark === open || mark === close || (mark === '"' && /\p{N}/u.test(text.charAt(at.from - 1)))) return [];
    const opens = mark === '«' || mark === '„' || (mark !== '»' && mark !== '”' && !/[^\s([—–-]/.test(text.charAt(at.from - 1)));
    return [foundAt('quotation-marks', language, text, at, { id: 'proof.quotationMark', params: { open, close } }, [opens ? open : close])];
  });
}

/** Thousands that are set apart in another language’s way: *10,000* in Norwegian, *10 000* in English. */
export function thousands(text: string, language: LanguageCode): ProofFinding[] {
  const edges = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}.,:/+-])(?:${inner})(?![\\p{L}\\p{N}:/-]|[.,\u00A0 ]\\p{N})`, 'gu');
  // What is cut by spaces may be a telephone number in English: only round numbers are sure.
  const wrong =
    language === 'en'
      ? edges('[1-9]\\d{0,2}(?:[ \u00A0]\\d{3})*[ \u00A0]\\d00')
      : edges('[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}');
  return matches(text, wrong).map((at) => {
    const right = text.slice(at.from, at.to).replace(/[., \u00A0]/g, language === 'en' ? ',' : noBreak);
    return foundAt('thousands', language, text, at, { id: 'proof.thousands', params: { right } }, [right]);
  });
}

function matches(text: string, pattern: RegExp): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}
