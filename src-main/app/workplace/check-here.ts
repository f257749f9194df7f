import { AppError } from '#shared/domain/errors.ts';
import type { CheckItem, CheckResult } from '#shared/domain/workplace/check.ts';
import type { Context } from '../context.ts';
import { chosenPack } from '../house/settings.ts';
import { clockDoubt } from './clock.ts';
import { lockedKeys } from './record.ts';
import { confirmedItems, type Situation } from './situation.ts';

export type HereItem = Extract<CheckItem, 'pace' | 'disk' | 'clock' | 'data' | 'backups'>;

/** Less room than this is soon too little for lists, ledgers and backups, bytes. */
const leastRoom = 1024 ** 3;
const day = 86_400_000;

/** Looks at one item on this machine; nothing is asked of the network. */
export async function checkHere(item: HereItem, situation: Situation, context: Context): Promise<CheckResult> {
  return checks[item](situation, context);
}

/** IT has said what the server tolerates, in a file. */
export function paceIsFixed({ store: { read } }: Pick<Context, 'store'>): boolean {
  return lockedKeys(read).some((key) => key === 'caps' || key === 'ceiling');
}

const checks: Readonly<Record<HereItem, (situation: Situation, context: Context) => Promise<CheckResult>>> = {
  pace: async ({ ceiling }, context) => {
    if (paceIsFixed(context)) return { state: 'passed', texts: [{ id: 'workplace.pace.byFile' }] };
    if (ceiling) return { state: 'passed', texts: [{ id: 'workplace.pace.ceiling' }] };
    return confirmedItems(context).pace
      ? { state: 'passed', texts: [{ id: 'workplace.pace.confirmed' }] }
      : { state: 'todo', texts: [{ id: 'workplace.pace.guess' }] };
  },

  disk: async (_situation, { machine, dataDirectory, ...context }) => {
    const encrypted = await machine.encrypted(dataDirectory);
    if (encrypted === true) return { state: 'passed', texts: [{ id: 'workplace.disk.encrypted' }] };
    if (confirmedItems(context).disk) return { state: 'passed', texts: [{ id: 'workplace.disk.confirmed' }] };
    return encrypted === false
      ? { state: 'todo', texts: [{ id: 'workplace.disk.open' }] }
      : { state: 'unknown', texts: [{ id: 'workplace.disk.unknown' }] };
  },

  clock: async (_situation, context) => {
    const doubt = clockDoubt(context);
    if (doubt)
      return { state: 'todo', texts: [{ id: 'workplace.clock.doubt', params: { kind: doubt.kind, days: Math.floor(doubt.by / day) } }] };
    const [zone, wanted] = [context.machine.zone(), chosenPack(context)?.zone];
    return {
      state: 'passed',
      texts: [
        { id: 'workplace.clock.fits' },
        ...(wanted !== undefined && zone !== wanted ? [{ id: 'workplace.clock.zone' as const, params: { zone, wanted } }] : []),
      ],
    };
  },

  data: async (_situation, context) => judgePlace(context, context.dataDirectory),

  backups: async ({ backupsPlace }, context) => {
    if (backupsPlace === null) return { state: 'todo', texts: [{ id: 'workplace.backups.sameDisk' }] };
    return judgePlace(context, backupsPlace);
  },
};

async function judgePlace({ machine }: Context, folder: string): Promise<CheckResult> {
  try {
    const { writable, free } = await machine.place(folder);
    if (!writable) return { state: 'todo', texts: [{ id: 'workplace.place.closed', params: { folder } }] };
    if (free === null) return { state: 'passed', texts: [{ id: 'workplace.place.writable', params: { folder } }] };
    const params = { folder, gigabytes: Math.floor((free / 1024 ** 3) * 10) / 10 };
    return free < leastRoom
      ? { state: 'todo', texts: [{ id: 'workplace.place.narrow', params }] }
      : { state: 'passed', texts: [{ id: 'workplace.place.room', params }] };
  } catch (error) {
    if (error instanceof AppError) return { state: 'unknown', texts: [error.text] };
    throw error;
  }
}
