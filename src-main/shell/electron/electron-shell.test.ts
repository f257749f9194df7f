import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOptions } from '../locations.ts';
import { windowOptions } from './window-options.ts';

type Listener = (...args: unknown[]) => unknown;

/** Electron as far as the shell touches it; it writes down what it is told. */
const electron = vi.hoisted(() => {
  class Emitter {
    readonly listeners = new Map<string, Listener[]>();
    on(name: string, listener: Listener) {
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
      return this;
    }
    once(name: string, listener: Listener) {
      return this.on(name, listener);
    }
    tell(name: string, ...args: unknown[]) {
      for (const listener of this.listeners.get(name) ?? []) listener(...args);
    }
  }
  class WebContents extends Emitter {
    readonly mainFrame = { url: 'app://budstikke/' };
    readonly sent: unknown[][] = [];
    openHandler: Listener = () => ({ action: 'allow' });
    setWindowOpenHandler(handler: Listener) {
      this.openHandler = handler;
    }
    send(...args: unknown[]) {
      this.sent.push(args);
    }
  }
  const record = {
    windows: [] as BrowserWindow[],
    channels: new Map<string, Listener>(),
    schemes: [] as unknown[],
    sandboxed: false,
    serve: (async () => undefined) as Listener,
    permissionRequest: (() => {}) as Listener,
    permissionCheck: (() => true) as Listener,
    devicePermission: (() => true) as Listener,
    beforeRequest: (() => {}) as Listener,
    exposed: {} as Record<string, unknown>,
    invoked: [] as unknown[][],
    external: [] as string[],
  };
  class BrowserWindow extends Emitter {
    readonly webContents = new WebContents();
    readonly loaded: string[] = [];
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      record.windows.push(this);
    }
    async loadURL(url: string) {
      this.loaded.push(url);
    }
    show() {}
  }
  return {
    record,
    module: {
      app: {
        enableSandbox: () => {
          record.sandboxed = true;
        },
        setPath: () => {},
        whenReady: async () => {},
      },
      BrowserWindow,
      screen: { getPrimaryDisplay: () => ({ workAreaSize: { width: 1280, height: 720 } }) },
      ipcMain: { handle: (name: string, listener: Listener) => record.channels.set(name, listener) },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          record.invoked.push(args);
          return 'answer';
        },
        on: () => {},
        off: () => {},
      },
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown) => {
          record.exposed[name] = value;
        },
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: unknown[]) => record.schemes.push(...schemes),
        handle: (_scheme: string, serve: Listener) => {
          record.serve = serve;
        },
      },
      session: {
        defaultSession: {
          setPermissionRequestHandler: (handler: Listener) => {
            record.permissionRequest = handler;
          },
          setPermissionCheckHandler: (handler: Listener) => {
            record.permissionCheck = handler;
          },
          setDevicePermissionHandler: (handler: Listener) => {
            record.devicePermission = handler;
          },
          webRequest: {
            onBeforeRequest: (handler: Listener) => {
              record.beforeRequest = handler;
            },
          },
        },
      },
    },
  };
});
vi.mock('electron', () => electron.module);
vi.mock('../open-link.ts', () => ({ openLink: async (url: string) => void electron.record.external.push(url) }));
vi.mock('../session.ts', () => ({ startSession: () => Promise.reject(new Error('not in this test')) }));

const { record } = electron;
let root: string;
let ended: Promise<void>;
let closes = 0;
const latest = () => record.windows.at(-1) ?? expect.fail('no window was made');

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'budstikke-electron-'));
  const { openElectron, prepareElectron } = await import('./window.ts');
  const options = startOptions(['--data', root]);
  const made = record.windows.length;
  prepareElectron(options);
  ended = openElectron(options, async () => ({
    call: async (request) => `answer to ${request}`,
    close: async () => {
      closes += 1;
    },
  }));
  await vi.waitUntil(() => record.windows.length > made && latest().loaded.length > 0);
});
afterEach(async () => {
  latest().tell('closed');
  await ended;
  rmSync(root, { recursive: true });
});

