import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSeed } from '../tests/kit/random.ts';
import { torture } from '../tests/kit/torture.ts';
import { option, table } from './parts/report.ts';

/**
 * npm run bench -- torture [--json FILE] [--kills N] [--seed N] [--quick]: kills at random moments of a send to a relay
 * that does wrong at random; the ledger against that relay's own record.
 */
const quick = process.argv.includes('--quick');
const recipients = quick ? 2000 : 10_000;
const kills = option('kills', quick ? 10 : 50);
const seed = option('seed', newSeed());
const connections = 8;
const tell = (line: string) => process.stderr.write(`${line}\n`);

tell(`${kills} kills in a send to ${recipients}; the same again with --seed ${seed}.`);
const directory = mkdtempSync(join(tmpdir(), 'budstikke-torture-'));
let told: Awaited<ReturnType<typeof torture>>;
try {
  told = await torture({ directory, recipients, connections, kills, seed, faultShare: 0.05, tell });
} finally {
  rmSync(directory, { recursive: true, force: true });
}
for (const line of told.lost) tell(`lost: ${line}`);
for (const line of told.duplicates) tell(`taken more than once: ${line}`);

table(
  {
    recipients,
    connections,
    seed,
    kills: told.kills,
    lost: told.lost.length,
    duplicates: told.duplicates.length,
    in_doubt_per_kill: told.inDoubtPerKill,
    in_doubt_by_kills: told.inDoubtByKills,
    in_doubt_by_kills_taken: told.inDoubtTaken,
    in_doubt_by_kills_not_taken: told.inDoubtNotTaken,
    accepted: told.accepted,
    refused: told.refused,
    in_doubt: told.inDoubt,
    relay_faults: told.faults,
  },
  { kills: `>= ${kills}`, lost: '= 0', duplicates: '= 0', in_doubt_per_kill: `<= ${connections}` },
);
