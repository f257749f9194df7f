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
/** 5.7.x 5.6.x 5.2.3 5.3.4 5.5.x 5.1.7 5.1.8: the sender's fault. */
const senderFault = /^5\.(7\.\d+|6\.\d+|5\.\d+|2\.3|3\.4|1\.7|1\.8)$/;
/** Words about the recipient outrank the code. */
const aboutRecipient =
  /user unknown|unknown user|no such (user|recipient|mailbox|person)|(mailbox|recipient|address)[^.]* (not found|does not exist|unavailable|unknown)|does not exist|invalid recipient|mailbox (is )?(full|disabled)/i;

export function classifyReply(code: number, reply: string, stage: ReplyStage): ReplyClass {
  if (code === 421) return 'relay';
  if (loginCodes.has(code)) return 'login';
  if (stage === 'sender') return code >= 500 ? 'sender' : 'relay';
  const status = enhancedStatus(reply);
  if (stage === 'recipient' && aboutRecipient.test(reply)) return 'recipient';
  if (code >= 500 && status !== null && senderFault.test(status)) return 'sender';
  if (code >= 500 && code < 550) return code === 521 ? 'relay' : 'sender';
  if (code === 554 && status === null) return 'sender';
  return 'recipient';
}

/** Two replies with the same fingerprint are the same failure: code and enhanced status. */
export function fingerprint(code: number, reply: string): string {
  return `${code} ${enhancedStatus(reply) ?? ''}`.trim();
}
