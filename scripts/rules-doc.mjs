// node scripts/rules-doc.mjs: writes docs/rules.md anew from the packs and the tests.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, main, root, say, underOwnNode } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const [{ createPolicies }, { rulesFile, rulesPage }, { testsOfRules }] = await Promise.all([
    import('../src-main/adapters/policies/index.ts'),
    import('./rules-doc/rules-doc.ts'),
    import('./rules-doc/tests-of.ts'),
  ]);
  writeFileSync(join(root, rulesFile), rulesPage(createPolicies(join(root, 'resources', 'policies')).all(), testsOfRules(root)));
  say(`${rulesFile} is written.`);
});
