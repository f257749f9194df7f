import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { builtWorkersVariable, workerSource, workerSources } from './workers.ts';

/**
 * Builds the workers before the tests. Node strips types with a WebAssembly module, one instance a thread; the many
 * threads that tests start and end made V8 fall over its own list of code pages now and then (nodejs/node#64500).
 */
export default async function buildWorkers(): Promise<() => void> {
  const root = join(import.meta.dirname, '..', '..');
  // Inside the project, so that the packages are found from there.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const outDir = mkdtempSync(join(root, '.cache', 'workers-'));
  const input = Object.fromEntries(
    (Object.keys(workerSources) as (keyof typeof workerSources)[]).map((name) => [name, workerSource(name)]),
  );
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: true, outDir, minify: false, rolldownOptions: { input, output: { entryFileNames: '[name].js' } } },
  });
  process.env[builtWorkersVariable] = outDir;
  return () => rmSync(outDir, { recursive: true, force: true });
}
