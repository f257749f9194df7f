import type { AudienceKind } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc, type LanguageCode } from '../draft/document.ts';
import type { Pack } from '../policy/pack.ts';

/** Each language's name in itself, and the anchor that its part of the mail carries. */
export const languageNames: Record<LanguageCode, { readonly name: string; readonly anchor: string }> = {
  nb: { name: 'Bokmål', anchor: 'bokmal' },
  nn: { name: 'Nynorsk', anchor: 'nynorsk' },
  en: { name: 'English', anchor: 'english' },
  sv: { name: 'Svenska', anchor: 'svenska' },
};

const mailOrder: readonly LanguageCode[] = ['nb', 'nn', 'sv', 'en'];

/**
 * The languages of a mail to this audience, in its order, English last: those the pack opens, and any other that
 * is written, so that no text is left out silently. A null audience gives what is written.
 */
export function mailLanguages(pack: Pack, audience: AudienceKind | null, bodies: Bodies): LanguageCode[] {
  const opened = (audience && pack.languages[audience]) ?? [];
  const further = mailOrder.filter((language) => !opened.includes(language) && !isEmptyDoc(bodies[language]));
  return englishLast([...opened, ...further]);
}

/** The same languages with English at the end. */
export function englishLast(languages: readonly LanguageCode[]): LanguageCode[] {
  return [...languages.filter((language) => language !== 'en'), ...languages.filter((language) => language === 'en')];
}
