import type { BrowserType } from 'playwright-core';

type LaunchOptions = NonNullable<Parameters<BrowserType['launchPersistentContext']>[1]>;

export interface WindowWish {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Root cannot have Chromium's sandbox. */
  readonly isRoot: boolean;
  readonly size: { readonly width: number; readonly height: number };
  /** Lays the page out at exactly `size`, whatever frame the window gets; for pictures and tests. */
  readonly fixedSize?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce';
}

/** How the browser is started: as an application window of its own, over a pipe, with nothing that talks to others. */
export function launchOptions(wish: WindowWish): LaunchOptions {
  return {
    executablePath: wish.executablePath,
    headless: wish.headless,
    chromiumSandbox: !wish.isRoot,
    // The page is asked for once the routes stand: a first address of ours would be fetched before they do.
    args: [
      '--app=data:text/html,<title>Budstikke</title>',
      `--window-size=${wish.size.width},${wish.size.height}`,
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      // Only root lacks the sandbox, and is told so by us in the terminal, not by a bar across the window.
      ...(wish.isRoot ? ['--test-type'] : []),
    ],
    // An automation banner, free popups and pages that open on their own have no place in an officer's window.
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking', '--unsafely-disable-devtools-self-xss-warnings'],
    // A window that people see follows the window, the system's theme and its settings; only tests say otherwise.
    viewport: wish.headless || wish.fixedSize ? { ...wish.size } : null,
    colorScheme: wish.colorScheme ?? null,
    reducedMotion: wish.reducedMotion ?? null,
    forcedColors: null,
    contrast: null,
    ...(wish.locale === undefined ? {} : { locale: wish.locale }),
    // Files are written by the main process, where the person has said (`Host.chooseSave`).
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

/** How the browser is started that only prints: no window, no profile, nothing that talks to others. */
export function printOptions(executablePath: string, isRoot: boolean): NonNullable<Parameters<BrowserType['launch']>[0]> {
  return {
    executablePath,
    headless: true,
    // Root cannot have Chromium's sandbox.
    chromiumSandbox: !isRoot,
    args: ['--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
