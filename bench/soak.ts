import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import type { MethodName, Params, Reply, Result } from '#shared/contract/index.ts';
import { median, table } from './parts/report.ts';

/**
 * npm run bench -- soak [--minutes N] [--json FILE]: an hour of scripted use in one window, without growth of memory.
 * Every round writes, looks, searches, submits, sends test copies in practice and removes again; what is left in use
 * after a collection, in the page and in the application's process, must not follow the rounds.
 */
const minutesAt = process.argv.indexOf('--minutes');
const minutes = minutesAt < 0 ? 60 : Number(process.argv[minutesAt + 1]);
/** Caches fill and code is compiled before anything is compared. */
const warmUp = minutes / 6;
const pause = 250;

if (!globalThis.gc) throw new Error('This is run by npm run bench, which lets it collect before it measures.');
const root = mkdtempSync(join(tmpdir(), 'budstikke-soak-'));
const built = join(import.meta.dirname, '..', 'out', 'main', 'chromium.js');
const { openChromium } = (await import(pathToFileURL(built).href)) as typeof import('#main/shell/chromium/main.ts');
const opened = await openChromium({
  root,
  practice: true,
  now: '2026-08-10T07:00:00Z',
  headless: !process.env.DISPLAY,
  size: { width: 1440, height: 900 },
});
const page = opened.page as Page;
const browser: CDPSession = await opened.context.newCDPSession(page);

let lastId = 0;
async function call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  const reply = JSON.parse(await opened.call(JSON.stringify({ id: ++lastId, method, params }))) as Reply<M>;
  if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
  return reply.result;
}

const go = async (route: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(pause);
};

/** What an officer does on a busy day, in a few minutes. */
async function round(sample: string): Promise<void> {
  await go('/');
  const { id } = await call('messages.create', {});
  await go(`/messages/${id}/draft`);
  const pane = page.locator('[contenteditable="true"]').first();
  await pane.click();
  await page.keyboard.type('Biblioteket holder åpent til kl. 22.00 i eksamensukene. Velkommen til lesesalen.', { delay: 15 });
  await page.locator('[data-saved="saved"]').waitFor();
  for (const step of ['checks', 'message', 'approval', 'recipients', 'dispatch', 'log']) await go(`/messages/${id}/${step}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('eksamen');
  await page.waitForTimeout(pause);
  await page.keyboard.press('Escape');
  const { revision } = await call('messages.get', { id: sample });
  const { version, changedSince } = await call('messages.get', { id: sample });
  if (!version || changedSince) await call('messages.submit', { id: sample, revision });
  await call('dispatch.sendTest', { messageId: sample, addresses: ['ola@uni.example', 'eva@uni.example'] });
  for (const step of ['draft', 'message', 'approval', 'dispatch']) await go(`/messages/${sample}/${step}`);
  for (const route of ['/practice', '/log', '/messages', '/new', '/help/rules', '/help/about']) await go(route);
  for (const section of ['people', 'relay', 'institution', 'ask', 'file', 'mode']) await go(`/settings/${section}`);
  await call('messages.remove', { id });
}

interface Sample {
  readonly page_mb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly process_mb: number;
  readonly resident_mb: number;
}

/** What is in use once everything that can go has gone. The start screen is shown. */
async function measure(): Promise<Sample> {
  await go('/');
  await browser.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) {
    await browser.send('HeapProfiler.collectGarbage');
    await globalThis.gc?.({ type: 'major', execution: 'async' });
  }
  const { metrics } = await browser.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { heapUsed, rss } = process.memoryUsage();
  return {
    page_mb: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    process_mb: heapUsed / 2 ** 20,
    resident_mb: rss / 2 ** 20,
  };
}

const samples: { minute: number; sample: Sample }[] = [];
let rounds = 0;
try {
  await browser.send('Performance.enable');
  const { sampleMessageId } = await call('system.begin', {
    packId: 'uio',
    name: 'Kari Nordmann',
    email: 'kari.nordmann@example.org',
    role: 'officer',
    sample: true,
  });
  if (sampleMessageId === null) throw new Error('the sample message is missing');
  await call('messages.tick', { id: sampleMessageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await call('messages.confirmReplyList', { id: sampleMessageId });
  await page.reload();
  const began = performance.now();
  const passed = (): number => (performance.now() - began) / 60_000;
  while (passed() < minutes) {
    await round(sampleMessageId);
    rounds += 1;
    const minute = passed();
    if (minute < warmUp) continue;
    const sample = await measure();
    samples.push({ minute, sample });
    process.stderr.write(
      `${minute.toFixed(1)} min, round ${rounds}: page ${sample.page_mb.toFixed(1)} MB, ${sample.nodes} nodes; process ${sample.process_mb.toFixed(1)} MB, resident ${Math.round(sample.resident_mb)} MB\n`,
    );
  }
} finally {
  await opened.close();
  rmSync(root, { recursive: true, force: true });
}

// The first and the last fifth of the time after the warm-up, so that a single moment decides nothing.
const fifth = (minutes - warmUp) / 5;
const early = samples.filter(({ minute }) => minute < warmUp + fifth);
const late = samples.filter(({ minute }) => minute >= minutes - fifth);
const growth = (of: keyof Sample): number => median(late.map(({ sample }) => sample[of])) / median(early.map(({ sample }) => sample[of]));
table(
  {
    minutes,
    rounds,
    page_mb: median(late.map(({ sample }) => sample.page_mb)),
    page_growth: growth('page_mb'),
    nodes_growth: growth('nodes'),
    listeners_growth: growth('listeners'),
    process_mb: median(late.map(({ sample }) => sample.process_mb)),
    process_growth: growth('process_mb'),
    resident_mb: median(late.map(({ sample }) => sample.resident_mb)),
    resident_growth: growth('resident_mb'),
  },
  { page_growth: '<= 1.1', nodes_growth: '<= 1.1', listeners_growth: '<= 1.1', process_growth: '<= 1.1', resident_growth: '<= 1.15' },
);
