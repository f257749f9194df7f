import { join } from 'node:path';
import type { DictionaryFiles } from '#main/ports/proofing.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';

const root = join(import.meta.dirname, '..', '..');

function files(name: string, delta: string | null): DictionaryFiles {
  const [aff, dic] = ['index.aff', 'index.dic'].map((file) => join(root, 'node_modules', name, file)) as [string, string];
  return { aff, dic, delta: delta === null ? null : join(root, 'resources', 'dictionaries', delta) };
}

/** The dictionaries as a checkout has them. */
export const dictionaries: Readonly<Record<LanguageCode, DictionaryFiles>> = {
  nb: files('dictionary-nb', 'delta-nb.txt'),
  nn: files('dictionary-nn', 'delta-nn.txt'),
  en: files('dictionary-en-gb', null),
  sv: files('dictionary-sv', null),
};
