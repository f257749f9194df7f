import type { BrowserWindowConstructorOptions } from 'electron';
import { smallest } from './window-state.ts';

/** How a window is made: no Node in the page, its own world for the bridge, the system's sandbox around it. */
export function windowOptions(place: {
  readonly preload: string;
  readonly icon: string;
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly devTools: boolean;
}): BrowserWindowConstructorOptions {
  return {
    title: 'Budstikke',
    icon: place.icon,
    ...place.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
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
      devTools: place.devTools,
    },
  };
}
