import { pathCode } from '#shared/domain/advice/path.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type PlanItem, withWebPage } from '#shared/domain/channels/item.ts';
import { createLedgerDigest } from '#shared/domain/dispatch/ledger-digest.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { fingerprint } from '#shared/domain/dispatch/replies.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { dayOfInstant } from '#shared/domain/format.ts';
import {
  archiveFiles,
  archiveFormat,
  decisionFile,
  deliveryColumns,
  type Manifest,
  manifestText,
  recipientColumns,
  renderingFiles,
} from '#shared/domain/log/archive.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { journalEntry } from '#shared/domain/log/noark.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { locales, translator } from '#shared/texts/translate.ts';
import type { PackageFile } from '../../ports/packages.ts';
import type { Attempt, StoreReader } from '../../ports/store.ts';
import { ledgerPages } from '../ledger-pages.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';
import { archivedPlan } from './archive-plan.ts';

/** Rows that are read, written and let go of at a time. */
const pageSize = 1000;

export interface ArchiveInput {
  readonly read: StoreReader;
  readonly version: FrozenVersion;
  readonly order: SendOrder;
  /** With addresses, replies and reasons; else none of them is in any file. */
  readonly withRecipients: boolean;
  readonly program: string;
  /** Whose send it was, and the zone that its days are in. */
  readonly pack: Pick<Pack, 'institution' | 'zone' | 'channels'>;
  /** Lets others have their turn, and tells how far it has come: rows that were handled since the last time. */
  readonly pause: (rows: number) => Promise<void>;
}

/** How often the rows of an order are gone through. */
export const passes = 3;

/**
 * The files of an archive package (mail-format.md), in the order of their names, made as they are read. They depend on
 * what happened and on nothing else: no time of day, no language of the interface.
 */
export async function* archivePackage(input: ArchiveInput): AsyncGenerator<PackageFile> {
  const { version, withRecipients } = input;
  // They name people, as the recipients do.
  if (withRecipients) yield* decisionMails(input.read, version.messageId);
  const entries = messageLog(input.read, version.messageId);
  yield { name: archiveFiles.delivery, content: deliveryLog(input) };
  yield { name: archiveFiles.journal, content: [journalOf(input)] };
  yield { name: archiveFiles.log, content: entries.map((entry) => `${canonicalJson(entry)}\n`) };
  yield { name: archiveFiles.manifest, content: [manifestText(await manifest(input, entries))] };
  yield* renderingParts(version);
  if (withRecipients) yield { name: archiveFiles.recipients, content: recipients(input) };
}

