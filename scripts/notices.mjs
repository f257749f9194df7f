// node scripts/notices.mjs: writes down anew which packages the product is made of, and their licences.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, main, root, say, underOwnNode } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const { collectNotices, noticesFile, noticesJson } = await import('./packaging/notices.ts');
  const notices = collectNotices(root);
  writeFileSync(join(root, noticesFile), noticesJson(notices));
  say(`${noticesFile}: ${notices.length} packages.`);
});
