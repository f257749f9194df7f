import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { AppError } from '#shared/domain/errors.ts';
import { isOpenElsewhere } from '../../compose.ts';
import { bridgeName } from '../bridge.ts';
import { FileHandles } from '../file-handles.ts';
import { Incoming } from '../incoming.ts';
import { installation } from '../installation.ts';
import { keepAwake } from '../keep-awake.ts';
import { dataDirectory, type StartOptions } from '../locations.ts';
import { memorySecrets } from '../memory-secrets.ts';
import { openLink } from '../open-link.ts';
import { type Session, startSession } from '../session.ts';
import { chooseFolder } from './choose-folder.ts';
import { downloadsFolder, freePath } from './downloads.ts';
import { findBrowser } from './find-browser.ts';
import { fitWindow } from './fit-window.ts';
import { answer, isOurPage, origin } from './guards.ts';
import { launchOptions, type WindowWish } from './launch-options.ts';
import { bindingName, type ChannelMessage, eventName, installBridge } from './page-bridge.ts';
import { printPdf } from './print-pdf.ts';

export interface OpenOptions
  extends StartOptions,
    Partial<Pick<WindowWish, 'executablePath' | 'headless' | 'size' | 'fixedSize' | 'locale' | 'colorScheme' | 'reducedMotion'>> {
  /** The built page, when it is not the installation's. */
  readonly pageDirectory?: string;
  readonly downloadsDirectory?: string;
  /** What follows `#` in the first address. */
  readonly route?: string;
}

export interface OpenApplication {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The same channel as the page has: one JSON request in, one JSON reply out. */
  call(request: string): Promise<string>;
  /** Keeps a mistake of the process in the log for support. */
  mistake(place: 'process', error: unknown): void;
  /** Lets what is under way settle, then ends application and window. */
  close(): Promise<void>;
  /** Resolves when the window is gone and the application has ended. */
  readonly closed: Promise<void>;
}

/** Starts the application in this process and opens its window in an installed browser. */
export async function openChromium(options: OpenOptions, start: typeof startSession = startSession): Promise<OpenApplication> {
  const executablePath = options.executablePath ?? findBrowser(process.platform, process.env, homedir());
  if (executablePath === null) throw new AppError('not-found', 'launch.noBrowser');
  const handles = new FileHandles();
  const incoming = new Incoming(join(options.root, 'incoming'), handles);
  const downloads = options.downloadsDirectory ?? downloadsFolder();
  let page: Page | null = null;
  const host = {
    name: 'chromium',
    secrets: memorySecrets(),
    resolveFile: (handle: string) => handles.resolve(handle),
    chooseSave: async (name: string, wanted?: string) => {
      if (wanted !== undefined) throw new AppError('forbidden', 'error.pathFromPage');
      // A browser asks nobody: like any download, it goes to the folder for them, over no other file.
      await mkdir(downloads, { recursive: true }).catch(() => {});
      return freePath(downloads, name);
    },
    printPdf: (html: string) => printPdf(html, executablePath),
    forgetFiles: () => incoming.forget(),
    chooseFolder: async (wanted?: string) => {
      if (wanted !== undefined) throw new AppError('forbidden', 'error.pathFromPage');
      return chooseFolder();
    },
    openLink,
    keepAwake,
  } as const;
  const size = options.size ?? { width: 1440, height: 900 };
  const bringUp = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(
      join(options.root, 'window'),
      launchOptions({
        ...options,
        executablePath,
        headless: options.headless ?? false,
        isRoot: process.getuid?.() === 0,
        size,
      }),
    );
  const launch = (): Promise<BrowserContext> =>
    bringUp()
      // A browser ends as it starts now and then; one that another window has would do so again.
      .catch((reason: unknown) => {
        if (isInUse(reason)) throw reason;
        return bringUp();
      })
      .catch((reason: unknown) => {
        throw windowFailure(reason, executablePath, options.root);
      });
  // The browser comes up while the data is read. Not where another has the data: it would come up in that one's window.
  // Nor where there is none yet: whoever makes the directory sees to it that nobody else looks in.
  const data = dataDirectory(options.root, options.practice);
  const early = existsSync(data) && !isOpenElsewhere(data) ? launch() : null;
  early?.catch(() => {});
  const session = await start(
    options,
    host,
    (event) =>
      void page
        ?.evaluate(([name, detail]) => void window.dispatchEvent(new CustomEvent(name, { detail })), [eventName, event] as const)
        .catch(() => {}),
    () => void page?.goto(`${origin}/`).catch(() => {}),
  ).catch(async (reason: unknown) => {
    await early?.then(
      (context) => context.close(),
      () => {},
    );
    throw reason;
  });

  // The browser is not up yet: what every first screen asks for is worked out meanwhile.
  if (early) void session.call(JSON.stringify({ id: 0, method: 'messages.current', params: {} }));

  let opened = false;
  const end = async (): Promise<void> => {
    await session.close();
    if (opened) await incoming.empty();
  };
  try {
    const context = await (early ?? launch());
    // There is one window on this root now: what lies in `incoming` is nobody else's.
    opened = true;
    await incoming.empty();
    page = await prepare(context, session, incoming, options.pageDirectory ?? installation.page);
    // A window that stays too large is better than none.
    if (!options.headless && !options.fixedSize) await fitWindow(context, page, size).catch(() => {});
    const closed = new Promise<void>((resolve, reject) => {
      page?.once('crash', () => session.windowGone());
      page?.once('close', () => void context.close().catch(() => {}));
      context.once('close', () => end().then(resolve, reject));
    });
    await page.goto(`${origin}/${options.route === undefined ? '' : `#${options.route.replace(/^#/, '')}`}`);
    return {
      page,
      context,
      call: (request) => session.call(request),
      mistake: (place, error) => session.mistake(place, error),
      close: async () => {
        await context.close();
        await closed;
      },
      closed,
    };
  } catch (reason) {
    await end();
    throw reason;
  }
}

/** A browser that does not come up tells much, over many lines; the person needs one. */
function windowFailure(reason: unknown, browser: string, root: string): AppError {
  if (isInUse(reason)) return new AppError('conflict', 'error.alreadyOpen', { directory: root });
  return new AppError('internal', 'launch.noWindow', { browser });
}

/** Puts up routes, channel and guards; the window still shows the empty first page. */
async function prepare(context: BrowserContext, session: Session, incoming: Incoming, pageDirectory: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await context.route('**/*', (route, request) => answer(route, request, page, pageDirectory));
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await context.exposeBinding(bindingName, async (source, message: string) => {
    if (!isOurPage(source.frame, page)) throw new Error('This frame has no channel.');
    return handle(JSON.parse(message) as ChannelMessage, session, incoming);
  });
  await context.addInitScript(installBridge, { binding: bindingName, event: eventName, bridge: bridgeName });
  // Copying a sentence or a digest is the one thing that the page may ask the browser for.
  await context.grantPermissions(['clipboard-write'], { origin });
  context.on('page', (other) => void other.close().catch(() => {}));
  return page;
}

async function handle(message: ChannelMessage, session: Session, incoming: Incoming): Promise<string> {
  switch (message.op) {
    case 'call':
      return session.call(message.request);
    case 'begin':
      return incoming.begin();
    case 'file':
      await incoming.file(message.upload, message.name);
      return '';
    case 'chunk':
      await incoming.chunk(message.upload, message.base64);
      return '';
    case 'end':
      return incoming.end(message.upload);
  }
}

function isInUse(reason: unknown): boolean {
  return /existing browser session|ProcessSingleton|profile is already in use/i.test(String(reason));
}
