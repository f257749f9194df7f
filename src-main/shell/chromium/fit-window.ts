import type { BrowserContext, Page } from 'playwright-core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that a window gets: the wanted one, and never more than the screen has room for beside its panels. */
export function fittedSize(wanted: Size, room: Size): Size {
  return { width: Math.min(wanted.width, room.width), height: Math.min(wanted.height, room.height) };
}

/** Makes a window smaller that reaches beyond its screen; only the browser knows how large that is. */
export async function fitWindow(context: BrowserContext, page: Page, wanted: Size): Promise<void> {
  const room = await page.evaluate(() => ({ width: screen.availWidth, height: screen.availHeight }));
  const fitted = fittedSize(wanted, room);
  if (fitted.width === wanted.width && fitted.height === wanted.height) return;
  const browser = await context.newCDPSession(page);
  try {
    const { windowId } = await browser.send('Browser.getWindowForTarget');
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, ...fitted } });
  } finally {
    await browser.detach();
  }
}
