import { translator } from '#shared/texts/translate.ts';
import { explain, systemLocale } from '../explain.ts';
import { startOptions } from '../locations.ts';
import { openChromium } from './open.ts';

export { openChromium } from './open.ts';

/** Opens the window and stays until it is closed. */
async function run(): Promise<void> {
  if (process.getuid?.() === 0) console.error(translator(systemLocale())({ id: 'launch.asRoot' }));
  const window = await openChromium(startOptions(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void window.close());
  await window.closed;
}

if (import.meta.main) {
  run().then(
    () => process.exit(0),
    (reason: unknown) => {
      console.error(explain(reason));
      process.exit(1);
    },
  );
}
