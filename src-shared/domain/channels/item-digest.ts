import { canonicalJson } from '../canonical-json.ts';
import { sha256Hex } from '../message/digest.ts';
import type { PlanItem } from './item.ts';

/**
 * SHA-256 of a place of a plan as it stands, the message's id and all; what people wrote freely goes in by its own digest, so that
 * it can be computed of an item whose reasons were left out too. The log carries it with every step, and holds the plan by it.
 */
export function itemDigest(item: PlanItem): string {
  const { published, corrections } = item;
  return digestOf(
    item,
    published && sha256Hex(published.reason),
    corrections.map(({ what }) => sha256Hex(what)),
  );
}

/** The same of an item whose free texts are known by their digests only. */
export function digestOf(item: PlanItem, reason: string | null, corrections: readonly string[]): string {
  return sha256Hex(
    canonicalJson({
      ...item,
      published: item.published && { ...item.published, reason },
      corrections: item.corrections.map(({ at, by }, index) => ({ at, by, what: corrections[index] ?? '' })),
    }),
  );
}
