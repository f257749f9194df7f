export { createBackups } from './backups/index.ts';
export { createSqliteStore, type SqliteStoreOptions } from './store.ts';
