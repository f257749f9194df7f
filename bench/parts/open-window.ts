import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens a window and prints how long it took from the start of this process to what is waited for, in ms. Arguments:
 * `application` or `empty`, the root of the data, for `empty` the folder of an empty page. Both in the same built host.
 */
const [what, root = '', pageDirectory = ''] = process.argv.slice(2);
const built = join(import.meta.dirname, '..', '..', 'out', 'main', 'chromium.js');
const { openChromium } = (await import(pathToFileURL(built).href)) as typeof import('#main/shell/chromium/main.ts');
const options = { root, practice: true, now: null, headless: !process.env.DISPLAY, size: { width: 1440, height: 900 } };
const opened =
  what === 'empty'
    ? await openChromium({ ...options, pageDirectory }, async () => ({
        call: async () => '',
        mistake: () => {},
        windowGone: () => {},
        close: async () => {},
      }))
    : await openChromium(options);
await opened.page.locator(what === 'empty' ? 'h1' : '[data-region="work"] h1').waitFor();
// Usable: what can be pressed takes a press, and the lists that the screen asks for are there.
if (what !== 'empty') await opened.page.locator('[data-region="work"] button[data-variant="primary"]').click({ trial: true });
process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() })}\n`);
await opened.close();
