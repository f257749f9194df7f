import { createHash } from 'node:crypto';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { AppError } from '#shared/domain/errors.ts';
import { placeholders } from '#shared/domain/message/splice.ts';
import type { ComposeMail, MailParts } from '../../ports/mailer.ts';

/** A longer word gets encoded, because a header line can only be folded at spaces. */
const longestPlainWord = 60;

/**
 * Composes `multipart/alternative`, text before HTML, both quoted-printable, with the headers of mail-format.md and
 * the placeholders of `splice.ts`. Rejects with `invalid` when a header's value holds a line break or control character.
 */
export const composeMail: ComposeMail = async (parts) => {
  refuseControls(parts);
  const options = { baseBoundary: boundaryFor(parts), newline: 'win', disableFileAccess: true, disableUrlAccess: true };
  const mail = new MimeNode('multipart/alternative', options);
  mail.setHeader([
    { key: 'From', value: { name: parts.from.name, address: parts.from.address } },
    ...(parts.replyTo ? [{ key: 'Reply-To', value: { name: '', address: parts.replyTo } }] : []),
    { key: 'To', value: { name: '', address: placeholders.to } },
    { key: 'Subject', value: subjectValue(parts.subject) },
    { key: 'Message-ID', value: { prepared: true, value: placeholders.messageId } },
    { key: 'Date', value: new Date(placeholders.date) },
    ...(parts.listId === '' ? [] : [{ key: 'List-Id', value: { prepared: true, value: `<${parts.listId}>` } }]),
    ...(parts.contentLanguages.length > 0
      ? [{ key: 'Content-Language', value: { prepared: true, value: parts.contentLanguages.join(', ') } }]
      : []),
    // OOF and AutoReply only: notices of non-delivery must come back. One person who is written to may say that they are away.
    ...(parts.listId === '' ? [] : [{ key: 'X-Auto-Response-Suppress', value: { prepared: true, value: 'OOF, AutoReply' } }]),
  ]);
  for (const [type, content] of [
    ['text/plain', parts.text],
    ['text/html', parts.html],
  ] as const) {
    const part = mail.createChild(`${type}; charset=utf-8`);
    part.setHeader('Content-Transfer-Encoding', 'quoted-printable');
    part.setContent(content.replace(/\r?\n/g, '\r\n'));
  }
  return (await mail.build()).toString('utf8');
};

/** Derived from the content, so that the same input gives the same bytes and no text can hold it. */
function boundaryFor(parts: MailParts): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Plain where a line can carry it as it is, else RFC 2047 encoded words throughout, which fold anywhere. */
function subjectValue(subject: string) {
  const plain =
    /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(subject) &&
    !subject.includes('=?') &&
    subject.split(' ').every((word) => word.length <= longestPlainWord);
  return { prepared: true, foldLines: true, value: plain || subject === '' ? subject : encodeWord(subject, 'Q', 52) };
}

function refuseControls(parts: MailParts): void {
  const fields = {
    subject: parts.subject,
    sender: parts.from.name,
    from: parts.from.address,
    replyTo: parts.replyTo,
    listId: parts.listId,
    languages: parts.contentLanguages.join(),
  };
  for (const [field, value] of Object.entries(fields)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) throw new AppError('invalid', 'message.controlInHeader', { field });
  }
}
