import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '#main/ports/store.contract.ts';
import { instant } from '#main/ports/store.fixture.ts';
import { createSqliteStore } from './index.ts';

storeContract('SQLite', () => {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-store-'));
  return {
    open: () => createSqliteStore({ directory, workerUrl: new URL('./store-worker.ts', import.meta.url), now: instant() }),
    remove: async () => rmSync(directory, { recursive: true }),
  };
});
