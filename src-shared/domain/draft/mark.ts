import { sha256Hex } from '../message/digest.ts';
import { remembering } from '../remembering.ts';

const marks = remembering<string>(8000);

/** Names a text by what it says, whatever the spaces: 64 bits of SHA-256, hex. */
export function markOf(text: string): string {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return marks.get(words, () => sha256Hex(words).slice(0, 16));
}
