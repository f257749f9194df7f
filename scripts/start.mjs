// npm start: installs what is missing, builds what has changed, opens the window.
import { windowCommand } from './browser.mjs';
import { become, ensureBuild, ensurePackages, hasDisplay, main, noDisplay, Stop, underOwnNode } from './setup.mjs';

/** Before anything is built or looked for: a start that was asked for wrongly. */
async function checkArguments(args) {
  const { startOptions } = await import('../src-main/shell/locations.ts');
  try {
    startOptions(args);
  } catch (reason) {
    const { explain, launchLocale } = await import('../src-main/shell/explain.ts');
    throw new Stop(explain(reason, launchLocale(args)));
  }
}

await main(async () => {
  if (!hasDisplay()) throw new Stop(noDisplay);
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const given = process.argv.slice(2);
  await checkArguments(given);
  await ensureBuild();
  const [program, args] = await windowCommand(given);
  return become(program, args);
});
