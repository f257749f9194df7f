import { panesOf } from '../draft/alignment.ts';
import { docLinks, docText, isEmptyDoc, type LanguageCode, writtenLanguages } from '../draft/document.ts';
import { missingBlocks, missingBlockText } from '../proofing/parity/missing-blocks.ts';
import type { Check, Found, Subject } from './check.ts';
import { concerns } from './check.ts';

function at(language: LanguageCode, text: Found['text'], row?: number): Found {
  return { place: { in: 'body', language, ...(row === undefined ? {} : { row }) }, text };
}

function written({ bodies, languages }: Subject): LanguageCode[] {
  return writtenLanguages(bodies, languages);
}

export const textPresent: Check<'text-present'> = (subject) =>
  written(subject).length > 0 ? [] : [at(subject.languages[0] ?? subject.pack.openingLine.language, { id: 'check.noText' })];

/** Without an audience only the rules that hold for all are asked: which languages are needed depends on it. */
export const languagePresent: Check<'language-present'> = (subject, { anyOf, audiences }) => {
  const { brief, bodies, languages } = subject;
  if ((audiences && !brief.audience) || !concerns(brief, audiences) || anyOf.some((language) => !isEmptyDoc(bodies[language]))) return [];
  const first = anyOf.find((language) => languages.includes(language)) ?? anyOf[0];
  return first ? [at(first, { id: 'check.language', params: { language: anyOf.join('_') } })] : [];
};

/** Languages without any text are another rule's. */
export const missingBlock: Check<'missing-block'> = (subject) => {
  const { languages, rows } = panesOf(subject.bodies, subject.languages, subject.linked);
  return missingBlocks(rows, languages).map((gap) => at(gap.language, missingBlockText(gap), gap.row));
};

export const length: Check<'length'> = (subject, { words: limit }) =>
  written(subject).flatMap((language) => {
    const words = countWords(docText(subject.bodies[language]));
    return words > limit ? [at(language, { id: 'check.length', params: { language, words, limit } })] : [];
  });

export const longTextLinks: Check<'long-text-links'> = (subject, { words: limit }) =>
  written(subject).flatMap((language) => {
    const words = countWords(docText(subject.bodies[language]));
    const links = docLinks(subject.bodies[language]).some((href) => /^https?:\/\//i.test(href));
    return words > limit && !links ? [at(language, { id: 'check.longWithoutLink', params: { language, words } })] : [];
  });

/** Words of a text; a number, an address or a time of day is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.:@/-]*/gu)?.length ?? 0;
}
