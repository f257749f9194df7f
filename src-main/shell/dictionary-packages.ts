import type { LanguageCode } from '#shared/domain/draft/document.ts';

interface DictionaryPackage {
  /** The npm package with `index.aff`, `index.dic` and the licence. */
  readonly name: string;
  /** The file in `resources/dictionaries` with more words; null where the language has none. */
  readonly delta: string | null;
}

/** Where each language's dictionary comes from. */
export const dictionaryPackages: Readonly<Record<LanguageCode, DictionaryPackage>> = {
  nb: { name: 'dictionary-nb', delta: 'delta-nb.txt' },
  nn: { name: 'dictionary-nn', delta: 'delta-nn.txt' },
  en: { name: 'dictionary-en-gb', delta: null },
  sv: { name: 'dictionary-sv', delta: null },
};
