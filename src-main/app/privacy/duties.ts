import type { OpenDuty } from '#shared/contract/privacy.ts';
import { mailIdStart } from '#shared/domain/dispatch/rows.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Duty, StoredDuty } from '../../ports/store.ts';
import { type Context, logged } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

export interface Duties {
  /** Tries everything that is left to do, one after another; what fails stays, with its reason. Never rejects. */
  carryOut(): Promise<void>;
  /** What is left, the oldest first. */
  open(): OpenDuty[];
}

/**
 * What a removal of addresses has to do outside the database: practice mails, the pages that were freed, backups. Each is
 * written down in the removal's own write and crossed out when it is done, so that a kill, a full disk or a folder that
 * cannot be reached only puts it off (privacy.md).
 */
export function createDuties(context: Context): Duties {
  const { store, practice, backups } = context;
  const failed = new Map<number, TextRef>();

  /** Gives how many things were removed, for the log; null where the log need not say. */
  const fulfil = async (duty: Duty): Promise<number | null> => {
    switch (duty.do) {
      case 'practice':
        await practice?.remove({ mailIds: duty.orderIds.map(mailIdStart) });
        return null;
      case 'compact':
        await store.compact();
        return null;
      case 'backups':
        return replaceBackups(duty);
    }
  };

  /** A copy that is being made may still hold what was removed: it is waited for. A fresh backup then: there is never none. Those that hold what was removed go then. */
  const replaceBackups = async ({ since, until }: Extract<Duty, { do: 'backups' }>): Promise<number> => {
    const holds = ({ takenAt }: { takenAt: string }): boolean => takenAt >= since && takenAt <= until;
    await backups.settle();
    if ((await backups.list()).backups.some(holds)) await backups.take('before-purge');
    const { backups: now, folder, reachable } = await backups.list();
    const old = now.filter(holds);
    for (const { name } of old) await backups.remove(name).catch(ignoreGone);
    context.emit('changed', { about: 'backups', messageId: null });
    if (!reachable) throw new AppError('blocked', 'privacy.duty.unreachable', { folder });
    return old.length;
  };

  let last: Promise<void> = Promise.resolve();
  const all = async (): Promise<void> => {
    for (const { number, duty } of store.read.duties()) {
      try {
        const count = await fulfil(duty);
        await store.write([
          { do: 'duty.done', number },
          ...(count === null ? [] : [logged(context, 'purge.completed', null, { what: duty.do, count }, null)]),
        ]);
        failed.delete(number);
      } catch (error) {
        failed.set(number, error instanceof AppError ? error.text : { id: 'error.internal', params: { what: 'purge' } });
      }
    }
    context.emit('changed', { about: 'privacy', messageId: null });
  };

  return {
    carryOut: () => {
      last = last.then(all, all);
      return last;
    },
    open: () => store.read.duties().map(told),
  };

  function told({ number, since, duty }: StoredDuty): OpenDuty {
    const because = failed.get(number);
    return { do: duty.do, since, because: because ? translator(chosenLocale(store.read))(because) : null };
  }
}

/** Somebody else removed it meanwhile. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
}
