import type { ReturnedMail } from '#main/ports/reports.ts';
import { classifyMail } from '#shared/domain/bounces/classify.ts';
import { header } from '#shared/domain/bounces/report.ts';
import { readMail } from './read-mail.ts';

/** Where mail systems write the address that a mail was delivered to, or for. */
const deliveredTo = new Set([
  'to',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-rcpt-to',
  'apparently-to',
  'received',
]);

/** A mail's source, read to its first megabyte. */
export async function readReturned(source: Uint8Array): Promise<ReturnedMail> {
  const mail = await readMail(source);
  return {
    verdicts: classifyMail(mail),
    date: header(mail, 'date'),
    addressedTo: mail.headers
      .flatMap(([name, value]) => (deliveredTo.has(name) ? [value] : []))
      .join('\n')
      .slice(0, 20_000),
  };
}