/** The approved parts of every rendering and the mails that they make, in the order of their names. */
export function renderingParts({ renderings, eml }: Pick<FrozenVersion, 'renderings' | 'eml'>): PackageFile[] {
  return renderings
    .flatMap(({ id, html, text }) => {
      const names = renderingFiles(id);
      return [
        { name: names.eml, content: [eml[id] ?? ''] },
        { name: names.html, content: [html] },
        { name: names.text, content: [text] },
      ];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The mails that decisions about a message were given by, byte for byte, by the decision's place. Those that were removed are left out. */
export function* decisionMails(read: StoreReader, messageId: string): Generator<PackageFile> {
  for (const [index, { replyId }] of read.decisions(messageId).entries()) {
    const source = replyId === null ? null : read.replySource(replyId);
    if (source) yield { name: decisionFile(index + 1), content: [source] };
  }
}

/**
 * The log of a message, oldest first, up to the last step that is not a file going out: what is saved twice, with
 * nothing done in between, is the same twice.
 */
export function messageLog(read: StoreReader, messageId: string): LogEntry[] {
  const newestFirst: LogEntry[] = [];
  for (;;) {
    const page = read.log({ messageId, offset: newestFirst.length, limit: pageSize });
    newestFirst.push(...page);
    if (page.length < pageSize) break;
  }
  const last = newestFirst.findIndex(({ type }) => type !== 'export.made');
  return newestFirst.slice(Math.max(0, last)).reverse();
}

/** The message's channel plan, the web page of the brief among it. */
function planOf({ read, version, pack }: ArchiveInput): readonly PlanItem[] {
  return withWebPage(read.planItems(version.messageId), { id: version.messageId, brief: version.brief }, pack);
}

/** The journal entry of the send, in Norwegian: the language of the archive, whatever the interface's is. */
function journalOf({ read, version, order, pack }: ArchiveInput): string {
  const { brief, subject, submittedAt, renderings, eml } = version;
  const { accepted } = read.counts(order.id);
  const sentAt = accepted > 0 ? order.startedAt : null;
  return journalEntry({
    subject,
    sender: brief.sender,
    audience: brief.audience,
    institution: pack.institution.nb,
    count: order.readers ?? accepted,
    documentDay: dayOfInstant(submittedAt, pack.zone),
    sentDay: sentAt && dayOfInstant(sentAt, pack.zone),
    eml: renderings.map(({ id }) => ({ id, text: eml[id] ?? '' })),
    t: translator('nb'),
  });
}

async function* recipients(input: ArchiveInput): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([recipientColumns]);
  for await (const rows of ledgerPages(input.read, input.order.id, input.pause)) {
    yield csvLines(
      rows.map((row) => [
        String(row.seq),
        row.address,
        row.renderingId,
        row.mailId,
        row.state,
        String(row.attempts),
        row.attemptedAt ?? '',
        row.settledAt ?? '',
        oneLine(row.reply),
        oneLine(row.left?.reason ?? ''),
      ]),
    );
  }
}

/** Attempts and decisions in the order in which they were made. */
async function* deliveryLog(input: ArchiveInput): AsyncGenerator<string> {
  const { read, order, pause, withRecipients } = input;
  const nameOf = namesOf(read, order.messageId);
  // A word about somebody who was suppressed is about no attempt.
  const overridden = read.overrides(order.id).map((one) => ({ ...one, attempt: '', decision: 'send-although-suppressed' }));
  const decided = [...read.doubtDecisions(order.id).map((one) => ({ ...one, attempt: String(one.attempt) })), ...overridden];
  const decisions = decided
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((one) => ({
      at: one.at,
      cells: [
        one.at,
        'decision',
        String(one.seq),
        withRecipients ? one.address : '',
        one.attempt,
        one.decision,
        '',
        '',
        nameOf(one.by).name,
        withRecipients ? oneLine(one.reason) : '',
      ],
    }));
  const decidedUntil = (at: string | null): string[][] => {
    const end = at === null ? decisions.length : decisions.findIndex((one) => one.at > at);
    return decisions.splice(0, end < 0 ? decisions.length : end).map(({ cells }) => cells);
  };
  yield byteOrderMark + csvLines([deliveryColumns]);
  for (let last: Attempt | null = null; ; ) {
    const page = read.attemptsFrom(order.id, last, pageSize);
    yield csvLines(page.flatMap((attempt) => [...decidedUntil(attempt.at), attemptCells(attempt, withRecipients)]));
    last = page.at(-1) ?? null;
    if (!last || page.length < pageSize) break;
    await pause(page.length);
  }
  yield csvLines(decidedUntil(null));
}

/** What became of an attempt is known of a recipient's last one; those before it led to another. */
function attemptCells(one: Attempt, withRecipients: boolean): string[] {
  const isLast = one.attempt === one.attempts;
  return [
    one.at,
    'attempt',
    String(one.seq),
    withRecipients ? one.address : '',
    String(one.attempt),
    isLast ? one.state : 'tried-again',
    isLast ? (one.settledAt ?? '') : '',
    isLast ? (withRecipients ? oneLine(one.reply) : bareReply(one.reply)) : '',
    '',
    '',
  ];
}

/** A relay's words may name the recipient: without recipients only their code stands. What we said ourselves is a text's name. */
function bareReply(reply: string): string {
  const own = textSaid(reply);
  if (own) return own.id;
  const code = /^[245]\d\d/.exec(reply)?.[0];
  return code ? fingerprint(Number(code), reply) : '';
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Names by id; of a message that came in as a package, some are known from it only. */
export function namesOf(read: StoreReader, messageId?: string): (id: string) => { id: string; name: string } {
  const told = messageId === undefined ? [] : (read.takenIn(messageId)?.people ?? []);
  const people = new Map([...told, ...read.people()].map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: people.get(id) ?? '' });
}

async function manifest(input: ArchiveInput, entries: readonly LogEntry[]): Promise<Manifest> {
  const { read, order, version, withRecipients } = input;
  const digest = createLedgerDigest();
  for await (const rows of ledgerPages(input.read, input.order.id, input.pause)) digest.add(rows);
  const nameOf = namesOf(read, version.messageId);
  const orNull = (id: string | null) => (id === null ? null : nameOf(id));
  const numbers = new Map(read.versions(version.messageId).map(({ id, number }) => [id, number]));
  const list = order.listId === null ? null : read.list(order.listId);
  const head = entries.at(-1);
  const { domains, slowStart, ...caps } = order.caps;
  const { audience, reason, reasonStatement, from, sender, replyTo, wantedAt } = version.brief;
  const words = locales.map((locale) => [locale, translator(locale)] as const);
  return {
    format: archiveFormat.name,
    formatVersion: archiveFormat.version,
    program: input.program,
    practice: order.practice,
    message: {
      id: version.messageId,
      subject: version.subject,
      from,
      sender,
      replyTo,
      audience: audience && { ...audience },
      reason,
      reasonStatement,
      wantedAt,
      corrects: read.draft(version.messageId)?.corrects ?? null,
      advice: version.advice
        ? {
            packId: version.advice.packId,
            packVersion: version.advice.packVersion,
            path: pathCode(version.advice.path),
            answer: version.advice.answer,
          }
        : null,
    },
    version: {
      id: version.id,
      number: version.number,
      submittedAt: version.submittedAt,
      submittedBy: nameOf(version.submittedBy),
      writers: version.writers.map(nameOf),
      packId: version.packId,
      packVersion: version.packVersion,
      contentDigest: version.digest,
      renderings: version.renderings.map(({ id, languages }) => ({ id, languages: [...languages], ...renderingFiles(id) })),
    },
    decisions: read.decisions(version.messageId).map((decision, index) => ({
      step: decision.step,
      outcome: decision.outcome,
      version: numbers.get(decision.versionId) ?? 0,
      digest: decision.digest,
      decidedBy: nameOf(decision.decidedBy),
      recordedBy: nameOf(decision.recordedBy),
      strength: decision.strength,
      at: decision.at,
      reason: withRecipients ? decision.reason : '',
      alternative: withRecipients ? decision.alternative : '',
      reply: replyOf(decision.replyId, index + 1),
      voidedAt: decision.voidedAt,
    })),
    plan: archivedPlan(planOf(input), nameOf, withRecipients),
    findings: version.findings.map(({ rule, severity, source, text }) => ({
      rule,
      severity,
      source,
      text: Object.fromEntries(words.map(([locale, t]) => [locale, t(text)])) as Manifest['findings'][number]['text'],
    })),
    order: {
      id: order.id,
      state: order.state,
      count: order.count,
      readers: order.readers ?? null,
      listDigest: order.listDigest,
      builtFrom: order.builtFrom ? { ...order.builtFrom, groups: [...order.builtFrom.groups] } : null,
      ledgerDigest: digest.hex(),
      relay: { host: order.relay.host, port: order.relay.port, security: order.relay.security },
      caps,
      domainCaps: (domains ?? []).map((cap) => ({ ...cap })),
      slowStart: slowStart ?? false,
      startAt: order.startAt,
      window: order.window && { ...order.window, days: [...order.window.days] },
      departureReason: withRecipients ? order.departureReason : '',
      createdAt: order.createdAt,
      createdBy: nameOf(order.createdBy),
      confirmedAt: order.confirmedAt,
      confirmedBy: orNull(order.confirmedBy),
      startedAt: order.startedAt,
      startedBy: orNull(order.startedBy),
      finishedAt: order.finishedAt,
    },
    list: list && { source: list.source, basis: list.basis, deleteBy: list.deleteBy, population: list.population, outside: list.outside },
    counts: { ...read.counts(order.id) },
    undecided: read.undecided(order.id),
    recipients: withRecipients ? 'included' : order.purged ? 'removed' : 'left-out',
    journal: archiveFiles.journal,
    logHead: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
  };

  function replyOf(replyId: string | null, place: number): Manifest['decisions'][number]['reply'] {
    const reply = replyId === null ? null : read.replies(version.messageId).find(({ id }) => id === replyId);
    if (!reply) return null;
    const isHere = withRecipients && reply.removedAt === null;
    return { file: isHere ? decisionFile(place) : null, digest: reply.digest, keys: isHere ? [...reply.keys] : [] };
  }
}
