import type { TextRef } from '#shared/texts/index.ts';
import type { KeptAdvice } from '../advice/kept.ts';
import type { Decision } from '../approval/decision.ts';
import { approvalPath, openStep, type PathStep, roleKey } from '../approval/path.ts';
import { countFindings, type Finding } from '../checks/finding.ts';
import { heldByCanary } from '../dispatch/canary.ts';
import { needsSecondPerson } from '../dispatch/confirm.ts';
import type { OrderCounts, SendOrder } from '../dispatch/order.ts';
import { dueAt } from '../dispatch/order-hours.ts';
import { sendThatCounts } from '../dispatch/sends.ts';
import type { Brief } from '../draft/brief.ts';
import { type Bodies, isEmptyDoc } from '../draft/document.ts';
import { wallTimeOf } from '../draft/wall-time.ts';
import type { HandOver } from '../handover/handover.ts';
import type { Person } from '../people/person.ts';
import type { Pack } from '../policy/pack.ts';
import type { Purged } from '../privacy/purge.ts';
import { shortDigest } from './digest.ts';
import { currentHandOver, handOverSaid } from './hand-over-step.ts';

/** The seven words of a message's way. */
export type StepWord = 'draft' | 'checks' | 'message' | 'approval' | 'recipients' | 'dispatch' | 'log';

/** `stops` and `waits` say that somebody must act; `runs` and `held` are about a send; `plain` has no state. */
export interface MessageStep {
  readonly word: StepWord;
  readonly state: 'done' | 'stops' | 'waits' | 'here' | 'later' | 'plain' | 'runs' | 'held';
  /** One reason, at most 26 characters in every language. */
  readonly text: TextRef;
  /** What it is called where its word says another thing. */
  readonly name?: TextRef;
}

/** What the step bar and the header read of a message, in the shape of the contract's message detail. */
export interface MessageFacts {
  readonly brief: Brief;
  readonly bodies: Bodies;
  readonly version: { readonly id: string; readonly number: number; readonly digest: string; readonly writers: readonly string[] } | null;
  readonly changedSince: boolean;
  readonly decisions: readonly Decision[];
  /** Oldest first. Nobody can be sent to from a list whose addresses were purged. */
  readonly lists: readonly { readonly count: number; readonly purged?: Purged | null; readonly named?: { readonly readers: number } }[];
  /** Oldest first. `undecided`: how many of those in doubt nobody has decided about. */
  readonly orders: readonly { readonly order: SendOrder; readonly counts: OrderCounts; readonly undecided: number }[];
  readonly events: number;
  /** What this message is the correction of: it goes to those who got that, and needs no list. */
  readonly corrects?: object | null;
  /** The advice that it is written under: a unit that sends itself has fewer steps. */
  readonly advice?: KeptAdvice | null;
  /** Oldest first. */
  readonly handOvers?: readonly HandOver[];
}

export interface StepsInput {
  readonly message: MessageFacts;
  /** What the rules say about the draft now. */
  readonly findings: readonly Finding[];
  readonly pack: Pack;
  readonly people: readonly Person[];
  /** The instant at which a running send is done at its pace, where it is known. */
  readonly finishAt?: string | null;
}

type Said = Pick<MessageStep, 'state' | 'text'>;

/** The step bar: each step's state and its one reason. */
export function messageSteps(input: StepsInput): MessageStep[] {
  return [
    { word: 'draft', ...draftStep(input) },
    { word: 'checks', ...checksStep(input.findings) },
    { word: 'message', ...messageStep(input.message) },
    { word: 'approval', ...approvalStep(pathOf(input), input.pack.zone) },
    { word: 'recipients', ...recipientsStep(input) },
    { word: 'dispatch', ...(handsOver(input) ? handOverStep(input) : dispatchStep(input)) },
    { word: 'log', state: 'plain', text: { id: 'steps.log.events', params: { count: input.message.events } } },
  ];
}

/** The message's way to a yes as it stands. */
export function pathOf({ message, pack, people }: Pick<StepsInput, 'message' | 'pack' | 'people'>): PathStep[] {
  const { version, decisions, changedSince } = message;
  return approvalPath({ pack, message, version, decisions, people, changedSince });
}

