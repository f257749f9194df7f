import type { Session as BrowserSession, IpcMainInvokeEvent, WebContents } from 'electron';

/** The page's own address. */
export const scheme = 'app';
export const origin = 'app://budstikke';

/** True only for the top frame of this very window, showing our own page. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && frame.url.startsWith(`${origin}/`);
}

/** The page stays where it is and opens nothing; https and mailto go to the system. */
export function guardNavigation(contents: WebContents, openLink: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  // Frames hold the preview of a mail, which is never fetched.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !/^(about:(blank|srcdoc)|blob:)/.test(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Copying is the one thing that the page may ask for; nothing leaves for a network. */
export function guardSession(session: BrowserSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app:\/\/budstikke\/|blob:app:\/\/budstikke\/|data:|about:|devtools:)/.test(details.url) }),
  );
}
