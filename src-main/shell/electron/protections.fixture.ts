import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Alteration, BuiltApplication } from './electron.fixture.ts';

/** The table of protections: what each one is, how it is seen to be there, and every way in which it is taken out of the built program. */

interface Protection {
  readonly name: string;
  /** It holds in an installed program only. */
  readonly packaged?: true;
  /** Throws when the protection is not there. */
  check(app: BuiltApplication): void | Promise<void>;
  /** Each takes it, or a part of it, out of the built program. */
  readonly without: readonly Alteration[];
}

const contents = (app: BuiltApplication) => app.window.webContents;
const preferences = (app: BuiltApplication) => app.window.options.webPreferences;
const preference = (name: string, wanted: boolean): Protection => ({
  name: `${name} is ${wanted}`,
  check: (app) => expect(preferences(app)[name]).toBe(wanted),
  // After our own preload: other windows have preferences too.
  without: [[new RegExp(`(preload: place\\.preload,[^}]*)\\b${name}: ${wanted}`), `$1${name}: ${!wanted}`]],
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
/** All that the page may load, each with a reason: the editor and the preview of mails set styles, and show mails in frames. */
const policy = [
  "base-uri 'none'",
  "connect-src 'none'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
];
const otherHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-store',
};
const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'usb', 'unknown'];

