import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The closed list of headers that differ between recipients. In a stored mail each stands once, with exactly this
 * value; Return-Path is the envelope's and not in the mail.
 */
export const placeholders = {
  to: 'recipient@placeholder.invalid',
  date: 'Thu, 01 Jan 1970 00:00:00 +0000',
  messageId: '<message@placeholder.invalid>',
} as const;

/** What marks a test copy, before its subject. */
export const testMark = '[Test]';

export interface RecipientHeaders {
  /** A bare ASCII address. */
  readonly to: string;
  /** ISO 8601 instant. */
  readonly date: string;
  /** With or without its angle brackets. */
  readonly messageId: string;
}

const headerOf = { to: 'To', date: 'Date', messageId: 'Message-ID' } as const;
const keys = ['to', 'date', 'messageId'] as const;

/**
 * Gives a function that makes one recipient's mail from a stored one. All else is copied byte for byte, so it can be
 * called thousands of times a second. `test` marks the subject. Throws an Error when the stored mail lacks a
 * placeholder, or a value could end its header line.
 */
export function prepareSplice(eml: string, options: { readonly test?: boolean } = {}): (recipient: RecipientHeaders) => Uint8Array {
  const marked = options.test ? markSubject(eml) : eml;
  const headEnd = marked.indexOf('\r\n\r\n');
  const slots = keys
    .map((key) => ({ key, ...slot(marked.slice(0, headEnd + 2), headerOf[key], placeholders[key]) }))
    .sort((a, b) => a.from - b.from);
  const constants: Uint8Array[] = [];
  let from = 0;
  for (const { from: end, to } of slots) {
    constants.push(utf8ToBytes(marked.slice(from, end)));
    from = to;
  }
  const rest = utf8ToBytes(marked.slice(from));
  const fixed = constants.reduce((sum, { length }) => sum + length, rest.length);

  return (recipient) => {
    const values = slots.map(({ key }) => headerValue(key, recipient[key]));
    const mail = new Uint8Array(fixed + values.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    constants.forEach((part, index) => {
      mail.set(part, at);
      at += part.length;
      const value = values[index] ?? '';
      for (let character = 0; character < value.length; character += 1) mail[at++] = value.charCodeAt(character);
    });
    mail.set(rest, at);
    return mail;
  };
}

/** An instant as RFC 5322 section 3.3 writes it, in UTC. */
export function mailDate(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new Error('The date of a mail is not an instant.');
  return date.toUTCString().replace('GMT', '+0000');
}

function headerValue(key: (typeof keys)[number], value: string): string {
  if (key === 'date') return mailDate(value);
  const shape =
    key === 'to' ? /^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[A-Za-z0-9.-]{1,255}$/ : /^<?[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+>?$/;
  if (!shape.test(value)) throw new Error(`The value for ${headerOf[key]} cannot stand in a header.`);
  return key === 'to' ? value : `<${value.replace(/^<|>$/g, '')}>`;
}

function slot(head: string, name: string, placeholder: string): { from: number; to: number } {
  const line = `\r\n${name}: ${placeholder}\r\n`;
  const found = `\r\n${head}`.indexOf(line);
  if (found < 0 || `\r\n${head}`.indexOf(line, found + 1) >= 0) throw new Error(`The stored mail does not hold ${name} exactly once.`);
  const from = found + name.length + 2;
  return { from, to: from + placeholder.length };
}

/** The mark on a line of its own before the folded rest (RFC 5322 section 2.2.3): reads as `[Test] subject`. */
function markSubject(eml: string): string {
  const head = eml.slice(0, eml.indexOf('\r\n\r\n') + 2);
  const marked = head.replace(/^Subject:[ \t]*/m, `Subject: ${testMark}\r\n `);
  return (marked === head ? `Subject: ${testMark}\r\n${head}` : marked) + eml.slice(head.length);
}
