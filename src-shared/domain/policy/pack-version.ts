import { canonicalJson } from '../canonical-json.ts';
import { sha256Hex } from '../message/digest.ts';
import type { Pack } from './pack.ts';

/** SHA-256 of what a pack says, but for its version: two packs that ask the same have the same. Lower-case hex. */
export function packDigest({ version: _, ...content }: Pack): string {
  return sha256Hex(canonicalJson(content));
}

/** The version after this one: the number at its end counts up, and one without a number gets one. */
export function nextVersion(version: string): string {
  const [, head = version, number] = /^(.*?)(\d+)$/s.exec(version) ?? [];
  if (number === undefined) return `${version.slice(0, 50)}.2`;
  return `${head}${BigInt(number) + 1n}`.slice(-60);
}

/** A version that was in force here once, and what it said. */
export interface KeptVersion {
  readonly version: string;
  readonly digest: string;
}

/**
 * The version under which a pack is in force here: one version names one content for ever, since approvals are bound to
 * it. So a pack that says something else than was known under its version counts on from the newest, and one that says what
 * the newest says is that one. `kept`: the pack's versions here, the oldest first.
 */
export function settledVersion(pack: Pack, kept: readonly KeptVersion[]): string {
  const newest = kept.at(-1);
  const digest = packDigest(pack);
  if (!newest || newest.digest === digest) return newest?.version ?? pack.version;
  const taken = new Set(kept.map(({ version }) => version));
  let version = taken.has(pack.version) ? nextVersion(newest.version) : pack.version;
  while (taken.has(version)) version = nextVersion(version);
  return version;
}

/** True when what was frozen under one pack and version is now held against another. */
export function rulesChangedSince(
  frozen: { readonly packId: string; readonly packVersion: string },
  pack: Pick<Pack, 'id' | 'version'>,
): boolean {
  return frozen.packId !== pack.id || frozen.packVersion !== pack.version;
}

/** The shipped pack that a pack is, or was made from: what is written under one of a family can be held against another of it. */
export function familyOf({ id, basedOn }: Pick<Pack, 'id' | 'basedOn'>): string {
  return basedOn?.id ?? id;
}
