/** What stands in a database, in numbers. */
export interface Standing {
  readonly messages: number;
  /** Send orders, test copies not counted. */
  readonly sends: number;
  /** When it was changed last; null where nothing ever happened. */
  readonly changedAt: string | null;
}

/** What it would mean to put another state in the place of the present one. */
export interface Comparison {
  readonly there: Standing;
  readonly here: Standing;
  /** In the present one only, and messages that have been changed since. */
  readonly lost: { readonly messages: number; readonly changed: number; readonly sends: number };
  /** In the other one only. */
  readonly back: { readonly messages: number; readonly sends: number };
  /** Unfinished sends in the other one, which will be held, and their recipients, who will be in doubt. */
  readonly held: { readonly sends: number; readonly doubt: number };
  /** When it was taken; null where the file does not say. */
  readonly takenAt: string | null;
  /** It has an older schema, and will be brought up. */
  readonly older: boolean;
}

/** The parts of a check of the database. `quick` ones are looked at every time. */
export const checkedParts = ['file', 'links', 'log', 'counts', 'digests'] as const;
export type CheckedPart = (typeof checkedParts)[number];

/**
 * What a check found. `file`: the pages and indexes hold; `links`: what rows name is there; `log`: the chain holds to its head;
 * `counts`: the orders' counters are those of their rows; `digests`: finished ledgers are what the log says they were.
 */
export interface CheckReport {
  readonly parts: readonly {
    readonly part: CheckedPart;
    readonly state: 'whole' | 'broken' | 'unchecked' /** How many faults. */;
    readonly faults: number;
  }[];
  readonly ok: boolean;
}
