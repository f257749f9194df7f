// biome-ignore-all lint/suspicious/noExplicitAny: the stub stands where Electron would, and takes what comes
import { copyFileSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFunction, constants } from 'node:vm';
import { FileHandles } from '../file-handles.ts';
import type { electronHost } from './host.ts';

/** The session of the window that prints, and every document that it laid out. */
interface Printing {
  permissionRequest: Listener;
  permissionCheck: Listener;
  beforeRequest: Listener;
  serve: Listener;
  readonly documents: string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mainOf = (program: string) => join(program, 'out', 'main', 'electron.js');
const builtPreload = join(root, 'out', 'preload', 'preload.cjs');

export type Listener = (...args: any[]) => any;

/** Listens as Electron's objects do; `tell` makes something happen to it. */
class Emitter {
  readonly listeners = new Map<string, Set<Listener>>();
  on(name: string, listener: Listener): this {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
    return this;
  }
  once(name: string, listener: Listener): this {
    const only: Listener = (...args) => {
      this.listeners.get(name)?.delete(only);
      return listener(...args);
    };
    return this.on(name, only);
  }
  tell(name: string, ...args: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...args);
  }
  /** True when a listener took the event for itself. */
  stopped(name: string, about: object = {}, ...more: unknown[]): boolean {
    let prevented = false;
    this.tell(name, { ...about, preventDefault: () => (prevented = true) }, ...more);
    return prevented;
  }
}

class WebContents extends Emitter {
  readonly mainFrame = { url: 'app://budstikke/' };
  url = '';
  readonly sent: [string, string][] = [];
  readonly scripts: string[] = [];
  readonly pressed: { type: string; keyCode: string; modifiers: string[] }[] = [];
  open: Listener = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: Listener): void {
    this.open = handler;
  }
  getURL(): string {
    return this.url;
  }
  send(channel: string, event: string): void {
    this.sent.push([channel, event]);
  }
  sendInputEvent(event: WebContents['pressed'][number]): void {
    this.pressed.push(event);
  }
  printing: Printing | null = null;
  async printToPDF(): Promise<Uint8Array> {
    const response = (await this.printing?.serve({ url: this.url })) as Response;
    this.printing?.documents.push(await response.text());
    return new TextEncoder().encode('%PDF-');
  }
  async executeJavaScript(script: string): Promise<void> {
    this.scripts.push(script);
  }
}

