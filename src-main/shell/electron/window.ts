import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, screen, session as sessions } from 'electron';
import type { Reply } from '#shared/contract/index.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import { watchProcess } from '../crashes.ts';
import { systemLocale } from '../explain.ts';
import { FileHandles } from '../file-handles.ts';
import { Incoming, safeName } from '../incoming.ts';
import { installation } from '../installation.ts';
import type { StartOptions } from '../locations.ts';
import { pageResponse } from '../page-files.ts';
import { startSession } from '../session.ts';
import { type ChannelMessage, channelName, eventChannelName } from './channel.ts';
import { guardNavigation, guardSession, isOurPage, origin, scheme } from './guards.ts';
import { electronHost, openLink } from './host.ts';
import { untilLeft } from './leave.ts';
import { menuTemplate, textMenu } from './menu.ts';
import { RunningSends } from './running-sends.ts';
import { windowOptions } from './window-options.ts';
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts';

/** Starts the application and opens its window. Resolves when both have ended. */
export async function openElectron(options: StartOptions): Promise<void> {
  await app.whenReady();
  const handles = new FileHandles();
  const incoming = new Incoming(join(options.root, 'incoming'), handles);
  let away = false;
  // A window that went away during a send comes back when that has ended or waits for somebody, without taking the keyboard.
  const sends = new RunningSends(() => {
    if (away) window?.showInactive();
    away = false;
  });
  let t: Translate = translator(systemLocale());
  let ready = false;
  let window: BrowserWindow | null = null;
  const routeNow = () => new URL(window?.webContents.getURL() || `${origin}/`).hash.slice(1);
  const show = (route = '') => void window?.loadURL(`${origin}/${route === '' ? '' : `#${route}`}`).catch(() => {});
  const comeForward = () => {
    away = false;
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };
  const downloadTo = (name: string) => join(app.getPath('downloads'), safeName(name));
  const sendOf = (messageId: string) => `/messages/${messageId}/dispatch`;

  const host = await electronHost({
    secretsFile: join(options.root, 'secrets.json'),
    handles,
    forgetFiles: () => incoming.forget(),
    window: () => window,
    downloadTo,
    isSeen: (messageId) => window?.isFocused() === true && routeNow() === sendOf(messageId),
    look: (messageId) => {
      comeForward();
      show(sendOf(messageId));
    },
  });
  const session = await startSession(
    options,
    host,
    (event) => {
      sends.hear(event);
      window?.webContents.send(eventChannelName, event);
      if (/^\{"event":"changed","data":\{"about":"(settings|people)"/.test(event)) void followSettings();
    },
    () => {
      void followSettings();
      show();
    },
  );
  const unwatch = watchProcess(session);
  await incoming.empty();

  const drawMenu = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          t,
          ready,
          route: routeNow(),
          go: show,
          press: (key) => {
            for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ ...key, type });
          },
        }),
      ),
    );
  /** The menus speak the language, and the system's parts of the window wear the colours, that are chosen in the page. */
  async function followSettings(): Promise<void> {
    const state = JSON.parse(await session.call('{"id":"menu","method":"system.state","params":{}}')) as Reply<'system.state'>;
    if (!state.ok || window === null) return;
    const { locale, colorScheme } = state.result.settings;
    t = translator(locale);
    ready = state.result.ready;
    nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme;
    drawMenu();
  }

  guardSession(sessions.defaultSession);
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await pageResponse(installation.page, origin, request.url);
    return new Response(new Uint8Array(body), { status, headers });
  });
  const opened = openWindow(join(options.root, 'window-state.json'));
  window = opened;
  const contents = opened.webContents;
  guardNavigation(contents, (url) => void openLink(url).catch(() => {}));
  ipcMain.handle(channelName, async (event, message: ChannelMessage) => {
    if (!isOurPage(event, contents)) throw new Error('This frame has no channel.');
    if (message.op === 'call') return session.call(String(message.request));
    if (message.op === 'files') return incoming.chosen(message.paths.map(String));
    throw new Error('Unknown message.');
  });
  contents.on('did-navigate-in-page', drawMenu);
  contents.on('context-menu', (_event, about) => {
    const items = textMenu(t, about);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: opened });
  });
  app.on('second-instance', comeForward);
  app.on('activate', comeForward);

  const left = untilLeft(opened, {
    t: () => t,
    send: () => sends.state,
    gone: () => session.windowGone(),
    openAgain: () => show(),
    goAway: () => {
      away = true;
      window?.hide();
    },
    end: async () => {
      await session.close();
      unwatch();
      await incoming.empty();
    },
  });
  opened.once('closed', () => {
    window = null;
  });
  await followSettings();
  show();
  await left;
}

/** The window, where it stood last; it keeps in mind where it stands. */
function openWindow(stateFile: string): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const { maximised, ...bounds } = placeWindow(
    readWindowState(stateFile),
    [main, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(
    windowOptions({
      preload: join(installation.root, 'out', 'preload', 'preload.cjs'),
      icon: join(installation.resources, 'icons', 'budstikke-512.png'),
      bounds,
      devTools: !app.isPackaged,
    }),
  );
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  const keep = () => {
    if (!window.isMinimized() && !window.isFullScreen())
      writeWindowState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  let timer: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  window.once('closed', () => clearTimeout(timer));
  return window;
}
