import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, part, table } from './parts/report.ts';

/**
 * npm run bench -- start [--json FILE] [--quick]: process start to the first usable screen, with years of use stored,
 * against an empty page in the same host.
 */
const quick = process.argv.includes('--quick');
const messages = quick ? 200 : 2000;
const recipients = quick ? 5000 : 50_000;
const rounds = quick ? 2 : 7;

const folder = mkdtempSync(join(tmpdir(), 'budstikke-bench-'));
const emptyPage = join(folder, 'page');
const tell = (line: string) => process.stderr.write(`${line}\n`);
const times = { application: [] as number[], empty: [] as number[] };
try {
  mkdirSync(emptyPage);
  writeFileSync(join(emptyPage, 'index.html'), '<!doctype html><html lang="en"><title>Empty</title><h1>Empty</h1></html>');
  tell(`${messages} messages and ${recipients} recipients are stored; this takes a minute.`);
  await part('fill-store', join(folder, 'application', 'practice'), messages, recipients);
  // The first start of either makes the browser’s profile; what counts is every later one.
  for (let round = 0; round <= rounds; round += 1) {
    for (const what of ['application', 'empty'] as const) {
      const { milliseconds } = (await part('open-window', what, join(folder, what), emptyPage)) as { milliseconds: number };
      if (round > 0) times[what].push(milliseconds);
    }
    if (round > 0) tell(`round ${round}: ${Math.round(times.application.at(-1) ?? 0)} ms, empty ${Math.round(times.empty.at(-1) ?? 0)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

table(
  {
    messages,
    recipients,
    first_screen_ms: median(times.application),
    empty_page_ms: median(times.empty),
    // Within a round, so that what else the machine did hits both sides alike.
    ratio: median(times.application.map((time, round) => time / (times.empty[round] ?? Number.NaN))),
  },
  { ratio: '<= 1.5' },
);
