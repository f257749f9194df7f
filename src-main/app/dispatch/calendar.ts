import type { CalendarEntry } from '#shared/contract/calendar.ts';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { type CalendarSend, clashesOf, plannedCourses } from '#shared/domain/dispatch/calendar.ts';
import { type Course, domainParts } from '#shared/domain/dispatch/finish.ts';
import type { Relay, SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { windowOf } from '#shared/domain/dispatch/send-window.ts';
import { instantOf } from '#shared/domain/dispatch/start-time.ts';
import { windowLengths } from '#shared/domain/dispatch/throttle.ts';
import { AppError } from '#shared/domain/errors.ts';
import { dayOfInstant } from '#shared/domain/format.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';
import { messageSummaries } from '../draft/summary.ts';
import { begunLately } from './begun.ts';
import { type Counted, createDomainCounts } from './domain-counts.ts';
import { currentCaps, savedRelay } from './relay.ts';
import { currentHours } from './send-window.ts';

/** A send of this many is not reckoned message by message with the others: the calendar is asked often. */
const mostReckoned = 300_000;

/** Every send by its day, with what is known of its course. */
export function createCalendarHandlers(context: Context): Handlers<'calendar.get'> {
  const { store, clock, practice } = context;
  const { read } = store;
  const countByDomain = createDomainCounts(context);

  /** What is left of a send, and when that may begin; null for what is over or waits for somebody. */
  const plannedOf = (message: MessageSummary, order: SendOrder | null, house: House): Planned | null => {
    const now = Date.parse(clock.now());
    if (!order) {
      if (!message.wantedAt || !house.relay || message.stage === 'refused') return null;
      const list = read.lists(message.id).findLast(({ purged }) => purged === null);
      if (!list) return null;
      const from = Math.max(now, instantOf(message.wantedAt));
      const counted: Counted = { of: 'list', id: list.id, count: list.count };
      return { id: message.id, relay: house.relay, from, caps: house.caps, window: house.window, count: list.count, counted };
    }
    if (order.state === 'paused' || order.state === 'stopped') return null;
    const { queued, attempting, deferred } = read.counts(order.id);
    const count = queued + attempting + deferred;
    const relay = order.practice ? inPractice : (placeOf(order.relay) ?? '');
    const counted: Counted = { of: 'order', id: order.id, count };
    return { id: message.id, relay, from: goesAt(order, now), caps: capsInForce(order), window: windowInForce(order), count, counted };
  };

  /** The same with what goes to each domain that has caps of its own, and what has gone there in the last hour. */
  const withDomains = async ({ counted, ...send }: Planned): Promise<CalendarSend> => ({
    ...send,
    domains: domainParts(send.caps, await countByDomain(counted, send.caps)).map((part) => ({
      ...part,
      past: begunLately(context, windowLengths.hour, part.cap.domain),
    })),
  });

  return {
    'calendar.get': async ({ from, days }) => {
      const pack = currentPack(context);
      const hours = currentHours(context, pack);
      const house: House = {
        relay: practice ? inPractice : placeOf(savedRelay(read)),
        caps: currentCaps(context).caps,
        window: hours && windowOf(hours, pack),
      };
      const now = clock.now();
      const messages = messageSummaries(context, () => 0).filter(
        ({ stage, counts }) => stage !== 'cancelled' || (counts?.accepted ?? 0) > 0,
      );
      const orders = new Map(
        messages.map(({ id, orderId, stage }) => [id, orderId !== null && !notSent.has(stage) ? read.order(orderId) : null]),
      );
      const planned = messages.flatMap((message) => {
        const order = orders.get(message.id) ?? null;
        if (order && over.has(order.state)) return [];
        const send = plannedOf(message, order, house);
        return send && send.count > 0 ? [send] : [];
      });
      const total = planned.reduce((sum, { count }) => sum + count, 0);
      const sends: CalendarSend[] = [];
      if (total <= mostReckoned) for (const send of planned) sends.push(await withDomains(send));
      const found: ReadonlyMap<string, Course> = plannedCourses(sends, begunLately(context, windowLengths.day));
      const clashes = clashesOf(sends, found);
      const subjects = new Map(messages.map(({ id, subject }) => [id, subject]));

      const entries = messages.flatMap((message): CalendarEntry[] => {
        const order = orders.get(message.id) ?? null;
        const course = found.get(message.id);
        const kind = kindOf(order);
        const startsAt = order?.startedAt ?? (course ? iso(course.starts) : null);
        const finishesAt = order?.finishedAt ?? (course ? iso(course.finishes) : null);
        const wantedDay = message.wantedAt?.local.slice(0, 10) ?? null;
        const day =
          kind === 'running' || kind === 'held' ? dayOfInstant(now, pack.zone) : startsAt ? dayOfInstant(startsAt, pack.zone) : wantedDay;
        if (day === null || !inRange(day, from, days)) return [];
        const ours = clashes.filter(({ ids }) => ids.includes(message.id));
        return [
          {
            messageId: message.id,
            subject: message.subject,
            stage: message.stage,
            kind,
            day,
            count: message.count,
            wantedAt: message.wantedAt,
            startsAt,
            finishesAt,
            clashes: ours.map((clash) => {
              const other = clash.ids[0] === message.id ? clash.ids[1] : clash.ids[0];
              return { messageId: other, subject: subjects.get(other) ?? '', from: iso(clash.from), until: iso(clash.until) };
            }),
          },
        ];
      });
      return { entries: entries.sort((a, b) => a.day.localeCompare(b.day) || timeOf(a).localeCompare(timeOf(b))) };
    },
  };
}

/** What is left of a send, before it is known where that goes. */
interface Planned extends Omit<CalendarSend, 'domains'> {
  readonly counted: Counted;
}

/** What a message that has no send order yet would be sent by. */
interface House {
  /** Null where none is set. */
  readonly relay: string | null;
  readonly caps: CalendarSend['caps'];
  readonly window: CalendarSend['window'];
}

const over: ReadonlySet<SendOrder['state']> = new Set(['finished', 'cancelled']);
/** Of these a send order is one of an older text, which can no longer be sent. */
const notSent: ReadonlySet<MessageSummary['stage']> = new Set(['draft', 'refused', 'assessment', 'approval', 'recipients']);

function kindOf(order: SendOrder | null): CalendarEntry['kind'] {
  switch (order?.state) {
    case undefined:
      return 'wanted';
    case 'finished':
    case 'cancelled':
      return 'done';
    case 'paused':
    case 'stopped':
      return 'held';
    case 'sending':
      return 'running';
    default:
      return order?.startedAt ? 'running' : 'planned';
  }
}

/** All that is sent in practice goes to the one server there, whatever its port is this time. */
const inPractice = 'practice';

function placeOf(relay: Relay | null): string | null {
  return relay && `${relay.host}:${relay.port}`;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function timeOf({ startsAt, wantedAt }: CalendarEntry): string {
  return startsAt ?? wantedAt?.local ?? '';
}

/** Days compare as text; `days` counts `from` itself. */
function inRange(day: string, from: string, days: number): boolean {
  const [at, first] = [Date.parse(`${day}T00:00Z`), Date.parse(`${from}T00:00Z`)];
  if (Number.isNaN(first)) throw new AppError('invalid', 'error.badParams', { path: 'from', problem: from });
  return at >= first && at < first + days * windowLengths.day;
}
