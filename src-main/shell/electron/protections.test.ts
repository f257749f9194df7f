import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltApplication, runPreload, startBuilt } from './electron.fixture.ts';
import { fuses } from './fuses.ts';

interface Protection {
  readonly name: string;
  /** Throws when the protection is not there. */
  check(app: BuiltApplication): void | Promise<void>;
  /** What takes it out of the built program. */
  readonly without: readonly [RegExp, string];
}

const contents = (app: BuiltApplication) => app.window.webContents;
const preferences = (app: BuiltApplication) => app.window.options.webPreferences;
const preference = (name: string, wanted: boolean): Protection => ({
  name: `${name} is ${wanted}`,
  check: (app) => expect(preferences(app)[name]).toBe(wanted),
  without: [new RegExp(`${name}: ${wanted}`), `${name}: ${!wanted}`],
});
const channelOf = (app: BuiltApplication) => app.record.handlers.get('budstikke') ?? expect.fail('no channel');
const state = { op: 'call', request: '{"id":1,"method":"system.state","params":{}}' };
const refused = async (app: BuiltApplication, sender: unknown, senderFrame: unknown) => {
  await expect(channelOf(app)({ sender, senderFrame }, state)).rejects.toThrow('no channel');
};
const cancelled = (app: BuiltApplication, url: string): boolean => {
  let cancel = false;
  app.record.session.beforeRequest({ url }, (answer: { cancel?: boolean }) => {
    cancel = answer.cancel === true;
  });
  return cancel;
};
const granted = (app: BuiltApplication, permission: string, details: object): boolean => {
  let answer = false;
  app.record.session.permissionRequest(
    contents(app),
    permission,
    (given: boolean) => {
      answer = given;
    },
    details,
  );
  return answer;
};
const ours = { isMainFrame: true, requestingUrl: 'app://budstikke/' };
const statusOf = async (app: BuiltApplication, url: string): Promise<number> => ((await app.record.serve({ url })) as Response).status;
/** Prints a message, and gives the window that did. */
async function printed(app: BuiltApplication) {
  const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari@example.org', role: 'officer', sample: true };
  if (!(await app.call('system.state', {})).ready) await app.call('system.begin', me);
  const { messages } = await app.call('messages.list', {});
  app.record.savePath = join(app.data, 'message.pdf');
  await app.call('messages.savePdf', { id: messages[0].id });
  expect(readFileSync(app.record.savePath, 'latin1')).toBe('%PDF-');
  return app.record.windows.at(-1) ?? expect.fail('nothing was printed');
}
const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'usb', 'unknown'];