/** The lists that still hold addresses. */
export function usableLists({ lists }: Pick<MessageFacts, 'lists'>): MessageFacts['lists'] {
  return lists.filter(({ purged }) => !purged);
}

/** The send that counts, with its counts. */
export function currentSend({ orders }: Pick<MessageFacts, 'orders'>): MessageFacts['orders'][number] | null {
  const counting = sendThatCounts(orders.map(({ order }) => order));
  return orders.find(({ order }) => order === counting) ?? null;
}

function draftStep({ message: { bodies, version, changedSince }, findings }: StepsInput): Said {
  const written = Object.values(bodies).filter((doc) => !isEmptyDoc(doc)).length;
  if (written === 0) return { state: 'here', text: { id: 'steps.draft.notBegun' } };
  const missing = findings.filter(({ text }) => text.id === 'check.missingBlock');
  if (missing.length > 0) {
    const stops = missing.some(({ severity }) => severity === 'block');
    return { state: stops ? 'stops' : 'waits', text: { id: 'steps.draft.missing', params: { count: missing.length } } };
  }
  if (!version) return { state: 'done', text: { id: 'steps.draft.written', params: { count: written } } };
  const params = { number: version.number };
  return changedSince
    ? { state: 'here', text: { id: 'steps.draft.changed', params } }
    : { state: 'done', text: { id: 'steps.draft.version', params } };
}

function checksStep(findings: readonly Finding[]): Said {
  const { block, warn } = countFindings(findings);
  if (block > 0) return { state: 'stops', text: { id: 'steps.checks.stops', params: { block, warn } } };
  if (warn > 0) return { state: 'done', text: { id: 'steps.checks.warns', params: { warn } } };
  return { state: 'done', text: { id: 'steps.checks.clear' } };
}

function messageStep({ version, changedSince }: MessageFacts): Said {
  if (!version) return { state: 'later', text: { id: 'steps.message.later' } };
  if (changedSince) return { state: 'waits', text: { id: 'steps.message.again' } };
  return { state: 'done', text: { id: 'steps.message.frozen', params: { digest: shortDigest(version.digest) } } };
}

function approvalStep(path: readonly PathStep[], zone: string): Said {
  const last = path.at(-1);
  if (!last) return { state: 'done', text: { id: 'steps.approval.notNeeded' } };
  const step = openStep(path);
  if (!step)
    return {
      state: 'done',
      text: { id: 'steps.approval.done', params: { role: roleKey(last.role), ...timeParams(last.decision?.at ?? '', zone) } },
    };
  switch (step.state) {
    case 'refused':
      return { state: 'stops', text: { id: 'steps.approval.refused', params: { step: step.step } } };
    case 'voided':
      return { state: 'waits', text: { id: 'steps.approval.voided' } };
    case 'waiting':
      return { state: 'waits', text: { id: 'steps.approval.waits', params: { role: roleKey(step.role) } } };
    default:
      return {
        state: 'later',
        text: { id: 'steps.approval.needed', params: { count: path.filter(({ state }) => state !== 'done').length } },
      };
  }
}

/** IT sends it: the pack says so, or it has been handed over already. A send of ours that has begun is shown as what it is. */
export function handsOver({ message, pack }: Pick<StepsInput, 'message' | 'pack'>): boolean {
  return currentSend(message) === null && (pack.deliveryMode === 'handover' || currentHandOver(message) !== null);
}

function handOverStep(input: StepsInput): Said & Pick<MessageStep, 'name'> {
  const { message, pack } = input;
  const name = { id: 'steps.handOver.name' } as const;
  const said = handOverSaid(currentHandOver(message), (instant) => timeParams(instant, pack.zone));
  if (said) return { name, ...said };
  const approved = message.version !== null && !message.changedSince && openStep(pathOf(input)) === null;
  return {
    name,
    ...(approved ? { state: 'here', text: { id: 'steps.handOver.ready' } } : { state: 'later', text: wantedText(message.brief) }),
  };
}

