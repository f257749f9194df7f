// npm run demo -- [--json FILE] [--out DIR]: the whole journey in a window, from a draft to 5,002 sent mails.
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { become, ensureBuild, ensurePackages, main, readOptions, root, thrifty, underOwnNode } from './setup.mjs';

await main(async () => {
  readOptions({ json: 'text', out: 'text', locale: ['nb', 'nn', 'en'], scheme: ['light', 'dark'] });
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await ensureBrowser();
  await ensureBuild();
  return become(process.execPath, [...thrifty, join(root, 'scripts', 'demo.ts'), ...process.argv.slice(2)]);
});
