import { allTexts, type TextRef } from '#shared/texts/index.ts';

/**
 * What we said ourselves, kept in a row beside what relays say: a text's name with its parameters as JSON, so that
 * it is shown in the reader's language. `heldBecause` of an order and `reply` of a ledger row are kept this way.
 */
export function said(text: TextRef): string {
  return JSON.stringify(text);
}

/** The text that was kept, or null where the words are a relay's own (or empty). */
export function textSaid(kept: string): TextRef | null {
  if (!kept.startsWith('{"id":')) return null;
  try {
    const text: unknown = JSON.parse(kept);
    if (typeof text !== 'object' || text === null || !('id' in text) || typeof text.id !== 'string' || !Object.hasOwn(allTexts, text.id))
      return null;
    return text as TextRef;
  } catch {
    return null;
  }
}
