import type { Pack } from '#shared/domain/policy/pack.ts';
import type { PassphraseHash } from './store.ts';

/** The present. `--now` sets where it starts; from there it runs on. */
export interface Clock {
  /** ISO 8601 UTC with milliseconds. */
  now(): string;
  /** Milliseconds on a clock that only goes forward. */
  monotonic(): number;
  /** Calls `run` once after so many milliseconds; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface Ids {
  next(): string;
}

export interface Policies {
  /** Every pack that is installed, by id. */
  all(): Pack[];
}

export interface Passphrases {
  hash(passphrase: string): Promise<PassphraseHash>;
  verify(passphrase: string, stored: PassphraseHash): Promise<boolean>;
}
