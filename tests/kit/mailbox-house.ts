import { createMailboxes } from '#main/adapters/imap/mailboxes.ts';
import { createReports } from '#main/adapters/reports/index.ts';
import { createBounceHandlers } from '#main/app/bounces/index.ts';
import { createMailboxReader } from '#main/app/bounces/mailbox.ts';
import { createStop } from '#main/app/bounces/stop.ts';
import type { Context } from '#main/app/context.ts';
import type { MailboxPlace } from '#shared/domain/bounces/mailbox.ts';
import type { DispatchHouse } from './dispatch.ts';
import { workers } from './workers.ts';

/** The use cases of the return mailbox on a house that sends; `change` puts other parts in the place of its own. */
export function mailboxOf(house: DispatchHouse, change: Partial<Context> = {}) {
  const context = {
    ...house.context,
    reports: createReports(workers.reports),
    mailboxes: createMailboxes(),
    ...change,
  } as unknown as Context;
  const stop = createStop();
  const reader = createMailboxReader(context, stop);
  const bounces = createBounceHandlers(context, stop);
  return {
    context,
    reader,
    handlers: reader.handlers,
    bounces,
    /** Saves a mailbox on this machine, read only when asked for. */
    save: (port: number, user: string, password: string): unknown =>
      reader.handlers['mailbox.save']({ place: placeAt(port, user), minutes: null, password }),
    seqs: async (orderId: string): Promise<number[]> => (await bounces['bounces.ofOrder']({ orderId })).bounces.map(({ seq }) => seq),
  };
}

export const placeAt = (port: number, user: string): MailboxPlace => ({ host: '127.0.0.1', port, security: 'none', user, folder: 'INBOX' });
