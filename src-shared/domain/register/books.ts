import {
  choice,
  count,
  date,
  email,
  instant,
  line,
  type Parts,
  pastDate,
  pastInstant,
  schemaOf,
  sha256,
  text,
  tick,
  type ValuesOf,
} from './parts.ts';

/** What a book's entries are: kept as they were written, or closed by a later word about them. */
type Keeping = 'append-only' | 'closed-once';

interface Book<P extends Parts> {
  /** The field of register.md. */
  readonly number: string;
  /** What is written when an entry is made. */
  readonly parts: P;
  /** What is written about an entry later, once; nothing of it before. */
  readonly later: Parts;
  readonly keeping: Keeping;
  /** Only those who may read what can concern crimes (privacy.md). */
  readonly restricted: boolean;
  /** Nobody writes in it but the steps of a channel's life. */
  readonly bySteps: boolean;
}

function book<const P extends Parts, const L extends Parts>(
  number: string,
  parts: P,
  later: L,
  options: { readonly restricted?: true; readonly bySteps?: true } = {},
): Book<P> & { readonly later: L } {
  const keeping = Object.keys(later).length > 0 ? 'closed-once' : 'append-only';
  return { number, parts, later, keeping, restricted: options.restricted ?? false, bySteps: options.bySteps ?? false };
}

export const evaluationDecisions = ['keep', 'change', 'close'] as const;
export const incidentKinds = ['suspected-crime', 'block', 'compromise', 'access-lost', 'accessibility', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
/** Kinds of incidents that a channel can be suspended for. */
export const suspendingKinds: readonly (IncidentKind | null)[] = ['compromise', 'access-lost'];
/** What is ordered by a form of its own (M45, M46). */
export const campaignKinds = ['social-ad', 'search-ad', 'other'] as const;
export const captureScopes = ['overview', 'unique', 'full'] as const;
export const verificationMethods = ['website-backlink', 'rel-me', 'dns', 'well-known', 'platform-badge'] as const;

/** The log books of a channel: what happens while it lives. Nothing in them is deleted before its time. */
export const books = {
  evaluations: book('23', { on: pastDate(), by: line(), finding: text(), decision: choice(evaluationDecisions), nextDue: date() }, {}),
  handovers: book(
    '33',
    { from: line(), to: line(), items: text(), accessRemovedOn: pastDate(), secretsRotatedOn: pastDate(), proof: text() },
    {},
  ),
  /** Whom the head has appointed in a handover, and their word that they accept. The newest counts. */
  appointments: book(
    '33',
    { to: line(), email: email(), head: line(), on: pastDate() },
    { acceptedOn: pastDate(), file: line(), sha256: sha256(), mail: text() },
    { bySteps: true },
  ),
  /** `person`: under the real name (M38). */
  accessGrants: book(
    '34',
    { person: line(), email: email(), employee: tick(), role: line(), via: line(), grantedOn: pastDate() },
    { removedOn: pastDate() },
  ),
  accessReviews: book('34', { on: pastDate(), by: line(), finding: text() }, {}),
  incidents: book(
    '36',
    { kind: choice(incidentKinds), at: pastInstant(), by: line(), account: text(), proof: text(), action: text(), disposeOn: date() },
    {},
    { restricted: true },
  ),
  questions: book(
    '36b',
    { askedAt: pastInstant(), asked: text(), dueAt: instant() },
    { answeredAt: pastInstant(), answeredBy: line(), answer: text() },
  ),
  campaigns: book('37', { title: line(), kind: choice(campaignKinds), from: date(), to: date() }, { notifiedOn: pastDate() }),
  verifications: book('45', { method: choice(verificationMethods), on: pastDate(), found: tick(), note: text() }, {}),
  captures: book(
    '47',
    { on: pastDate(), scope: choice(captureScopes), file: line(), sha256: line(64), bytes: count(Number.MAX_SAFE_INTEGER), final: tick() },
    {},
  ),
  monitoringChecks: book('51', { on: pastDate(), by: line(), finding: text() }, {}),
  /** How many posts were in each language in a period (language act, 25 %). */
  languageCounts: book('41', { from: date(), to: date(), nb: count(), nn: count(), en: count() }, {}),
} as const satisfies Readonly<Record<string, Book<Parts>>>;

export type BookId = keyof typeof books;
export const bookIds = Object.keys(books) as BookId[];
export type EntryOf<B extends BookId> = ValuesOf<(typeof books)[B]['parts']>;
export type LaterOf<B extends BookId> = ValuesOf<(typeof books)[B]['later']>;

/** An entry as it is kept. */
export interface BookEntry<B extends BookId = BookId> {
  readonly id: string;
  readonly channelId: string;
  readonly book: B;
  /** Within the channel's book, from 1. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly entry: EntryOf<B>;
  /** What was written about it later; null before. */
  readonly later: (LaterOf<B> & { readonly at: string; readonly by: string }) | null;
}

/** The shape of an entry, and of what is written about it later. */
export function entrySchema<B extends BookId>(id: B) {
  return schemaOf(books[id].parts as (typeof books)[B]['parts']);
}
export function laterSchema<B extends BookId>(id: B) {
  return schemaOf(books[id].later as (typeof books)[B]['later']);
}
