import type { BookEntry } from './books.ts';
import { daysAfter } from './days.ts';

/** Posts in each language, as a person has counted them. */
export interface CountedPosts {
  readonly nb: number;
  readonly nn: number;
  readonly en: number;
}

/** Days that counts are taken together over, back from the newest one. */
const year = 365;

/**
 * The posts of a channel by language over the year that its newest count ends; null where nothing was counted. It depends on the counts
 * alone, so that a list can keep it.
 */
export function countedPosts(entries: readonly BookEntry[]): CountedPosts | null {
  const counts = entries.filter((one): one is BookEntry<'languageCounts'> => one.book === 'languageCounts');
  const ends = counts.map(({ entry }) => entry.to ?? '');
  const last = ends.toSorted().at(-1);
  if (last === undefined) return null;
  const first = last === '' ? '' : daysAfter(last, -year);
  const within = counts.filter((_, index) => (ends[index] ?? '') >= first);
  const sum = (language: 'nb' | 'nn' | 'en'): number => within.reduce((all, { entry }) => all + (entry[language] ?? 0), 0);
  return { nb: sum('nb'), nn: sum('nn'), en: sum('en') };
}

/** The share of nynorsk among the Norwegian posts, 0 to 1; null where none is Norwegian. */
export function nynorskShare(posts: Pick<CountedPosts, 'nb' | 'nn'> | null): number | null {
  const norwegian = posts ? posts.nb + posts.nn : 0;
  return posts && norwegian > 0 ? posts.nn / norwegian : null;
}

/** True where one of the two forms has less than its least share (språklova § 13); `least` 0: no law asks. */
export function isShort(share: number | null, least: number): boolean {
  return share !== null && least > 0 && (share < least || 1 - share < least);
}