export const protections: readonly Protection[] = [
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
  // Chromium fetches its dictionaries from a network.
  preference('spellcheck', false),
  {
    name: 'an installed program has no developer tools',
    packaged: true,
    check: (app) => expect(preferences(app).devTools).toBe(false),
    without: [[/devTools: !app\.isPackaged/, 'devTools: true']],
  },
  {
    name: 'the page gets our preload and no other',
    check: (app) => expect(preferences(app).preload).toMatch(/out[\\/]preload[\\/]preload\.cjs$/),
    without: [[/preload: place\.preload/, 'preload: ""']],
  },
  {
    name: 'what Chromium keeps lies in the data directory, and only its owner can read it',
    check: ({ record, data }) => {
      const folder = join(data, 'window');
      expect(record.app.done).toContain(`userData ${folder}`);
      if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
    },
    without: [
      [/app\.setPath\("userData", folder\);/, ''],
      [/(mkdirSync\(folder, \{\s+recursive: true),\s+mode: 448/, '$1'],
    ],
  },
  {
    name: 'every process of a page is sandboxed, before Electron is ready',
    check: ({ record: { app } }) => {
      expect(app.done.indexOf('sandbox')).toBeGreaterThanOrEqual(0);
      expect(app.done.indexOf('sandbox')).toBeLessThan(app.done.indexOf('ready'));
    },
    without: [[/app\.enableSandbox\(\);/, '']],
  },
  {
    name: 'the page has an origin of its own, secure and without further rights',
    check: ({ record }) => expect(record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]),
    without: [[/secure: true/, 'secure: true, bypassCSP: true']],
  },
  {
    name: 'a foreign sender has no channel',
    check: (app) => refused(app, { mainFrame: contents(app).mainFrame }, contents(app).mainFrame),
    without: [[/event\.sender === contents && /, '']],
  },
  {
    name: 'a frame inside the page has no channel',
    check: (app) => refused(app, contents(app), { url: 'app://budstikke/' }),
    without: [[/frame === contents\.mainFrame && /, '']],
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
    without: [[/ && isOurs\(frame\.url\)/, '']],
  },
  {
    name: 'a frame that is gone has no channel',
    check: (app) => refused(app, contents(app), null),
    without: [
      [/frame !== null && frame === contents\.mainFrame && isOurs\(frame\.url\)/, '(frame === null || frame === contents.mainFrame)'],
    ],
  },
  {
    name: 'the page cannot be led elsewhere',
    check: (app) => {
      const elsewhere = ['https://example.org/', 'app://budstikke.example/', 'app://other/', 'file:///etc/passwd', 'javascript:alert(1)'];
      for (const url of [...elsewhere, 'https://example.org/?app://budstikke/#/log'])
        expect(contents(app).stopped('will-navigate', { url, isMainFrame: true })).toBe(true);
      expect(contents(app).stopped('will-navigate', { url: 'app://budstikke/assets/x.js', isMainFrame: true })).toBe(true);
      expect(contents(app).stopped('will-navigate', { url: 'app://budstikke/#/log', isMainFrame: true })).toBe(false);
    },
    without: [
      [/contents\.on\("will-navigate"/, 'contents.on("never"'],
      [/\^app:\\\/\\\/budstikke\\\/\(#\|\$\)/, '^app:\\/\\/budstikke\\/'],
      [/\^app:\\\/\\\/budstikke\\\/\(#\|\$\)/, 'app:\\/\\/budstikke\\/(#|$)'],
    ],
  },
  {
    name: 'a redirect is not followed',
    check: (app) => expect(contents(app).stopped('will-redirect', { url: 'https://example.org/' })).toBe(true),
    without: [[/contents\.on\("will-redirect"/, 'contents.on("never"']],
  },
  {
    name: 'a frame stays with what it was given',
    check: (app) => {
      const elsewhere = ['https://example.org/', 'app://budstikke/', 'blob:app://budstikke/1', 'data:text/html,x'];
      for (const url of [...elsewhere, 'https://example.org/?about:blank', 'about:blank.example'])
        expect(contents(app).stopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
      expect(contents(app).stopped('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false);
    },
    without: [
      [/contents\.on\("will-frame-navigate"/, 'contents.on("never"'],
      [/\^about:\(blank\|srcdoc\)\$/, 'about:(blank|srcdoc)$'],
      [/\^about:\(blank\|srcdoc\)\$/, '^about:(blank|srcdoc)'],
      [/\^about:\(blank\|srcdoc\)\$/, '^(about|blob|data):'],
    ],
  },
  {
    name: 'no window of another page opens',
    check: (app) => {
      for (const url of ['https://example.org/', 'app://budstikke/', 'about:blank', 'file:///etc/passwd'])
        expect(contents(app).open({ url })).toEqual({ action: 'deny' });
    },
    without: [[/return \{ action: "deny" \};/, 'return { action: "allow" };']],
  },
  {
    name: 'no webview is attached',
    check: (app) => expect(contents(app).stopped('will-attach-webview')).toBe(true),
    without: [[/contents\.on\("will-attach-webview"/, 'contents.on("never"']],
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
    without: [[/const address = outwardAddress\(url\);/, 'const address = url;']],
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
      [/session\.setPermissionRequestHandler\(/, 'void ('],
      [/answer\(permission === "clipboard-sanitized-write" && /, 'answer('],
      [/answer\((permission === "clipboard-sanitized-write") && details\.isMainFrame/, 'answer($1'],
      [/ && isOurs\(details\.requestingUrl\)/, ''],
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
    without: [
      [/session\.setPermissionCheckHandler\(/, 'void ('],
      [/(requester, details\) => )permission === "clipboard-sanitized-write" && /, '$1'],
      [/(requester, details\) => permission === "clipboard-sanitized-write") && details\.isMainFrame/, '$1'],
      [/ && isOurs\(`\$\{requester\.replace\(\/\\\/\$\/, ""\)\}\/`\)/, ''],
    ],
  },
  {
    name: 'no device is given',
    check: ({ record: { session } }) => expect(session.devicePermission({ deviceType: 'usb' })).toBe(false),
    without: [[/session\.setDevicePermissionHandler\(/, 'void (']],
  },
  {
    name: 'nothing of the page reaches a network',
    check: (app) => {
      const outside = ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://example.org', 'app://other/x.js'];
      for (const url of [
        ...outside,
        'app://budstikke.example/x.js',
        'blob:app://budstikke/1',
        'https://example.org/?data:',
        'ftp://example.org/',
      ])
        expect(cancelled(app, url), url).toBe(true);
      for (const url of ['app://budstikke/assets/a.js', 'data:image/png;base64,']) expect(cancelled(app, url)).toBe(false);
    },
    without: [
      [/session\.webRequest\.onBeforeRequest\(\(details/, 'void ((details'],
      [/\^\(app:\\\/\\\/budstikke\\\/\|data:/, '(app:\\/\\/budstikke\\/|data:'],
      [/\^\(app:\\\/\\\/budstikke\\\/\|data:/, '^(app:\\/\\/budstikke|data:'],
      [/\^\(app:\\\/\\\/budstikke\\\/\|data:/, '^(app:\\/\\/budstikke\\/|blob:|data:'],
    ],
  },
  {
    name: 'the page downloads nothing',
    check: ({ record: { session } }) => {
      for (const url of ['https://example.org/a.exe', 'blob:app://budstikke/1', 'data:text/csv,x'])
        expect(session.stopped('will-download', {}, { getURL: () => url })).toBe(true);
    },
    without: [[/(setDevicePermissionHandler[\s\S]*?)session\.on\("will-download"/, '$1session.on("never"']],
  },
  {
    name: 'the window that prints is never seen, runs no script, has no bridge, and goes when it is done',
    check: async (app) => {
      const { options, did } = await printed(app);
      const wanted = { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
      expect(options).toMatchObject({ show: false, webPreferences: { ...wanted, webviewTag: false, devTools: false } });
      expect(options.webPreferences).not.toHaveProperty('preload');
      expect(options.webPreferences.session).toBe(app.record.print);
      expect(did.at(-1)).toBe('destroy');
      expect(app.record.print.documents.at(-1)).toContain('<div class="mail-body"');
    },
    without: [
      [/javascript: false/, 'javascript: true'],
      [/(var printPreferences = \{[^}]*)sandbox: true/, '$1sandbox: false'],
      [/(var printPreferences = \{[^}]*)contextIsolation: true/, '$1contextIsolation: false'],
      [/(var printPreferences = \{[^}]*)nodeIntegration: false/, '$1nodeIntegration: true'],
      [/(var printPreferences = \{[^}]*)webSecurity: true/, '$1webSecurity: false'],
      [/(var printPreferences = \{[^}]*)webviewTag: false/, '$1webviewTag: true'],
      [/(var printPreferences = \{[^}]*)devTools: false/, '$1devTools: true'],
      [/session: prepared\b/, 'session: void 0'],
    ],
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
    without: [
      [/cancel: !documents\.has\(url\)/, 'cancel: false'],
      [/answer\(false\)/, 'answer(true)'],
      [/(fromPartition[\s\S]*?)\.on\("will-download"/, '$1.on("never"'],
      [/documents\.delete\(address\);/, ''],
    ],
  },
  {
    name: 'a file goes out to where the system’s box says, and never to a path that the page names',
    check: async (app) => {
      await printed(app);
      const { messages } = await app.call('messages.list', {});
      const to = join(app.data, 'named-by-the-page.pdf');
      await expect(app.call('messages.savePdf', { id: messages[0].id, to })).rejects.toThrow('selv bestemme');
      expect(existsSync(to)).toBe(false);
    },
    without: [[/(name: "electron",[\s\S]*?)if \(wanted !== void 0\) throw [^;]*;/, '$1']],
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
        '..%2f..%2fpackage.json',
        '..%2fmain/electron.js',
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
      [/if \(!file\.startsWith\(resolve\(root\) \+ sep\)\) return null;/, ''],
      [/if \(!address\.startsWith\(`\$\{origin\}\/`\)\) return null;/, ''],
      [/pageResponse\(installation\.page, /, 'pageResponse(installation.root, '],
    ],
  },
  {
    name: 'the page carries its policy: nothing but its own parts, no connection, no frame around it',
    check: async (app) => {
      const { headers } = (await app.record.serve({ url: 'app://budstikke/' })) as Response;
      expect(headers.get('content-security-policy')?.split('; ').toSorted()).toEqual(policy);
      expect(Object.fromEntries(headers)).toMatchObject(otherHeaders);
    },
    without: [
      [/status,\s+headers\s+\}\)/, 'status })'],
      ...policy.map((part): Alteration => [new RegExp(`"${part}"`), '"img-src data:"']),
      [/"script-src 'self'"/, `"script-src 'self' 'unsafe-inline'"`],
      [/"connect-src 'none'"/, `"connect-src https:"`],
      ...Object.keys(otherHeaders).map((name): Alteration => [new RegExp(`"${name}":`), `"x-${name}":`]),
    ],
  },
  {
    name: 'there is one channel, and it takes only what it knows',
    check: async (app) => {
      expect([...app.record.handlers.keys()]).toEqual(['budstikke']);
      const frame = { sender: contents(app), senderFrame: contents(app).mainFrame };
      await expect(channelOf(app)(frame, { op: 'eval', request: 'x' })).rejects.toThrow('Unknown message');
    },
    without: [
      [/throw new Error\("Unknown message\."\);/, ''],
      [/ipcMain\.handle\(channelName, /, 'ipcMain.on("other", () => {}); ipcMain.handle(channelName, '],
    ],
  },
  {
    name: 'the page names no paths: a file is what a person chose, by a handle that cannot be guessed',
    check: async (app) => {
      const frame = { sender: contents(app), senderFrame: contents(app).mainFrame };
      // A file that a script made up has no path.
      await expect(channelOf(app)(frame, { op: 'files', paths: [''] })).rejects.toThrow('no file was chosen');
      const handle = await channelOf(app)(frame, { op: 'files', paths: ['/etc/hostname'] });
      expect(handle).toMatch(/^file:[0-9a-f-]{36}$/);
      for (const file of ['/etc/hostname', 'file:///etc/hostname', `${handle}0`])
        await expect(app.call('recipients.preview', { file })).rejects.toThrow('ikke valgt i dette vinduet');
    },
    without: [
      [/ \|\| paths\.includes\(""\)/, ''],
      [/if \(path === void 0\) throw new AppError\("forbidden", "error\.unknownFile"\);/, 'if (path === void 0) return handle;'],
      [/const handle = `file:\$\{randomUUID\(\)\}`/, 'const handle = "file:" + path'],
    ],
  },
];
