import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postfixMissing, startSink } from '../tests/kit/sink.ts';
import { median, part, partWith, table } from './parts/report.ts';

/**
 * npm run bench -- dispatch [--json FILE] [--quick]: messages per second through the whole ledger, against Postfix's
 * own source of mail and against a plain pooled nodemailer loop; all into the same smtp-sink.
 */
const run = promisify(execFile);
const connections = 8;
const quick = process.argv.includes('--quick');
const few = quick ? 2000 : 10_000;
const many = quick ? 6000 : 60_000;
const rounds = quick ? 1 : 5;

if (postfixMissing.length > 0) {
  process.stderr.write(`This measures against Postfix’s smtp-sink and smtp-source; not installed: ${postfixMissing.join(', ')}\n`);
  process.exit(1);
}

interface Sent {
  readonly rate: number;
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly accepted: number;
  readonly bytes: number;
}

/** Through the whole ledger, in a data directory of its own. */
async function budstikke(port: number, count: number): Promise<Sent> {
  const directory = mkdtempSync(join(tmpdir(), 'budstikke-bench-'));
  try {
    await part('budstikke-send', 'prepare', directory, port, count, connections);
    return (await part('budstikke-send', 'send', directory, port, count, connections)) as Sent;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
/** smtp-source sends a mail of `bytes` to each of so many recipients; `keep`: over kept connections. */
async function source(port: number, count: number, bytes: number, keep: boolean): Promise<number> {
  const began = performance.now();
  await run('/usr/sbin/smtp-source', [
    ...(keep ? ['-d'] : []),
    '-s',
    String(connections),
    '-m',
    String(count),
    '-l',
    String(bytes),
    '-f',
    'studier@uni.example',
    '-t',
    'r@student.uni.example',
    `127.0.0.1:${port}`,
  ]);
  return count / ((performance.now() - began) / 1000);
}

const sink = await startSink();
const tell = (line: string) => process.stderr.write(`${line}\n`);
const sent: Sent[] = [];
const plain: { rate: number; cpuMilliseconds: number }[] = [];
const ceiling: number[] = [];
const kept: number[] = [];
let long: Sent;
try {
  tell(`${rounds} rounds of ${few} messages, ${connections} connections; this takes some minutes.`);
  for (let round = 1; round <= rounds; round += 1) {
    const own = await budstikke(sink.port, few);
    if (own.accepted !== few) throw new Error(`only ${own.accepted} of ${few} accepted`);
    sent.push(own);
    ceiling.push(await source(sink.port, few, own.bytes, false));
    kept.push(await source(sink.port, few, own.bytes, true));
    plain.push((await partWith([], 'plain-send', sink.port, few, connections, own.bytes)) as (typeof plain)[number]);
    tell(
      `round ${round}: ${Math.round(own.rate)}/s, smtp-source ${Math.round(ceiling.at(-1) ?? 0)}/s, kept ${Math.round(kept.at(-1) ?? 0)}/s, plain ${Math.round(plain.at(-1)?.rate ?? 0)}/s`,
    );
  }
  long = await budstikke(sink.port, many);
} finally {
  await sink.stop();
}

// Ratios within a round, so that what else the machine did hits both sides alike.
const ratios = (others: readonly number[]) => median(sent.map(({ rate }, round) => rate / (others[round] ?? Number.NaN)));
const figures = {
  recipients: few,
  connections,
  bytes: sent[0]?.bytes ?? 0,
  rate: median(sent.map(({ rate }) => rate)),
  ratio_ceiling: ratios(ceiling),
  ratio_ceiling_kept_connections: ratios(kept),
  ratio_plain: ratios(plain.map(({ rate }) => rate)),
  cpu_ms_per_message: median(sent.map(({ cpuMilliseconds }) => cpuMilliseconds)),
  cpu_ms_per_message_plain: median(plain.map(({ cpuMilliseconds }) => cpuMilliseconds)),
  rss_peak_mb: median(sent.map(({ peakMegabytes }) => peakMegabytes)),
  rss_peak_mb_60000: long.peakMegabytes,
  rss_growth: long.peakMegabytes / median(sent.map(({ peakMegabytes }) => peakMegabytes)),
};

table(figures, { ratio_ceiling: '>= 0.45', ratio_plain: '>= 1.2', rss_growth: '<= 1.15' });
