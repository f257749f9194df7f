import type { BounceKind, BounceReason } from './verdict.ts';

/** A bounce that is kept with the ledger row of the recipient whom it is about. */
export interface KeptBounce {
  readonly orderId: string;
  readonly seq: number;
  /** Empty once the ledger’s row has lost its address. */
  readonly address: string;
  readonly kind: Exclude<BounceKind, 'none'>;
  readonly reason: BounceReason;
  readonly status: string | null;
  /** When the report was written, ISO 8601 UTC. */
  readonly reportedAt: string;
}

/** Why somebody might be kept out of later sends. */
export interface SuppressionSuggestion {
  /** Lower case. */
  readonly address: string;
  readonly kind: 'hard' | 'soft';
  /** Of the newest bounce of this kind. */
  readonly reason: BounceReason;
  /** How many sends bounced so. */
  readonly sends: number;
  readonly lastAt: string;
}

/** Soft bounces count when so many sends had them within so long (dispatch.md *Bounces*). */
export const softRule = { sends: 3, within: 14 * 24 * 60 * 60 * 1000 } as const;

/**
 * Whom to suggest keeping out: after one hard bounce, or after soft ones in three sends within 14 days. The sender’s fault
 * and what cannot be told never count. The newest first; `suppressed` holds addresses in lower case.
 */
export function suppressionSuggestions(bounces: readonly KeptBounce[], suppressed: ReadonlySet<string>): SuppressionSuggestion[] {
  const byAddress = Map.groupBy(
    bounces.filter(({ address, kind }) => address !== '' && (kind === 'hard' || kind === 'soft')),
    ({ address }) => address.toLowerCase(),
  );
  return [...byAddress]
    .filter(([address]) => !suppressed.has(address))
    .flatMap(([address, all]) => suggestionFor(address, all) ?? [])
    .sort((a, b) => (a.lastAt === b.lastAt ? (a.address < b.address ? -1 : 1) : a.lastAt < b.lastAt ? 1 : -1));
}

function suggestionFor(address: string, all: readonly KeptBounce[]): SuppressionSuggestion | null {
  const newestFirst = all.toSorted((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  const hard = newestFirst.filter(({ kind }) => kind === 'hard');
  const [firstHard] = hard;
  if (firstHard) return { address, kind: 'hard', reason: firstHard.reason, sends: sendsOf(hard), lastAt: firstHard.reportedAt };
  for (const last of newestFirst) {
    const since = Date.parse(last.reportedAt) - softRule.within;
    const near = newestFirst.filter(({ reportedAt }) => reportedAt <= last.reportedAt && Date.parse(reportedAt) >= since);
    const sends = sendsOf(near);
    if (sends >= softRule.sends) return { address, kind: 'soft', reason: last.reason, sends, lastAt: last.reportedAt };
  }
  return null;
}

function sendsOf(bounces: readonly KeptBounce[]): number {
  return new Set(bounces.map(({ orderId }) => orderId)).size;
}
