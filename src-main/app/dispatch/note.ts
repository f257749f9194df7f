import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import type { OrderEvent } from '#shared/domain/dispatch/order-states.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Note } from '../../ports/host.ts';
import type { Context } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/**
 * What the person is told about a send that has finished, or that waits for a decision; null for what they did
 * themselves, and for test copies that went well.
 */
export function noteOf({ store: { read } }: Context, order: SendOrder, event: OrderEvent, because?: TextRef): Note | null {
  const finished = event === 'finish' && order.kind === 'send';
  const held = event === 'hold' || event === 'late';
  if (!finished && !held) return null;
  const t = translator(chosenLocale(read));
  const subject = read.version(order.versionId)?.subject ?? '';
  const { accepted, refused, in_doubt: doubt } = read.counts(order.id);
  const title = held ? t('window.note.held') : doubt > 0 ? t('window.note.doubt', { count: doubt }) : t('window.note.finished');
  return {
    title: order.practice ? t('window.note.practice', { title }) : title,
    body:
      held && because
        ? t('window.note.because', { subject, because: t(because) })
        : t('window.note.outcome', { subject, accepted, refused, doubt }),
    messageId: order.messageId,
  };
}
