import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { DkimKey } from '#main/ports/replies.ts';
import type { ReplyMail, ReplySignature, SignatureVerdict } from '#shared/domain/approval/reply.ts';

/** More signatures than this no honest mail has; each costs a key and a check. */
const mostSignatures = 8;
const most = { headers: 500, headerBytes: 256 * 1024, text: 100_000, depth: 40 };

/** Fields that stand at most once (RFC 5322 section 3.6, RFC 2045 section 3). */
const once = new Set(['date', 'sender', 'reply-to', 'subject', 'message-id', 'mime-version', 'content-type', 'content-transfer-encoding']);
const formFields = new Set(['content-type', 'content-transfer-encoding']);

/** The names of the keys that the signatures of a mail need. */
export async function keyNamesOf(source: Uint8Array): Promise<string[]> {
  const asked = new Set<string>();
  await verify(withoutSurplus(lineEnds(source)), [], new Date(0), (name) => asked.add(name));
  return [...asked];
}

/** See `Replies.read`. */
export async function checkMail(source: Uint8Array, keys: readonly Pick<DkimKey, 'name' | 'record'>[], at: string): Promise<ReplyMail> {
  const mail = lineEnds(source);
  const [verified, parsed] = await Promise.all([verify(withoutSurplus(mail), keys, new Date(at)), parse(mail)]);
  const names = headerNames(mail);
  const counts = Map.groupBy(names, (name) => name);
  const type = parsed?.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return {
    fromFields: Math.max(verified.fromFields, counts.get('from')?.length ?? 0),
    from: [...new Set([...verified.headerFrom, ...addressesIn(parsed?.from)].map((address) => address.trim()))].slice(0, 20),
    repeated: [...once].filter((name) => (counts.get(name)?.length ?? 0) > 1),
    formFields: [...formFields].filter((name) => counts.has(name)),
    formInBody: isFormInBody(mail, type),
    date: instantOf(parsed?.date),
    messageId: (parsed?.messageId ?? '').slice(0, 1000),
    subject: (parsed?.subject ?? '').slice(0, 1000),
    text: textOf(parsed),
    signatures: verified.results.filter(({ status }) => status.result !== 'none').map(signatureOf),
  };
}

interface Result {
  readonly signingDomain?: string;
  readonly signTime?: string | null;
  readonly canonBodyLengthLimited?: boolean;
  readonly signatureTimeValid?: boolean;
  readonly signingHeaders?: { readonly keys?: string };
  readonly status: {
    readonly result: string;
    readonly comment?: string;
    readonly aligned?: string | boolean;
    readonly testing?: boolean;
    readonly policy?: Readonly<Record<string, string>>;
  };
}

interface Verified {
  readonly fromFields: number;
  readonly headerFrom: readonly string[];
  readonly results: readonly Result[];
}

async function verify(
  mail: Uint8Array,
  keys: readonly Pick<DkimKey, 'name' | 'record'>[],
  at: Date,
  asked: (name: string) => void = () => {},
): Promise<Verified> {
  const resolver = async (name: string): Promise<string[][]> => {
    const wanted = name.toLowerCase();
    asked(wanted);
    const key = keys.find((one) => one.name.toLowerCase() === wanted);
    if (!key) throw Object.assign(new Error('not asked'), { code: 'ETIMEOUT' });
    if (key.record === null) throw Object.assign(new Error('no such key'), { code: 'ENOTFOUND' });
    return [[key.record]];
  };
  const { fromFields, headerFrom, results } = (await dkimVerify(Buffer.from(mail), {
    strict: true,
    resolver,
    curTime: at,
  } as Parameters<typeof dkimVerify>[1])) as unknown as Verified;
  return { fromFields, headerFrom, results };
}

function signatureOf({
  signingDomain,
  signTime,
  canonBodyLengthLimited,
  signatureTimeValid,
  signingHeaders,
  status,
}: Result): ReplySignature {
  return {
    domain: (signingDomain ?? '').slice(0, 255),
    verdict: verdictOf(status, signatureTimeValid),
    partial: canonBodyLengthLimited === true,
    testing: status.testing === true,
    related: typeof status.aligned === 'string' || status.aligned === true,
    signs: (signingHeaders?.keys ?? '')
      .split(':')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
    at: signTime ?? null,
  };
}

