import type { LedgerRow, RecipientState } from './order.ts';

/**
 * How the people of earlier ledgers stand, seen by who plans a new send: the checkboxes of the plan. `waiting`: queued or
 * deferred in a send that was stopped. `put-off`: the server asked for patience until there were no more attempts.
 */
export const followUpGroups = ['accepted', 'waiting', 'cancelled', 'put-off', 'refused', 'in-doubt'] as const;
export type FollowUpGroup = (typeof followUpGroups)[number];

/** `rest`: the same text to those who have not got it. `correction`: another text to those who have. */
export const followUpPurposes = ['rest', 'correction'] as const;
export type FollowUpPurpose = (typeof followUpPurposes)[number];

/** From whom a send of each purpose may be built. Who is suppressed never is among them (dispatch.md). */
export const groupsFor: Readonly<Record<FollowUpPurpose, readonly FollowUpGroup[]>> = {
  rest: ['waiting', 'cancelled', 'put-off', 'refused', 'in-doubt'],
  correction: ['accepted', 'in-doubt'],
};

/** What is chosen until a person chooses otherwise: never those in doubt, who may have it already. */
export const usualGroups: Readonly<Record<FollowUpPurpose, readonly FollowUpGroup[]>> = {
  rest: ['waiting', 'cancelled', 'put-off'],
  correction: ['accepted'],
};

/** The order whose ledger an order was built from, and which of its people were chosen. */
export interface BuiltFrom {
  readonly purpose: FollowUpPurpose;
  readonly orderId: string;
  readonly groups: readonly FollowUpGroup[];
  /** It was prepared knowing that the database does not know what was sent from that ledger elsewhere. */
  readonly stale?: true;
}

/** What is read of an earlier ledger. */
export type EarlierRow = Pick<LedgerRow, 'address' | 'renderingId' | 'state' | 'reply'>;

/** One person of the earlier ledgers. */
export interface EarlierPerson extends Pick<LedgerRow, 'address' | 'renderingId'> {
  readonly group: FollowUpGroup;
  /** A later send has reached them, or may have: of a correction, another send of that correction. */
  readonly reached: boolean;
  readonly suppressed: boolean;
}

/** The group of a row, or null where it belongs to none: suppressed, or under way at this moment. */
export function groupOf({ state, reply }: Pick<EarlierRow, 'state' | 'reply'>): FollowUpGroup | null {
  if (state === 'refused') return reply.startsWith('4') ? 'put-off' : 'refused';
  return groupOfState[state];
}
const groupOfState: Readonly<Record<Exclude<RecipientState, 'refused'>, FollowUpGroup | null>> = {
  queued: 'waiting',
  deferred: 'waiting',
  attempting: null,
  accepted: 'accepted',
  in_doubt: 'in-doubt',
  cancelled: 'cancelled',
  suppressed: null,
};

/** Which word about a person outranks another where two ledgers speak of them. */
const rank = (group: FollowUpGroup): number => (group === 'accepted' ? 2 : group === 'in-doubt' ? 1 : 0);

/** Reads ledgers, a page at a time, and says how everyone in them stands. */
export interface FollowUpReader {
  /** Rows of the ledgers that the new send is built from; of several ledgers the oldest first. */
  source(rows: Iterable<EarlierRow>): void;
  /**
   * Rows of other orders that may have reached the same people: for those who have not got it every other order of the
   * message, for a correction the earlier orders of the correction itself. They bring in nobody new.
   */
  since(rows: Iterable<EarlierRow>): void;
  /** Everyone once, in the order of the ledgers; those who are erased are left out. */
  people(): EarlierPerson[];
}

/** `suppressed`: addresses in lower case. */
export function createFollowUpReader(purpose: FollowUpPurpose, suppressed: ReadonlySet<string>): FollowUpReader {
  const found = new Map<string, { address: string; renderingId: string; group: FollowUpGroup; reached: boolean }>();
  return {
    source(rows) {
      for (const row of rows) {
        const group = groupOf(row);
        if (row.address === '' || group === null) continue;
        const key = row.address.toLowerCase();
        const known = found.get(key);
        if (!known) found.set(key, { address: row.address, renderingId: row.renderingId, group, reached: false });
        else if (rank(group) > rank(known.group)) Object.assign(known, { group, renderingId: row.renderingId });
      }
    },
    since(rows) {
      for (const row of rows) {
        const known = found.get(row.address.toLowerCase());
        if (!known || (row.state !== 'accepted' && row.state !== 'in_doubt')) continue;
        if (purpose === 'correction' || row.state === 'accepted') known.reached = true;
        // Whether a later send has reached them is not known: they are in doubt, whatever the first one says.
        else if (known.group !== 'accepted') known.group = 'in-doubt';
      }
    },
    people: () => Array.from(found.values(), (person) => ({ ...person, suppressed: suppressed.has(person.address.toLowerCase()) })),
  };
}

/** Who of them a new send is for: those of the chosen groups who are not suppressed and have not been reached since. */
export function chosenPeople(people: readonly EarlierPerson[], groups: readonly FollowUpGroup[]): EarlierPerson[] {
  const wanted = new Set(groups);
  return people.filter(({ group, reached, suppressed }) => wanted.has(group) && !reached && !suppressed);
}

/** How many a new send would have, by group, and who is left out. */
export interface FollowUpCounts {
  readonly groups: Readonly<Record<FollowUpGroup, number>>;
  /** Of the groups that may be chosen, those that a later send has reached. */
  readonly reached: number;
  readonly suppressed: number;
}

export function countFollowUp(purpose: FollowUpPurpose, people: readonly EarlierPerson[]): FollowUpCounts {
  const groups: Record<FollowUpGroup, number> = { accepted: 0, waiting: 0, cancelled: 0, 'put-off': 0, refused: 0, 'in-doubt': 0 };
  const could = people.filter(({ group }) => groupsFor[purpose].includes(group));
  for (const { group, reached, suppressed } of could) if (!reached && !suppressed) groups[group] += 1;
  return {
    groups,
    reached: could.filter(({ reached, suppressed }) => reached && !suppressed).length,
    suppressed: could.filter(({ suppressed }) => suppressed).length,
  };
}
