// node scripts/language-model.mjs: learns anew how languages are told apart, from texts in Debian's packages.
import { ensurePackages, main, root, Stop, say, underOwnNode } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const [{ hasDebianPackages }, { learnLanguageModel }] = await Promise.all([
    import('./language-model/packages.ts'),
    import('./language-model/main.ts'),
  ]);
  if (!hasDebianPackages()) throw new Stop('The texts to learn from come out of Debian packages: run this on Debian, with network.');
  await learnLanguageModel(root, say);
});
