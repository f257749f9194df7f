/**
 * A developer's eye: boots the application in this process, opens the page and takes a picture of it.
 *
 *   node scripts/look.ts --out FILE.png [--route '#/messages'] [--size 1440x900] [--scheme light|dark] [--locale nn]
 *                        [--data DIR] [--now INSTANT] [--settings FILE] [--real] [--empty] [--full] [--script FILE.ts] [--stay]
 *
 * A fresh data directory is begun as a first start would, with the sample message, unless `--empty` or `--data` is
 * given. FILE.ts may export `default async ({ page, call, shot }) => {}`; it runs before the picture.
 * `--stay` (with a display) leaves the window open until it is closed. The page is built when its sources changed,
 * each state of the sources in a folder of its own, so that several may look at once.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { openChromium } from '#main/shell/chromium/open.ts';
import { startOptions } from '#main/shell/locations.ts';
import type { MethodName, Params, Reply, Result } from '#shared/contract/index.ts';
import { locales } from '#shared/texts/translate.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    route: { type: 'string' },
    size: { type: 'string', default: '1440x900' },
    scheme: { type: 'string', default: 'light' },
    locale: { type: 'string', default: 'nb' },
    data: { type: 'string' },
    now: { type: 'string', default: '2026-08-10T09:00+02:00' },
    script: { type: 'string' },
    settings: { type: 'string' },
    real: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    stay: { type: 'boolean', default: false },
  },
});

/** The built page for the sources as they are now. */
async function pageDirectory(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(['src-renderer/**/*', 'src-shared/**/*', 'resources/icons/*', 'package-lock.json'], { cwd: root }).sort()) {
    if (file.includes('.test.') || !statSync(join(root, file)).isFile()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  const cache = join(root, '.cache', 'look');
  const wanted = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(wanted)) return wanted;
  const outDir = `${wanted}-${process.pid}`;
  await build({
    configFile: false,
    root: join(root, 'src-renderer'),
    publicDir: false,
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: join(root, 'src-renderer', 'index.html') },
    },
  });
  if (existsSync(wanted)) rmSync(outDir, { recursive: true });
  else renameSync(outDir, wanted);
  const builds = readdirSync(cache)
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(8)) rmSync(old, { recursive: true, force: true });
  return wanted;
}

const pages = await pageDirectory();
const temporary = values.data === undefined ? mkdtempSync(join(tmpdir(), 'budstikke-look-')) : null;
const locale = locales.find((known) => known === values.locale) ?? 'nb';
const colorScheme = values.scheme === 'dark' ? 'dark' : 'light';
const [width = 1440, height = 900] = values.size.split('x').map(Number);
const application = await openChromium({
  ...startOptions([
    ...['--now', values.now, '--data', values.data ?? temporary ?? ''],
    ...(values.settings === undefined ? [] : ['--settings', values.settings]),
    ...(values.real ? ['--real'] : []),
  ]),
  headless: !values.stay,
  size: { width, height },
  colorScheme,
  reducedMotion: 'reduce',
  pageDirectory: pages,
  downloadsDirectory: tmpdir(),
});
const { page } = application;
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.error(`[page] ${message.text()}`));
page.on('pageerror', (error) => console.error(`[page] ${error.stack ?? error.message}`));

let lastId = 0;
/** One method of the contract; throws what it refuses. */
async function call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = JSON.parse(await application.call(JSON.stringify({ id: ++lastId, method, params }))) as Reply<M>;
  if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
  return reply.result;
}
async function shot(file: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(file);
}

try {
  if (temporary !== null && !values.empty) {
    await call('settings.save', { locale, colorScheme });
    await call('system.begin', { packId: 'uio', name: 'Kari Nordmann', email: 'kari.nordmann@example.org', role: 'officer', sample: true });
  } else await call('settings.save', { locale, colorScheme });
  await page.goto('about:blank').catch(() => {});
  await page.goto(`https://budstikke.invalid/${values.route ?? ''}`);
  await page.waitForTimeout(800);
  if (values.script !== undefined) {
    const script = await import(pathToFileURL(resolve(values.script)).href);
    await script.default({ page, call, shot });
  }
  if (values.out !== undefined) await shot(values.out);
  if (values.stay) await application.closed;
} finally {
  await application.close();
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
}
