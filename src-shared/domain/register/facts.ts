import { type BookEntry, type BookId, type EntryOf, suspendingKinds } from './books.ts';

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
  /** Handovers and when each was written (ISO 8601 UTC), the oldest first; so are the appointments. */
  readonly handovers: readonly (EntryOf<'handovers'> & { readonly writtenAt: string })[];
  readonly appointments: readonly Appointment[];
  /** The ids of incidents that the channel can be suspended for. */
  readonly suspending: readonly string[];
}

/** Whom the head has appointed to take a channel over. `writtenAt`: ISO 8601 UTC; `acceptedOn`: null until they do. */
export type Appointment = EntryOf<'appointments'> & {
  readonly id: string;
  readonly writtenAt: string;
  readonly acceptedOn: string | null;
};

/** The appointment that counts in a handover that began at `since`: the newest written from then on. */
export function appointmentOf({ appointments }: Pick<BookFacts, 'appointments'>, since: string): Appointment | null {
  return appointments.findLast(({ writtenAt }) => writtenAt >= since) ?? null;
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
  handovers: [],
  appointments: [],
  suspending: [],
};

/** The facts of these entries, which stand in the order in which they were written. */
export function factsOf(entries: readonly BookEntry[]): BookFacts {
  const of = <B extends BookId>(book: B): BookEntry<B>[] => entries.filter((one): one is BookEntry<B> => one.book === book);
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
    handovers: of('handovers').map(({ entry, at }) => ({ ...entry, writtenAt: at })),
    appointments: of('appointments').map(({ id, entry, at, later }) => ({
      ...entry,
      id,
      writtenAt: at,
      acceptedOn: later?.acceptedOn ?? null,
    })),
    suspending: of('incidents').flatMap(({ id, entry }) => (suspendingKinds.includes(entry.kind) ? [id] : [])),
  };
}
