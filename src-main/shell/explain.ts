import { AppError } from '#shared/domain/errors.ts';
import { type Locale, locales, translator } from '#shared/texts/translate.ts';
import { savedLocale } from '../compose.ts';
import { askedDirectory } from './locations.ts';

/** Why the application did not start, as a failure that can be told: anything unforeseen by its first line, never a stack. */
export function startFailure(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  const said = reason instanceof Error ? reason.message : String(reason);
  return new AppError('internal', 'launch.failed', { what: said.split('\n')[0]?.trim().slice(0, 200) ?? '' });
}

/** Why the application did not start: one line, and one for each detail that the failure has. */
export function explain(reason: unknown, locale: Locale): string {
  const translate = translator(locale);
  const { text, details } = startFailure(reason);
  return [translate(text), ...details.map((detail) => `  ${translate(detail)}`)].join('\n');
}

/** Why the data directory could not be opened where another state could take its place; the backup that is at hand for it. Null for every other failure. */
export function wayOut(reason: unknown): { readonly newest: string | null } | null {
  if (!(reason instanceof AppError) || !['error.storageCorrupt', 'error.storageNewer'].includes(reason.text.id)) return null;
  const newest = reason.details.find(({ id }) => id === 'launch.newestBackup')?.params?.file;
  return { newest: typeof newest === 'string' ? newest : null };
}

/** The language of what is said before the application stands: the interface's, where the data that the arguments ask for can be read, else the system's. */
export function launchLocale(args: readonly string[]): Locale {
  return savedLocale(askedDirectory(args)) ?? systemLocale();
}

/** The system's language where it is one of ours, else English. */
export function systemLocale(): Locale {
  const [language = ''] = Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return language === 'no' ? 'nb' : (locales.find((locale) => locale === language) ?? 'en');
}
