import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The worker programs, by name: where their sources lie below `src-main/adapters`. */
export const workerSources = {
  store: 'sqlite/store-worker.ts',
  tables: 'tables/tables-worker.ts',
  documents: 'documents/documents-worker.ts',
  reports: 'reports/reports-worker.ts',
  replies: 'replies/replies-worker.ts',
  practice: 'practice/practice-worker.ts',
  proofing: 'proofing/proofing-worker.ts',
  backup: 'sqlite/backups/backup-worker.ts',
} as const;
type WorkerName = keyof typeof workerSources;

/** Names the folder with what the workers were built to, while tests run (`build-workers.ts`). */
export const builtWorkersVariable = 'BUDSTIKKE_BUILT_WORKERS';

/** The sources themselves. */
export function workerSource(name: WorkerName): string {
  return join(import.meta.dirname, '..', '..', 'src-main', 'adapters', workerSources[name]);
}

function worker(name: WorkerName): URL {
  const built = process.env[builtWorkersVariable];
  return pathToFileURL(built === undefined ? workerSource(name) : join(built, `${name}.js`));
}

/** What tests start their workers from: built once a run, so that no thread has to strip types from TypeScript. */
export const workers: Readonly<Record<WorkerName, URL>> = {
  store: worker('store'),
  tables: worker('tables'),
  documents: worker('documents'),
  reports: worker('reports'),
  replies: worker('replies'),
  practice: worker('practice'),
  proofing: worker('proofing'),
  backup: worker('backup'),
};
