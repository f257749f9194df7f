import type { Place, Witness } from '#shared/domain/safety/identity.ts';

/** What a data directory's installation remembers outside its database. */
export interface Witnesses {
  readonly here: Place;
  /** What was written last; null where nothing was, or what is there cannot be read. */
  readonly inside: Witness | null;
  readonly outside: Witness | null;
  /** Writes both, whole and on the disk. A place that cannot be written to is left as it is: a witness that is behind is never wrong. */
  write(witness: Witness): Promise<void>;
}
