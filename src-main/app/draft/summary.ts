import type { MessageDetail, MessageSummary } from '#shared/contract/messages.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import { approvalPath } from '#shared/domain/approval/path.ts';
import { ruleToAnswer } from '#shared/domain/dispatch/answering.ts';
import { needsSecondPerson } from '#shared/domain/dispatch/confirm.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { sendThatCounts } from '#shared/domain/dispatch/sends.ts';
import type { Draft, DraftHead } from '#shared/domain/draft/draft.ts';
import type { LinkedBlock } from '#shared/domain/draft/links.ts';
import { type HandOver, handOverThatCounts, ruleToFollow } from '#shared/domain/handover/handover.ts';
import type { TakenIn } from '#shared/domain/handover/taken-in.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import { type MessageStage, messageStage, overStages, wentOut } from '#shared/domain/message/stage.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { StoreReader } from '../../ports/store.ts';
import { type Context, packFor } from '../context.ts';
import type { StopsOf } from './stops.ts';

type VersionHead = ReturnType<StoreReader['versionHeads']>[number];

interface About {
  /** The rules that hold for it now; null where its pack is no longer installed. */
  readonly pack: Pack | null;
  readonly version: Pick<VersionHead, 'id' | 'number' | 'digest' | 'submittedAt'> | null;
  readonly changed: boolean;
  readonly decisions: readonly Decision[];
  readonly lists: readonly RecipientList[];
  readonly orders: readonly SendOrder[];
  /** The state of the hand-over that counts, and when IT sent it. */
  readonly handOver: HandOver | null;
}

/** All messages, the last changed first; what stands about them is read once, not once a message. */
export function messageSummaries(context: Context, stopsOf: StopsOf): MessageSummary[] {
  return known(context).map((one) => summary(context, one, stopsOf));
}

/** How many of those that went out last stand beside what goes on. */
const lastSent = 5;
/** For how long what went out may belong to today, wherever today is, in ms. */
const aDay = 36 * 3_600_000;

/** What is not over, what went out in the last day, and the newest that went out: all that home shows, however many years there are. */
export function currentMessages(context: Context, stopsOf: StopsOf): { messages: MessageSummary[]; total: number } {
  const { read } = context.store;
  const all = known(context);
  const goesOn = ({ stage, undecided, answersOpen }: Known): boolean => !overStages.has(stage) || undecided > 0 || answersOpen;
  const endedAt = ({ draft, order, about }: Known): string => order?.finishedAt ?? about.handOver?.sent?.at ?? draft.updatedAt;
  const since = Date.parse(context.clock.now()) - aDay;
  const ended: Known[] = [];
  // The newest first: what is older than all that is shown is not looked into.
  for (const one of all.filter((other) => !goesOn(other)).sort((a, b) => endedAt(b).localeCompare(endedAt(a)))) {
    if (ended.length >= lastSent && Date.parse(endedAt(one)) < since) break;
    if (wentOut(one.stage, one.order?.startedAt ? read.counts(one.order.id).accepted : 0)) ended.push(one);
  }
  return { messages: [...all.filter(goesOn), ...ended].map((one) => summary(context, one, stopsOf)), total: all.length };
}

/** What can be told of a message without its texts and its ledger. */
interface Known {
  readonly draft: DraftHead;
  readonly about: About;
  readonly stage: MessageStage;
  readonly order: SendOrder | null;
  readonly undecided: number;
  /** Inquiries about a send that has ended are followed up (U44). */
  readonly answersOpen: boolean;
}

function known(context: Context): Known[] {
  const { read } = context.store;
  const heads = new Map(read.versionHeads().map((head) => [head.messageId, head]));
  const decisions = Map.groupBy(read.decisions(), ({ messageId }) => messageId);
  const lists = Map.groupBy(read.lists(), ({ messageId }) => messageId);
  const orders = Map.groupBy(read.orders(), ({ messageId }) => messageId);
  const handOvers = Map.groupBy(read.handOvers(), ({ messageId }) => messageId);
  const undecided = read.allUndecided();
  const drafts = read.draftHeads();
  const packs = new Map([...new Set(drafts.map(({ packId }) => packId))].map((packId) => [packId, packFor(context, packId)]));
  return drafts
    .map((draft) => {
      const version = heads.get(draft.id) ?? null;
      const about: About = {
        pack: packs.get(draft.packId) ?? null,
        version,
        changed: version !== null && isChanged(read, draft, version),
        decisions: decisions.get(draft.id) ?? [],
        lists: lists.get(draft.id) ?? [],
        orders: orders.get(draft.id) ?? [],
        handOver: handOverThatCounts(handOvers.get(draft.id) ?? [], version?.id ?? null),
      };
      const order = sendThatCounts(about.orders);
      return {
        draft,
        about,
        stage: stageOf(draft, about),
        order,
        undecided: undecidedOf(about.orders, undecided),
        answersOpen: followedUp(about),
      };
    })
    .sort((a, b) => (a.draft.updatedAt < b.draft.updatedAt ? 1 : a.draft.updatedAt > b.draft.updatedAt ? -1 : 0));
}

function followedUp({ pack, orders, handOver }: About): boolean {
  return pack !== null && (orders.some((order) => ruleToAnswer(pack, order) !== null) || ruleToFollow(pack, handOver) !== null);
}

/** Those in doubt of every send of a message: what was sent later to others decides nothing about them. */
function undecidedOf(orders: readonly SendOrder[], undecided: ReadonlyMap<string, number>): number {
  return orders.reduce((sum, { id, kind }) => sum + (kind === 'send' ? (undecided.get(id) ?? 0) : 0), 0);
}

