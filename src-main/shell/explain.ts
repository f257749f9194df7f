import { AppError } from '#shared/domain/errors.ts';
import { type Locale, locales, translator } from '#shared/texts/translate.ts';

/** Why the application did not start, as a failure that can be told: anything unforeseen by its first line, never a stack. */
export function startFailure(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  const said = reason instanceof Error ? reason.message : String(reason);
  return new AppError('internal', 'launch.failed', { what: said.split('\n')[0]?.trim().slice(0, 200) ?? '' });
}

/** Why the application did not start, as one line in the system's language where it is one of ours. */
export function explain(reason: unknown, locale: Locale = systemLocale()): string {
  return translator(locale)(startFailure(reason).text);
}

/** The system's language where it is one of ours, else English. */
export function systemLocale(): Locale {
  const [language = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return language === 'no' ? 'nb' : (locales.find((locale) => locale === language) ?? 'en');
}
