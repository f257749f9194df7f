import type { Word } from '../people/word.ts';
import { panesOf } from './alignment.ts';
import type { Brief } from './brief.ts';
import { findDates } from './dates.ts';
import { type LanguageCode, languageCodes } from './document.ts';
import type { Linked, Written } from './draft.ts';
import { segmentsOf } from './segments.ts';

/** The answers of a brief that are text, and may hold a date. */
export const datedFields = ['subject', 'reasonStatement', 'relevance', 'narrowerGroupsConsidered', 'audience'] as const;
export type DatedField = (typeof datedFields)[number];

/** A piece of text that came with a copy: a block of a language, or an answer of the brief, as it was copied. */
export type CopiedPlace =
  | { readonly in: 'body'; readonly language: LanguageCode; readonly text: string }
  | { readonly in: 'brief'; readonly field: DatedField; readonly text: string };

/** A copied piece that holds a date or a time. `still`: who said that it is right here too, and when; null until then. */
export interface CopiedDate {
  readonly place: CopiedPlace;
  readonly still: Word | null;
}

/** What stands of the copied dates now: where, and which. */
export interface StandingDate {
  readonly place: CopiedPlace;
  /** Row of the panes, from 0; null in the brief. */
  readonly row: number | null;
  /** The dates and times as they are written. */
  readonly dates: readonly string[];
  readonly still: CopiedDate['still'];
}

/** Every piece with a date in what was copied, each once; none is said to be right yet. */
export function copiedDates({ brief, bodies }: Written): CopiedDate[] {
  const places: CopiedPlace[] = [
    ...datedFields.map((field): CopiedPlace => ({ in: 'brief', field, text: answerOf(brief, field) })),
    ...languageCodes.flatMap((language) => segmentsOf(bodies[language]).map(({ text }): CopiedPlace => ({ in: 'body', language, text }))),
  ];
  const seen = new Set<string>();
  return places
    .filter((place) => {
      const key = keyOf(place);
      if (seen.has(key) || findDates(place.text).length === 0) return false;
      seen.add(key);
      return true;
    })
    .map((place) => ({ place, still: null }));
}

/**
 * The copied dates that stand in the text as they were copied: a block or an answer that was edited since is no longer
 * one of them. Rows are those of the panes, where a language without text takes none.
 */
export function standingDates(
  copied: readonly CopiedDate[],
  { brief, bodies, linked }: Linked,
  languages: readonly LanguageCode[],
): StandingDate[] {
  if (copied.length === 0) return [];
  const known = new Map(copied.map((date) => [keyOf(date.place), date]));
  const found: StandingDate[] = [];
  const look = (place: CopiedPlace, row: number | null): void => {
    const date = known.get(keyOf(place));
    if (date) found.push({ place, row, dates: findDates(place.text).map(({ text }) => text), still: date.still });
  };
  for (const field of datedFields) look({ in: 'brief', field, text: answerOf(brief, field) }, null);
  const panes = panesOf(bodies, languages, linked);
  panes.rows.forEach(({ cells }, row) => {
    for (const language of panes.languages) {
      const segment = cells[language];
      if (segment) look({ in: 'body', language, text: segment.text }, row);
    }
  });
  return found;
}

/** The same with a person's word about one piece, or without it (`still` null). Null when no such piece was copied. */
export function withWord(copied: readonly CopiedDate[], place: CopiedPlace, still: CopiedDate['still']): CopiedDate[] | null {
  const key = keyOf(place);
  if (!copied.some((date) => keyOf(date.place) === key)) return null;
  return copied.map((date) => (keyOf(date.place) === key ? { ...date, still } : date));
}

function answerOf(brief: Brief, field: DatedField): string {
  return field === 'audience' ? (brief.audience?.description ?? '') : brief[field];
}

function keyOf(place: CopiedPlace): string {
  return `${place.in === 'body' ? place.language : place.field}\n${place.text}`;
}
