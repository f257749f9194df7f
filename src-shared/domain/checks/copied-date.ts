import { type StandingDate, standingDates } from '../draft/copied.ts';
import type { Subject } from './check.ts';
import type { Finding, Place } from './finding.ts';

/** The check's own name: no rule of a pack stands behind it. */
export const copiedDateRule = 'copied-date';

/** A date that came with an earlier text is asked about until its block is edited, or somebody says that it is right here too. */
export function copiedDate({ copied = [], brief, bodies, languages, linked }: Subject): Finding[] {
  return standingDates(copied, { brief, bodies, linked }, languages)
    .filter(({ still }) => still === null)
    .map((standing) => ({
      rule: copiedDateRule,
      severity: 'warn',
      place: placeOf(standing),
      source: '',
      text: { id: 'check.copiedDate', params: { count: standing.dates.length, dates: quoted(standing.dates) } },
    }));
}

/** Where the finding about a copied date points. */
export function placeOf({ place, row }: Pick<StandingDate, 'place' | 'row'>): Place {
  return place.in === 'brief' ? { in: 'brief', field: place.field } : { in: 'body', language: place.language, row: row ?? 0 };
}

/** The first three of them, as a row of words. */
function quoted(dates: readonly string[]): string {
  return `${dates.slice(0, 3).join(', ')}${dates.length > 3 ? ' …' : ''}`;
}
