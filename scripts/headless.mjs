// npm run --silent headless -- [--data DIR] [--now INSTANT] [--real]: JSON lines in, JSON lines out.
import { join } from 'node:path';
import { become, ensureBuild, ensurePackages, main, root, thrifty, underOwnNode } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await ensureBuild();
  return become(process.execPath, [...thrifty, join(root, 'out', 'main', 'headless.js'), ...process.argv.slice(2)]);
});
