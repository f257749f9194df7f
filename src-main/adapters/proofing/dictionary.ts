import { readFile } from 'node:fs/promises';
import type { DictionaryFiles, UnavailableReason } from '#main/ports/proofing.ts';

/** A dictionary that cannot be used. */
export class DictionaryFault extends Error {
  readonly reason: UnavailableReason;
  constructor(reason: UnavailableReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface DictionaryTexts {
  readonly aff: string;
  readonly dic: string;
  readonly delta: string;
}

/**
 * Reads a dictionary and holds it against what it says of itself: an engine that is given half a file would take it for a small one, and
 * call every word after that place wrong. Rejects with a DictionaryFault.
 */
export async function readDictionary({ aff, dic, delta }: DictionaryFiles): Promise<DictionaryTexts> {
  const [affText, dicText, deltaText] = await Promise.all([read(aff), read(dic), delta === null ? '' : read(delta, '')]);
  if (!/^\s*SET\s+UTF-8\s*$/m.test(affText)) throw new DictionaryFault('damaged', 'the affix file does not say that it is UTF-8');
  const said = Number(/^\s*(\d+)/.exec(dicText)?.[1] ?? 0);
  const lines = dicText.split('\n').length - 1;
  // Some lists count a line or two wrongly.
  if (said < 1 || lines < said * 0.99) throw new DictionaryFault('damaged', `the word list says ${said} words and has ${lines} lines`);
  if (dicText.includes('\0') || affText.includes('\0')) throw new DictionaryFault('damaged', 'a file holds bytes that are no text');
  return { aff: affText, dic: dicText, delta: deltaText };
}

async function read(path: string, instead?: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && instead !== undefined) return instead;
    throw new DictionaryFault(missing ? 'missing' : 'damaged', String(error));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DictionaryFault('damaged', `${path} is not UTF-8`);
  }
}
