import { homedir } from 'node:os';
import { chromium } from 'playwright-core';
import { AppError } from '#shared/domain/errors.ts';
import { findBrowser } from './find-browser.ts';
import { printOptions } from './launch-options.ts';

/** How long a browser may take for one document, in ms. */
const patience = 60_000;

/**
 * Prints in a browser of its own, which shares nothing with the window: no profile, no scripts, no network. `browser`
 * is its program; without one an installed browser is looked for.
 */
export async function printPdf(html: string, browser?: string): Promise<Uint8Array> {
  const executablePath = browser ?? findBrowser(process.platform, process.env, homedir());
  if (executablePath === null) throw new AppError('not-found', 'pdf.noBrowser');
  const printer = await chromium.launch(printOptions(executablePath, process.getuid?.() === 0)).catch(refuse);
  try {
    const context = await printer.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block', acceptDownloads: false });
    context.setDefaultTimeout(patience);
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    const page = await context.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } catch (reason) {
    return refuse(reason);
  } finally {
    await printer.close().catch(() => {});
  }
}

/** What a browser says of itself when it fails is many lines, and nothing that a person can use. */
function refuse(reason: unknown): never {
  if (reason instanceof AppError) throw reason;
  throw new AppError('internal', 'pdf.failed');
}
