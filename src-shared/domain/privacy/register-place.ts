import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';

/** Where in a channel of the register somebody is named: the field or the log book `of`; `count`: entries or changes. */
export function registerPlace(
  { in: place, of, count }: { readonly in: 'field' | 'book' | 'audit'; readonly of: string; readonly count: number },
  t: Translate,
): string {
  if (place === 'field') return t('privacy.register.field', { what: t(`register.field.${of}` as TextId) });
  if (place === 'book') return t('privacy.register.book', { what: t(`register.book.${of}` as TextId), count });
  return t('privacy.register.audit', { count });
}
