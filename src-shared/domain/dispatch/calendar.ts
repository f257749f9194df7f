import { type Course, type WholeSend, wholeCourses } from './finish.ts';
import { openings } from './send-window.ts';

/** A send that is planned or under way, as the calendar reckons with it. */
export interface CalendarSend extends WholeSend {
  readonly id: string;
  /** The relay that it goes over; sends over another take nothing from it. */
  readonly relay: string;
}

/** A time in which two sends would both go out over the same relay, milliseconds since 1970: each slows the other down. */
export interface Clash {
  readonly ids: readonly [string, string];
  readonly from: number;
  readonly until: number;
}

/** The earliest course of every send, those over one relay reckoned together. `past`: when earlier messages went, ascending. */
export function plannedCourses(sends: readonly CalendarSend[], past: readonly number[] = []): ReadonlyMap<string, Course> {
  const found = new Map<string, Course>();
  for (const together of Map.groupBy(sends, ({ relay }) => relay).values())
    wholeCourses(together, past).forEach((course, index) => {
      const send = together[index];
      if (send && course) found.set(send.id, course);
    });
  return found;
}

/** Every pair of sends that would go out at the same time over the same relay, by when that begins: once a pair, with the first such time. */
export function clashesOf(sends: readonly CalendarSend[], found: ReadonlyMap<string, Course>): Clash[] {
  const clashes: Clash[] = [];
  sends.forEach((one, index) => {
    for (const other of sends.slice(index + 1)) {
      const [a, b] = [found.get(one.id), found.get(other.id)];
      if (!a || !b || one.relay !== other.relay) continue;
      const shared = firstShared(activeTimes(one, a), activeTimes(other, b));
      if (shared) clashes.push({ ids: [one.id, other.id], ...shared });
    }
  });
  return clashes.sort((a, b) => a.from - b.from);
}

/** A time that ends with the instant it names: a send of one message takes one. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** A course without the times in which its window is closed, in the order of time. */
function* activeTimes({ window }: CalendarSend, { starts, finishes }: Course): Generator<Span, void> {
  if (!window) {
    yield { from: starts, until: finishes };
    return;
  }
  for (const { opens, closes } of openings(window, starts)) {
    if (opens > finishes) return;
    yield { from: Math.max(opens, starts), until: Math.min(closes - 1, finishes) };
  }
}

function firstShared(ones: Iterator<Span>, others: Iterator<Span>): Span | null {
  let [one, other] = [ones.next(), others.next()];
  while (!one.done && !other.done) {
    const from = Math.max(one.value.from, other.value.from);
    const until = Math.min(one.value.until, other.value.until);
    if (from <= until) return { from, until };
    if (one.value.until < other.value.until) one = ones.next();
    else other = others.next();
  }
  return null;
}
