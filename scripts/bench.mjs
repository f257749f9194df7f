// npm run bench -- NAME [--json FILE]: measures one thing, against what is named in bench/README.md.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { become, ensureBuild, ensurePackages, main, root, Stop, thrifty, underOwnNode } from './setup.mjs';

await main(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const file = join(root, 'bench', `${name}.ts`);
  if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
    const names = readdirSync(join(root, 'bench')).filter((entry) => /^[a-z]+\.ts$/.test(entry));
    throw new Stop(`Name what to measure: ${names.map((entry) => entry.slice(0, -3)).join(', ') || 'nothing can be measured yet'}.`);
  }
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await ensureBuild();
  // What is in use can only be told after a collection.
  return become(process.execPath, [...thrifty, '--expose-gc', file, ...args]);
});
