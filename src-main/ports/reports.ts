import type { IncomingMail } from '#shared/domain/bounces/report.ts';
import type { BounceVerdict } from '#shared/domain/bounces/verdict.ts';

/**
 * A mail in its source form (RFC 5322) with the parts told apart. Takes anything, random bytes too: what is no mail
 * comes out as one without headers. Reads the first megabyte; never rejects.
 */
export type ReadMail = (source: string | Uint8Array) => Promise<IncomingMail>;

/** Where a mail lies: bytes `from` to `to` of a file. */
export interface MailPlace {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** The mails that a file or folder holds. */
export interface FoundMails {
  readonly places: readonly MailPlace[];
  /** Files that were looked into. */
  readonly files: number;
  /** Files of a folder that hold no mail. */
  readonly others: number;
}

/** What a mail that came back says, and what tells whom it is about. */
export interface ReturnedMail {
  readonly verdicts: readonly BounceVerdict[];
  /** Its Date header; empty where there is none. */
  readonly date: string;
  /** Headers that hold the address it was delivered to. */
  readonly addressedTo: string;
}

/** Reads returned mail away from the main thread: whatever a mail holds, nobody else waits for it. */
export interface ReportReader {
  /**
   * The mails of a file (one, or those of an mbox, RFC 4155), or of all files below a folder, a Maildir included, in the
   * order of their names. Links are not followed. Errors (`invalid`): nothing there, or it cannot be read.
   */
  find(path: string): Promise<FoundMails>;
  /** Null where a mail takes longer to read than one may. */
  read(mail: MailPlace | Uint8Array): Promise<ReturnedMail | null>;
  close(): void;
}

export interface Reports {
  open(): ReportReader;
}