/** One message whole, as the store has it. */
export function messageDetail(context: Context, draft: Draft): MessageDetail {
  const { read } = context.store;
  const versions = read.versions(draft.id);
  const version = versions.at(-1) ?? null;
  const changed = version !== null && changedSince(draft, version);
  const about: About = {
    pack: packFor(context, draft.packId),
    version,
    changed,
    decisions: read.decisions(draft.id),
    lists: read.lists(draft.id),
    orders: read.orders(draft.id),
    handOver: handOverThatCounts(read.handOvers(draft.id), version?.id ?? null),
  };
  const {
    packId,
    revision,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
    writers,
    brief,
    bodies,
    copied = [],
    translated = [],
    linked = [],
    answers = [],
  } = draft;
  return {
    id: draft.id,
    packId,
    revision,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
    writers: [...writers],
    brief,
    bodies,
    copied: [...copied],
    translated: translated.map((one) => ({ ...one, sources: [...one.sources] })),
    linked: linked.map(([a, b]): [LinkedBlock, LinkedBlock] => [a, b]),
    answers: [...answers],
    advice: draft.advice ? { ...draft.advice, path: [...draft.advice.path] } : null,
    stage: stageOf(draft, about),
    corrects: draft.corrects ? { ...draft.corrects, subject: read.draft(draft.corrects.messageId)?.brief.subject ?? '' } : null,
    corrections: read
      .corrections(draft.id)
      .map((head) => ({ id: head.id, subject: head.brief.subject, stage: stageOfHead(context, head) })),
    version: version && { ...headOf(version), findings: [...version.findings] },
    changedSince: changed,
    versions: versions.map(headOf),
    decisions: [...about.decisions],
    lists: [...about.lists],
    orders: about.orders.map((order) => ({ order, counts: read.counts(order.id), undecided: read.undecided(order.id) })),
    handOvers: read.handOvers(draft.id),
    takenIn: takenInOf(read.takenIn(draft.id)),
    events: read.logCount(draft.id),
  };
}

/** Where a message stands, of its head alone. */
export function stageOfHead(context: Context, draft: DraftHead): MessageStage {
  const { read } = context.store;
  const version = read.versions(draft.id).at(-1) ?? null;
  return stageOf(draft, {
    pack: packFor(context, draft.packId),
    version,
    changed: version !== null && isChanged(read, draft, version),
    decisions: read.decisions(draft.id),
    lists: [],
    orders: read.orders(draft.id),
    handOver: handOverThatCounts(read.handOvers(draft.id), version?.id ?? null),
  });
}

/** Only a draft that was saved after the submission can differ: the texts are not read for the others. */
function isChanged(read: StoreReader, { id, updatedAt }: DraftHead, head: VersionHead): boolean {
  if (updatedAt <= head.submittedAt) return false;
  const [draft, version] = [read.draft(id), read.version(head.id)];
  return draft !== null && version !== null && changedSince(draft, version);
}

function summary(context: Context, { draft, about, stage, order, undecided, answersOpen }: Known, stopsOf: StopsOf): MessageSummary {
  const { read } = context.store;
  const { brief } = draft;
  return {
    id: draft.id,
    subject: brief.subject,
    sender: brief.sender,
    audience: brief.audience?.kind ?? null,
    reason: brief.reason,
    wantedAt: brief.wantedAt && { ...brief.wantedAt },
    updatedAt: draft.updatedAt,
    updatedBy: draft.updatedBy,
    createdBy: draft.createdBy,
    stage,
    stops: about.version && !about.changed ? null : about.pack ? stopsOf(draft, about.pack) : 0,
    version: about.version && { number: about.version.number, digest: about.version.digest, submittedAt: about.version.submittedAt },
    count: order?.count ?? about.lists.at(-1)?.count ?? null,
    counts: order && read.counts(order.id),
    undecided,
    answersOpen,
    orderId: order?.id ?? null,
    waitsUntil: order?.waitsUntil ?? null,
    finishedAt: order?.finishedAt ?? about.handOver?.sent?.at ?? null,
  };
}

/** A message whose pack is no longer installed has no steps and no threshold; opening it says what is missing. */
function stageOf(draft: DraftHead, { pack, version, changed, decisions, lists, orders, handOver }: About): MessageStage {
  const order = sendThatCounts(orders);
  return messageStage({
    submitted: version !== null,
    changedSince: changed,
    path: approvalPath({
      pack: pack ?? { path: [], bodies: [], rules: [] },
      message: draft,
      version: version && { ...version, writers: [] },
      decisions,
      people: [],
      changedSince: changed,
    }),
    // A correction goes to those who got the text that it corrects.
    hasList: draft.corrects !== undefined || lists.some(({ purged }) => purged === null),
    handsOver: pack?.deliveryMode === 'handover',
    handOver: handOver?.state ?? null,
    order: order && { state: order.state, needsConfirmation: pack !== null && needsSecondPerson(pack, order) },
  });
}

function headOf({ id, number, submittedAt, submittedBy, packId, packVersion, subject, digest, writers }: FrozenVersion) {
  return { id, number, submittedAt, submittedBy, packId, packVersion, subject, digest, writers: [...writers] };
}

function takenInOf(takenIn: TakenIn | null): MessageDetail['takenIn'] {
  return takenIn && { at: takenIn.at, by: takenIn.by, people: takenIn.people.map((person) => ({ ...person })) };
}
