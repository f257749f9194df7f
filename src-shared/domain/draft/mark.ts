import { sha256Hex } from '../message/digest.ts';
import { remembering } from '../remembering.ts';
import type { Bodies, LanguageCode } from './document.ts';
import { writtenTexts } from './segments.ts';

const marks = remembering<string>(8000);

/** Names a text by what it says, whatever the spaces: 64 bits of SHA-256, hex. */
export function markOf(text: string): string {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return marks.get(words, () => sha256Hex(words).slice(0, 16));
}

/** The marks of what the written blocks of a language say, in reading order. */
export function writtenMarks(bodies: Bodies, language: LanguageCode): string[] {
  return writtenTexts(bodies, language).map(markOf);
}