class BrowserWindow extends Emitter {
  readonly webContents = new WebContents();
  readonly options: any;
  readonly did: string[] = [];
  bounds = { x: 40, y: 30, width: 1100, height: 800 };
  maximised = false;
  minimised = false;
  focused = false;
  constructor(options: unknown, made: BrowserWindow[]) {
    super();
    this.options = options;
    made.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.did.push(`load ${url}`);
    this.webContents.url = url;
  }
  show(): void {
    this.did.push('show');
  }
  showInactive(): void {
    this.did.push('showInactive');
  }
  hide(): void {
    this.did.push('hide');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restore');
  }
  maximize(): void {
    this.did.push('maximise');
  }
  isMinimized(): boolean {
    return this.minimised;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isFullScreen(): boolean {
    return false;
  }
  isFocused(): boolean {
    return this.focused;
  }
  getNormalBounds() {
    return this.bounds;
  }
  close(): void {
    if (!this.stopped('close')) this.destroy();
  }
  destroy(): void {
    this.did.push('destroy');
    this.tell('closed');
  }
}

/** Electron as far as the application touches it: a recording, and answers that a test may set. */
export function electronStub() {
  const windows: BrowserWindow[] = [];
  const handlers = new Map<string, Listener>();
  const record = {
    windows,
    handlers,
    app: Object.assign(new Emitter(), {
      done: [] as string[],
      hasLock: true,
      isPackaged: false,
      exitCode: null as number | null,
    }),
    session: Object.assign(new Emitter(), {
      permissionRequest: (() => {}) as Listener,
      permissionCheck: (() => true) as Listener,
      devicePermission: (() => true) as Listener,
      beforeRequest: ((_details, answer) => answer({})) as Listener,
    }),
    serve: (() => {}) as Listener,
    print: Object.assign(new Emitter(), {
      permissionRequest: (() => {}) as Listener,
      permissionCheck: (() => true) as Listener,
      beforeRequest: ((_details, answer) => answer({})) as Listener,
      serve: (() => new Response()) as Listener,
      documents: [] as string[],
    }),
    schemes: [] as unknown[],
    menu: [] as any[],
    popups: [] as any[],
    opened: [] as string[],
    errors: [] as string[],
    questions: [] as any[],
    /** What a person chooses when asked. */
    choice: 0,
    /** Where files were proposed to be saved, and where the person chose; null is cancelled. */
    saves: [] as string[],
    savePath: null as string | null,
    blockers: new Set<number>(),
    notifications: [] as (Emitter & { about: { title: string; body: string } })[],
    keyring: 'gnome_libsecret',
    displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1280, height: 720 } }],
    power: new Emitter(),
    theme: { themeSource: 'system' },
  };
  class Notification extends Emitter {
    readonly about: any;
    constructor(about: unknown) {
      super();
      this.about = about;
    }
    static isSupported() {
      return true;
    }
    show() {
      record.notifications.push(this);
    }
  }
  const did = (what: string) => void record.app.done.push(what);
  const electron = {
    app: Object.assign(record.app, {
      setName: () => {},
      setAppUserModelId: () => {},
      getVersion: () => '0.0.0',
      getPath: (name: string) => `/home/kari/${name}`,
      enableSandbox: () => did('sandbox'),
      setPath: (name: string, path: string) => did(`${name} ${path}`),
      requestSingleInstanceLock: () => {
        did('lock');
        return record.app.hasLock;
      },
      whenReady: async () => did('ready'),
      exit: (code: number) => {
        record.app.exitCode = code;
      },
    }),
    BrowserWindow: class extends BrowserWindow {
      constructor(options: unknown) {
        super(options, windows);
        this.webContents.printing = record.print;
      }
    },
    dialog: {
      showErrorBox: (_title: string, text: string) => record.errors.push(text),
      // With its window or without one.
      showMessageBox: async (...args: unknown[]) => {
        record.questions.push(args.at(-1));
        return { response: record.choice };
      },
      // With its window or without one.
      showSaveDialog: async (...args: unknown[]) => {
        record.saves.push((args.at(-1) as { defaultPath: string }).defaultPath);
        return record.savePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: record.savePath };
      },
    },
    ipcMain: {
      handle: (name: string, handler: Listener) => handlers.set(name, handler),
      on: (name: string) => handlers.set(name, () => {}),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => ({ template, popup: () => record.popups.push(template) }),
      setApplicationMenu: ({ template }: { template: any[] }) => {
        record.menu = template;
      },
    },
    nativeTheme: record.theme,
    Notification,
    powerMonitor: record.power,
    powerSaveBlocker: {
      start: (kind: string) => {
        did(`awake ${kind}`);
        record.blockers.add(7);
        return 7;
      },
      stop: (id: number) => record.blockers.delete(id),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => record.schemes.push(...schemes),
      handle: (_scheme: string, serve: Listener) => {
        record.serve = serve;
      },
    },
    safeStorage: {
      getSelectedStorageBackend: () => record.keyring,
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
      decryptStringAsync: async (sealed: Buffer) => ({ result: [...String(sealed)].reverse().join(''), shouldReEncrypt: false }),
    },
    screen: { getPrimaryDisplay: () => record.displays[0], getAllDisplays: () => record.displays },
    session: {
      fromPartition: () =>
        Object.assign(record.print, {
          setPermissionRequestHandler: (handler: Listener) => (record.print.permissionRequest = handler),
          setPermissionCheckHandler: (handler: Listener) => (record.print.permissionCheck = handler),
          webRequest: { onBeforeRequest: (handler: Listener) => (record.print.beforeRequest = handler) },
          protocol: { handle: (_scheme: string, serve: Listener) => (record.print.serve = serve) },
        }),
      defaultSession: Object.assign(record.session, {
        setPermissionRequestHandler: (handler: Listener) => (record.session.permissionRequest = handler),
        setPermissionCheckHandler: (handler: Listener) => (record.session.permissionCheck = handler),
        setDevicePermissionHandler: (handler: Listener) => (record.session.devicePermission = handler),
        webRequest: { onBeforeRequest: (handler: Listener) => (record.session.beforeRequest = handler) },
      }),
    },
    shell: { openExternal: async (url: string) => void record.opened.push(url) },
  };
  return { record, electron };
}

