import type { Session as BrowserSession, IpcMainInvokeEvent, WebContents } from 'electron';

/** The page's own address. */
export const scheme = 'app';
export const origin = 'app://budstikke';

const isOurs = (url: string): boolean => url.startsWith(`${origin}/`);

/** True only for the top frame of this very window, showing our own page. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && isOurs(frame.url);
}

/** The page stays where it is and opens nothing; `openLink` gets what leads out. */
export function guardNavigation(contents: WebContents, openLink: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    // Anything of ours but the page itself would take its place.
    if (/^app:\/\/budstikke\/(#|$)/.test(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame && !isOurs(event.url)) openLink(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // Frames hold the preview of a mail, which is never fetched.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !/^about:(blank|srcdoc)$/.test(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Copying is the one thing that the page may ask for; nothing leaves for a network. */
export function guardSession(session: BrowserSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === 'clipboard-sanitized-write' && details.isMainFrame && isOurs(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requester, details) =>
      permission === 'clipboard-sanitized-write' && details.isMainFrame && isOurs(`${requester.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app:\/\/budstikke\/|data:|about:|devtools:)/.test(details.url) }),
  );
  // Files are written by the main process, where the person has said (`Host.chooseSave`).
  session.on('will-download', (event) => event.preventDefault());
}
