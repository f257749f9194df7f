import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { build } from 'vite';
import type { Reply } from '#shared/contract/index.ts';
import { countWords } from '#shared/domain/checks/text-rules.ts';
import { type Bodies, docText } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import { median, option, table } from './parts/report.ts';

/**
 * npm run bench -- editor [--words N] [--json FILE]: key press to the next frame while somebody writes in a message of three panes with
 * every check on, against one bare editor with the same text in the same browser. Written is in turn, in rounds, in the middle of the text.
 */
const wanted = option('words', 2000);
const rounds = option('rounds', 5);
/** Milliseconds between keys: a fast typist. */
const pace = 80;
const languages = ['nb', 'nn', 'en'] as const;
const written = ' Husk at lesesalen stenger tidlig på fredag, så ta med bøkene dine hjem i god tidd. Vi ses.';

const samples = ['exam', 'fire-drill', 'student-panel'];
const folder = join(import.meta.dirname, '..', 'resources', 'samples', 'messages');
const read = (language: string, times: number): string =>
  Array.from({ length: times }, () => samples.map((name) => readFileSync(join(folder, name, `${language}.md`), 'utf8')).join('\n\n')).join(
    '\n\n',
  );
const bodiesOf = (times: number): Bodies =>
  Object.fromEntries(languages.map((language) => [language, docFromMarkdown(read(language, times))]));
const wordsIn = (bodies: Bodies): number => languages.reduce((sum, language) => sum + countWords(docText(bodies[language])), 0);
let times = 1;
while (wordsIn(bodiesOf(times)) < wanted) times += 1;
const bodies = bodiesOf(times);

const root = mkdtempSync(join(tmpdir(), 'budstikke-editor-'));
await build({
  configFile: false,
  root: join(import.meta.dirname, 'parts', 'bare-editor'),
  logLevel: 'error',
  build: { outDir: join(root, 'bare'), modulePreload: false, rollupOptions: { output: { entryFileNames: 'main.js' } } },
});
const built = join(import.meta.dirname, '..', 'out', 'main', 'chromium.js');
const { openChromium } = (await import(pathToFileURL(built).href)) as typeof import('#main/shell/chromium/main.ts');
const headless = !process.env.DISPLAY;
const size = { width: 1440, height: 900 };
const opened = await openChromium({ root: join(root, 'data'), practice: true, now: '2026-08-10T07:00:00Z', headless, size });
const besides = await openChromium(
  { root: join(root, 'bare-data'), practice: true, now: null, headless, size, pageDirectory: join(root, 'bare') },
  async () => ({ call: async () => '', mistake: () => {}, windowGone: () => {}, close: async () => {} }),
);

interface Measured {
  readonly times: number[];
  readonly longTasks: number;
}

/** Writes the words at the caret and gives, for each key, the time from its press to the frame that shows it, in ms; and the tasks over 50 ms. */
async function write(page: Page, pane: Locator): Promise<Measured> {
  await pane.evaluate((element) => {
    const seen = { times: [] as number[], long: 0 };
    Object.assign(window, { seen });
    const observer = new PerformanceObserver((list) => {
      seen.long += list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
    element.addEventListener(
      'keydown',
      (event) => {
        const channel = new MessageChannel();
        // After the frame is drawn: what is posted in it comes when it is done.
        channel.port1.onmessage = () => seen.times.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      true,
    );
  });
  await page.keyboard.type(written, { delay: pace });
  // The answers to the last words are part of it.
  await page.waitForTimeout(2000);
  const { seen } = await page.evaluate(() => ({ seen: (window as unknown as { seen: { times: number[]; long: number } }).seen }));
  return { times: seen.times, longTasks: seen.long };
}

const ours: Measured[] = [];
const bare: Measured[] = [];
let lastId = 0;
async function call(method: string, params: unknown): Promise<unknown> {
  const reply = JSON.parse(await opened.call(JSON.stringify({ id: ++lastId, method, params }))) as Reply;
  if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
  return reply.result;
}
try {
  await opened.page.locator('h1').first().waitFor();
  await call('system.begin', { packId: 'uio', name: 'Kari Nordmann', email: 'kari@uni.example', role: 'officer', sample: false });
  const page = opened.page as Page;
  const barePage = besides.page as Page;
  await barePage.locator('[contenteditable=true]').waitFor();
  const html = languages.flatMap((language) =>
    segmentsOf(bodies[language]).map(({ text }) => `<p>${text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`),
  );
  for (let round = 0; round <= rounds; round += 1) {
    const { id } = (await call('messages.create', { bodies })) as { id: string };
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/messages/${id}/draft`);
    const pane = page.locator('[data-pane=nb]');
    await pane.locator('.found').first().waitFor();
    await pane.locator('p').nth(5).click();
    await page.keyboard.press('End');
    const mine = await write(page, pane);
    await barePage.evaluate((text) => (window as unknown as { fill(html: string): void }).fill(text), html.join(''));
    const plain = barePage.locator('[contenteditable=true]');
    await plain.locator('p').nth(5).click();
    await barePage.keyboard.press('End');
    const other = await write(barePage, plain);
    // The first round compiles what the others run.
    if (round === 0) continue;
    ours.push(mine);
    bare.push(other);
    process.stderr.write(
      `round ${round}: p99 ${at(mine.times, 0.99).toFixed(1)} ms, bare ${at(other.times, 0.99).toFixed(1)} ms, long tasks ${mine.longTasks}\n`,
    );
  }
} finally {
  await besides.close();
  await opened.close();
  rmSync(root, { recursive: true, force: true });
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
const all = (measured: readonly Measured[]): number[] => measured.flatMap((one) => one.times);
table(
  {
    words: wordsIn(bodies),
    keys: all(ours).length,
    p50_ms: at(all(ours), 0.5),
    p99_ms: at(all(ours), 0.99),
    bare_p50_ms: at(all(bare), 0.5),
    bare_p99_ms: at(all(bare), 0.99),
    // Within a round, so that what else the machine did hits both sides alike.
    p50_ratio: median(ours.map((one, round) => at(one.times, 0.5) / at(bare[round]?.times ?? [], 0.5))),
    p99_ratio: median(ours.map((one, round) => at(one.times, 0.99) / at(bare[round]?.times ?? [], 0.99))),
    long_tasks: ours.reduce((sum, { longTasks }) => sum + longTasks, 0),
  },
  { p99_ratio: '<= 1.25', long_tasks: '= 0' },
);