const protections: readonly Protection[] = [
  preference('contextIsolation', true),
  preference('sandbox', true),
  preference('nodeIntegration', false),
  preference('nodeIntegrationInWorker', false),
  preference('nodeIntegrationInSubFrames', false),
  preference('webSecurity', true),
  preference('allowRunningInsecureContent', false),
  preference('experimentalFeatures', false),
  preference('webviewTag', false),
  preference('navigateOnDragDrop', false),
  {
    name: 'every process of a page is sandboxed, before Electron is ready',
    check: ({ record: { app } }) => {
      expect(app.done.indexOf('sandbox')).toBeGreaterThanOrEqual(0);
      expect(app.done.indexOf('sandbox')).toBeLessThan(app.done.indexOf('ready'));
    },
    without: [/app\.enableSandbox\(\);/, ''],
  },
  {
    name: 'the page has an origin of its own, secure and without further rights',
    check: ({ record }) => expect(record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]),
    without: [/secure: true/, 'secure: true, bypassCSP: true'],
  },
  {
    name: 'a foreign sender has no channel',
    check: (app) => refused(app, { mainFrame: contents(app).mainFrame }, contents(app).mainFrame),
    without: [/event\.sender === contents && /, ''],
  },
  {
    name: 'a frame inside the page has no channel',
    check: (app) => refused(app, contents(app), { url: 'app://budstikke/' }),
    without: [/frame === contents\.mainFrame && /, ''],
  },
  {
    name: 'a page that is not ours has no channel, not even in our window',
    check: async (app) => {
      const { mainFrame } = contents(app);
      for (const url of ['https://example.org/', 'app://budstikke.example/', 'app://budstikke', 'data:text/html,x', 'about:blank', '']) {
        mainFrame.url = url;
        await refused(app, contents(app), mainFrame).finally(() => {
          mainFrame.url = 'app://budstikke/';
        });
      }
    },
    without: [/ && isOurs\(frame\.url\)/, ''],
  },
  {
    name: 'a frame that is gone has no channel',
    check: (app) => refused(app, contents(app), null),
    without: [/frame !== null && frame === contents\.mainFrame && isOurs\(frame\.url\)/, 'true'],
  },
  {
    name: 'the page cannot be led elsewhere',
    check: (app) => {
      for (const url of ['https://example.org/', 'app://budstikke.example/', 'app://other/', 'file:///etc/passwd', 'javascript:alert(1)'])
        expect(contents(app).stopped('will-navigate', { url, isMainFrame: true })).toBe(true);
      expect(contents(app).stopped('will-navigate', { url: 'app://budstikke/assets/x.js', isMainFrame: true })).toBe(true);
      expect(contents(app).stopped('will-navigate', { url: 'app://budstikke/#/log', isMainFrame: true })).toBe(false);
    },
    without: [/contents\.on\("will-navigate"/, 'contents.on("never"'],
  },
  {
    name: 'a redirect is not followed',
    check: (app) => expect(contents(app).stopped('will-redirect', { url: 'https://example.org/' })).toBe(true),
    without: [/contents\.on\("will-redirect"/, 'contents.on("never"'],
  },
  {
    name: 'a frame stays with what it was given',
    check: (app) => {
      for (const url of ['https://example.org/', 'app://budstikke/', 'blob:app://budstikke/1', 'data:text/html,x'])
        expect(contents(app).stopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
      expect(contents(app).stopped('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false);
    },
    without: [/contents\.on\("will-frame-navigate"/, 'contents.on("never"'],
  },
  {
    name: 'no window of another page opens',
    check: (app) => {
      for (const url of ['https://example.org/', 'app://budstikke/', 'about:blank', 'file:///etc/passwd'])
        expect(contents(app).open({ url })).toEqual({ action: 'deny' });
    },
    without: [/action: "deny"/, 'action: "allow"'],
  },
  {
    name: 'no webview is attached',
    check: (app) => expect(contents(app).stopped('will-attach-webview')).toBe(true),
    without: [/contents\.on\("will-attach-webview"/, 'contents.on("never"'],
  },
  {
    name: 'https and mailto go to the system, and nothing else does',
    check: async (app) => {
      app.record.opened.length = 0;
      for (const url of ['file:///etc/passwd', 'http://example.org/', 'smb://host/share', 'javascript:alert(1)', 'ms-settings:x', '']) {
        contents(app).open({ url });
        contents(app).stopped('will-navigate', { url, isMainFrame: true });
      }
      contents(app).open({ url: 'https://www.uio.no/' });
      contents(app).stopped('will-navigate', { url: 'mailto:post@uio.no', isMainFrame: true });
      await new Promise((resolve) => setImmediate(resolve));
      expect(app.record.opened).toEqual(['https://www.uio.no/', 'mailto:post@uio.no']);
    },
    without: [/const address = outwardAddress\(url\);/, 'const address = url;'],
  },
  {
    name: 'a permission that is asked for is denied',
    check: (app) => {
      for (const permission of permissions) expect(granted(app, permission, ours)).toBe(false);
      expect(granted(app, 'clipboard-sanitized-write', ours)).toBe(true);
      expect(granted(app, 'clipboard-sanitized-write', { ...ours, isMainFrame: false })).toBe(false);
      expect(granted(app, 'clipboard-sanitized-write', { ...ours, requestingUrl: 'https://example.org/' })).toBe(false);
    },
    without: [
      /setPermissionRequestHandler\(\(_contents, permission, answer, details\) => answer\(/,
      'setPermissionRequestHandler((_contents, permission, answer, details) => answer(true || ',
    ],
  },
  {
    name: 'a permission that is looked up is denied',
    check: ({ record: { session } }) => {
      for (const permission of permissions) expect(session.permissionCheck(null, permission, 'app://budstikke', ours)).toBe(false);
      expect(session.permissionCheck(null, 'clipboard-sanitized-write', 'app://budstikke', ours)).toBe(true);
      expect(session.permissionCheck(null, 'clipboard-sanitized-write', 'https://example.org', ours)).toBe(false);
      expect(session.permissionCheck(null, 'clipboard-sanitized-write', 'app://budstikke', { isMainFrame: false })).toBe(false);
    },
    without: [/session\.setPermissionCheckHandler\(/, 'void ('],
  },
  {
    name: 'no device is given',
    check: ({ record: { session } }) => expect(session.devicePermission({ deviceType: 'usb' })).toBe(false),
    without: [/session\.setDevicePermissionHandler\(/, 'void ('],
  },
  {
    name: 'nothing of the page reaches a network',
    check: (app) => {
      for (const url of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://example.org', 'app://other/x.js'])
        expect(cancelled(app, url)).toBe(true);
      for (const url of ['app://budstikke/assets/a.js', 'data:image/png;base64,']) expect(cancelled(app, url)).toBe(false);
    },
    without: [/session\.webRequest\.onBeforeRequest\(/, 'void ('],
  },
  {
    name: 'the page downloads nothing',
    check: ({ record: { session } }) => {
      for (const url of ['https://example.org/a.exe', 'blob:app://budstikke/1', 'data:text/csv,x'])
        expect(session.stopped('will-download', {}, { getURL: () => url })).toBe(true);
    },
    without: [/session\.on\("will-download"/, 'session.on("never"'],
  },
  {
    name: 'the window that prints is never seen, runs no script, has no bridge, and goes when it is done',
    check: async (app) => {
      const { options, did } = await printed(app);
      expect(options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true, contextIsolation: true } });
      expect(options.webPreferences).not.toHaveProperty('preload');
      expect(options.webPreferences.session).toBe(app.record.print);
      expect(did.at(-1)).toBe('destroy');
      expect(app.record.print.documents.at(-1)).toContain('<div class="mail-body"');
    },
    without: [/javascript: false/, 'javascript: true'],
  },
  {
    name: 'the window that prints reaches nothing, not even the page’s files',
    check: async (app) => {
      const window = await printed(app);
      for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://budstikke/index.html', window.webContents.url]) {
        let cancel = false;
        app.record.print.beforeRequest({ url }, (answer: { cancel?: boolean }) => {
          cancel = answer.cancel === true;
        });
        expect(cancel, url).toBe(true);
        expect(((await app.record.print.serve({ url })) as Response).status, url).toBe(404);
      }
      let given = true;
      app.record.print.permissionRequest(null, 'clipboard-sanitized-write', (answer: boolean) => {
        given = answer;
      });
      expect(given).toBe(false);
      expect(app.record.print.stopped('will-download')).toBe(true);
    },
    without: [/cancel: !documents\.has\(url\)/, 'cancel: false'],
  },
  {
    name: 'files outside of the page are not served, by whatever spelling',
    check: async (app) => {
      for (const path of [
        '../package.json',
        '%2e%2e/package.json',
        '..%2fpackage.json',
        '..%5cpackage.json',
        '..\\package.json',
        'assets/%2e%2e/%2e%2e/main/electron.js',
        '%252e%252e/package.json',
        'index.html%00.js',
        '//etc/passwd',
      ])
        expect(await statusOf(app, `app://budstikke/${path}`), path).toBe(404);
      for (const url of [
        'app://elsewhere/index.html',
        'app://other/index.html',
        'app://budstikke.example/index.html',
        'app://budstikke@other/index.html',
        'file:///etc/passwd',
      ])
        expect(await statusOf(app, url), url).toBe(404);
      expect(await statusOf(app, 'app://budstikke/')).toBe(200);
    },
    without: [
      /await pageResponse\(installation\.page, origin, request\.url\)/,
      'await pageResponse(installation.root, request.url.slice(0, request.url.indexOf("/", 6)), decodeURIComponent(request.url).replace("../", ""))',
    ],
  },
  {
    name: 'the page carries its policy: nothing but its own scripts, no connection, no frame around it',
    check: async (app) => {
      const { headers } = (await app.record.serve({ url: 'app://budstikke/' })) as Response;
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
        expect(policy.split('; ')).toContain(part);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
    without: [/status,\s+headers\s+\}\)/, 'status })'],
  },
  {
    name: 'there is one channel, and it takes only what it knows',
    check: async (app) => {
      expect([...app.record.handlers.keys()]).toEqual(['budstikke']);
      const frame = { sender: contents(app), senderFrame: contents(app).mainFrame };
      await expect(channelOf(app)(frame, { op: 'eval', request: 'x' })).rejects.toThrow('Unknown message');
      // A file that a script made up has no path.
      await expect(channelOf(app)(frame, { op: 'files', paths: [''] })).rejects.toThrow();
    },
    without: [/throw new Error\("Unknown message\."\);/, ''],
  },
];

describe('the built program', () => {
  let app: BuiltApplication;
  beforeAll(async () => {
    app = await startBuilt();
  });
  afterAll(() => app.end());

  it.each(protections)('$name', ({ check }) => check(app));
});

describe('these tests notice when', () => {
  it.each(protections)('it no longer holds that $name', async ({ check, without: [from, to] }) => {
    let changed = false;
    const app = await startBuilt({
      change: (source) => {
        changed = from.test(source);
        return source.replace(from, to);
      },
    });
    try {
      expect(changed).toBe(true);
      await expect((async () => check(app))()).rejects.toMatchObject({ name: 'AssertionError' });
    } finally {
      await app.end();
    }
  });
});

describe('the built preload', () => {
  it('needs nothing but electron, and gives the page the bridge and nothing else', async () => {
    const { exposed, invoked, heard, required } = runPreload();
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(Object.keys(exposed)).toEqual(['budstikke']);
    expect(Object.keys(exposed.budstikke).sort()).toEqual(['call', 'fileHandle', 'onEvent']);
    expect(await exposed.budstikke.call('x')).toBe('answer');
    await exposed.budstikke.fileHandle([{ path: '/home/kari/a.csv' }]);
    expect(invoked).toEqual([
      ['budstikke', { op: 'call', request: 'x' }],
      ['budstikke', { op: 'files', paths: ['/home/kari/a.csv'] }],
    ]);
    const told: unknown[][] = [];
    const stop = exposed.budstikke.onEvent((...args: unknown[]) => told.push(args));
    heard[0]?.listener({ sender: 'the way to everything' }, '{}');
    expect(told).toEqual([['{}']]);
    stop();
    expect(heard).toEqual([]);
  });
});

describe('the fuses of an installed program', () => {
  it('leave no way to run other code in its name', () => {
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
