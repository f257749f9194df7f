import { countedCaps } from './domain-caps.ts';
import type { Caps, DomainCap } from './order.ts';
import { rampDistance } from './ramp.ts';
import { openings, type SendWindow } from './send-window.ts';
import { capWindows, paceInterval, windowLengths } from './throttle.ts';

/** A send as far as its time goes. */
export interface PlannedSend {
  /** When its first message may begin, milliseconds since 1970. */
  readonly from: number;
  /** Messages that are left. */
  readonly count: number;
  readonly caps: Caps;
  readonly window: SendWindow | null;
}

/** When a send's first and last message begin at the earliest. */
export interface Course {
  readonly starts: number;
  readonly finishes: number;
}

/**
 * The earliest course of sends that share one relay: message by message, each when its own caps, counted over what all have
 * sent, its slow start and its own window let it go, whoever may go first before the others. `past`: when earlier messages went, ascending.
 * Nothing is left out for the relay's own slowness: it is the earliest, not the likeliest. Null for a send without messages, and
 * for one that no cap gives a pace, whose course only the relay decides: it is taken to be over at once.
 */
export function courses(sends: readonly PlannedSend[], past: readonly number[] = []): (Course | null)[] {
  const total = sends.reduce((sum, { count }) => sum + count, 0);
  const went = new Float64Array(past.length + total);
  went.set(past);
  let gone = past.length;
  /** Of what has gone, so many went before the last minute. */
  let old = 0;
  /** A slow start keeps everything that goes over the relay this far apart. */
  let waitUntil = Number.NEGATIVE_INFINITY;
  const runs = sends.map(({ from, count, caps, window }) => ({
    left: count,
    from,
    pace: paceInterval(caps),
    slow: caps.slowStart === true,
    windows: capWindows(caps),
    within: inside(window),
    starts: Number.NaN,
    last: Number.NEGATIVE_INFINITY,
  }));
  /** The earliest instant for the next message of a send, given what has gone. */
  const next = (run: (typeof runs)[number]): number => {
    let when = Math.max(run.from, run.last + run.pace, waitUntil);
    for (;;) {
      const before = when;
      for (const [cap, length] of run.windows) {
        const oldest = gone - cap;
        if (oldest >= 0) when = Math.max(when, (went[oldest] ?? 0) + length);
      }
      when = run.within(when);
      if (when === before) return when;
    }
  };
  for (let sent = 0; sent < total; sent += 1) {
    let first = runs[0];
    let at = Number.POSITIVE_INFINITY;
    for (const run of runs) {
      if (run.left === 0) continue;
      const when = next(run);
      // Of two that may go at once, the one that went longest ago: lanes take turns.
      if (when < at || (when === at && run.last < (first?.last ?? 0))) [first, at] = [run, when];
    }
    if (!first) break;
    while (old < gone && (went[old] ?? 0) <= at - windowLengths.minute) old += 1;
    if (first.slow) waitUntil = at + rampDistance(first.pace, gone - old);
    went[gone] = at;
    gone += 1;
    first.left -= 1;
    first.last = at;
    if (Number.isNaN(first.starts)) first.starts = at;
  }
  return runs.map(({ starts, last }) => (Number.isNaN(starts) ? null : { starts: Math.floor(starts), finishes: Math.floor(last) }));
}

/** The earliest end of one send that has the relay to itself; `from` without messages. */
export function earliestFinish(send: PlannedSend, past: readonly number[] = []): number {
  return courses([send], past)[0]?.finishes ?? send.from;
}

/** What goes to one domain of a send that has caps of its own. */
export interface DomainPart {
  readonly cap: DomainCap;
  readonly count: number;
  /** When earlier messages to it went, ascending. */
  readonly past?: readonly number[];
}

/** A send with what its domains take. */
export interface WholeSend extends PlannedSend {
  readonly domains: readonly DomainPart[];
}

/**
 * As `courses`, each no sooner over than the domain of it that takes longest: a domain's caps are counted over what all of the
 * sends have for it. `past` of the whole as there.
 */
export function wholeCourses(sends: readonly WholeSend[], past: readonly number[] = []): (Course | null)[] {
  const slowest = sends.map(() => Number.NEGATIVE_INFINITY);
  const parts = sends.flatMap(({ domains, from, window }, send) => domains.map((part) => ({ ...part, from, window, send })));
  for (const together of Map.groupBy(parts, ({ cap }) => cap.domain).values()) {
    const known = together.find((part) => part.past)?.past;
    const planned = together.map(({ cap, count, from, window }) => ({ from, count, caps: countedCaps(cap), window }));
    courses(planned, known).forEach((course, index) => {
      const send = together[index]?.send;
      if (send !== undefined && course) slowest[send] = Math.max(slowest[send] ?? course.finishes, course.finishes);
    });
  }
  return courses(sends, past).map((course, send) => course && { ...course, finishes: Math.max(course.finishes, slowest[send] ?? 0) });
}

/** As `earliestFinish`, with the domain that takes longest. */
export function wholeFinish(send: PlannedSend, domains: readonly DomainPart[], past: readonly number[] = []): number {
  return wholeCourses([{ ...send, domains }], past)[0]?.finishes ?? send.from;
}

/** The parts of a send by the domains that have caps of their own. */
export function domainParts(caps: Caps, counts: ReadonlyMap<string, number>): DomainPart[] {
  return (caps.domains ?? []).map((cap) => ({ cap, count: counts.get(cap.domain) ?? 0 }));
}

/** Moves an instant that only goes forward into the window. */
function inside(window: SendWindow | null): (at: number) => number {
  if (!window) return (at) => at;
  let all: ReturnType<typeof openings> | null = null;
  let opening = { opens: 0, closes: 0 };
  return (at) => {
    all ??= openings(window, at);
    while (opening.closes <= at) opening = all.next().value;
    return Math.max(at, opening.opens);
  };
}
