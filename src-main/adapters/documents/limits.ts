/** Bytes, unless another unit is named. A long message is some ten kilobytes; the pictures of a Word file weigh most. */
export const documentLimits = {
  /** A file as it lies on the disk. */
  packed: 20 << 20,
  /** Everything in it, unpacked. */
  unpacked: 300 << 20,
  /** The parts of it that are read, unpacked. */
  parts: 32 << 20,
  entries: 3000,
  /** Characters of text with its markup that are handed on. */
  text: 2 << 20,
  /** Milliseconds for one file. */
  time: 30_000,
  /** Megabytes of memory for one file. */
  memory: 768,
} as const;
