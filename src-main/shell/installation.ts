import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
  backup: 'adapters/sqlite/backups/backup-worker.ts',
} as const;
const root = findRoot();
const built = import.meta.dirname.startsWith(join(root, 'out'));

function worker(name: keyof typeof sourceWorkers): URL {
  return pathToFileURL(built ? join(root, 'out', 'main', `${name}-worker.js`) : join(root, 'src-main', sourceWorkers[name]));
}

export const installation = {
  root,
  resources: join(root, 'resources'),
  /** The built page. */
  page: join(root, 'out', 'renderer'),
  workers: {
    store: worker('store'),
    tables: worker('tables'),
    documents: worker('documents'),
    reports: worker('reports'),
    replies: worker('replies'),
    practice: worker('practice'),
    backup: worker('backup'),
  },
};
