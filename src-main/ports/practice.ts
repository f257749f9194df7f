import type { Relay } from '#shared/domain/dispatch/order.ts';

export interface CapturedMail {
  readonly id: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly bytes: number;
}

/** The built-in mail server on loopback, with what it has captured. A mail is on disk before it is accepted. */
export interface PracticeServer {
  /** Where it listens; it starts when this is first asked. Rejects with `network` where it cannot listen. */
  relay(): Promise<Relay>;
  count(): number;
  /** The newest first; with `until` none with a higher id. */
  page(page: { offset: number; limit: number; search?: string; until?: number }): { total: number; mails: CapturedMail[] };
  /** One mail with its source, decoded as UTF-8. */
  mail(id: number): (CapturedMail & { readonly source: string }) | null;
  empty(): Promise<void>;
  /** Mails to one address, in whatever case, the newest first. */
  to(address: string): CapturedMail[];
  /**
   * Removes mails whose Message-ID begins with one of these, or that went to this address, so that nothing of them can be
   * read from the file any more. Gives how many.
   */
  remove(which: { readonly mailIds: readonly string[] } | { readonly address: string }): Promise<number>;
  close(): Promise<void>;
}
