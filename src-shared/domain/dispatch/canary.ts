import type { Word } from '../people/word.ts';
import type { SendOrder } from './order.ts';
import { textSaid } from './said.ts';

/** The first few of a send, after whom it holds until a person lets it go on (dispatch.md, *The throttle*). */
export interface Canary {
  /** How many recipients. */
  readonly size: number;
  /** Whose word let the others have it, and when (ISO 8601 UTC); null until then. */
  readonly released: Word | null;
}

export const mostInCanary = 500;
const usualSize = 20;
/** A shorter list is hardly longer than its canary would be. */
const fewestRecipients = 200;

/** How many a canary is unless somebody chooses otherwise; 0 is none. `count`: the order's recipients. */
export function usualCanary(count: number): number {
  return count < fewestRecipients ? 0 : usualSize;
}

/** What an order of `count` recipients keeps of the wish for a canary of `size`: undefined where it would be everybody, or nobody. */
export function canaryFor(size: number, count: number): Canary | undefined {
  return size > 0 && size < count ? { size, released: null } : undefined;
}

/**
 * The rows of a canary by their numbers, from 1, ascending: spread evenly over the order, for lists are often sorted by unit,
 * language or name. The same for the same order, so that a restart changes nothing. `size` is at most `count`.
 */
export function canaryRows(size: number, count: number): number[] {
  return Array.from({ length: size }, (_, place) => 1 + Math.floor((place * count) / size));
}

/** The rows that alone may be attempted now; null where all may: a word about life and health lifts the canary. */
export function onlyRows({ canary, count, lifted }: Pick<SendOrder, 'canary' | 'count' | 'lifted'>): readonly number[] | null {
  return canary && canary.released === null && lifted === null ? canaryRows(canary.size, count) : null;
}

/** True when the order holds because its canary has gone. */
export function heldByCanary({ state, heldBecause, canary }: Pick<SendOrder, 'state' | 'heldBecause' | 'canary'>): boolean {
  return state === 'paused' && canary?.released === null && textSaid(heldBecause)?.id === 'dispatch.held.canary';
}
