import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './e2e/fixtures.ts';

const electron = join(import.meta.dirname, 'node_modules', 'electron');
const hasElectron =
  existsSync(join(electron, 'path.txt')) && existsSync(join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8').trim()));
if (!hasElectron && process.env.TEST_WORKER_INDEX === undefined) {
  process.stderr.write('The specs do not run in Electron here: its program has not been downloaded. They run in an installed browser.\n');
}

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { actionTimeout: 30_000, trace: 'off' },
  projects: [
    { name: 'chromium-host', use: { host: 'chromium' } },
    ...(hasElectron ? [{ name: 'electron', use: { host: 'electron' as const } }] : []),
  ],
});
