import type { TextId } from '#shared/texts/index.ts';
import type { RecipientState } from './order.ts';

/** What became of a recipient, in a word. */
export const recipientStateTexts: Readonly<Record<RecipientState, TextId>> = {
  queued: 'sending.queued',
  attempting: 'sending.attempting',
  accepted: 'sending.accepted',
  deferred: 'sending.deferred',
  refused: 'sending.refused',
  in_doubt: 'sending.inDoubt',
  cancelled: 'sending.cancelled',
  suppressed: 'sending.suppressed',
};
