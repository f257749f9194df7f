import type { BrowserWindowConstructorOptions } from 'electron';

/** How a window is made: no Node in the page, its own world for the bridge, the system's sandbox around it. */
export function windowOptions(place: {
  readonly preload: string;
  readonly icon: string;
  readonly screen: { readonly width: number; readonly height: number };
}): BrowserWindowConstructorOptions {
  return {
    title: 'Budstikke',
    icon: place.icon,
    width: Math.min(1440, place.screen.width),
    height: Math.min(900, place.screen.height),
    minWidth: 480,
    minHeight: 400,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: place.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