function verdictOf({ result, comment = '', policy }: Result['status'], timeValid: boolean | undefined): SignatureVerdict {
  if (result === 'pass') return timeValid === false ? 'expired' : 'good';
  if (result === 'temperror') return 'no-answer';
  if (policy !== undefined) return 'weak';
  if (comment === 'body hash did not verify') return 'body';
  if (comment === 'bad signature') return 'broken';
  if (comment === 'expired' || comment === 'invalid expiration') return 'expired';
  if (/key/i.test(comment)) return 'no-key';
  return 'malformed';
}

async function parse(mail: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(mail, { forceRfc822Attachments: true, maxNestingDepth: most.depth, maxHeadersSize: most.headerBytes });
  } catch {
    // Nested beyond all reason, or no mail.
    return null;
  }
}

function addressesIn(address: Address | undefined): string[] {
  if (!address) return [];
  return address.group ? address.group.map((one) => one.address ?? '') : [address.address ?? ''];
}

function instantOf(date: string | undefined): string | null {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function textOf(email: Email | null): string {
  if (!email) return '';
  const plain = (email.text ?? '').trim();
  return (plain === '' ? textOfHtml(email.html ?? '') : (email.text ?? '')).slice(0, most.text);
}

/** The words of a reply that is HTML only, lines kept; what is quoted in it marked as quoted. */
function textOfHtml(html: string): string {
  return html
    .slice(0, most.text * 2)
    .replace(/<(?:style|script|head|title)\b[^>]{0,2000}>[\s\S]*?<\/(?:style|script|head|title)>/gi, ' ')
    .replace(/<blockquote\b[^>]{0,2000}>|<div\b[^>]{0,2000}gmail_quote[^>]{0,2000}>/gi, '\n#####\n')
    .replace(/<(?:br|\/?p|\/?div|\/tr|\/li|\/h[1-6])\b[^>]{0,2000}>/gi, '\n')
    .replace(/<[^>]{0,5000}>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');
}

/** Bare LF to CRLF, as a mail travels (RFC 5321 section 2.3.8): programs save mails with the line ends of their system. */
function lineEnds(source: Uint8Array): Uint8Array {
  const text = Buffer.from(source).toString('latin1');
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1');
}

function headOf(mail: Uint8Array): string {
  const text = Buffer.from(mail).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? text : text.slice(0, end + 2);
}

function headerNames(mail: Uint8Array): string[] {
  return [...headOf(mail).matchAll(/(?:^|\r\n)([!-9;-~]+)[ \t]*:/g)].map((found) => (found[1] ?? '').toLowerCase());
}

/** Without the signatures beyond the first few; and what is no head at all is none. */
function withoutSurplus(mail: Uint8Array): Uint8Array {
  const head = headOf(mail);
  if (head.length > most.headerBytes) return new Uint8Array();
  let seen = 0;
  const fields = head.split(/(?<=\r\n)(?![ \t])/);
  if (fields.length > most.headers) return new Uint8Array();
  const kept = fields.filter((field) => !/^dkim-signature[ \t]*:/i.test(field) || ++seen <= mostSignatures).join('');
  return kept.length === head.length ? mail : Buffer.concat([Buffer.from(kept, 'latin1'), mail.subarray(head.length)]);
}

/** True where the body begins and ends with a boundary of its own and the type names that one: no other can be read into it. */
function isFormInBody(mail: Uint8Array, type: string): boolean {
  if (!/^\s*multipart\/(?:alternative|mixed|related)\b/i.test(type)) return false;
  const body = Buffer.from(mail).toString('latin1').slice(headOf(mail).length).replace(/^\r\n/, '');
  const boundary = /^--([^\r\n]{1,200})\r\n/.exec(body)?.[1]?.trimEnd();
  if (boundary === undefined || !body.trimEnd().endsWith(`--${boundary}--`)) return false;
  const named = /;\s*boundary\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(type);
  return (named?.[1]?.replace(/\\(.)/g, '$1') ?? named?.[2]) === boundary;
}
