import type { OutcomeClass } from './outcomes.ts';

/** What counts as come back, in the order in which it is shown. */
export const timelineKinds = ['hard', 'soft', 'sender', 'uncertain'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineBucket extends Readonly<Record<TimelineKind, number>> {
  /** ISO 8601 UTC. */
  readonly from: string;
}

export interface BounceTimeline {
  /** How much time a bucket stands for. */
  readonly seconds: number;
  /** Buckets with something in them, by time. */
  readonly buckets: readonly TimelineBucket[];
  /** When the last of them came, ISO 8601 UTC; null where nothing came back. */
  readonly lastAt: string | null;
}

/** Five minutes, an hour, a quarter of a day, a day, a week. */
const widths = [300, 3600, 21_600, 86_400, 604_800] as const;
/** More bars than this are too thin to be told apart. */
const mostBuckets = 60;

/**
 * Counts what came back of a send, from its start, by kind and time: refusals as the relay said them, and returned mail by the
 * date of the report. The buckets are as narrow as leaves at most 60 from the start to the last of them.
 */
export function createBounceTimeline(startedAt: string) {
  const start = Date.parse(startedAt);
  const seen: { readonly kind: TimelineKind; readonly at: number }[] = [];
  return {
    add(outcome: OutcomeClass, at: string | null): void {
      const kind = timelineKinds.find((one) => one === outcome);
      // A mail system whose clock is slow has not answered before it was asked.
      if (kind !== undefined && at !== null) seen.push({ kind, at: Math.max(start, Date.parse(at)) });
    },
    result(): BounceTimeline {
      const last = seen.reduce((latest, { at }) => Math.max(latest, at), start);
      const seconds = widths.find((width) => (last - start) / 1000 / width < mostBuckets) ?? widths[widths.length - 1] ?? 604_800;
      const buckets = new Map<number, Record<TimelineKind, number>>();
      for (const { kind, at } of seen) {
        const number = Math.floor((at - start) / 1000 / seconds);
        const counts = buckets.get(number) ?? { hard: 0, soft: 0, sender: 0, uncertain: 0 };
        counts[kind] += 1;
        buckets.set(number, counts);
      }
      return {
        seconds,
        lastAt: seen.length === 0 ? null : new Date(last).toISOString(),
        buckets: [...buckets]
          .toSorted(([a], [b]) => a - b)
          .map(([number, counts]) => ({ from: new Date(start + number * seconds * 1000).toISOString(), ...counts })),
      };
    },
  };
}