describe('the Electron window', () => {
  it('gives the page no Node, a world of its own and the sandbox', () => {
    expect(record.sandboxed).toBe(true);
    expect(windowOptions({ preload: '/p.cjs', icon: '/i.png', screen: { width: 1000, height: 700 } })).toMatchObject({
      width: 1000,
      height: 700,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
      },
    });
  });

  it('shows our own page', () => {
    expect(latest().loaded).toEqual(['app://budstikke/']);
    expect(record.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
  });

  it('answers only the top frame of its own window on our own page', async () => {
    const channel = record.channels.get('budstikke') ?? expect.fail('no channel');
    const contents = latest().webContents;
    const message = { op: 'call', request: 'x' };
    expect(await channel({ sender: contents, senderFrame: contents.mainFrame }, message)).toBe('answer to x');
    for (const [sender, senderFrame] of [
      [contents, { url: 'app://budstikke/' }],
      [contents, null],
      [{ mainFrame: contents.mainFrame }, contents.mainFrame],
    ]) {
      await expect(channel({ sender, senderFrame }, message)).rejects.toThrow('no channel');
    }
    contents.mainFrame.url = 'app://budstikke.example/';
    await expect(channel({ sender: contents, senderFrame: contents.mainFrame }, message)).rejects.toThrow('no channel');
  });

  it('gives handles for chosen files, and none for a file that a script made up', async () => {
    const channel = record.channels.get('budstikke') ?? expect.fail('no channel');
    const contents = latest().webContents;
    const ask = (paths: string[]) => channel({ sender: contents, senderFrame: contents.mainFrame }, { op: 'files', paths });
    expect(await ask(['/home/kari/a.csv'])).toMatch(/^file:/);
    await expect(ask([''])).rejects.toThrow();
  });

  it('stays where it is and opens no other window', () => {
    const contents = latest().webContents;
    const tried = (name: string, event: object) => {
      const preventDefault = vi.fn();
      contents.tell(name, { ...event, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(tried('will-navigate', { url: 'https://example.org/' })).toBe(true);
    expect(tried('will-navigate', { url: 'app://budstikke.example/' })).toBe(true);
    expect(tried('will-redirect', { url: 'https://example.org/' })).toBe(true);
    expect(tried('will-navigate', { url: 'app://budstikke/#/log' })).toBe(false);
    expect(tried('will-frame-navigate', { url: 'https://example.org/', isMainFrame: false })).toBe(true);
    expect(tried('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false);
    expect(tried('will-attach-webview', {})).toBe(true);
    expect(contents.openHandler({ url: 'https://www.uio.no/' })).toEqual({ action: 'deny' });
    expect(record.external).toEqual(['https://www.uio.no/']);
  });

  it('grants nothing but copying, and lets nothing out', () => {
    const granted = vi.fn();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'unknown']) {
      record.permissionRequest({}, permission, granted);
      expect(record.permissionCheck({}, permission)).toBe(false);
    }
    expect(granted.mock.calls.every(([answer]) => answer === false)).toBe(true);
    expect(record.devicePermission({})).toBe(false);
    const cancelled = (url: string) => {
      const answer = vi.fn();
      record.beforeRequest({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://example.org', 'app://other/'].map(cancelled)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['app://budstikke/assets/a.js', 'data:image/png;base64,'].map(cancelled)).toEqual([false, false]);
  });

  it('serves no file outside of the built page', async () => {
    for (const url of ['app://budstikke/%2e%2e/package.json', 'app://budstikke/..%5cpackage.json', 'app://other/index.html']) {
      expect(((await record.serve({ url })) as Response).status).toBe(404);
    }
  });

  it('ends the application when the window is closed', async () => {
    const before = closes;
    latest().tell('closed');
    await ended;
    expect(closes).toBe(before + 1);
  });
});

describe('the preload', () => {
  it('gives the page the bridge and nothing else', async () => {
    await import('./preload.ts');
    const bridge = record.exposed.budstikke as Record<string, Listener>;
    expect(Object.keys(record.exposed)).toEqual(['budstikke']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'fileHandle', 'onEvent']);
    expect(await bridge.call?.('x')).toBe('answer');
    expect(record.invoked.at(-1)).toEqual(['budstikke', { op: 'call', request: 'x' }]);
    await bridge.fileHandle?.([{ path: '/home/kari/a.csv' }]);
    expect(record.invoked.at(-1)).toEqual(['budstikke', { op: 'files', paths: ['/home/kari/a.csv'] }]);
  });
});
