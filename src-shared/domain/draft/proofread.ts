import { canonicalJson } from '../canonical-json.ts';
import { sha256Hex } from '../message/digest.ts';
import type { Word } from '../people/word.ts';
import type { Brief, CareTick, Ticks } from './brief.ts';
import { type Bodies, type Doc, isEmptyDoc, type LanguageCode } from './document.ts';

/** Names a text as it stands, for the word that it was proofread (U21): any edit gives another. SHA-256, hex. */
export function proofreadDigest(body: Doc): string {
  const known = digests.get(body) ?? sha256Hex(canonicalJson(body));
  digests.set(body, known);
  return known;
}

/** It is asked for at every check, of texts of which one at most has changed. */
const digests = new WeakMap<Doc, string>();

/**
 * The ticks of a message with one more, or with that one taken back (`word` null). Proofreading is a word about each text
 * as it stands now; a language without a text is passed over.
 */
export function withTick(
  { brief, bodies }: { readonly brief: Brief; readonly bodies: Bodies },
  what: CareTick | { readonly proofread: readonly LanguageCode[] },
  word: Word | null,
): Ticks {
  const { ticks = {} } = brief;
  if (typeof what === 'string') return { ...ticks, [what]: word ?? undefined };
  const proofread = { ...ticks.proofread };
  for (const language of what.proofread) {
    const body = bodies[language];
    delete proofread[language];
    if (word && body && !isEmptyDoc(body)) proofread[language] = { ...word, digest: proofreadDigest(body) };
  }
  return { ...ticks, proofread };
}
