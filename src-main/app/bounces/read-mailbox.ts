import { type MailboxMark, type MailboxPlace, markOwner, resumeAfter } from '#shared/domain/bounces/mailbox.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { OpenMailbox } from '../../ports/mailbox.ts';
import { type Context, settingKeys } from '../context.ts';
import { createKeeper, type Taken } from './keeper.ts';
import type { Stop } from './stop.ts';

/** What one reading may take; the next one goes on where it ends. Milliseconds; mails; and mails that are fetched, and stored, together. */
const most = { time: 15 * 60_000, mails: 20_000, handful: 20 };

export interface MailboxTaken extends Taken {
  /** Mails that the next reading goes on with. */
  readonly left: number;
}

export interface MailboxReading {
  readonly taken: MailboxTaken;
  /** What ended it before its time; null where nothing did. What was read by then is stored. */
  readonly problem: AppError | null;
}

/**
 * Reads what the mailbox holds beyond its mark. Each handful of mails is stored in one write with the mark that leads past
 * it, so that an end at any point loses nothing and doubles nothing. Where the server has numbered its mails anew, all are read
 * again, and what is known adds nothing.
 */
export async function readMailbox(context: Context, place: MailboxPlace, password: string, stop: Stop): Promise<MailboxReading> {
  const { clock, mailboxes, reports } = context;
  const keeper = createKeeper(context);
  const reader = reports.open();
  const until = clock.monotonic() + most.time;
  let box: OpenMailbox | null = null;
  let left = 0;
  const reading = stop.begin(() => box?.cut());
  const tell = (value: number, done: boolean): void => context.emit('work', { work: 'returned', messageId: null, value, done });
  const result = (problem: AppError | null): MailboxReading => ({ taken: { ...keeper.taken, left }, problem });
  try {
    tell(0, false);
    box = await mailboxes.open(place, password);
    const { validity } = box;
    const uids = await box.uidsAfter(resumeAfter(markNow(context), place, validity));
    left = uids.length;
    while (left > 0 && !reading.stopped() && keeper.taken.mails < most.mails && clock.monotonic() < until) {
      const asked = uids.slice(uids.length - left, uids.length - left + most.handful);
      for (const { source, receivedAt } of await box.fetch(asked)) {
        const mail = await reader.read(source);
        keeper.add(mail && { ...mail, date: mail.date || (receivedAt ?? '') });
      }
      const mark: MailboxMark = { of: markOwner(place), validity, uid: asked.at(-1) ?? 0 };
      await keeper.flush([{ do: 'settings.set', key: settingKeys.mailboxMark, value: mark }]);
      left -= asked.length;
      tell((uids.length - left) / uids.length, false);
    }
    return result(null);
  } catch (error) {
    if (reading.stopped()) return result(null);
    if (error instanceof AppError && (error.kind === 'network' || error.kind === 'blocked')) return result(error);
    throw error;
  } finally {
    reading.over();
    reader.close();
    await box?.close();
    tell(1, true);
  }
}

function markNow({ store }: Context): MailboxMark | null {
  const mark = store.read.setting(settingKeys.mailboxMark) as Partial<MailboxMark> | null | undefined;
  return typeof mark?.of === 'string' && typeof mark.validity === 'string' && Number.isInteger(mark.uid) ? (mark as MailboxMark) : null;
}
