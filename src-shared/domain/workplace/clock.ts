/** What is wrong with the machine's clock, as far as can be told without asking anybody. */
export interface ClockDoubt {
  readonly kind: 'behind' | 'ahead';
  /** What it was held against: the newest step that is written down, or the day the program was built. */
  readonly against: 'store' | 'build';
  /** The instant that it was held against. */
  readonly reference: string;
  /** How far off, milliseconds. */
  readonly by: number;
}

/** A clock may be set right by so much without anybody being asked, milliseconds. */
export const toleratedStepBack = 5 * 60_000;
/** Nobody is away for longer; a wrong year is the usual mistake of a clock whose battery is empty. */
export const longestAbsence = 360 * 86_400_000;
/** A build's day as its maker's clock said it, milliseconds. */
const buildTolerance = 86_400_000;

/**
 * Holds the present against the newest stored instant and the day of the build; null where nothing speaks against it.
 * All ISO 8601; `known` and `builtAt` are null where there is none.
 */
export function judgeClock({
  now,
  known,
  builtAt,
}: {
  readonly now: string;
  readonly known: string | null;
  readonly builtAt: string | null;
}): ClockDoubt | null {
  const present = Date.parse(now);
  const stored = known === null ? Number.NEGATIVE_INFINITY : Date.parse(known);
  const built = builtAt === null ? Number.NEGATIVE_INFINITY : Date.parse(builtAt);
  if (known !== null && present < stored - toleratedStepBack)
    return { kind: 'behind', against: 'store', reference: known, by: stored - present };
  if (builtAt !== null && present < built - buildTolerance)
    return { kind: 'behind', against: 'build', reference: builtAt, by: built - present };
  const newest = Math.max(stored, built);
  if (newest === Number.NEGATIVE_INFINITY || present <= newest + longestAbsence) return null;
  const against = stored >= built ? 'store' : 'build';
  return { kind: 'ahead', against, reference: new Date(newest).toISOString(), by: present - newest };
}
