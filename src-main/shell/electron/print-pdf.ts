import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session as sessions } from 'electron';
import { AppError } from '#shared/domain/errors.ts';
import { scheme } from './guards.ts';

const origin = `${scheme}://print`;
/** The documents that are being printed, by their address. */
const documents = new Map<string, string>();
let prepared: Session | null = null;

/** Prints in a hidden window that shares nothing with the page's: no scripts, no bridge, no network, a session in memory. */
export async function printPdf(html: string): Promise<Uint8Array> {
  prepared ??= prepareSession();
  const address = `${origin}/${randomUUID()}`;
  documents.set(address, html);
  const window = new BrowserWindow({ show: false, webPreferences: { ...printPreferences, session: prepared } });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true });
  } catch {
    throw new AppError('internal', 'pdf.failed');
  } finally {
    documents.delete(address);
    window.destroy();
  }
}

/** What the window that prints may do: lay out a document, and nothing else. */
const printPreferences = {
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  images: false,
  devTools: false,
};

function prepareSession(): Session {
  const session = sessions.fromPartition('print', { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !documents.has(url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle(scheme, ({ url }) => {
    const html = documents.get(url);
    return new Response(html ?? null, {
      status: html === undefined ? 404 : 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  });
  return session;
}
