import type { SplitMails } from '#main/ports/reports.ts';

/** An mbox begins each mail with a line of this form (RFC 4155), after an empty line. */
const separator = /(?:^|\r?\n\r?\n)From [^\r\n]{1,1000}\r?\n/g;

export const splitMails: SplitMails = (file) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  // One byte is one character, so that places in the text are places in the file.
  const text = bytes.toString('latin1');
  if (!text.startsWith('From ')) return [file];
  const places = [...text.matchAll(separator)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
  return places.map(({ to }, index) => bytes.subarray(to, places[index + 1]?.from ?? bytes.length));
};
