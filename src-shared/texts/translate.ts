import { IntlMessageFormat } from 'intl-messageformat';
import { allTexts, type TextId, type TextParams, type TextRef } from './index.ts';

/** The languages of the interface. */
export const locales = ['nb', 'nn', 'en'] as const;
export type Locale = (typeof locales)[number];

export type Translate = {
  (id: TextId, params?: TextParams): string;
  (ref: TextRef): string;
  readonly locale: Locale;
};

// Chromium ships no data for nn-NO and would fall back to English; numbers and plurals are as in bokmål.
const intlLocale: Record<Locale, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** The BCP 47 tag that `Intl` formatters take for an interface language. */
export function intlTag(locale: Locale): string {
  return intlLocale[locale];
}

/** What makes a text more than itself in ICU's syntax. */
const syntax = /[{}'<#]/;

/** A function that gives a text in one interface language; messages are ICU and parsed once. */
export function translator(locale: Locale): Translate {
  const parsed = new Map<TextId, IntlMessageFormat>();
  const translate = (idOrRef: TextId | TextRef, params?: TextParams): string => {
    const id = typeof idOrRef === 'string' ? idOrRef : idOrRef.id;
    const values = typeof idOrRef === 'string' ? params : idOrRef.params;
    const text = allTexts[id][locale];
    if (!syntax.test(text)) return text;
    let message = parsed.get(id);
    if (!message) {
      message = new IntlMessageFormat(text, intlLocale[locale]);
      parsed.set(id, message);
    }
    return String(message.format(values ?? {}));
  };
  return Object.assign(translate, { locale });
}
