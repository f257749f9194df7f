import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import { mostInWindow } from '#shared/domain/dispatch/throttle.fixture.ts';
import { noCaps } from '../tests/kit/dispatch.ts';
import { startFaultServer } from '../tests/kit/fault-server.ts';
import { part, table } from './parts/report.ts';

/**
 * npm run bench -- throttle [--json FILE] [--quick]: messages as the relay saw them, in every sliding window, against
 * the caps; undisturbed, then with a relay that stalls, a pause, a kill in the midst of it and a start straight after.
 */
const quick = process.argv.includes('--quick');
const second = 1000;
const minute = 60 * second;
const connections = 4;
const script = fileURLToPath(new URL('parts/capped-send.ts', import.meta.url));

interface Case {
  readonly name: string;
  readonly caps: Caps;
  /** The window that decides the mean, milliseconds, and its cap. */
  readonly window: number;
  readonly cap: number;
  /** So many whole windows undisturbed. */
  readonly windows: number;
}
const cases: readonly Case[] = [
  { name: 'per_second', caps: { ...noCaps, perSecond: 5, connections }, window: second, cap: 5, windows: quick ? 20 : 120 },
  { name: 'per_minute', caps: { ...noCaps, perMinute: 60, connections }, window: minute, cap: 60, windows: quick ? 1 : 4 },
  { name: 'both', caps: { ...noCaps, perSecond: 5, perMinute: 60, connections }, window: minute, cap: 60, windows: quick ? 1 : 4 },
];

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function measure({ name, caps, window, cap, windows }: Case) {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-throttle-'));
  /** A relay may count a message when it is announced or when it is there. */
  const announced: number[] = [];
  const there: number[] = [];
  let stalls = false;
  const server = await startFaultServer({
    mail: () => {
      announced.push(performance.now());
      return undefined;
    },
    content: () => {
      there.push(performance.now());
      // The reply takes three seconds and a half.
      return stalls ? { trickle: '250 2.0.0 Ok', every: 250 } : undefined;
    },
  });
  const lives: ChildProcess[] = [];
  try {
    const args = [directory, server.port, 20_000, JSON.stringify(caps)] as const;
    await part('capped-send', 'prepare', ...args);
    const start = async () => {
      const child = spawn(process.execPath, [...process.execArgv, script, 'send', ...args.map(String)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      lives.push(child);
      await once(child.stdout, 'data');
      const ask = async (word: 'pause' | 'resume') => {
        child.stdin.write(`${word}\n`);
        await once(child.stdout, 'data');
      };
      const kill = async () => {
        child.kill('SIGKILL');
        await once(child, 'exit');
      };
      return { ask, kill };
    };

    const long = quick ? 8 * second : 20 * second;
    let sending = await start();
    while (there.length === 0) await wait(5);
    const first = there[0] ?? 0;
    await wait(windows * window + second);
    const mean = there.filter((instant) => instant < first + windows * window).length / (cap * windows);
    const undisturbed = there.length;

    stalls = true;
    await wait(long);
    // Killed while messages of long ago come to their end, and started at once.
    await sending.kill();
    stalls = false;
    sending = await start();
    await wait(long);
    await sending.ask('pause');
    await wait(long / 4);
    await sending.ask('resume');
    await wait(long);
    await sending.kill();
    sending = await start();
    // Whatever still counts from before has left the windows by then.
    await wait(Math.max(window, long));
    await sending.kill();

    const ratio = (length: number, limit: number | null) =>
      limit === null ? 0 : Math.max(...[announced, there].map((instants) => mostInWindow(instants, length) / limit));
    const highest = Math.max(ratio(second, caps.perSecond), ratio(minute, caps.perMinute));
    process.stderr.write(
      `${name}: ${there.length} messages, ${undisturbed} of them undisturbed; worst ${highest.toFixed(3)}, mean ${mean.toFixed(3)}\n`,
    );
    return { name, worst: highest, mean, messages: there.length };
  } finally {
    for (const child of lives) child.kill('SIGKILL');
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

process.stderr.write(`Three sends side by side in real time; this takes ${quick ? 'two' : 'seven'} minutes.\n`);
const measured = await Promise.all(cases.map(measure));
table(
  {
    worst_window_ratio: Math.max(...measured.map((one) => one.worst)),
    mean_ratio: Math.min(...measured.map(({ mean }) => mean)),
    ...Object.fromEntries(
      measured.flatMap(({ name, worst: highest, mean, messages }) => [
        [`${name}_worst`, highest],
        [`${name}_mean`, mean],
        [`${name}_messages`, messages],
      ]),
    ),
  } as Record<string, number>,
  { worst_window_ratio: '<= 1.0', mean_ratio: '>= 0.97' },
);
