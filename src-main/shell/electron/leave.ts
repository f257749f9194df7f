import { type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Translate } from '#shared/texts/translate.ts';

/** How long the page may take to hand over what was typed last, in ms. */
const lastWords = 1000;

export interface Leaving {
  t(): Translate;
  /** What would not go on if the program ended now: a send that runs, or one that waits for its time. */
  send(): 'runs' | 'waits' | null;
  /** Told when the page has broken down. */
  gone(): void;
  openAgain(): void;
  /** Hides the window; what runs or waits goes on. */
  goAway(): void;
  /** Lets what is under way finish, and closes the application. */
  end(): Promise<void>;
}

/**
 * Resolves when the window is gone and the application has ended. A window that is closed while a send runs or waits for its
 * time asks first, and may go away without it: a second start finds it again, and it comes back when nothing runs or waits.
 * a system that shuts down does not wait for an answer. Rejects when the end went wrong.
 */
export function untilLeft(window: BrowserWindow, { t, send, gone, openAgain, goAway, end }: Leaving): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let leaving = false;
  let asking = false;

  const leave = async () => {
    if (leaving) return;
    leaving = true;
    await handOver(window);
    window.hide();
    try {
      await end();
      resolve();
    } catch (reason) {
      reject(reason);
    } finally {
      window.destroy();
    }
  };

  const ask = async (what: 'runs' | 'waits') => {
    if (asking) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t()(what === 'runs' ? 'window.sendRuns' : 'window.sendWaits'),
      detail: t()(what === 'runs' ? 'window.sendRunsDetail' : 'window.sendWaitsDetail'),
      buttons: [
        t()(what === 'runs' ? 'window.keepSending' : 'window.keepOpen'),
        t()(what === 'runs' ? 'window.pauseAndQuit' : 'window.quit'),
        t()('window.withoutWindow'),
      ],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1) await leave();
    if (response === 2) goAway();
  };

  window.on('close', (event) => {
    // The window goes last, when everything is written down.
    event.preventDefault();
    const what = send();
    void (what ? ask(what) : leave());
  });
  window.on('session-end', () => void leave());
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    void leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave());

  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (leaving || reason === 'clean-exit') return;
    gone();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t()('window.gone'),
      detail: t()('window.goneDetail'),
      buttons: [t()('window.openAgain'), t()('window.quit')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 0) openAgain();
    else window.close();
  });
  return promise;
}

/** The page saves what was typed last, as it does whenever it is left. */
async function handOver(window: BrowserWindow): Promise<void> {
  const enough = Promise.withResolvers<void>();
  const timer = setTimeout(enough.resolve, lastWords);
  await Promise.race([
    window.webContents.executeJavaScript("void window.dispatchEvent(new Event('pagehide'))").catch(() => {}),
    enough.promise,
  ]);
  clearTimeout(timer);
}
