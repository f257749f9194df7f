import { AppError } from '#shared/domain/errors.ts';
import { backupInterval, backupLimits, isBackupDue, surplus, type TakenFor } from '#shared/domain/safety/backup.ts';
import type { TextId, TextRef } from '#shared/texts/index.ts';
import type { BackupList, Taken } from '../../ports/backups.ts';
import { type Context, logged, settingKeys } from '../context.ts';
import { createSerially } from '../serially.ts';
import { workTeller } from './work.ts';

/** How long after the start the first look is taken, and how often it is repeated, ms. */
const firstLook = 5000;
const nextLook = 60 * 60_000;

/** Why a chosen folder was not used, as `safety.elsewhere` puts it. */
const reasons: Readonly<Partial<Record<TextId, string>>> = { 'error.backupNoAnswer': 'noAnswer', 'error.backupNoRoom': 'noRoom' };

export interface BackupKeeper {
  take(why: TakenFor, by: string | null): Promise<Taken>;
  /** How many automatic ones are kept. */
  kept(): number;
  /** When the next automatic one is due if something changes. */
  nextAt(list: BackupList): string | null;
  /** What is wrong with the last one, and since when. */
  trouble(): { readonly text: TextRef; readonly since: string } | null;
  /** Looks now, and then again and again, whether one is due. */
  begin(): void;
  /** Waits for one that is being taken. */
  close(): Promise<void>;
}

/** Takes backups one after another, by itself once a day, and removes the automatic ones that are too many. */
export function createBackupKeeper(context: Context): BackupKeeper {
  const { backups, store, clock } = context;
  const serially = createSerially();
  let trouble: ReturnType<BackupKeeper['trouble']> = null;
  /** Why the last one does not lie where it should. */
  let elsewhere: TextRef | null = null;
  let callOff: (() => void) | null = null;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;

  const kept = (): number => {
    const chosen = store.read.setting(settingKeys.backupsKept);
    const isCount = typeof chosen === 'number' && Number.isInteger(chosen) && chosen >= backupLimits.least && chosen <= backupLimits.most;
    return isCount ? chosen : backupLimits.usual;
  };
  const note = (text: TextRef | null): void => {
    if (text?.id === trouble?.text.id) return;
    trouble = text && { text, since: clock.now() };
    context.emit('changed', { about: 'backups', messageId: null });
  };
  const tellOfPlace = ({ folder, reachable }: BackupList): void =>
    note(reachable ? elsewhere : { id: 'safety.unreachable', params: { folder } });

  const take: BackupKeeper['take'] = (why, by) =>
    serially('take', async () => {
      const tell = workTeller(context, 'backup');
      try {
        const taken = await backups.take(why);
        const { bytes, where, schema } = taken;
        await store.write([logged(context, 'backup.taken', null, { why, bytes, where, schema }, by)]);
        const list = await backups.list();
        for (const name of surplus(list.backups, kept(), taken.name)) await backups.remove(name).catch(() => {});
        elsewhere = taken.instead && { id: 'safety.elsewhere', params: { folder: list.folder, why: reasons[taken.instead.id] ?? 'other' } };
        tellOfPlace(list);
        return taken;
      } finally {
        tell(1, true);
        context.emit('changed', { about: 'backups', messageId: null });
      }
    });

  const look = async (): Promise<void> => {
    try {
      const list = await backups.list();
      tellOfPlace(list);
      const newest = list.backups.find(({ state }) => state === 'whole')?.takenAt ?? null;
      if (isBackupDue({ newest, ...store.read.span(), now: clock.now() })) await take('automatic', null);
    } catch (error) {
      if (closed) return;
      note(error instanceof AppError ? error.text : { id: 'safety.failed' });
    }
  };
  const arm = (wait: number): void => {
    callOff = clock.after(wait, () => {
      looking = look().finally(() => {
        if (!closed) arm(nextLook);
      });
    });
  };

  return {
    take,
    kept,
    nextAt: ({ backups: all }) => {
      const { begunAt } = store.read.span();
      const from = all.find(({ state }) => state === 'whole')?.takenAt ?? begunAt;
      return from === null ? null : new Date(Math.max(Date.parse(from) + backupInterval, Date.parse(clock.now()))).toISOString();
    },
    trouble: () => trouble,
    begin: () => arm(firstLook),
    close: async () => {
      closed = true;
      callOff?.();
      await looking;
    },
  };
}
