import type { WallTime } from '../draft/brief.ts';
import type { Word } from '../people/word.ts';
import type { Purged } from '../privacy/purge.ts';
import type { Canary } from './canary.ts';
import type { BuiltFrom } from './follow-up.ts';
import type { SendWindow } from './send-window.ts';
import type { OAuth } from './sign-in.ts';

/** Caps on what goes to one recipient domain, beside those on everything. `null` is no cap. At least one is set. */
export interface DomainCap {
  /** Exactly this domain, in lower case and ASCII: what lies below it is another domain, with a mail server of its own. */
  readonly domain: string;
  readonly perMinute: number | null;
  readonly perHour: number | null;
  /** Messages to it that may be under way at once. */
  readonly atOnce: number | null;
}

/** Caps that all hold at once, in every sliding window. `null` is no cap. Messages per window; connections at once. */
export interface Caps {
  readonly perSecond: number | null;
  readonly perMinute: number | null;
  readonly perHour: number | null;
  readonly perDay: number | null;
  readonly connections: number;
  /** Further caps by recipient domain, each domain once; none where it is absent. */
  readonly domains?: readonly DomainCap[] | undefined;
  /** A send begins at a part of its pace and grows to it (ramp.ts). */
  readonly slowStart?: boolean | undefined;
}

/** The caps on everything that goes out, in each window. */
export type WindowCap = 'perSecond' | 'perMinute' | 'perHour' | 'perDay';

/** The relay that an order is bound to. The password is never part of it. */
export interface Relay {
  readonly host: string;
  /** TCP port. */
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: required; `none`: only on loopback. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  /** Where the login is by access tokens (XOAUTH2) and whose; absent where it is by password or there is none. */
  readonly oauth?: OAuth;
  /** Return-Path; empty takes the brief's reply list (U42). */
  readonly returnPath: string;
  /** The return path of each mail tells whom it went to (VERP), where the mailbox takes what follows a plus sign. */
  readonly verp?: boolean;
}

/** `send`: the message to its list; `test`: copies to named people, which never count as sent. */
export type OrderKind = 'send' | 'test';

export const orderStates = ['prepared', 'confirmed', 'scheduled', 'sending', 'paused', 'finished', 'cancelled', 'stopped'] as const;
export type OrderState = (typeof orderStates)[number];

/** A leader's word, given by name, that life and health depend on this send: windows, the slow start and the canary do not hold it; caps do. */
export interface Lifted {
  readonly by: string;
  readonly at: string;
  /** Their own words; they stand here and never in the log. */
  readonly reason: string;
}

/** What is sent to whom, how and by whose word. It binds content digest, list digest, count, relay and mode. */
export interface SendOrder {
  readonly id: string;
  readonly messageId: string;
  readonly versionId: string;
  readonly listId: string | null;
  /** The ledger that it was built from; absent where it was built from a list. `listId` is then the list that those people came from. */
  readonly builtFrom?: BuiltFrom;
  readonly kind: OrderKind;
  readonly state: OrderState;
  readonly contentDigest: string;
  /** SHA-256 over the sorted addresses with their rendering ids. */
  readonly listDigest: string;
  readonly count: number;
  /** About how many a mailing list's address reaches, as told, where it is the one recipient; absent otherwise. */
  readonly readers?: number;
  readonly relay: Relay;
  readonly practice: boolean;
  readonly caps: Caps;
  /** When its messages may begin; null is at any time. */
  readonly window: SendWindow | null;
  readonly lifted: Lifted | null;
  /** Where the send holds after the first few. */
  readonly canary?: Canary;
  /** When it shall start; null is at once. */
  readonly startAt: WallTime | null;
  /** While it is `scheduled`: the instant at which it goes by itself, ISO 8601 UTC; later than `startAt` where its window was closed. */
  readonly waitsUntil: string | null;
  /** Why it starts at another time than wanted, when it does. */
  readonly departureReason: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Who has said, before it began, that those who answer the reply list know of it (U43); absent where nobody has. */
  readonly told?: Word;
  /** Who has said, after it ended, that the inquiries it brought are answered (U44); absent while they are followed up. */
  readonly answered?: Word;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly startedAt: string | null;
  readonly startedBy: string | null;
  readonly finishedAt: string | null;
  /** Why it is paused or stopped by itself, as a text id with its parameters; empty when a person did it. */
  readonly heldBecause: string;
  /** When its recipients' addresses were removed; null while they stand. */
  readonly purged: Purged | null;
}

/** States of one recipient in a send (dispatch.md). */
export const recipientStates = ['queued', 'attempting', 'accepted', 'deferred', 'refused', 'in_doubt', 'cancelled', 'suppressed'] as const;
export type RecipientState = (typeof recipientStates)[number];

/** The states of those whom a send has yet to reach: in the queue, put off, or under way at this moment. */
const leftStates: ReadonlySet<RecipientState> = new Set(['queued', 'attempting', 'deferred']);
export function isLeft(state: RecipientState): boolean {
  return leftStates.has(state);
}

export type OrderCounts = Readonly<Record<RecipientState, number>>;

/** What a person may decide about a recipient in doubt. */
export const doubtDecisions = ['leave', 'send-again'] as const;
export type DoubtDecision = (typeof doubtDecisions)[number];

/** A person's word that a doubt is left as it is. */
export interface DoubtLeft {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** One recipient's row in an order's ledger. */
export interface LedgerRow {
  readonly orderId: string;
  /** Position in the order, from 1; stable. */
  readonly seq: number;
  /** Empty once it is purged or erased (privacy.md). */
  readonly address: string;
  readonly renderingId: string;
  /** Stable per order and recipient over attempts. */
  readonly mailId: string;
  readonly state: RecipientState;
  readonly attempts: number;
  readonly attemptedAt: string | null;
  readonly settledAt: string | null;
  /** Not before this instant; for deferred rows. */
  readonly dueAt: string | null;
  /** The relay's last words, or what we saw last. */
  readonly reply: string;
  /** The newest word that this doubt is left; null when nobody has said so, and for rows that are not in doubt. */
  readonly left: DoubtLeft | null;
}
