// npm start: installs what is missing, builds what has changed, opens the window.
import { windowCommand } from './browser.mjs';
import { become, ensureBuild, ensurePackages, hasDisplay, main, Stop, underOwnNode } from './setup.mjs';

await main(async () => {
  if (!hasDisplay())
    throw new Stop('There is no display here to open a window on. To see the whole journey without one, run: npm run demo');
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await ensureBuild();
  const [program, args] = await windowCommand(process.argv.slice(2));
  return become(program, args);
});
