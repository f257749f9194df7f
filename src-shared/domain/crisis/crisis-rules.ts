import type { TextRef } from '#shared/texts/index.ts';
import { pageDoubt } from '../channels/plan-rules.ts';
import type { Pack } from '../policy/pack.ts';
import type { RuleKind } from '../policy/rule-kinds.ts';
import { type Crisis, formalPlace, textDigest, textOf } from './crisis.ts';
import { countedLength } from './length.ts';

/** What stops a text of a crisis from being published, and the rule that says so; empty: a rule of the platform's, not the institution's. */
export interface CrisisStop {
  readonly rule: string;
  readonly text: TextRef;
}

/** Why a text may not be published now, the first step first; empty: it may. */
export function stopsOf(crisis: Crisis, pack: Pack, place: string): CrisisStop[] {
  const stops: CrisisStop[] = [];
  const say = (kind: RuleKind, id: TextRef['id'], params?: TextRef['params']): void => {
    const rule = pack.rules.find((one) => one.kind === kind && one.severity === 'block');
    if (rule) stops.push({ rule: rule.id, text: params ? { id, params } : { id } });
  };
  const account = pack.crisis?.accounts.find(({ channel }) => channel === place) ?? null;
  const text = textOf(crisis, place);
  if (place !== formalPlace && !account) say('crisis-set', 'crisis.stop.set', { count: pack.crisis?.accounts.length ?? 0 });
  if (!text || text.text.trim() === '') stops.push({ rule: '', text: { id: 'crisis.stop.empty' } });
  else if (text.clearance?.digest !== textDigest(crisis, text)) say('crisis-clearance', 'crisis.stop.uncleared');
  if (text && account && countedLength(text.text, account.counting) > account.limit)
    stops.push({ rule: '', text: { id: 'crisis.stop.long', params: { limit: account.limit } } });
  if (place !== formalPlace && !isFormalOut(crisis)) {
    // The rule about publishing first stands twice in a pack that also lets links be shared by mail (N22); the one about social media alone is meant.
    const rule = pack.rules.findLast((one) => one.kind === 'after-primary' && one.params.kinds.includes('social'));
    if (rule) stops.push({ rule: rule.id, text: { id: 'crisis.stop.formalFirst' } });
  }
  return stops;
}

/** True once the formal channel has its text out at an address that is known to be there (N46). */
export function isFormalOut(crisis: Pick<Crisis, 'texts'>): boolean {
  const published = textOf(crisis, formalPlace)?.published;
  return published !== null && published !== undefined && pageDoubt(published.found) === null;
}

/** The places of a crisis in the order in which they are published: the formal channel, then the pack's accounts. */
export function placesOf(pack: Pick<Pack, 'crisis'>): readonly string[] {
  return [formalPlace, ...(pack.crisis?.accounts ?? []).map(({ channel }) => channel)];
}
