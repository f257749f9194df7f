export { newestBackup, stageAtStart } from './backups/at-start.ts';
export { createBackups } from './backups/index.ts';
export { isLocked } from './lock.ts';
export { createSqliteStore, type SqliteStoreOptions } from './store.ts';
export { sqliteVersion } from './version.ts';
