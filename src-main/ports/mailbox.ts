import type { MailboxPlace } from '#shared/domain/bounces/mailbox.ts';

export interface FetchedMail {
  readonly uid: number;
  /** Its first megabyte. */
  readonly source: Uint8Array;
  /** When the mailbox got it, ISO 8601 UTC; null where the server does not say. */
  readonly receivedAt: string | null;
}

/** A mailbox that has been opened for reading only: nothing in it is deleted, moved or marked, not as read either. */
export interface OpenMailbox {
  /** UIDVALIDITY: while it is the same, a UID stands for the same mail. */
  readonly validity: string;
  /** How many mails lie in it. */
  readonly mails: number;
  /** The UIDs above this one, the lowest first. */
  uidsAfter(uid: number): Promise<number[]>;
  /** What is still there of these, the lowest UID first. Asked for a handful at a time: they come at once. */
  fetch(uids: readonly number[]): Promise<FetchedMail[]>;
  /** Says goodbye. Never rejects. */
  close(): Promise<void>;
  /** Ends the connection at once; what is being asked rejects. */
  cut(): void;
}

export interface Mailboxes {
  /**
   * Connects, encrypts as asked, logs in and opens the folder. Every method rejects with an AppError (`network`) that says what
   * failed, a silent server too; `blocked` for a server without encryption that is not this machine.
   */
  open(place: MailboxPlace, password: string): Promise<OpenMailbox>;
}
