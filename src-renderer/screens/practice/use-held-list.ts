import { useState } from 'react';
import { useCall } from '../../queries.ts';

/** Which of the captured mails the list shows. */
export interface HeldList {
  /** The list holds no mail with a higher id; null before the first. */
  readonly until: number | null;
  /** How many it shows, and how many of them all have come since. */
  readonly total: number;
  readonly newer: number;
  /** Takes the newer ones in, and starts from the top. */
  readonly show: () => void;
  /** Counts how often they were taken in. */
  readonly shows: number;
}

/** The list follows what arrives until somebody reads or points in it; then it stands still and says how many are newer. */
export function useHeldList(search: string, inUse: boolean) {
  const filter = search ? { search } : {};
  const newestOfAll = useCall('practice.mails', { offset: 0, limit: 1 }, { keep: true });
  const live = useCall('practice.mails', { offset: 0, limit: 1, ...filter }, { keep: true });
  const [until, setUntil] = useState<number | null>(null);
  const [shows, setShows] = useState(0);
  const newest = newestOfAll.data?.mails[0]?.id ?? null;
  // An emptied server counts from the start again.
  const follows = !inUse || until === null || newest === null || newest < until;
  if (follows && newest !== until) setUntil(newest);
  const held = useCall(
    'practice.mails',
    { offset: 0, limit: 1, ...filter, ...(until === null ? {} : { until }) },
    { keep: true, enabled: until !== null },
  );
  const total = until === null ? 0 : (held.data?.total ?? 0);
  const list: HeldList = {
    until,
    total,
    newer: held.data && live.data && !follows && !held.isPlaceholderData ? Math.max(0, live.data.total - total) : 0,
    show: () => {
      setUntil(newest);
      setShows((count) => count + 1);
    },
    shows,
  };
  return { live, captured: newestOfAll.data?.total ?? 0, list };
}
