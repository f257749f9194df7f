import { prepareSplice } from '#shared/domain/message/splice.ts';
import type { Context } from './context.ts';

/** A mail from one person to another, as it is written. */
export interface LetterParts {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The mail whole (RFC 5322), dated now; answers come to the one who wrote it. `messageId`: without its brackets. */
export async function letterMail(
  { composeMail, clock }: Pick<Context, 'composeMail' | 'clock'>,
  { from, to, subject, html, text }: LetterParts,
  messageId: string,
): Promise<Uint8Array> {
  const eml = await composeMail({
    subject: subject.replace(/\p{Cc}+/gu, ' '),
    from: { ...from },
    replyTo: from.address,
    listId: '',
    contentLanguages: [],
    html,
    text,
  });
  return prepareSplice(eml)({ to, date: clock.now(), messageId });
}
