import type { ReplyMail } from '#shared/domain/approval/reply.ts';

/** A DKIM key as its domain publishes it (RFC 6376 section 3.6). */
export interface DkimKey {
  /** `selector._domainkey.domain`. */
  readonly name: string;
  /** The TXT record; null: the domain answered that it has none. */
  readonly record: string | null;
  /** When it was asked for, ISO 8601. */
  readonly foundAt: string;
}

/** A mail's source is read whole or not at all: the signature is over every byte. */
export const largestReply = 5 * 1024 * 1024;

/** Reads mails that hold an answer, away from the main thread: whatever a mail holds, nobody else waits for it. */
export interface Replies {
  /** The names of the keys that its signatures need, in their order; null where it takes longer to read than a mail may. */
  keyNames(source: Uint8Array): Promise<readonly string[] | null>;
  /**
   * What the mail is found to be, its signatures checked with these keys as of the instant `at` (ISO 8601); a signature whose
   * key is not among them is one whose key could not be asked for. Takes anything, random bytes too. Null as above.
   */
  read(source: Uint8Array, keys: readonly Pick<DkimKey, 'name' | 'record'>[], at: string): Promise<ReplyMail | null>;
}
