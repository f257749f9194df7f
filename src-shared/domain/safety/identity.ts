import type { ChainHead } from '../log/chain.ts';

/**
 * What a database says of itself. `install` names the data directory's line, `generation` counts the times that another state
 * was put in its place. `origin`: it was put there and has not been opened since; `originAt`: the instant that it shows.
 */
export interface Identity {
  readonly install: string;
  readonly generation: number;
  readonly origin: 'restored' | 'imported' | null;
  readonly originAt: string | null;
}

/** Where a data directory lies. `node` tells the folder itself from a copy of it, and stays when it is moved or renamed. */
export interface Place {
  readonly machine: string;
  readonly path: string;
  readonly node: string;
}

/**
 * What an installation remembers outside its database, so that a database that is not the newest can be known: in the data
 * directory, and once more with the user's own state. It is written after what it tells of is on the disk, and is never ahead.
 */
export interface Witness {
  readonly install: string;
  readonly generation: number;
  readonly place: Place;
  /** The end of the log as it was seen last. */
  readonly head: ChainHead;
  /** How many each running send had delivered to the relay, by order. Accepted is final: the number never falls. */
  readonly accepted: Readonly<Record<string, number>>;
}

/**
 * What an opened database is:
 * - `own`: this installation's, as it left it
 * - `unnamed`: from before databases had names, or new
 * - `copied`: a copy; the one that it was copied from may be in use
 * - `restored`, `imported`: put here on purpose from a backup or a file
 * - `older`: this installation's, but as it was before
 */
export const recognitions = ['own', 'unnamed', 'copied', 'restored', 'imported', 'older'] as const;
export type Recognition = (typeof recognitions)[number];
/** A database that does not know what has been sent since. */
export type Stale = Exclude<Recognition, 'own' | 'unnamed'>;

export interface Opened {
  readonly identity: Identity | null;
  readonly here: Place;
  /** The witness in the data directory, and the one outside it. */
  readonly inside: Witness | null;
  readonly outside: Witness | null;
  readonly head: ChainHead;
  /** The hash of an entry of the log; null where there is none of that number. */
  hashAt(seq: number): string | null;
  /** How many of an order's recipients the relay accepted, as the database says. */
  accepted(orderId: string): number;
}

/** Tells what an opened database is. */
export function recognise(opened: Opened): Recognition {
  const { identity, here, inside, outside, head } = opened;
  const witnesses = [inside, outside].filter((witness) => witness !== null);
  if (identity === null) return witnesses.length === 0 || head.seq === 0 ? 'unnamed' : 'older';
  if (identity.origin !== null) return identity.origin;
  const known = witnesses.filter(({ install }) => install === identity.install);
  if (known.length === 0) return 'copied';
  if (inside?.install === identity.install && !isSamePlace(inside.place, here)) return 'copied';
  return known.every((witness) => agrees(witness, opened, identity)) ? 'own' : 'older';
}

/** A folder that was moved is the same, and so is one whose drive was given another number; a copy has neither in common. */
function isSamePlace(a: Place, b: Place): boolean {
  return (a.machine === b.machine && a.path === b.path) || a.node === b.node;
}

/** Does the database know everything that the witness has seen? */
function agrees(witness: Witness, { head, hashAt, accepted }: Opened, identity: Identity): boolean {
  if (witness.generation > identity.generation || witness.head.seq > head.seq) return false;
  if (witness.head.seq > 0 && hashAt(witness.head.seq) !== witness.head.hash) return false;
  return Object.entries(witness.accepted).every(([orderId, count]) => accepted(orderId) >= count);
}

/**
 * What the database is called from now on. A copy begins a line of its own, `fresh`; the others go on in this directory's, in a
 * generation that none has had.
 */
export function nextIdentity(recognition: Recognition, opened: Pick<Opened, 'identity' | 'inside' | 'outside'>, fresh: string): Identity {
  const { identity, inside, outside } = opened;
  const settled = { origin: null, originAt: null };
  if (recognition === 'own' && identity) return { ...identity, ...settled };
  if (recognition === 'copied' || recognition === 'unnamed') return { install: fresh, generation: 1, ...settled };
  const generations = [identity, inside, outside].map((one) => one?.generation ?? 0);
  return {
    install: identity?.install ?? inside?.install ?? outside?.install ?? fresh,
    generation: Math.max(...generations) + 1,
    ...settled,
  };
}
