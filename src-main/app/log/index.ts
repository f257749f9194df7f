import { checkChain, emptyChain } from '#shared/domain/log/chain.ts';
import type { Context, Handlers } from '../context.ts';

const chunk = 5000;

/** Reading the log and checking its chain. */
export function createLogHandlers({ store: { read }, clock }: Pick<Context, 'store' | 'clock'>): Handlers<'log.page' | 'log.verify'> {
  return {
    'log.page': ({ messageId, offset, limit }) => ({
      total: read.logCount(messageId),
      entries: read.log({ offset, limit, messageId }),
    }),

    'log.verify': async () => {
      let head = emptyChain;
      let entries = 0;
      for (;;) {
        const next = read.logFrom(head.seq + 1, chunk);
        const check = checkChain(head, next);
        entries += next.length;
        head = check.head;
        if (check.brokenAt !== null) return { ok: false, entries, head: head.hash, brokenAt: check.brokenAt };
        if (next.length < chunk) break;
        // Let others have their turn between chunks.
        await new Promise<void>((resolve) => clock.after(0, resolve));
      }
      const kept = read.logHead();
      const whole = kept.seq === head.seq && kept.hash === head.hash;
      return { ok: whole, entries, head: head.hash, brokenAt: whole ? null : head.seq + 1 };
    },
  };
}
