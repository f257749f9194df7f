import { AppError } from '#shared/domain/errors.ts';
import { type Locale, locales, translator } from '#shared/texts/translate.ts';

/** Why the application did not start, as one sentence in the system's language where it is one of ours. */
export function explain(reason: unknown, locale: Locale = systemLocale()): string {
  if (reason instanceof AppError) return translator(locale)(reason.text);
  return reason instanceof Error ? reason.message : String(reason);
}

function systemLocale(): Locale {
  const [language = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return language === 'no' ? 'nb' : (locales.find((locale) => locale === language) ?? 'en');
}
