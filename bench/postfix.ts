import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { postfixMissing, startPostfix, startSink } from '../tests/kit/sink.ts';
import { workers } from '../tests/kit/workers.ts';
import { option, part, table } from './parts/report.ts';

/**
 * npm run bench -- postfix [--json FILE] [--recipients N] [--quick]: one send through a real Postfix of its own, which hands every
 * mail on to a sink. Afterwards the ledger and Postfix's log are held against each other, recipient by recipient.
 */
const quick = process.argv.includes('--quick');
const recipients = option('recipients', quick ? 2000 : 60_000);
/** As the preset for a Postfix of one's own has it. */
const connections = 3;

if (postfixMissing.length > 0 || process.getuid?.() !== 0) {
  process.stderr.write('This sends through a real Postfix, which starts as root only. Install it with: apt-get install postfix\n');
  process.exit(1);
}

/** Queue id by recipient, from every line in which Postfix says that a mail has gone to the sink; `again` counts those that went twice. */
function delivered(log: string): { readonly ids: ReadonlyMap<string, string>; readonly again: number } {
  const ids = new Map<string, string>();
  let again = 0;
  for (const [, id = '', address = ''] of log.matchAll(/ ([0-9A-Za-z]+): to=<([^>]+)>, .*status=sent /g)) {
    if (ids.has(address)) again += 1;
    ids.set(address, id);
  }
  return { ids, again };
}

const directory = mkdtempSync(join(tmpdir(), 'budstikke-bench-'));
const sink = await startSink();
const postfix = await startPostfix(sink.port);
try {
  await part('budstikke-send', 'prepare', directory, postfix.port, recipients, connections);
  const began = performance.now();
  const sent = (await part('budstikke-send', 'send', directory, postfix.port, recipients, connections)) as {
    rate: number;
    cpuMilliseconds: number;
    peakMegabytes: number;
    accepted: number;
  };
  let log = delivered(postfix.log());
  for (let before = -1; log.ids.size < recipients && log.ids.size !== before; ) {
    before = log.ids.size;
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    log = delivered(postfix.log());
  }
  const throughSeconds = (performance.now() - began) / 1000;

  const store = await createSqliteStore({ directory, workerUrl: workers.store, now: new Date().toISOString() });
  const [order] = store.read.orders('m');
  let agreed = 0;
  for (let after = 0; ; ) {
    const rows = order ? store.read.ledgerFrom(order.id, after, 2000) : [];
    for (const { state, address, reply } of rows) {
      const queued = /queued as (\w+)/.exec(reply)?.[1];
      if (state === 'accepted' && queued !== undefined && log.ids.get(address) === queued) agreed += 1;
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.seq;
  }
  await store.close();

  table(
    {
      recipients,
      connections,
      accepted: sent.accepted,
      delivered_to_sink: log.ids.size,
      delivered_twice: log.again,
      ledger_and_log_agree: agreed,
      rate: sent.rate,
      seconds_until_delivered: throughSeconds,
      cpu_ms_per_message: sent.cpuMilliseconds,
      rss_peak_mb: sent.peakMegabytes,
    },
    { accepted: String(recipients), delivered_to_sink: String(recipients), delivered_twice: '0', ledger_and_log_agree: String(recipients) },
  );
} finally {
  postfix.stop();
  await sink.stop();
  rmSync(directory, { recursive: true, force: true });
}
