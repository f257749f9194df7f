import { type Evidence, type Judgement, judgeSaid, reasonOfWords, statusInside } from './judge.ts';
import { type ProsePart, proseParts, splitReturned } from './prose.ts';
import { addressesIn, fieldGroups, firstAddress, header, type IncomingMail, typedAddress } from './report.ts';
import { plainWords } from './said.ts';
import { type BounceReason, type BounceVerdict, bounceReasons, type Original } from './verdict.ts';

/** The most recipients that one report is read for. */
const mostRecipients = 1000;
const mostShown = 1000;

/** What an SMTP reply says about the recipient it was given for (RFC 5321 section 4.2, RFC 3463). */
export function classifyReply(reply: string): BounceVerdict {
  const text = reply.slice(0, 20_000).trim();
  if (/^[23]\d\d(?:[\s-]|$)/.test(text)) return verdict('accepted', statusInside(text), firstAddress(text), null, text);
  const { status, reason } = judgeSaid({ said: text, status: null, toRcpt: true });
  return verdict(reason, status, firstAddress(text), null, text);
}

/**
 * What a mail says about the recipients of an earlier one: a verdict for each, at least one. An ordinary mail gives one
 * of kind `none`. Delivery reports of RFC 3464 are read by their fields, others by their prose; works in one pass
 * over bounded text, whatever the mail holds.
 */
export function classifyMail(mail: IncomingMail): BounceVerdict[] {
  const { report, returned } = splitReturned(mail.text);
  const original = originalOf(mail.returned ?? returned);
  const fields = mail.deliveryStatus.length > 0 ? mail.deliveryStatus : inlineFields(mail.text);
  const parts = once(() => proseParts(report, new Set()));
  const judge = remembering(judgeSaid);
  const structured = fields.flatMap((text) => structuredVerdicts(text, { report, parts, judge }, original));
  if (mail.feedback.length > 0) return complaints(mail.feedback, original);
  if (structured.length > 0) return unique(structured);
  if (mail.disposition.length > 0) return [verdict('auto-reply', null, null, original, report)];
  if (isAutoReply(mail)) return [verdict('auto-reply', null, firstAddress(header(mail, 'from')), original, report)];
  if (!looksLikeReport(mail, report, returned)) return [verdict('no-report', null, null, null, '')];
  return proseVerdicts(mail, report, original);
}

function verdict(
  reason: BounceReason,
  status: string | null,
  recipient: string | null,
  original: Original | null,
  said: string,
): BounceVerdict {
  const words = said
    .slice(0, 4 * mostShown)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, mostShown);
  return { kind: bounceReasons[reason], status, recipient, reason, original, said: words };
}

/** Recipients named twice in one report, as by a gateway that encloses another’s: what says more stays. */
function unique(verdicts: readonly BounceVerdict[]): BounceVerdict[] {
  const kept = new Map<string, BounceVerdict>();
  for (const one of verdicts) {
    const key = one.recipient?.toLowerCase() ?? '';
    const known = kept.get(key);
    if (!known || (known.kind === 'uncertain' && one.kind !== 'uncertain')) kept.set(key, one);
  }
  return [...kept.values()];
}

/** Fields of a delivery report that stand in the text, as where a report was forwarded or its parts lost their types. */
function inlineFields(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/^(?:> ?)+/, ''));
  const recipients = lines.flatMap((line, index) => (/^(?:final|original)-recipient: ?\S/i.test(line) ? [index] : []));
  const [first] = recipients;
  if (first === undefined || !lines.some((line) => /^action: ?\w/i.test(line))) return [];
  const start = lines.findIndex((line) => /^(?:reporting-mta|original-envelope-id|final-recipient|original-recipient): ?\S/i.test(line));
  const end = lines.findIndex((line, index) => index > first && /^(?:received|return-path|message-id|subject): /i.test(line));
  return [lines.slice(start, end < 0 ? undefined : end).join('\n')];
}

/** What a report says in prose beside its fields; taken apart when somebody asks. */
interface Prose {
  readonly report: string;
  parts(): readonly ProsePart[];
  /** `judgeSaid`, once for the same words: those that many recipients share are read once. */
  judge(evidence: Evidence): Judgement;
}

