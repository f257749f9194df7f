import { phrases } from './phrases.ts';
import { plainWords } from './said.ts';
import { isGeneral, reasonOfReplyCode, reasonOfStatus } from './status.ts';
import type { BounceReason } from './verdict.ts';

/** What was said about one recipient, taken apart. */
export interface Evidence {
  /** The words of the failing side. */
  readonly said: string;
  /** Enhanced status code of a Status field or the prose around; codes inside `said` are found here. */
  readonly status: string | null;
  /** The words are the reply to a RCPT of ours. */
  readonly toRcpt?: true;
}

export interface Judgement {
  readonly status: string | null;
  readonly reason: BounceReason;
}

/**
 * What a text says happened (dispatch.md *Bounces*): a clear text outranks the code; where the text is silent the
 * enhanced code of the reply inside it holds, then the report’s own, then the bare reply code.
 */
export function judgeSaid({ said, status, toRcpt }: Evidence): Judgement {
  const inner = statusInside(said);
  const most = [inner, status].find((code) => !isGeneral(code)) ?? inner ?? status;
  const words = plainWords(said);
  const told = reasonOfWords(words);
  if (told !== null) return { status: most, reason: withContext(told, most, words, said, toRcpt === true) };
  // The RFC's own text for 550, which systems put everything under: it counts where no code says otherwise.
  if (isGeneral(most) && replyCode(said) === 550 && /mail ?box (?:is )?(?:unavailable|not available)/.test(words))
    return { status: most, reason: 'user-unknown' };
  const code = isGeneral(most) ? null : reasonOfStatus(most);
  const byCode = code ?? reasonOfReplyCode(replyCode(said)) ?? reasonOfStatus(most);
  if (byCode === 'network' && most === '5.4.1' && aboutRecipient.test(words)) return { status: most, reason: 'user-unknown' };
  const fallback = most?.startsWith('4.') ? 'temporary-failure' : 'unclear';
  const refused = replyCode(said) !== null && !most?.startsWith('4.') && (byCode === null || byCode === 'unclear');
  if (refused && afterSender.test(said)) return { status: most, reason: 'sender-refused' };
  if (refused && beforeSender.test(said)) return { status: most, reason: 'blocked' };
  return { status: most, reason: byCode ?? fallback };
}

/** The first reason whose phrases stand in the words; null where none does. */
export function reasonOfWords(words: string): BounceReason | null {
  return phrases.find(([, patterns]) => patterns.some((pattern) => pattern.test(words)))?.[0] ?? null;
}

/** Words about a name that, after the sender was given, are about the sender. */
const names: ReadonlySet<BounceReason> = new Set([
  'user-unknown',
  'host-unknown',
  'takes-no-mail',
  'moved',
  'network',
  'filtered',
  'policy',
]);
const afterSender = /(?:after|reply to|response to) (?:the )?(?:pipelined )?mail from|mail from command|>>> ?mail from/i;
const beforeSender =
  /(?:after|reply to|response to|during|in) (?:the )?(?:initial (?:connection|greeting|server greeting)|(?:pipelined )?(?:helo|ehlo)\b|connect\b)/i;
const aboutRecipient = /recipient|\buser\b|mail ?box|addressee|account/;
/** Where the far side answers only after the content, it hides who exists: the same words stand for a filter. */
const afterContent =
  /(?:in reply|response) to (?:the )?end of data|after (?:end of )?data\b|end of (?:message|data)|>>> ?(?:data|\.)(?:\s|$)|\bdata command|command:?\s+data\b|sending (?:end of )?data/i;

/**
 * A report that hands on another system's reply, without a code that names the address (RFC 3463 5.1.x, 5.2.x) and without a
 * sign of who looked it up: a filter that answers after the content says "user unknown" just as well.
 */
function isHearsay(said: string, status: string | null, words: string): boolean {
  if (afterContentPhrase.test(words)) return true;
  if (replyCode(said) === null || /^5\.[12]\.[1-9]/.test(status ?? '')) return false;
  // A code of policy beside it: only the command itself tells.
  return !(status?.startsWith('5.7.') ? /\brcpt\b/ : whoLooked).test(words);
}
/** A large provider writes this about a mail that it has read. */
const afterContentPhrase = /this user doesn't have an?\b[^.]{0,60}account/;
/** The answer to RCPT, or a directory of the system that answers. */
const whoLooked =
  /\brcpt\b|rcpt_to|recipient address rejected|not like recipient|recipient was rejected|director(?:y|ies)|address book|ディレクトリ|アドレス帳|local[ -](?:part|user|recipient|mailbox)|(?:recipient|mailbox|alias|user|access) (?:table|map|database|list)|lookup|userid|ldap|aliases|resolver\.|recipnotfound/;

function withContext(told: BounceReason, status: string | null, words: string, said: string, toRcpt: boolean): BounceReason {
  if (names.has(told) && afterSender.test(said)) return 'sender-refused';
  if (told === 'user-unknown' && afterContent.test(said)) return 'filtered';
  // What a mail system writes on its own for a refusal of the content (RFC 3463 section 3.3: the mailbox is there).
  if (told === 'user-unknown' && status === '5.2.0') return 'filtered';
  if (told === 'user-unknown' && !toRcpt && isHearsay(said, status, words)) return 'filtered';
  // RFC 7504: the host takes no mail at all.
  if (notOfMail.has(replyCode(said) ?? 0) && (weak.has(told) || told === 'suspended')) return 'takes-no-mail';
  // Exchange Online hides unknown recipients behind this code and these words.
  if (told === 'policy' && status === '5.4.1' && aboutRecipient.test(words)) return 'user-unknown';
  // General words of refusal say less than a code that names the recipient’s side.
  if (weak.has(told) && !isGeneral(status)) return reasonOfStatus(status) ?? told;
  return told;
}

const notOfMail: ReadonlySet<number> = new Set([521, 556]);

/** Words that also stand in reports about something else. */
const weak: ReadonlySet<BounceReason> = new Set(['policy', 'system', 'network', 'expired', 'protocol', 'content']);

/** The first enhanced status code in a text that stands like one: after a reply code, `#5.1.1`, `(5.1.1)`, or by itself. */
export function statusInside(said: string): string | null {
  const all = [...said.slice(0, 8000).matchAll(/(?:^|[\s(#<[:;=-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s)>\],;:-]|\.(?!\d))/g)].map(
    ([, code]) => code ?? '',
  );
  return all.find((code) => !isGeneral(code)) ?? all[0] ?? null;
}

/** The first three-digit reply code that stands like one; null where there is none. */
export function replyCode(said: string): number | null {
  const found = /(?:^|[\s:;<"'(#])([45][0-5]\d)(?=[\s-]\D|$|[\s-]\d\.\d)/.exec(said.slice(0, 8000))?.[1];
  return found === undefined ? null : Number(found);
}
