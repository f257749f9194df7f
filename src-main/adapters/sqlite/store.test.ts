import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '#main/ports/store.contract.ts';
import { instant } from '#main/ports/store.fixture.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSqliteStore } from './index.ts';

storeContract('SQLite', () => {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-store-'));
  return {
    open: () => createSqliteStore({ directory, workerUrl: workers.store, now: instant() }),
    remove: async () => rmSync(directory, { recursive: true }),
  };
});
