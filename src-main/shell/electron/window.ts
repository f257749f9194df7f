import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, screen, session as sessions } from 'electron';
import { FileHandles } from '../file-handles.ts';
import { Incoming } from '../incoming.ts';
import { installation } from '../installation.ts';
import { keepAwake } from '../keep-awake.ts';
import type { StartOptions } from '../locations.ts';
import { memorySecrets } from '../memory-secrets.ts';
import { openLink } from '../open-link.ts';
import { pageResponse } from '../page-files.ts';
import { startSession } from '../session.ts';
import { type ChannelMessage, channelName, eventChannelName } from './channel.ts';
import { guardNavigation, guardSession, isOurPage, origin, scheme } from './guards.ts';
import { windowOptions } from './window-options.ts';

/** What must be said before Electron is ready. */
export function prepareElectron(options: StartOptions): void {
  app.enableSandbox();
  app.setPath('userData', join(options.root, 'window'));
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Starts the application and opens its window. Resolves when both have ended. */
export async function openElectron(options: StartOptions, start: typeof startSession = startSession): Promise<void> {
  const handles = new FileHandles();
  const incoming = new Incoming(join(options.root, 'incoming'), handles);
  let window: BrowserWindow | null = null;
  const show = () => window?.loadURL(`${origin}/`);
  const session = await start(
    options,
    { name: 'electron', secrets: memorySecrets(), resolveFile: (handle) => handles.resolve(handle), openLink, keepAwake },
    (event) => window?.webContents.send(eventChannelName, event),
    () => void show(),
  );
  await incoming.empty();

  await app.whenReady();
  guardSession(sessions.defaultSession);
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await pageResponse(installation.page, origin, request.url);
    return new Response(new Uint8Array(body), { status, headers });
  });
  const opened = new BrowserWindow(
    windowOptions({
      preload: join(installation.root, 'out', 'preload', 'preload.cjs'),
      icon: join(installation.resources, 'icons', 'budstikke-512.png'),
      screen: screen.getPrimaryDisplay().workAreaSize,
    }),
  );
  window = opened;
  const contents = opened.webContents;
  guardNavigation(contents, (url) => void openLink(url).catch(() => {}));
  ipcMain.handle(channelName, async (event, message: ChannelMessage) => {
    if (!isOurPage(event, contents)) throw new Error('This frame has no channel.');
    if (message.op === 'call') return session.call(String(message.request));
    if (message.op === 'files') return incoming.chosen(message.paths.map(String));
    throw new Error('Unknown message.');
  });
  opened.once('ready-to-show', () => opened.show());
  const closed = new Promise<void>((resolve) => opened.once('closed', () => resolve()));
  await show();
  await closed;
  window = null;
  await session.close();
  await incoming.empty();
}
