import { classifyReply as readReply } from '../bounces/classify.ts';
import type { BounceReason } from '../bounces/verdict.ts';

/** What an SMTP reply means for the send (RFC 5321 section 4.2, RFC 3463, dispatch.md *Bounces*). */
export type ReplyClass =
  /** About this recipient: settle the row as the reply says. */
  | 'recipient'
  /** Our own fault or the relay's policy: nobody is flagged. */
  | 'sender'
  /** The relay is closing or does not take mail now. */
  | 'relay'
  /** The login is missing or wrong. */
  | 'login';

/** Where in the transaction the reply came. */
export type ReplyStage = 'sender' | 'recipient' | 'content';

/** The enhanced status code of a reply, `5.1.1`, or null (RFC 3463). */
export function enhancedStatus(reply: string): string | null {
  return /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(reply)?.[1] ?? null;
}

const loginCodes = new Set([530, 534, 535, 538]);
/** Reasons that are about one recipient, whatever the code says. */
const aboutRecipient: ReadonlySet<BounceReason> = new Set([
  'user-unknown',
  'host-unknown',
  'moved',
  'mailbox-full',
  'suspended',
  'filtered',
]);

export function classifyReply(code: number, reply: string, stage: ReplyStage): ReplyClass {
  if (code === 421) return 'relay';
  if (loginCodes.has(code)) return 'login';
  if (stage === 'sender') return code >= 500 ? 'sender' : 'relay';
  const { kind, reason } = readReply(reply);
  if (stage === 'recipient' && aboutRecipient.has(reason)) return 'recipient';
  if (code >= 500 && kind === 'sender') return 'sender';
  if (code >= 500 && code < 550) return code === 521 ? 'relay' : 'sender';
  if (code === 554 && enhancedStatus(reply) === null) return 'sender';
  return 'recipient';
}

/** Two replies with the same fingerprint are the same failure: code and enhanced status. */
export function fingerprint(code: number, reply: string): string {
  return `${code} ${enhancedStatus(reply) ?? ''}`.trim();
}
