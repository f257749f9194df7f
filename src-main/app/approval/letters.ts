import type { LetterWanted } from '#shared/contract/distance.ts';
import { answerCode } from '#shared/domain/approval/answer-code.ts';
import type { Letter } from '#shared/domain/approval/letter.ts';
import { answerLines, type LetterText, noticeLetter, requestLetter } from '#shared/domain/approval/letter-text.ts';
import { notices } from '#shared/domain/approval/notice.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEventType } from '#shared/domain/log/entry.ts';
import { sha256Hex, sha256OfBytes } from '#shared/domain/message/digest.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { checkAddress, domainOf } from '#shared/domain/recipients/address.ts';
import { type Locale, translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { currentRelay, relayProof } from '../dispatch/relay.ts';
import { chosenLocale } from '../house/settings.ts';
import { letterMail } from '../letter-mail.ts';
import { nameFromSubject, saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';
import { requirePersonById, standingOf } from './decide.ts';

/** A prepared mail, whom it is to, and what it is about. */
export interface Prepared extends LetterText {
  readonly to: Person & { readonly address: string };
  readonly by: Person & { readonly address: string };
  readonly versionId: string;
  readonly about: string;
  readonly answers: { readonly yes: string; readonly no: string } | null;
  /** For the log: ids, numbers and digests. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Mails about decisions: prepared, and let out one at a time. */
export function createLetterHandlers(context: Context): Handlers<'approval.letter' | 'approval.putOut'> {
  const letOut = createLettersOut(context);
  return {
    'approval.letter': ({ messageId, letter, locale }) => {
      const { to, subject, text, html, answers } = prepare(context, messageId, letter, locale);
      return { to: { name: to.name, email: to.address }, subject, text, html, answers };
    },
    'approval.putOut': ({ messageId, letter, locale, way, to }) => {
      const type = letter.purpose === 'request' ? ('decision.requested' as const) : ('applicant.notified' as const);
      const about = { of: messageId, messageId, purpose: letter.purpose, type };
      return letOut(() => prepare(context, messageId, letter, locale), about, { locale, way, to });
    },
  };
}

/** What a letter belongs to, and how that is logged. */
export interface LetterAbout {
  /** The message or the crisis that it is kept with. */
  readonly of: string;
  /** Null for what is about no message. */
  readonly messageId: string | null;
  readonly purpose: Letter['purpose'];
  readonly type: LogEventType;
}

interface WayOut {
  readonly locale: Locale;
  readonly way: Letter['way'];
  readonly to?: string | undefined;
}

interface LetOut {
  readonly letter: Letter | null;
  readonly path: string | null;
}

type LetterOut = (prepare: () => Prepared, about: LetterAbout, out: WayOut) => Promise<LetOut>;

/** Lets prepared mails out, those that belong together one at a time. The same asked for twice at once, as by a double click, is sent once. */
export function createLettersOut(context: Context): LetterOut {
  const { read } = context.store;
  const serially = createSerially();
  return (prepare, about, out) => {
    const before = new Set(read.letters(about.of).map(({ id }) => id));
    return serially(about.of, async () => {
      const prepared = prepare();
      const isSame = (one: Letter): boolean =>
        !before.has(one.id) &&
        one.way === out.way &&
        one.purpose === about.purpose &&
        one.versionId === prepared.versionId &&
        one.about === prepared.about &&
        one.personId === prepared.to.id;
      const same = out.way === 'sent' ? read.letters(about.of).find(isSame) : undefined;
      return same ? { letter: same, path: null } : letOut(context, prepared, about, out);
    });
  };
}

/** Lets a prepared mail out in one of the ways, kept and logged. */
async function letOut(context: Context, prepared: Prepared, about: LetterAbout, { locale, way, to }: WayOut): Promise<LetOut> {
  const mailId = `${context.ids.next()}@${domainOf(prepared.by.address)}`;
  const mail = await compose(context, prepared, mailId);
  const letter: Letter = {
    id: context.ids.next(),
    messageId: about.of,
    versionId: prepared.versionId,
    purpose: about.purpose,
    about: prepared.about,
    personId: prepared.to.id,
    way,
    at: context.clock.now(),
    by: prepared.by.id,
    mailId: way === 'copied' ? '' : mailId,
    digest: way === 'copied' ? sha256Hex(prepared.text) : sha256OfBytes(mail),
  };
  if (way === 'saved') {
    const t = translator(locale);
    const name = `${t('letter.fileName', { purpose: about.purpose, subject: nameFromSubject(prepared.subject, t) })}.eml`;
    const wanted = { name, to, kind: 'letter', messageId: about.messageId, facts: { letterId: letter.id } };
    const path = await saveFile(context, wanted, () => mail);
    if (path === null) return { letter: null, path };
    await keep();
    return { letter, path };
  }
  if (way === 'sent') await send(context, prepared, mail, letter, about.messageId, keep);
  else await keep();
  return { letter, path: null };

  async function keep(): Promise<void> {
    const { id: letterId, personId, digest: mailDigest } = letter;
    const facts = { letterId, personId, way, mailDigest, ...prepared.facts };
    await context.store.write([{ do: 'letter.add', letter }, logged(context, about.type, about.messageId, facts, letter.by)]);
    tellOf(context, about.messageId);
  }
}

function tellOf(context: Context, messageId: string | null): void {
  context.emit('changed', { about: messageId === null ? 'crisis' : 'messages', messageId });
}

/** To one person, by the relay that sends go to. It is kept before a byte goes out; what certainly did not go is taken back. */
async function send(
  context: Context,
  { to, by }: Prepared,
  mail: Uint8Array,
  letter: Letter,
  messageId: string | null,
  keep: () => Promise<void>,
): Promise<void> {
  const relay = await currentRelay(context);
  if (!relay) throw new AppError('blocked', 'dispatch.blocked.noRelay');
  const lane = await context.mailer.open(relay, await relayProof(context, relay));
  let outcome: Awaited<ReturnType<typeof lane.send>>;
  let kept = false;
  try {
    const cleared = keep().then(() => {
      kept = true;
    });
    outcome = await lane.send({ from: by.address, to: to.address, mail, cleared });
    await cleared;
  } finally {
    await lane.close();
  }
  if (outcome.kind === 'accepted') return;
  if (outcome.kind === 'in-doubt') throw new AppError('network', 'letter.inDoubt', { name: to.name });
  if (kept)
    await context.store.write([
      { do: 'letter.remove', id: letter.id },
      logged(context, 'letter.failed', messageId, { letterId: letter.id, personId: to.id, purpose: letter.purpose }, letter.by),
    ]);
  tellOf(context, messageId);
  const own = textSaid(outcome.reply);
  const reply = own ? translator(chosenLocale(context.store.read))(own) : outcome.reply.slice(0, 300);
  throw new AppError('network', 'letter.notSent', { name: to.name, reply });
}

function compose(context: Context, { to, by, subject, text, html }: Prepared, messageId: string): Promise<Uint8Array> {
  return letterMail(context, { from: { name: by.name, address: by.address }, to: to.address, subject, text, html }, messageId);
}

function prepare(context: Context, messageId: string, wanted: LetterWanted, locale: Locale): Prepared {
  return wanted.purpose === 'request' ? request(context, messageId, wanted, locale) : notice(context, messageId, wanted.about, locale);
}

function request(
  context: Context,
  messageId: string,
  { versionId, step, personId }: Extract<LetterWanted, { purpose: 'request' }>,
  locale: Locale,
): Prepared {
  const { version, open } = standingOf(context, messageId);
  if (version.id !== versionId) throw new AppError('conflict', 'approval.otherDigest');
  if (open?.step !== step) throw new AppError('blocked', 'approval.bar.later');
  const to = addressed(context, personId);
  const bar = open.mayDecide[personId];
  if (bar) throw new AppError('forbidden', bar.id, bar.params);
  const by = addressed(context, requireActor(context).id);
  const t = translator(locale);
  const [rendering] = version.renderings;
  if (!rendering) throw new AppError('not-found', 'error.notFound', { what: versionId });
  const { brief, digest } = version;
  const code = answerCode({ messageId, versionId, digest, step });
  const logHead = context.store.read.logHead();
  const letter = requestLetter({
    ...common(context, version, to, by, locale),
    step,
    code,
    digest,
    version: version.number,
    submittedAt: version.submittedAt,
    submittedBy: requirePersonById(context, version.submittedBy).name,
    audience: brief.audience ? t(`shell.audience.${brief.audience.kind}`) : '–',
    from: { name: brief.sender, address: brief.from, replyTo: brief.replyTo },
    rendering,
    otherOrders: version.renderings.length - 1,
    logHead,
  });
  const facts = { step, versionId, version: version.number, digest, logSeq: logHead.seq, logHash: logHead.hash };
  return { ...letter, to, by, versionId, about: step, answers: answerLines(t, code), facts };
}

function notice(context: Context, messageId: string, about: string, locale: Locale): Prepared {
  const { read } = context.store;
  const decisions = read.decisions(messageId);
  const letters = read.letters(messageId);
  const due = notices({ decisions, orders: read.orders(messageId), letters }).find((one) => one.about === about);
  const version = due && read.version(due.versionId);
  if (!due || !version) throw new AppError('not-found', 'error.notFound', { what: about });
  const to = addressed(context, version.submittedBy);
  const by = addressed(context, requireActor(context).id);
  const decision = decisions.find(({ id }) => id === about);
  const order = decision ? null : read.order(about);
  const letter = noticeLetter({
    ...common(context, version, to, by, locale),
    kind: due.kind,
    who: decision ? requirePersonById(context, decision.decidedBy).name : '',
    version: version.number,
    digest: version.digest,
    reason: decision?.reason ?? '',
    alternative: decision?.alternative ?? '',
    sent: order && { at: order.finishedAt ?? order.createdAt, accepted: read.counts(order.id).accepted, count: order.count },
  });
  const facts: Record<string, string | number> = { kind: due.kind, versionId: version.id, version: version.number };
  if (decision) facts.decisionId = decision.id;
  else facts.orderId = about;
  return { ...letter, to, by, versionId: version.id, about, answers: null, facts };
}

function common(context: Context, version: FrozenVersion, to: Prepared['to'], by: Prepared['by'], locale: Locale) {
  return {
    t: translator(locale),
    practice: context.practice !== null,
    zone: requirePack(context, version.packId).zone,
    now: context.clock.now(),
    subject: version.subject,
    to: { name: to.name, email: to.address },
    by: { name: by.name, email: by.address },
  };
}

/** A person with an address that mail can go to; `blocked` for one without. */
export function addressed(context: Context, id: string): Prepared['to'] {
  const person = requirePersonById(context, id);
  const check = checkAddress(person.email);
  if (!check.ok) throw new AppError('blocked', 'letter.noAddress', { name: person.name });
  return { ...person, address: check.address };
}
