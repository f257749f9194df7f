import { useMemo } from 'react';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { languageNamesIn } from '../words.ts';

/** What a language is called where it stands alone. */
export function useLanguageName(): (tag: string) => string {
  const t = useTexts();
  const { capital } = useFormat();
  return useMemo(() => {
    const nameOf = languageNamesIn(t.locale);
    // «Norsk bokmål»: beside other languages the form is enough.
    return (tag) => capital(nameOf(tag).replace(/^(norsk|norwegian) /i, ''));
  }, [t.locale, capital]);
}
