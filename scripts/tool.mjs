// npm run lint | types | unit | e2e | build | dev: one tool, with packages, our own Node and what else it needs in place.
import { join } from 'node:path';
import { become, ensureBuild, ensurePackages, hasDisplay, main, noDisplay, readOptions, root, Stop, underOwnNode } from './setup.mjs';

const modules = join(root, 'node_modules');
const tools = {
  lint: { command: [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check'] },
  types: { command: [join(modules, 'typescript', 'bin', 'tsc'), '-b'] },
  unit: { command: [join(modules, 'vitest', 'vitest.mjs'), 'run'] },
  e2e: { command: [join(modules, '@playwright', 'test', 'cli.js'), 'test'], before: ensureBuild },
  build: { command: [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build'] },
  dev: { command: [join(root, 'scripts', 'look.ts'), '--stay'], check: checkWindow },
};

function checkWindow(args) {
  const text = Object.fromEntries(['out', 'route', 'size', 'data', 'now', 'script'].map((name) => [name, 'text']));
  const flags = Object.fromEntries(['empty', 'full', 'stay'].map((name) => [name, 'flag']));
  readOptions({ ...text, ...flags, locale: ['nb', 'nn', 'en'], scheme: ['light', 'dark'] }, args);
  if (!hasDisplay()) throw new Stop(noDisplay);
}

await main(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const tool = Object.hasOwn(tools, name) ? tools[name] : null;
  if (!tool) throw new Stop(`Name the tool to run: ${Object.keys(tools).join(', ')}.`);
  tool.check?.(args);
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await tool.before?.();
  return become(process.execPath, [...tool.command, ...args]);
});
