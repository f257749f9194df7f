import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import { loopback, openDispatch } from './dispatch.ts';
import { type FaultServer, type Faults, startFaultServer, steps } from './fault-server.ts';
import { seeded } from './random.ts';
import { randomFaults } from './random-faults.ts';

export interface Torture {
  /** An empty folder for the send's data. */
  readonly directory: string;
  readonly recipients: number;
  readonly connections: number;
  readonly kills: number;
  readonly seed: number;
  /** The part of all transactions that the relay spoils. */
  readonly faultShare: number;
  readonly tell?: (line: string) => void;
}

/** What a ledger claims against what the server took. */
export interface Agreement {
  /** Recipients about whom ledger and server do not agree, or who have no outcome though the send has finished; each with why. */
  readonly lost: readonly string[];
  /** Recipients for whom the server took a mail more than once. */
  readonly duplicates: readonly string[];
}

/** Compares a finished send with its server's own record. */
export function agreement(rows: readonly LedgerRow[], { accepted, turnedAway }: Pick<FaultServer, 'accepted' | 'turnedAway'>): Agreement {
  const taken = new Map<string, number>();
  for (const address of accepted) taken.set(address, (taken.get(address) ?? 0) + 1);
  const wrong = ({ address, state }: LedgerRow): string | null => {
    const has = taken.has(address);
    if (state === 'accepted') return has ? null : 'accepted, but the server never took it';
    if (state === 'refused') return has ? 'refused, but the server took it' : turnedAway.has(address) ? null : 'refused by nobody';
    if (state === 'in_doubt') return null;
    return `${state}${has ? ', but the server took it' : ''}, and the send has finished`;
  };
  const known = new Set(rows.map(({ address }) => address));
  return {
    lost: [
      ...rows.flatMap((row) => {
        const why = wrong(row);
        return why === null ? [] : [`${row.address}: ${why}`];
      }),
      ...[...taken.keys()].filter((address) => !known.has(address)).map((address) => `${address}: taken, and not in the ledger`),
    ],
    duplicates: [...taken].filter(([, times]) => times > 1).map(([address]) => address),
  };
}

/** A message takes so many steps of a session: MAIL, RCPT, DATA, its first byte and its last. */
const stepsPerMessage = 5;
/** So many of all recipients may end otherwise than accepted before a kill could come too late. */
const spare = 0.15;
/** A start takes about so long, milliseconds. */
const startTime = 1500;

const script = fileURLToPath(new URL('torture-child.ts', import.meta.url));

/**
 * A send in a process of its own that is killed at random moments and started again until it is done, to a server that
 * does wrong at random and keeps its own record. Rows in doubt stay in doubt.
 */
export async function torture({ directory, recipients, connections, kills, seed, faultShare, tell = () => {} }: Torture) {
  const random = seeded(seed);
  const faults = randomFaults(seeded(seed + 1), faultShare);
  /** Called at each step of a session, before the server answers. */
  let atStep = () => {};
  const watched = Object.fromEntries(
    steps.map((step) => [
      step,
      (asked: Parameters<NonNullable<Faults[typeof step]>>[0]) => {
        atStep();
        return faults[step]?.(asked);
      },
    ]),
  );
  const server = await startFaultServer({ ...faults, ...watched });
  const inDoubt: string[][] = [];
  let killed = 0;
  let done = false;
  let child: ChildProcess | undefined;
  try {
    const start = (phase: 'prepare' | 'send', life: number) =>
      spawn(process.execPath, [script, phase, directory, String(server.port), String(recipients), String(connections), String(life)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    const [prepared] = (await once(start('prepare', 0), 'exit')) as [number | null];
    if (prepared !== 0) throw new Error('the send could not be prepared');

    for (let life = 1; !done; life += 1) {
      const sender = start('send', life);
      child = sender;
      const ended = once(sender, 'exit') as Promise<[number | null, string | null]>;
      createInterface({ input: sender.stdout }).on('line', (line) => {
        const said = JSON.parse(line) as { attempting?: string[]; holds?: string[] };
        // A life that ended before it wrote anything left its doubts to the next.
        if (said.attempting) inDoubt.push(said.attempting);
        if (said.holds) done = true;
      });
      let alive = true;
      const kill = () => {
        if (!alive || !sender.kill('SIGKILL')) return;
        alive = false;
        killed += 1;
      };
      let timer: NodeJS.Timeout | undefined;
      atStep = () => {};
      if (killed < kills) {
        const left = Math.max(0, recipients * (1 - spare) - server.accepted.length);
        // Most die in the midst of sending, some while they start and mend what the last one left.
        const early = random() < 0.2;
        let toGo = early ? 0 : Math.floor((random() * left * stepsPerMessage) / (kills - killed + 1));
        if (early) timer = setTimeout(kill, random() * startTime);
        atStep = () => {
          if (toGo === 0) kill();
          toGo -= 1;
        };
      }
      const [code, signal] = await ended;
      alive = false;
      clearTimeout(timer);
      if (signal === null && code !== 0) throw new Error(`the send ended with ${code}`);
      tell(`life ${life}: ${server.accepted.length} taken, ${killed} kills, ${inDoubt.at(-1)?.length ?? 0} found under way`);
    }

    const house = await openDispatch({ directory, relay: loopback(server.port) });
    const orderId = house.store.read.orders('m')[0]?.id ?? '';
    const rows = house.rows(orderId);
    const state = house.orderNow(orderId).state;
    await house.close(true);
    const { lost, duplicates } = agreement(rows, server);
    const took = new Set(server.accepted);
    const count = (wanted: LedgerRow['state']) => rows.filter((row) => row.state === wanted).length;
    const byKill = inDoubt.flat();
    return {
      state,
      kills: killed,
      recipients: rows.length,
      lost: [...lost, ...(rows.length === recipients ? [] : [`${rows.length} of ${recipients} recipients are in the ledger`])],
      duplicates,
      accepted: count('accepted'),
      refused: count('refused'),
      inDoubt: count('in_doubt'),
      /** The most that one kill left under way. */
      inDoubtPerKill: Math.max(0, ...inDoubt.map(({ length }) => length)),
      inDoubtByKills: byKill.length,
      /** Of those: the server has them, and has them not. */
      inDoubtTaken: byKill.filter((address) => took.has(address)).length,
      inDoubtNotTaken: byKill.filter((address) => !took.has(address)).length,
      faults: faults.drawn(),
    };
  } finally {
    child?.kill('SIGKILL');
    await server.close();
  }
}
