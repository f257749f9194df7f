import type { Counting } from '../policy/crisis.ts';

/** What X counts a link as, whatever its length. */
const linkWeight = 23;
/** Code points that X counts as one; every other one counts as two. */
const light: readonly (readonly [from: number, to: number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** The length of a text as the platform counts it. `code-points`: Unicode code points of the composed text (NFC). */
export function countedLength(text: string, counting: Counting): number {
  const composed = text.normalize('NFC');
  if (counting === 'code-points') return [...composed].length;
  const links = composed.match(/https?:\/\/[^\s]+/g) ?? [];
  const rest = links.reduce((left, link) => left.replace(link, ''), composed);
  return links.length * linkWeight + weighed(rest);
}

function weighed(text: string): number {
  let sum = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    // A picture sign counts as two, however many code points it is made of.
    if (/\p{Extended_Pictographic}/u.test(segment)) sum += 2;
    else
      for (const sign of segment)
        sum += light.some(([from, to]) => (sign.codePointAt(0) ?? 0) >= from && (sign.codePointAt(0) ?? 0) <= to) ? 1 : 2;
  }
  return sum;
}
