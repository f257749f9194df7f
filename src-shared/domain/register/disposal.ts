import type { BookEntry } from './books.ts';

/**
 * What is written of incidents can concern crimes, and is kept no longer than it must be (field 36; GDPR article 10): from its day of
 * disposal on it is to be disposed of. What was written goes; that there was something, of what kind and when, stays with its number.
 */
export type Incident = BookEntry<'incidents'>;

export function isIncident(entry: BookEntry): entry is Incident {
  return entry.book === 'incidents';
}

/** True for one of which only the tombstone is left. */
export function isDisposed({ later }: Pick<Incident, 'later'>): boolean {
  return later !== null;
}

/** True from the day of disposal on. `today`: YYYY-MM-DD. */
export function isForDisposal(incident: Incident, today: string): boolean {
  const { disposeOn } = incident.entry;
  return !isDisposed(incident) && disposeOn !== null && disposeOn <= today;
}

/** What is left of an incident. `at`: ISO 8601 UTC; `by`: the id of the person who disposed of it. */
export function tombstoneOf(incident: Incident, at: string, by: string): Incident {
  return { ...incident, entry: { ...incident.entry, by: '', account: '', proof: '', action: '' }, later: { at, by } };
}
