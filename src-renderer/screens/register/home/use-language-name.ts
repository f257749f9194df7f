import { useMemo } from 'react';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { languageNames } from '../words.ts';

/** What a language is called where it stands alone. */
export function useLanguageName(): (tag: string) => string {
  const t = useTexts();
  const { capital } = useFormat();
  return useMemo(() => {
    const nameOf = languageNames(t.locale);
    return (tag) => capital(nameOf(tag));
  }, [t.locale, capital]);
}
