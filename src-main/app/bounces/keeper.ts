import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { ReturnedMail } from '../../ports/reports.ts';
import type { Change, StoreReader } from '../../ports/store.ts';
import type { Context } from '../context.ts';
import { createWhom } from './whom.ts';

/** What has been found in returned mail so far. */
export interface Taken {
  mails: number;
  /** Mails that told of a failure. */
  reports: number;
  /** Failures of a recipient in one of our sends; the rest are `unmatched`. */
  matched: number;
  unmatched: number;
  /** Of the matched, those that were not known. */
  stored: number;
  /** Mails that took too long to read. */
  unreadable: number;
}

export interface Keeper {
  readonly taken: Readonly<Taken>;
  /** Null: a mail that could not be read. Nothing is stored before `flush`. */
  add(mail: ReturnedMail | null): void;
  /** How many steps wait to be stored. */
  readonly waiting: number;
  /** Stores what has been added since the last time, and with it, in one write, where the reading has come to. */
  flush(alongside?: readonly Change[]): Promise<void>;
}

/**
 * Keeps what returned mail says with the ledger rows that it is about. What is about nobody in a ledger is counted and not kept;
 * what is read twice adds nothing the second time.
 */
export function createKeeper(context: Context): Keeper {
  const { store, clock } = context;
  const known = knownBounces(store.read);
  const whom = createWhom(context);
  const taken: Taken = { mails: 0, reports: 0, matched: 0, unmatched: 0, stored: 0, unreadable: 0 };
  let steps: Change[] = [];
  return {
    taken,
    add(mail) {
      taken.mails += 1;
      if (mail === null) {
        taken.unreadable += 1;
        return;
      }
      const now = clock.now();
      const told = mail.verdicts.filter(({ kind }) => kind !== 'none');
      if (told.length > 0) taken.reports += 1;
      for (const verdict of told) {
        const row = whom(mail, verdict, now);
        if (row === null) {
          taken.unmatched += 1;
          continue;
        }
        taken.matched += 1;
        const kind = verdict.kind as KeptBounce['kind'];
        const { reason, status } = verdict;
        const bounce = { ...row, kind, reason, status, reportedAt: instantOf(mail.date, now) };
        if (known.addIfNew(bounce)) steps.push({ do: 'bounce.add', bounce, at: now });
      }
    },
    get waiting() {
      return steps.length;
    },
    async flush(alongside = []) {
      const fresh = steps;
      steps = [];
      if (fresh.length + alongside.length > 0) await store.write([...fresh, ...alongside]);
      taken.stored += fresh.length;
    },
  };
}

/** What is kept already, by order, read when the first one of that order comes. */
function knownBounces(read: StoreReader): { addIfNew(bounce: Omit<KeptBounce, 'address'>): boolean } {
  const orders = new Map<string, Set<string>>();
  const wordOf = ({ seq, kind, reason, status }: Omit<KeptBounce, 'address'>): string => `${seq} ${kind} ${reason} ${status ?? ''}`;
  return {
    addIfNew(bounce) {
      const words = orders.get(bounce.orderId) ?? new Set(read.bounces(bounce.orderId).map(wordOf));
      orders.set(bounce.orderId, words);
      const word = wordOf(bounce);
      if (words.has(word)) return false;
      words.add(word);
      return true;
    },
  };
}

/** The report’s own date, where it is one that can be and is past. */
function instantOf(date: string, now: string): string {
  const at = Date.parse(date);
  if (Number.isNaN(at) || at < Date.UTC(1990, 0) || at > Date.parse(now)) return now;
  return new Date(at).toISOString();
}
