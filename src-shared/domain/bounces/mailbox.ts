/** Where returned mail lies: a folder of an IMAP mailbox. The password is never part of it. */
export interface MailboxPlace {
  readonly host: string;
  /** TCP port. */
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: required; `none`: only on loopback. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly folder: string;
}

/** How far a mailbox has been read: everything up to this UID is stored, as long as its UIDs are the same ones (RFC 3501 section 2.3.1.1). */
export interface MailboxMark {
  /** Which mailbox it is of. */
  readonly of: string;
  /** UIDVALIDITY. */
  readonly validity: string;
  readonly uid: number;
}

/** What a mark is bound to: another server, user or folder begins anew. */
export function markOwner({ host, port, user, folder }: MailboxPlace): string {
  return JSON.stringify([host.toLowerCase(), port, user, folder]);
}

/** The UID after which reading goes on: 0, the beginning, in another mailbox and where the server has numbered its mails anew. */
export function resumeAfter(mark: MailboxMark | null, place: MailboxPlace, validity: string): number {
  return mark !== null && mark.of === markOwner(place) && mark.validity === validity ? mark.uid : 0;
}

/** How often a mailbox may be read by itself, in minutes. */
export const readingIntervals = [5, 15, 60] as const;
