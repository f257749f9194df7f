import { join } from 'node:path';
import type { OpenOptions } from '#main/shell/chromium/open.ts';

/** The built application with its window, until it is told to end or is killed. Argument: the host's options as JSON. */
const [, , options = ''] = process.argv;
const built = join(import.meta.dirname, '..', 'out', 'main', 'chromium.js');
const { openChromium } = (await import(built)) as typeof import('#main/shell/chromium/main.ts');
const opened = await openChromium(JSON.parse(options) as OpenOptions);
process.once('SIGTERM', () => void opened.close());
process.stdout.write('open\n');
await opened.closed;
process.exit(0);
