import PostalMime, { type Attachment, decodeWords, type Email } from 'postal-mime';
import type { ReadMail } from '#main/ports/reports.ts';
import type { IncomingMail } from '#shared/domain/bounces/report.ts';
import { reportLimits } from './limits.ts';

/** A report says what it has to say before the mail that came back: that may be as large as it likes. */
const most = { source: reportLimits.source, text: 200_000, headers: 500, headerValue: 8000, parts: 50, depth: 40 };

export const readMail: ReadMail = async (source) => {
  const start = source.slice(0, most.source);
  try {
    const email = await PostalMime.parse(start, {
      forceRfc822Attachments: true,
      maxNestingDepth: most.depth,
      maxHeadersSize: 2 * most.source,
    });
    const mail = fromEmail(email);
    // Parts that are announced and do not come: the body is read as it stands.
    return mail.text.trim() === '' && email.attachments.length === 0 ? fromText(asText(start)) : mail;
  } catch {
    // Nested beyond all reason: what stands at the top is read as plain text.
    return fromText(asText(start));
  }
};

function fromEmail(email: Email): IncomingMail {
  const parts = email.attachments.slice(0, most.parts);
  const ofTypes = (...types: string[]): string[] => parts.filter(({ mimeType }) => types.includes(mimeType)).map(textOf);
  return {
    headers: email.headers.slice(0, most.headers).map(({ key, value }) => [key, decodeWords(value.slice(0, most.headerValue))] as const),
    text: (email.text ?? stripTags(email.html ?? '')).slice(0, most.text),
    deliveryStatus: ofTypes('message/delivery-status', 'message/global-delivery-status'),
    feedback: ofTypes('message/feedback-report'),
    disposition: ofTypes('message/disposition-notification', 'message/global-disposition-notification'),
    returned:
      ofTypes('message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers')[0] ?? null,
  };
}

function fromText(source: string): IncomingMail {
  const [head = '', ...rest] = source.slice(0, most.text).split(/\r?\n\r?\n/);
  const headers = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(0, most.headers)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1, most.headerValue).trim()] as const] : [];
    });
  return { headers, text: rest.join('\n\n'), deliveryStatus: [], feedback: [], disposition: [], returned: null };
}

function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, most.text);
  const bytes = new Uint8Array(content instanceof ArrayBuffer ? content.slice(0, most.text) : content.slice(0, most.text));
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('latin1').decode(bytes) : text;
}

function asText(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder('latin1').decode(source.slice(0, most.text));
}

function stripTags(html: string): string {
  return html
    .slice(0, most.text * 2)
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)[^>]{0,200}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, ' ');
}
