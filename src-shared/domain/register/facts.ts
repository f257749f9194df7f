import type { BookEntry, BookId, EntryOf } from './books.ts';

/** What is asked of a channel's log books: by the guards of its next step, and by what falls due. Dates are days. */
export interface BookFacts {
  /** Access that nobody has removed. */
  readonly openGrants: readonly EntryOf<'accessGrants'>[];
  /** When each unanswered question is to be answered: ISO 8601 instants. */
  readonly unanswered: readonly string[];
  /** When each campaign begins that nobody was told of. */
  readonly untold: readonly string[];
  readonly evaluatedOn: string | null;
  readonly monitoredOn: string | null;
  readonly accessReviewedOn: string | null;
  readonly capturedOn: string | null;
  /** The newest capture that was called the last. */
  readonly finalCaptureOn: string | null;
  /** The newest handover, and when it was written: ISO 8601 UTC. */
  readonly handover: (EntryOf<'handovers'> & { readonly writtenAt: string }) | null;
}

export const noFacts: BookFacts = {
  openGrants: [],
  unanswered: [],
  untold: [],
  evaluatedOn: null,
  monitoredOn: null,
  accessReviewedOn: null,
  capturedOn: null,
  finalCaptureOn: null,
  handover: null,
};

/** The facts of these entries, which stand in the order in which they were written. */
export function factsOf(entries: readonly BookEntry[]): BookFacts {
  const of = <B extends BookId>(book: B): BookEntry<B>[] => entries.filter((one): one is BookEntry<B> => one.book === book);
  const handover = of('handovers').at(-1);
  const newest = (days: readonly (string | null)[]): string | null =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return {
    openGrants: of('accessGrants').flatMap(({ entry, later }) => (later ? [] : [entry])),
    unanswered: of('questions').flatMap(({ entry, later }) => (later || entry.dueAt === null ? [] : [entry.dueAt])),
    untold: of('campaigns').flatMap(({ entry, later }) => (later || entry.from === null ? [] : [entry.from])),
    evaluatedOn: newest(of('evaluations').map(({ entry }) => entry.on)),
    monitoredOn: newest(of('monitoringChecks').map(({ entry }) => entry.on)),
    accessReviewedOn: newest(of('accessReviews').map(({ entry }) => entry.on)),
    capturedOn: newest(of('captures').map(({ entry }) => entry.on)),
    finalCaptureOn: newest(of('captures').map(({ entry }) => (entry.final ? entry.on : null))),
    handover: handover ? { ...handover.entry, writtenAt: handover.at } : null,
  };
}
