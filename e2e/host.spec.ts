import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('the window opens on the first start, in practice', async ({ app, host }) => {
  await expect(app.page).toHaveTitle(/Budstikke/);
  const state = await app.call('system.state', {});
  expect(state).toMatchObject({ host, practice: true, ready: false });
  await app.expectAccessible();
  await app.screenshot('first-start');
});

test('the page has its bridge, and nothing else of the program or the system', async ({ app }) => {
  await test.step('the page has the bridge and no way around it', async () => {
    const found = await app.page.evaluate(() => {
      const bridge = (window as unknown as { budstikke: object }).budstikke;
      return {
        frozen: Object.isFrozen(bridge),
        names: Object.keys(bridge).sort(),
        node: typeof (globalThis as Record<string, unknown>).require + typeof (globalThis as Record<string, unknown>).process,
        raw: typeof (globalThis as Record<string, unknown>).__budstikkeChannel,
      };
    });
    expect(found).toEqual({ frozen: true, names: ['call', 'fileHandle', 'onEvent'], node: 'undefinedundefined', raw: 'undefined' });
  });
  await test.step('what the page asks wrongly is answered, not thrown', async () => {
    expect(await app.ask('no.such.method', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await app.ask('system.state', { more: 1 })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });
  await test.step('a path from the page is refused where a chosen file is meant', async () => {
    for (const file of ['/etc/passwd', join(app.data, 'practice'), 'file:00000000-0000-4000-8000-000000000000']) {
      expect(await app.ask('recipients.preview', { file })).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    }
  });
  await test.step('a chosen file can be read by its handle', async () => {
    const handle = await app.page.evaluate(() =>
      (window as unknown as { budstikke: { fileHandle(files: File[]): Promise<string> } }).budstikke.fileHandle([
        new File(['navn;e-post\nKari;kari@example.org\n'], 'liste.csv'),
      ]),
    );
    expect(await app.call('recipients.preview', { file: handle })).toMatchObject({ rows: 1, valid: 1 });
  });
  await test.step('the page is given nothing that it could ask the system for', async () => {
    const answers = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(answers)).toEqual(new Set(['denied']));
  });
  await test.step('the page reaches no network and no file, and runs no script from elsewhere', async () => {
    const outcome = await app.page.evaluate(async () => {
      const fetched = await fetch('https://example.org/').then(
        () => 'reached',
        () => 'stopped',
      );
      const own = await fetch('/index.html').then(
        () => 'reached',
        () => 'stopped',
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.body.append(inline);
      const evaluated = await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('stopped');
        image.src = 'https://example.org/pixel.png';
      });
      return { fetched, own, evaluated, inline: (window as unknown as Record<string, unknown>).inlineRan ?? 'stopped' };
    });
    expect(outcome).toEqual({ fetched: 'stopped', own: 'stopped', evaluated: 'stopped', inline: 'stopped' });
  });
  await test.step('a frame inside the page has no channel', async () => {
    const types = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = '<p>mail</p>';
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      return [typeof inner.budstikke, typeof inner.__budstikkeChannel];
    });
    expect(types).toEqual(['undefined', 'undefined']);
  });
  await test.step('no second window stays open', async () => {
    await app.page.evaluate(() => void window.open('https://example.org/'));
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });
});

test('the page can neither leave nor be replaced', async ({ app }) => {
  const { page } = app;
  const { origin } = new URL(page.url());
  const isStill = async (foreign: string) => {
    await page.waitForTimeout(150);
    expect(page.url().startsWith(`${origin}/`), foreign).toBe(true);
    expect(await page.evaluate(() => (window as unknown as Record<string, unknown>).mark), foreign).toBe('the same page');
  };
  await page.evaluate(() => {
    (window as unknown as Record<string, unknown>).mark = 'the same page';
  });
  for (const foreign of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'https://budstikke.invalid.example/',
    'https://budstikke.invalid/../../etc/passwd',
    'https://budstikke.invalid/%2e%2e/package.json',
    'https://budstikke.invalid/missing.html',
  ]) {
    await page.evaluate((url) => {
      location.href = url;
    }, foreign);
    await isStill(foreign);
  }
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
  });
  await isStill('a form');
});

test('a saved file never takes the place of another', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  const file = await app.page.evaluate(() =>
    (window as unknown as { budstikke: { fileHandle(files: File[]): Promise<string> } }).budstikke.fileHandle([
      new File(['navn;e-post\nOla;ola@example.org\nKari;kari\n'], 'liste.csv'),
    ]),
  );
  const first = await app.call('recipients.exportBadRows', { file });
  const second = await app.call('recipients.exportBadRows', { file });
  const folder = join(app.data, 'downloads');
  expect([first.path, second.path]).toEqual([
    join(folder, 'liste - rader som ikke kan brukes.csv'),
    join(folder, 'liste - rader som ikke kan brukes (2).csv'),
  ]);
  expect(readFileSync(first.path ?? '', 'utf8')).toContain('kari');
  expect(await app.ask('recipients.exportBadRows', { file, to: join(app.data, 'mine.csv') })).toMatchObject({
    ok: false,
    error: { kind: 'forbidden' },
  });
});

test('the page itself downloads nothing', async ({ app, host }) => {
  test.skip(host === 'electron', 'the protections of the built program are tested for it');
  const download = app.page.waitForEvent('download');
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['rad;grunn']));
    link.download = 'feil.csv';
    link.click();
  });
  expect(await (await download).failure()).toMatch(/acceptDownloads/);
  expect(existsSync(join(app.data, 'downloads'))).toBe(false);
});
