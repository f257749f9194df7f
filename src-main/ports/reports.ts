import type { IncomingMail } from '#shared/domain/bounces/report.ts';

/**
 * A mail in its source form (RFC 5322) with the parts told apart. Takes anything, random bytes too: what is no mail
 * comes out as one without headers. Reads the first megabyte; never rejects.
 */
export type ReadMail = (source: string | Uint8Array) => Promise<IncomingMail>;

/** The mails in a file: those of an mbox (RFC 4155), else the file itself. */
export type SplitMails = (file: Uint8Array) => readonly Uint8Array[];
