import type { Pack } from './pack.ts';

/** When a pack's source was last said to be read, and how that stands on a day. */
export interface PackReview {
  /** The date until which the last reading is enough. */
  readonly until: string;
  readonly passed: boolean;
  /** The last reading that was recorded in the pack; null where only its maker has read it. */
  readonly read: NonNullable<Pack['readAgain']>[number] | null;
}

/** `today` as YYYY-MM-DD. The day itself still counts. The last reading speaks, also where it is for a shorter time than one before. */
export function packReview({ reviewBy, readAgain = [] }: Pick<Pack, 'reviewBy' | 'readAgain'>, today: string): PackReview {
  const read = readAgain.at(-1) ?? null;
  const until = read?.until ?? reviewBy;
  return { until, passed: today > until, read };
}
