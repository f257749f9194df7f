import { translator } from '#shared/texts/translate.ts';
import { watchProcess } from '../crashes.ts';
import { explain, launchLocale } from '../explain.ts';
import { startOptions } from '../locations.ts';
import { openChromium } from './open.ts';

export { openChromium } from './open.ts';

const args = process.argv.slice(2);

/** Opens the window and stays until it is closed. */
async function run(): Promise<void> {
  if (process.getuid?.() === 0) console.error(translator(launchLocale(args))({ id: 'launch.asRoot' }));
  const window = await openChromium(startOptions(args));
  watchProcess(window);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void window.close());
  await window.closed;
}

if (import.meta.main) {
  run().then(
    () => process.exit(0),
    (reason: unknown) => {
      console.error(explain(reason, launchLocale(args)));
      process.exit(1);
    },
  );
}
