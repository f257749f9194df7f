import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DictionaryFiles } from '#main/ports/proofing.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { dictionaryPackages } from './dictionary-packages.ts';

/** The files that ship with the program, found from where this file runs: the build in `out`, or the sources. */
function findRoot(): string {
  for (let directory = import.meta.dirname; ; directory = dirname(directory)) {
    if (existsSync(join(directory, 'resources', 'policies'))) return directory;
    if (directory === dirname(directory))
      throw new Error(`The program’s own files are not where they should be (looked upward from ${import.meta.dirname}).`);
  }
}

const sourceWorkers = {
  store: 'adapters/sqlite/store-worker.ts',
  tables: 'adapters/tables/tables-worker.ts',
  documents: 'adapters/documents/documents-worker.ts',
  reports: 'adapters/reports/reports-worker.ts',
  replies: 'adapters/replies/replies-worker.ts',
  practice: 'adapters/practice/practice-worker.ts',
  proofing: 'adapters/proofing/proofing-worker.ts',
  backup: 'adapters/sqlite/backups/backup-worker.ts',
} as const;
const root = findRoot();
const built = import.meta.dirname.startsWith(join(root, 'out'));

function worker(name: keyof typeof sourceWorkers): URL {
  return pathToFileURL(built ? join(root, 'out', 'main', `${name}-worker.js`) : join(root, 'src-main', sourceWorkers[name]));
}

/** In a packed program the dictionaries lie beside it, to be replaced without it; in a checkout they are read from their packages. */
const beside = join(dirname(root), 'dictionaries');
const packed = !existsSync(join(root, 'node_modules', dictionaryPackages.nb.name));

function dictionary(language: LanguageCode): DictionaryFiles {
  const { name, delta } = dictionaryPackages[language];
  const folder = packed ? join(beside, language) : join(root, 'node_modules', name);
  const more = (file: string): string => (packed ? join(folder, 'delta.txt') : join(root, 'resources', 'dictionaries', file));
  return { aff: join(folder, 'index.aff'), dic: join(folder, 'index.dic'), delta: delta === null ? null : more(delta) };
}

export const installation = {
  root,
  resources: join(root, 'resources'),
  /** The built page. */
  page: join(root, 'out', 'renderer'),
  dictionaries: { nb: dictionary('nb'), nn: dictionary('nn'), en: dictionary('en'), sv: dictionary('sv') },
  workers: {
    store: worker('store'),
    tables: worker('tables'),
    documents: worker('documents'),
    reports: worker('reports'),
    replies: worker('replies'),
    practice: worker('practice'),
    proofing: worker('proofing'),
    backup: worker('backup'),
  },
};
