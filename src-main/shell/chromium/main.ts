import { explain } from '../explain.ts';
import { startOptions } from '../locations.ts';
import { openChromium } from './open.ts';

export { openChromium } from './open.ts';

/** Opens the window and stays until it is closed. */
async function run(): Promise<void> {
  if (process.getuid?.() === 0)
    console.error('Started as root: the browser’s sandbox cannot be used. For daily work, start Budstikke as an ordinary user.');
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