const names = Object.keys(electronStub().electron);
const held = globalThis as { stubOfElectron?: unknown };
let runs = 0;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: `stub:electron?${++runs}`, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('stub:')
      ? { format: 'module', source: `export const { ${names.join(', ')} } = globalThis.stubOfElectron;`, shortCircuit: true }
      : next(url, context),
});
// Past the test runner, which would load it in its own way.
const load = compileFunction('return import(url)', ['url'], {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (url: string) => Promise<unknown>;

/** A built program in which `from`, which must stand in it just once, is `to`. Gives its folder. */
function changedProgram([from, to]: Alteration): string {
  const folder = mkdtempSync(join(tmpdir(), 'budstikke-changed-'));
  cpSync(join(root, 'out', 'main'), join(folder, 'out', 'main'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['resources', 'node_modules', 'out/renderer', 'out/preload'])
    symlinkSync(join(root, name), join(folder, name), 'junction');
  const files = globSync('out/main/**/*.js', { cwd: folder }).map((name) => join(folder, name));
  const found = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(new RegExp(from, 'g'))].map(() => file));
  const [file] = found;
  if (file === undefined || found.length > 1) throw new Error(`${from} stands in the built program ${found.length} times.`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  return folder;
}

/** What is looked for in the built program, and what stands there instead. */
export type Alteration = readonly [from: RegExp, to: string];
export type BuiltApplication = Awaited<ReturnType<typeof startBuilt>>;

/**
 * Starts the built main program against a stub, as Electron would: on a data directory, until its window shows the
 * page. `program`: the folder that the build lies in; `change`: one thing that is otherwise than built.
 */
export async function startBuilt({
  program: unchanged = root,
  data = mkdtempSync(join(tmpdir(), 'budstikke-electron-')),
  args = [] as readonly string[],
  change = null as Alteration | null,
  prepare = (_record: ReturnType<typeof electronStub>['record']): void => {},
} = {}) {
  if (!existsSync(mainOf(unchanged))) throw new Error('The application is not built. Run: npm test');
  const program = change ? changedProgram(change) : unchanged;
  const { record, electron } = electronStub();
  prepare(record);
  held.stubOfElectron = electron;
  const url = `${pathToFileURL(mainOf(program)).href}?run=${runs}-${Math.random()}`;
  const before = process.argv;
  const heard = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtExceptionMonitor', 'unhandledRejection'];
  const listeners = heard.map((name) => [name, process.rawListeners(name)] as const);
  // An installed program is not told where it lies.
  process.argv = ['electron', '--no-sandbox', ...(record.app.isPackaged ? [] : [program]), '--data', data, ...args];
  try {
    await load(url);
  } finally {
    process.argv = before;
  }
  const until = async (holds: () => boolean): Promise<void> => {
    for (let n = 0; !holds(); n++) {
      if (n > 1500) throw new Error(`It never came to that; ${JSON.stringify({ done: record.app.done, errors: record.errors })}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await until(
    () => record.app.exitCode !== null || (record.windows[0]?.webContents.url !== undefined && record.windows[0].webContents.url !== ''),
  );
  return {
    record,
    data,
    until,
    get window(): BrowserWindow {
      const [window] = record.windows;
      if (!window) throw new Error('There is no window.');
      return window;
    },
    /** One method of the contract, as the page asks. */
    async call(method: string, params: unknown): Promise<any> {
      const contents = this.window.webContents;
      const reply = await record.handlers.get('budstikke')?.(
        { sender: contents, senderFrame: contents.mainFrame },
        { op: 'call', request: JSON.stringify({ id: 1, method, params }) },
      );
      const { ok, result, error } = JSON.parse(reply);
      if (!ok) throw new Error(error.text);
      return result;
    },
    /** Ends it whatever it is doing. */
    async end({ keep = false } = {}): Promise<void> {
      if (record.app.exitCode === null) {
        record.power.tell('shutdown');
        await until(() => record.app.exitCode !== null);
      }
      for (const [name, old] of listeners)
        for (const listener of process.rawListeners(name)) if (!old.includes(listener)) process.off(name, listener as Listener);
      if (change) rmSync(program, { recursive: true, force: true });
      if (!keep) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What the host gives the application, from its source, on a stub. */
export async function hostOnStub(place: Pick<Parameters<typeof electronHost>[0], 'secretsFile' | 'downloadTo'>) {
  const { record, electron } = electronStub();
  held.stubOfElectron = electron;
  const source = pathToFileURL(join(import.meta.dirname, 'host.ts')).href;
  const { electronHost: make } = (await load(`${source}?run=${runs}-${Math.random()}`)) as { electronHost: typeof electronHost };
  const host = await make({
    ...place,
    forgetFiles: async () => {},
    handles: new FileHandles(),
    window: () => null,
    isSeen: () => false,
    look: () => {},
  });
  return { host, record };
}

/** Runs the built preload as a sandbox does: CommonJS, with `electron` and nothing else to require. */
export function runPreload() {
  const exposed: Record<string, any> = {};
  const invoked: unknown[][] = [];
  const heard: { channel: string; listener: Listener }[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args);
        return 'answer';
      },
      on: (channel: string, listener: Listener) => heard.push({ channel, listener }),
      off: (_channel: string, listener: Listener) =>
        heard.splice(
          heard.findIndex((entry) => entry.listener === listener),
          1,
        ),
    },
    webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  };
  const required: string[] = [];
  new Function('require', 'module', 'exports', readFileSync(builtPreload, 'utf8'))(
    (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
      return electron;
    },
    { exports: {} },
    {},
  );
  return { exposed, invoked, heard, required };
}
