import { type BrowserWindow, dialog, Notification, powerSaveBlocker, safeStorage, shell } from 'electron';
import { AppError } from '#shared/domain/errors.ts';
import type { Host, Note } from '../../ports/host.ts';
import type { FileHandles } from '../file-handles.ts';
import { outwardAddress } from '../open-link.ts';
import { printPdf } from './print-pdf.ts';
import { safeSecrets } from './secrets.ts';

/** What Electron gives the application. `look` brings a message's send before the person's eyes. */
export async function electronHost(place: {
  readonly secretsFile: string;
  readonly handles: FileHandles;
  forgetFiles(): Promise<void>;
  window(): BrowserWindow | null;
  /** Where a file of this name is proposed to go. */
  downloadTo(name: string): string;
  isSeen(messageId: string): boolean;
  look(messageId: string): void;
}): Promise<Omit<Host, 'reopen' | 'restart'>> {
  // Held until they are gone, or a click finds nobody.
  const shown = new Set<Notification>();
  return {
    name: 'electron',
    secrets: await safeSecrets(safeStorage, process.platform, place.secretsFile),
    resolveFile: (handle) => place.handles.resolve(handle),
    chooseSave: async (name, wanted) => {
      if (wanted !== undefined) throw new AppError('forbidden', 'error.pathFromPage');
      const window = place.window();
      const options = { defaultPath: place.downloadTo(name) };
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    printPdf,
    forgetFiles: () => place.forgetFiles(),
    chooseFolder: async (wanted) => {
      if (wanted !== undefined) throw new AppError('forbidden', 'error.pathFromPage');
      const window = place.window();
      const options = { properties: ['openDirectory', 'createDirectory'] } satisfies Electron.OpenDialogOptions;
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    openLink,
    keepAwake: async () => {
      const id = powerSaveBlocker.start('prevent-app-suspension');
      return () => void powerSaveBlocker.stop(id);
    },
    notify: ({ title, body, messageId }: Note) => {
      if (place.isSeen(messageId) || !Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      shown.add(notification);
      notification.once('click', () => place.look(messageId));
      for (const end of ['click', 'close', 'failed'] as const) notification.once(end as 'close', () => shown.delete(notification));
      notification.show();
    },
  };
}

/** Opens an https or mailto address in the system's own program. */
export async function openLink(url: string): Promise<void> {
  const address = outwardAddress(url);
  await shell.openExternal(address).catch(() => {
    throw new AppError('blocked', 'error.linkNotOpened', { command: new URL(address).protocol.slice(0, -1) });
  });
}
