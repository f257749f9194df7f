/**
 * A set of words as bits of their hashes: comparing two takes a few operations, however long the texts are, and the
 * panes are compared some ten thousand times a key press. Two words may share a bit; likeness is a guess anyway.
 */
export interface WordSet {
  readonly bits: Int32Array;
  /** How many bits are set. */
  readonly size: number;
}

const ints = 16;

export function wordSet(words: readonly string[]): WordSet {
  const bits = new Int32Array(ints);
  for (const word of words) {
    let hash = 0;
    for (let index = 0; index < word.length; index += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
    const bit = (Math.imul(hash, 0x9e3779b1) >>> 16) % (ints * 32);
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return { bits, size: bits.reduce((sum, value) => sum + bitCount(value), 0) };
}

/** How much two sets have in common, 0-1 (Dice's coefficient); 0 where either is empty. */
export function overlap(a: WordSet, b: WordSet): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (let index = 0; index < ints; index += 1) shared += bitCount((a.bits[index] ?? 0) & (b.bits[index] ?? 0));
  return (2 * shared) / (a.size + b.size);
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