function remembering(judge: (evidence: Evidence) => Judgement): (evidence: Evidence) => Judgement {
  const known = new Map<string, Judgement>();
  return (evidence) => {
    const key = `${evidence.status} ${evidence.said}`;
    const judgement = known.get(key) ?? judge(evidence);
    known.set(key, judgement);
    return judgement;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function structuredVerdicts(text: string, prose: Prose, original: Original | null): BounceVerdict[] {
  const groups = fieldGroups(text);
  const envelopeId = groups.find((group) => group.has('original-envelope-id'))?.get('original-envelope-id') ?? null;
  return groups
    .slice(0, mostRecipients)
    .filter((group) => group.has('final-recipient') || group.has('original-recipient') || (group.has('action') && group.has('status')))
    .map((group) => {
      const final = typedAddress(group.get('final-recipient'));
      const handedIn = typedAddress(group.get('original-recipient'));
      const recipient = (final?.includes('@') ? final : null) ?? handedIn ?? typedAddress(group.get('x-actual-recipient')) ?? final;
      const known: Original = {
        messageId: original?.messageId ?? null,
        envelopeId: envelopeId ?? original?.envelopeId ?? null,
        recipient: handedIn ?? original?.recipient ?? null,
      };
      const about = (known.messageId ?? known.envelopeId ?? known.recipient) ? known : null;
      const { status, reason, said } = structuredReason(group, prose, recipient);
      return verdict(reason, status, recipient, about, said);
    });
}

function structuredReason(
  group: ReadonlyMap<string, string>,
  { report, parts, judge }: Prose,
  recipient: string | null,
): { readonly status: string | null; readonly reason: BounceReason; readonly said: string } {
  const action = /^[\s"]*([a-z]+)/i.exec(group.get('action') ?? '')?.[1]?.toLowerCase() ?? 'failed';
  const field = /[245]\.\d{1,3}\.\d{1,3}/.exec(group.get('status') ?? '')?.[0] ?? null;
  const diagnostic = (group.get('diagnostic-code') ?? '').replace(/^\s*[\w.-]{1,30}\s*;\s*/, '');
  const part = parts().find((one) => one.recipient?.toLowerCase() === recipient?.toLowerCase());
  if (action === 'delayed') {
    const reason = hasExpired.test(`${diagnostic} ${part?.said ?? ''}`) ? 'expired' : 'delayed';
    return { status: field, reason, said: diagnostic || report };
  }
  const succeeded = field?.startsWith('2.') === true;
  if (action === 'relayed' || action === 'delivered' || action === 'expanded' || (succeeded && action !== 'failed'))
    return { status: field, reason: 'delivered', said: diagnostic || report };

  const context = `${group.get('status') ?? ''} ${diagnostic}`;
  // Some systems say that it failed, and write a code of success beside it.
  const status = succeeded ? null : field;
  const judged = judge({ said: diagnostic, status });
  const clear = reasonOfWords(plainWords(diagnostic)) !== null || (judged.reason !== 'unclear' && !isGeneralFailure(judged.reason));
  if (clear) {
    const late = judged.reason === 'user-unknown' && refusedAfterContent(report);
    return { ...judged, reason: late ? 'filtered' : judged.reason, said: diagnostic || context };
  }
  const said = part?.said ?? report;
  const inProse = judge({ said: `${diagnostic}\n${said}`, status });
  return { ...inProse, said: diagnostic === '' ? said : diagnostic };
}

/** Some systems call the last report a delay. */
const hasExpired = /\b(?:envelope|message|delivery time|queue time|retry time) (?:has |have |was )?expired\b/i;
const isGeneralFailure = (reason: BounceReason): boolean => reason === 'temporary-failure';

/**
 * The transcript of a session shows that the refusal came after the content. With pipelining, DATA stands last before the
 * refusal of a recipient too: there the far side goes on to say that nobody is left to get anything.
 */
function refusedAfterContent(report: string): boolean {
  const found = />>> ?(?:DATA|\.)\s*\n\s*<<< 5/i.exec(report.slice(0, 20_000));
  return found !== null && !/<<< 503|no valid rec|need rcpt|valid rcpt/i.test(report.slice(found.index, found.index + 2000));
}

function complaints(feedback: readonly string[], original: Original | null): BounceVerdict[] {
  const recipients = feedback.flatMap((text) => {
    const fields = fieldGroups(text);
    return fields
      .map((group) => typedAddress(group.get('original-rcpt-to') ?? group.get('removal-recipient')))
      .filter((one) => one !== null);
  });
  const all = recipients.length > 0 ? [...new Set(recipients)] : [original?.recipient ?? null];
  return all.map((recipient) => verdict('complaint', null, recipient, original, feedback.join('\n')));
}

const daemon =
  /mailer-?daemon|mail[ _.-]?daemon|postmaster|mail (?:delivery|deliver)|mdaemon|delivery (?:sub)?system|mailadmin|bounces?@|mail administrator|system administrator|mta|mailsystem|systemadministrator/i;
const failureSubject =
  /undeliver|un-deliver|not delivered|non[- ]?deliver|delivery (?:status|fail|report|error|problem|notif|has failed|unsuccessful)|deliver(?:y|ed)? (?:was )?(?:unsuccess|fail)|returned (?:mail|message|to sender)|mail (?:could not|delivery|system error|failure|error|returned|status)|failure (?:notice|notification|delivery)|failed (?:mail|delivery|to deliver)|(?:could not|cannot|can't|unable to) (?:be )?deliver|message (?:status|could not|not|delayed|undeliver|error|fail)|warning: (?:could|message)|bounce|rejected|user unknown|unzustellbar|nicht zugestellt|zustellung|non remis|échec|non distribu|kunne ikke leveres|ikke levert|ikkje levert|oleverer|olever|kunne ikke afleveres|ej levererat|não (?:foi )?entregue|no se pudo entregar|не (?:доставлено|удалось)|недоставлен|配信|エラー|配送|退信|未送达|system error|nondeliverable|error (?:in|sending)|delivery/i;
const failureWords =
  /(?:could|can|was|were|has|have|is|did)(?: ?n['’]?t| ?not)(?: yet)?(?: been)? (?:be )?(?:deliver|sent|complete|reach|accept)|unable to (?:deliver|send)|undeliver|delivery (?:has )?(?:failed|error|to the following|status)|(?:fatal|delivery|permanent) errors?|returned|rejected|failed|bounced|not delivered|following (?:address|recipient)|could not|無法|届|配信|エラー/i;

function isDaemon(mail: IncomingMail): boolean {
  return daemon.test(header(mail, 'from')) || /^<\s*>$/.test(header(mail, 'return-path').trim());
}

function isAutoReply(mail: IncomingMail): boolean {
  const said = (name: string): string => header(mail, name).toLowerCase();
  if (header(mail, 'x-failed-recipients') !== '' || daemon.test(header(mail, 'from'))) return false;
  if (/^auto-(?:replied|notified)/.test(said('auto-submitted').trim())) return !failureSubject.test(header(mail, 'subject'));
  if (['x-autoreply', 'x-autorespond', 'x-autoreply-from', 'x-auto-reply-from', 'x-autogenerated'].some((name) => said(name) !== ''))
    return true;
  if (/auto[_-]?reply/.test(said('precedence')) || /oof|vacation/.test(said('x-auto-response-suppress'))) return false;
  return /^(?:auto(?:matic)?[ -]?(?:reply|response|matisk svar|svar|matisches?|matisch)|automatisk svar|automatiskt svar|autosvar|autosvar|out of (?:the )?office|abwesenheit|absence|réponse automatique|respuesta automática|frånvaro|fravær|vacation|i am (?:out|away))/i.test(
    header(mail, 'subject').trim(),
  );
}

/** Without fields of a delivery report, a mail is one by who sends it and what it says. */
function looksLikeReport(mail: IncomingMail, report: string, returned: string | null): boolean {
  if (header(mail, 'x-failed-recipients') !== '') return true;
  const marks =
    (isDaemon(mail) ? 1 : 0) +
    (failureSubject.test(header(mail, 'subject')) ? 1 : 0) +
    (failureWords.test(report.slice(0, 6000)) ? 1 : 0) +
    (returned !== null || mail.returned !== null ? 1 : 0);
  return marks >= 2 && (isDaemon(mail) || failureSubject.test(header(mail, 'subject')));
}

function proseVerdicts(mail: IncomingMail, report: string, original: Original | null): BounceVerdict[] {
  const failed = addressesIn(header(mail, 'x-failed-recipients'));
  const notThese = new Set(
    [...addressesIn(header(mail, 'from')), ...addressesIn(header(mail, 'to')), ...addressesIn(header(mail, 'return-path'))].map((one) =>
      one.toLowerCase(),
    ),
  );
  for (const one of failed) notThese.delete(one.toLowerCase());
  const parts = proseParts(report, notThese);
  const wanted: readonly ProsePart[] =
    failed.length > 0
      ? failed.slice(0, mostRecipients).map((recipient) => ({
          recipient,
          said: (parts.find((part) => part.recipient?.toLowerCase() === recipient.toLowerCase()) ?? { said: report }).said,
        }))
      : parts.slice(0, mostRecipients);
  const judge = remembering(judgeSaid);
  return wanted.map(({ recipient, said }) => {
    const { status, reason } = judge({ said, status: null });
    const delayed = isWarning(mail, report) && bounceReasons[reason] !== 'hard';
    return verdict(delayed ? 'delayed' : reason, status, recipient ?? original?.recipient ?? null, original, said);
  });
}

/** A warning that it takes longer: the mail system goes on trying. */
function isWarning(mail: IncomingMail, report: string): boolean {
  return (
    /^(?:warning|delayed|delivery delayed|message delayed)|\bdelayed\b|still being (?:retried|tried)/i.test(header(mail, 'subject')) ||
    /this is a warning(?: message)? only|you do not need to (?:resend|re-?send)|will (?:continue|keep) (?:to try|trying|attempting|to be tried)|will be retried|no action is required on your part|is still being tried/i.test(
      report,
    )
  );
}

function originalOf(returned: string | null): Original | null {
  if (returned === null) return null;
  const fields = new Map<string, string>();
  for (const group of fieldGroups(returned.slice(0, 200_000)).slice(0, 12))
    for (const [name, value] of group) if (!fields.has(name)) fields.set(name, value);
  const messageId = /<[^<>\s]{1,500}>/.exec(fields.get('message-id') ?? '')?.[0] ?? null;
  const to = addressesIn(fields.get('to') ?? '');
  const recipient = to.length === 1 ? (to[0] ?? null) : null;
  return messageId === null && recipient === null ? null : { messageId, envelopeId: null, recipient };
}
