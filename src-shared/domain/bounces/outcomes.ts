import type { LedgerRow } from '../dispatch/order.ts';
import { domainOf } from '../recipients/address.ts';
import { classifyReply } from './classify.ts';
import type { KeptBounce } from './suggest.ts';
import type { BounceReason } from './verdict.ts';

/** What became of the mail to one recipient, as far as replies and returned mail tell. */
export const outcomeClasses = ['arrived', 'hard', 'soft', 'sender', 'uncertain', 'in-doubt', 'waiting', 'not-sent'] as const;
export type OutcomeClass = (typeof outcomeClasses)[number];

export interface RecipientOutcome {
  readonly class: OutcomeClass;
  /** Why, for the bounces; null for the rest. */
  readonly reason: BounceReason | null;
  readonly status: string | null;
  /** When it became so; null while it waits. */
  readonly at: string | null;
}

type Row = Pick<LedgerRow, 'state' | 'reply' | 'settledAt'>;

/** Reads a ledger row beside the newest bounce about it. What came back outranks that the relay took it. */
export function outcomeOf(row: Row, bounce: Pick<KeptBounce, 'kind' | 'reason' | 'status' | 'reportedAt'> | null): RecipientOutcome {
  if (bounce && (row.state === 'accepted' || row.state === 'in_doubt'))
    return { class: bounce.kind, reason: bounce.reason, status: bounce.status, at: bounce.reportedAt };
  const told = (outcome: OutcomeClass): RecipientOutcome => ({ class: outcome, reason: null, status: null, at: row.settledAt });
  switch (row.state) {
    case 'accepted':
      return told('arrived');
    case 'refused': {
      const { kind, reason, status } = classifyReply(row.reply);
      return { class: kind === 'none' ? 'uncertain' : kind, reason, status, at: row.settledAt };
    }
    case 'in_doubt':
      return told('in-doubt');
    case 'queued':
    case 'attempting':
    case 'deferred':
      return told('waiting');
    default:
      return told('not-sent');
  }
}

export type OutcomeCounts = Readonly<Record<OutcomeClass, number>>;
export interface DomainOutcomes {
  /** Empty for addresses that have been removed, and for the domains that `mostDomains` leaves no room for. */
  readonly domain: string;
  readonly total: number;
  readonly counts: OutcomeCounts;
}

/** Counts outcomes by class and by the recipient’s domain. */
export function createOutcomeCounter() {
  const domains = new Map<string, Record<OutcomeClass, number>>();
  return {
    add(address: string, outcome: OutcomeClass): void {
      const domain = domainOf(address);
      const counts = domains.get(domain) ?? none();
      counts[outcome] += 1;
      domains.set(domain, counts);
    },
    /** The domains with the most recipients first; those beyond `most` count as one without a name. */
    result(most: number): { readonly counts: OutcomeCounts; readonly domains: DomainOutcomes[] } {
      const all = [...domains].map(([domain, counts]) => ({ domain, total: sum(counts), counts }));
      const named = all.filter(({ domain }) => domain !== '').sort((a, b) => b.total - a.total || (a.domain < b.domain ? -1 : 1));
      const rest = [...named.slice(most), ...all.filter(({ domain }) => domain === '')];
      const restCounts = added(rest.map(({ counts }) => counts));
      return {
        counts: added(all.map(({ counts }) => counts)),
        domains: [...named.slice(0, most), ...(rest.length > 0 ? [{ domain: '', total: sum(restCounts), counts: restCounts }] : [])],
      };
    },
  };
}

const none = (): Record<OutcomeClass, number> => ({
  arrived: 0,
  hard: 0,
  soft: 0,
  sender: 0,
  uncertain: 0,
  'in-doubt': 0,
  waiting: 0,
  'not-sent': 0,
});
const sum = (counts: OutcomeCounts): number => Object.values(counts).reduce((total, count) => total + count, 0);

function added(all: readonly OutcomeCounts[]): OutcomeCounts {
  const total = none();
  for (const counts of all) for (const one of outcomeClasses) total[one] += counts[one];
  return total;
}