function recipientsStep({ message, pack }: StepsInput): Said {
  const send = currentSend(message);
  const count = send && send.order.state !== 'cancelled' ? send.order.count : (usableLists(message).at(-1)?.count ?? 0);
  const readers = send && send.order.state !== 'cancelled' ? send.order.readers : usableLists(message).at(-1)?.named?.readers;
  if (readers !== undefined) return { state: 'done', text: { id: 'steps.recipients.named', params: { readers } } };
  if (count === 0 && message.corrects) return { state: 'done', text: { id: 'steps.recipients.correction' } };
  if (count === 0 && pack.deliveryMode === 'handover' && message.brief.audience)
    return { state: 'done', text: { id: 'steps.recipients.described' } };
  if (count === 0) return { state: 'later', text: { id: 'steps.recipients.none' } };
  return { state: 'done', text: { id: 'steps.recipients.count', params: { count } } };
}

function dispatchStep({ message, pack, finishAt }: StepsInput): Said {
  const send = currentSend(message);
  if (!send) return { state: 'later', text: wantedText(message.brief) };
  const { order, counts, undecided } = send;
  const percent = { percent: percentOf(counts) };
  switch (order.state) {
    case 'prepared':
      if (needsSecondPerson(pack, order)) return { state: 'waits', text: { id: 'steps.dispatch.confirmation' } };
      return { state: 'here', text: { id: 'steps.dispatch.ready' } };
    case 'confirmed':
      return { state: 'here', text: { id: 'steps.dispatch.ready' } };
    case 'scheduled':
      return {
        state: 'waits',
        text: { id: 'steps.dispatch.at', params: timeParams(new Date(dueAt(order)).toISOString(), order.startAt?.zone ?? pack.zone) },
      };
    case 'sending':
      return { state: 'runs', text: sendingText(percent, order, finishAt ?? null, pack.zone) };
    case 'paused':
      if (heldByCanary(order)) return { state: 'held', text: { id: 'steps.dispatch.canary', params: { size: order.canary?.size ?? 0 } } };
      return { state: 'held', text: { id: 'steps.dispatch.paused', params: percent } };
    case 'stopped':
      return { state: 'stops', text: { id: 'steps.dispatch.stopped', params: percent } };
    case 'cancelled':
      return { state: 'later', text: { id: 'steps.dispatch.cancelled', params: percent } };
    case 'finished':
      if (counts.in_doubt > 0)
        return { state: undecided > 0 ? 'waits' : 'done', text: { id: 'steps.dispatch.doubt', params: { count: counts.in_doubt } } };
      return { state: 'done', text: { id: 'steps.dispatch.done', params: timeParams(order.finishedAt ?? order.createdAt, pack.zone) } };
  }
}

function wantedText({ wantedAt }: Brief): TextRef {
  return wantedAt ? { id: 'steps.dispatch.at', params: wallParams(wantedAt.local) } : { id: 'steps.dispatch.noTime' };
}

function sendingText(percent: { percent: number }, order: SendOrder, finishAt: string | null, zone: string): TextRef {
  if (!finishAt) return { id: 'steps.dispatch.sending', params: percent };
  const finish = timeParams(finishAt, zone);
  const start = timeParams(order.startedAt ?? order.createdAt, zone);
  const sameDay = finish.day === start.day && finish.month === start.month;
  return { id: sameDay ? 'steps.dispatch.sendingUntil' : 'steps.dispatch.sendingUntilDay', params: { ...percent, ...finish } };
}

/** How much of a send has an answer; whole percent, 100 only when all have. */
function percentOf(counts: OrderCounts): number {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : Math.floor((100 * (counts.accepted + counts.refused + counts.in_doubt + counts.suppressed)) / total);
}

function timeParams(instant: string, zone: string) {
  return wallParams(wallTimeOf(instant, zone).local);
}

/** A wall time's parts as the texts take them, from `YYYY-MM-DDTHH:mm`. Weekday 1 is Monday. */
function wallParams(local: string) {
  const weekday = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
  return {
    weekday: String(weekday),
    month: String(Number(local.slice(5, 7))),
    day: String(Number(local.slice(8, 10))),
    hour: local.slice(11, 13),
    minute: local.slice(14, 16),
  };
}
