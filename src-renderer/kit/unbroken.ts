const month = '(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\\p{L}*\\.?';
const together = new RegExp(
  [
    'kl\\. \\d{1,2}(?:[.:]\\d\\d)?', // a time of day
    `\\d{1,2}\\.? ${month}`, // a date
    '\\+?\\d{2,3}(?: \\d{2,3}){1,4}(?!\\d)', // a telephone number
    '\\d[\\d.,]* (?:kroner|kr|%)',
  ].join('|'),
  'giu',
);

/** Offsets in characters, `to` not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where in a text a line must not break: times, dates, telephone numbers. Offsets count characters. */
export function unbrokenRanges(text: string): Range[] {
  return [...text.matchAll(together)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The text as it is shown where nothing can be marked in it: its spaces in times, dates and numbers do not break. */
export function unbrokenText(text: string): string {
  return unbrokenRanges(text).reduceRight(
    (shown, { from, to }) => shown.slice(0, from) + shown.slice(from, to).replaceAll(' ', '\u00a0') + shown.slice(to),
    text,
  );
}
