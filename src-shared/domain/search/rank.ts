/** How well a text holds a word: at its beginning, at the beginning of a word in it, inside one. */
const fits = { beginning: 0, word: 1, inside: 2 } as const;
/** A place of its own for each text that is searched in: the first counts more than all ways of fitting in the next. */
const perField = 4;

/** The words of what is searched for, folded; none for a blank query. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/**
 * How far a thing is from what is searched for: 0 when every word stands at the beginning of its first text, more
 * the later and the deeper they stand, null when a word is missing from all of them. `fields`: what it is called
 * first, then what it is known by. No words fit everything.
 */
export function distance(words: readonly string[], fields: readonly string[]): number | null {
  const folded = fields.map(fold);
  let sum = 0;
  for (const word of words) {
    const best = Math.min(...folded.map((field, index) => distanceIn(field, word) + index * perField));
    if (!Number.isFinite(best)) return null;
    sum += best;
  }
  return sum;
}

/** Those that hold every word, the nearest first; of two as near the one whose name is just that, then the order given stands. */
export function ranked<T>(items: readonly T[], words: readonly string[], fieldsOf: (item: T) => readonly string[]): T[] {
  return items
    .flatMap((item) => {
      const fields = fieldsOf(item);
      const far = distance(words, fields);
      return far === null ? [] : [{ item, far, more: searchWords(fields[0] ?? '').some((word) => !words.includes(word)) }];
    })
    .sort((a, b) => a.far - b.far || Number(a.more) - Number(b.more))
    .map(({ item }) => item);
}

/** A piece of `text` of about `length` characters round the first word that stands in it, on one line; null where none does. */
export function excerpt(text: string, words: readonly string[], length = 90): string | null {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  // Folding keeps the length, so that a place in one is a place in the other.
  const folded = fold(line);
  const found = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  if (found.length === 0) return null;
  const at = Math.min(...found);
  const from = at < length / 3 ? 0 : line.lastIndexOf(' ', at - length / 6) + 1;
  const to = from + length >= line.length ? line.length : Math.max(line.lastIndexOf(' ', from + length), at + 1);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

function distanceIn(field: string, word: string): number {
  const at = field.indexOf(word);
  if (at < 0) return Number.POSITIVE_INFINITY;
  if (at === 0) return fits.beginning;
  for (let next = at; next >= 0; next = field.indexOf(word, next + 1)) {
    if (!/[\p{L}\p{N}]/u.test(field[next - 1] ?? ' ')) return fits.word;
  }
  return fits.inside;
}

/** Lower case, without the accents that Norwegian is often written without; å, æ, ø, ä and ö are letters of their own. */
function fold(text: string): string {
  return [...text.normalize('NFC')].map(foldOne).join('');
}

function foldOne(letter: string): string {
  const lower = letter.toLowerCase();
  const plain = /^[àáâèéêëìíîïòóôùúûüñç]$/.test(lower) ? lower.normalize('NFD').slice(0, 1) : lower;
  return plain.length === letter.length ? plain : letter;
}
