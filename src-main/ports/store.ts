import type { Decision } from '#shared/domain/approval/decision.ts';
import type { Letter } from '#shared/domain/approval/letter.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import type { PlanItem } from '#shared/domain/channels/item.ts';
import type { Crisis } from '#shared/domain/crisis/crisis.ts';
import type {
  DoubtDecision,
  LedgerRow,
  OrderCounts,
  OrderKind,
  OrderState,
  RecipientState,
  SendOrder,
} from '#shared/domain/dispatch/order.ts';
import type { Draft, DraftHead } from '#shared/domain/draft/draft.ts';
import type { Snapshot, SnapshotHead } from '#shared/domain/draft/snapshot.ts';
import type { Template } from '#shared/domain/draft/template.ts';
import type { Delivery } from '#shared/domain/form/delivery.ts';
import type { HandOver, HandOverState } from '#shared/domain/handover/handover.ts';
import type { TakenIn } from '#shared/domain/handover/taken-in.ts';
import type { ChainHead } from '#shared/domain/log/chain.ts';
import type { LogEntry, LogEvent } from '#shared/domain/log/entry.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Purged } from '#shared/domain/privacy/purge.ts';
import type { OwnTerm } from '#shared/domain/proofing/glossary/entry.ts';
import type { HouseWord } from '#shared/domain/proofing/house-words.ts';
import type { Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { AuditEntry, RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import type { DueDate } from '#shared/domain/register/due.ts';
import type { CountedPosts } from '#shared/domain/register/language-share.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import type { ShownDue } from '#shared/domain/register/shown-due.ts';
import type { KnownAccount } from '#shared/domain/register/verify.ts';
import type { Identity } from '#shared/domain/safety/identity.ts';
import type { Counts } from '#shared/domain/support/entry.ts';
import type { DkimKey } from './replies.ts';

/** A passphrase as it is kept: scrypt with its own salt. Base64. */
export interface PassphraseHash {
  readonly salt: string;
  readonly hash: string;
  readonly cost: number;
}

export interface Suppression {
  /** Lower case. */
  readonly address: string;
  readonly reason: string;
  readonly since: string;
  readonly by: string;
  /** What the log's marks about this address were made with; they can be told to belong together while it stands. */
  readonly salt: string;
}

/** A mail with an answer, kept as evidence; its source apart. */
export interface KeptReply {
  readonly id: string;
  readonly messageId: string;
  readonly takenAt: string;
  readonly takenBy: string;
  /** SHA-256 of the source, hex. */
  readonly digest: string;
  /** Its Message-ID, as written in it. */
  readonly mailId: string;
  readonly bytes: number;
  /** The keys that its signatures were checked with, and when they were asked for. */
  readonly keys: readonly DkimKey[];
  /** The source was removed, for somebody in it; the digest stands. */
  readonly removedAt: string | null;
}

/**
 * What the removal of addresses has left to do outside the database. It stands from the removal's own write until it is
 * done, over restarts. Ids and instants only: an address would be the last trace.
 */
export type Duty =
  /** Captured practice mails of these orders are to be removed. */
  | { readonly do: 'practice'; readonly orderIds: readonly string[] }
  /** The database's files hold freed pages that have not been written over. */
  | { readonly do: 'compact' }
  /** Backups that were taken from `since` to `until` (both ISO 8601) hold what was removed; a fresh one takes their place. */
  | { readonly do: 'backups'; readonly since: string; readonly until: string };

export interface StoredDuty {
  readonly number: number;
  readonly since: string;
  readonly duty: Duty;
}

/** Everything that is kept of one address in lists and ledgers, the oldest first. */
export interface AddressRows {
  readonly lists: readonly (Pick<Recipient, 'address' | 'unit' | 'language'> & { readonly listId: string })[];
  readonly sends: readonly (LedgerRow & {
    readonly decisions: readonly { readonly decision: DoubtDecision; readonly reason: string; readonly by: string; readonly at: string }[];
    /** Leaders' words that it is sent although the address is suppressed. */
    readonly overrides: readonly Pick<Overridden, 'reason' | 'by' | 'at'>[];
  })[];
}

/** A version of a pack that was in force here, or that a copy was made from. */
export interface KeptPack {
  readonly id: string;
  readonly version: string;
  /** See `packDigest`. */
  readonly digest: string;
  readonly own: boolean;
  readonly removed: boolean;
}

/**
 * One step of a write. A write is a list of steps that all happen, durably, or none do.
 * Steps that can lose a race say so: `draft.save` on an older revision, a second `decision.add` for the same
 * version and step, or an `order.state` from a state that is no longer so, fail the whole write with `conflict`.
 */
export type Change =
  | { readonly do: 'settings.set'; readonly key: string; readonly value: unknown }
  | { readonly do: 'person.put'; readonly person: Omit<Person, 'enrolled'> }
  /** The name, the address, the roles, the passphrase and the person’s own words go; the id stays, and what the person decided. */
  | { readonly do: 'person.remove'; readonly personId: string; readonly at: string }
  | { readonly do: 'person.passphrase'; readonly personId: string; readonly passphrase: PassphraseHash }
  | { readonly do: 'draft.create'; readonly draft: Draft }
  /** Saves the draft as `draft`, whose revision must be exactly one more than the stored one. */
  | { readonly do: 'draft.save'; readonly draft: Draft }
  /** With its lists and snapshots; a message that was submitted or ordered to be sent is a `conflict`. It can be put back until the store is closed. */
  | { readonly do: 'draft.remove'; readonly id: string; readonly at: string }
  /** A draft that was removed since the store was opened, with everything of it. */
  | { readonly do: 'draft.putBack'; readonly id: string }
  | { readonly do: 'snapshot.add'; readonly snapshot: Snapshot }
  | { readonly do: 'snapshot.remove'; readonly id: string }
  /** An item of a message's channel plan, new or in the place of the one with its id. */
  | { readonly do: 'channel.put'; readonly item: PlanItem }
  | { readonly do: 'channel.remove'; readonly id: string }
  /** A crisis is declared; `conflict` while another is open. */
  | { readonly do: 'crisis.begin'; readonly crisis: Crisis }
  /** The open crisis as it is now, its revision exactly one more than the stored one; with `ended` it is open no more. */
  | { readonly do: 'crisis.save'; readonly crisis: Crisis }
  | { readonly do: 'template.put'; readonly template: Template }
  /** It can be put back until the program ends. */
  | { readonly do: 'template.remove'; readonly id: string; readonly at: string }
  | { readonly do: 'template.putBack'; readonly id: string }
  /** One version of a pack. `own`: the institution's; else a shipped one that a copy is held against. A version that is kept already is left as it is. */
  | {
      readonly do: 'pack.keep';
      readonly pack: Pick<KeptPack, 'id' | 'version' | 'digest' | 'own'>;
      readonly yaml: string;
      readonly at: string;
    }
  /** A pack of the institution's own is no longer in use; its versions stand, since messages were frozen under them. */
  | { readonly do: 'pack.remove'; readonly id: string; readonly at: string }
  /** A word that is kept there already is left as it is. */
  | { readonly do: 'word.put'; readonly word: HouseWord }
  | ({ readonly do: 'word.remove' } & Pick<HouseWord, 'scope' | 'owner' | 'word'>)
  /** In the place of the one with the same id. */
  | { readonly do: 'term.put'; readonly term: OwnTerm }
  | { readonly do: 'term.remove'; readonly id: string }
  /** A channel of the register, new, or with a revision exactly one more than the stored one; it is never removed. */
  | { readonly do: 'register.put'; readonly channel: RegisteredChannel; readonly index: RegisterIndex }
  /** What is worked out of a channel by other rules, or by another name of its unit; the channel is as it was. */
  | ({ readonly do: 'register.index'; readonly id: string } & RegisterIndex)
  /** In the place of the one with the same id. */
  | { readonly do: 'register.unit'; readonly unit: RegisterUnit }
  | { readonly do: 'register.entry'; readonly entry: BookEntry }
  /** What became of an entry; once. */
  /** What is left of an entry, in the place of what was written; once. */
  | { readonly do: 'register.dispose'; readonly entry: BookEntry }
  | { readonly do: 'register.later'; readonly entryId: string; readonly later: NonNullable<BookEntry['later']> }
  /** Each gets the next number; one that comes from the register’s own file keeps its own. */
  | { readonly do: 'register.audit'; readonly entries: readonly (Omit<AuditEntry, 'number'> & { readonly number?: number })[] }
  | { readonly do: 'version.add'; readonly version: FrozenVersion }
  | { readonly do: 'decision.add'; readonly decision: Decision }
  /** Voiding twice keeps the first word. */
  | { readonly do: 'decision.void'; readonly id: string; readonly at: string; readonly by: string }
  | { readonly do: 'letter.add'; readonly letter: Letter }
  /** It never went out. */
  | { readonly do: 'letter.remove'; readonly id: string }
  /** A `conflict` where the same mail is kept for the same message. */
  | { readonly do: 'reply.keep'; readonly reply: Omit<KeptReply, 'bytes' | 'removedAt'>; readonly source: Uint8Array }
  | { readonly do: 'reply.keys'; readonly id: string; readonly keys: readonly DkimKey[] }
  /** One that no decision stands on; else a `conflict`. */
  | { readonly do: 'reply.remove'; readonly id: string }
  /** Its source, Message-ID and key names go; that it was there, and its digest, stay. */
  | { readonly do: 'reply.blank'; readonly id: string; readonly at: string }
  /** Once a version: twice is a `conflict`. */
  | { readonly do: 'application.deliver'; readonly delivery: Delivery }
  /** `from`: the state that it must have now, null for a new one; another state, or another that IT has, is a `conflict`. */
  | { readonly do: 'handover.put'; readonly handOver: HandOver; readonly from: HandOverState | null }
  | { readonly do: 'takenIn.put'; readonly takenIn: TakenIn }
  /** A list first exists without rows and unfinished; unfinished lists are invisible and removed at start. */
  | { readonly do: 'list.begin'; readonly list: RecipientList }
  | { readonly do: 'list.rows'; readonly listId: string; readonly rows: readonly Recipient[] }
  | { readonly do: 'list.finish'; readonly list: RecipientList }
  | { readonly do: 'list.remove'; readonly listId: string }
  | {
      readonly do: 'list.change';
      readonly listId: string;
      readonly set: Partial<Pick<RecipientList, 'deleteBy' | 'followsSend'>>;
    }
  /** Its addresses go; the account stays, without what points at one person. Purging twice is a `conflict`. */
  | { readonly do: 'list.purge'; readonly listId: string; readonly purged: Purged }
  | { readonly do: 'suppression.put'; readonly suppression: Suppression }
  | { readonly do: 'suppression.remove'; readonly address: string }
  /** An order first exists without rows and unfinished: invisible, nothing of it can be sent, and it is removed at start. */
  | { readonly do: 'order.begin'; readonly order: SendOrder }
  /** Ledger rows of an unfinished order, all `queued`. */
  | {
      readonly do: 'order.rows';
      readonly orderId: string;
      readonly rows: readonly Pick<LedgerRow, 'seq' | 'address' | 'renderingId' | 'mailId'>[];
    }
  /** All its rows are in; `conflict` unless they are as many as the order says, and where its list was purged meanwhile. */
  | { readonly do: 'order.finish'; readonly orderId: string }
  /** Takes back an unfinished order; a finished one is a `conflict`. */
  | { readonly do: 'order.remove'; readonly orderId: string }
  | {
      readonly do: 'order.state';
      readonly orderId: string;
      readonly from: readonly OrderState[];
      readonly set: Partial<
        Pick<
          SendOrder,
          | 'state'
          | 'confirmedAt'
          | 'confirmedBy'
          | 'startedAt'
          | 'startedBy'
          | 'finishedAt'
          | 'heldBecause'
          | 'startAt'
          | 'waitsUntil'
          | 'lifted'
          | 'canary'
          | 'told'
          | 'answered'
        >
      >;
    }
  /** Before the content may go out: attempt number (one more than the row's) and time. The row must be queued, or deferred and due. */
  | { readonly do: 'ledger.attempt'; readonly orderId: string; readonly seq: number; readonly attempt: number; readonly at: string }
  /** After the reply. The row must be attempting with this attempt number. `dueAt` counts for `deferred` only; `queued` means not sent. */
  | {
      readonly do: 'ledger.settle';
      readonly orderId: string;
      readonly seq: number;
      readonly attempt: number;
      readonly state: Exclude<RecipientState, 'attempting'>;
      readonly at: string;
      readonly dueAt: string | null;
      readonly reply: string;
    }
  /**
   * A person's decision about rows in doubt, kept with its reason and bound to the attempt that it is about. Each must
   * be in doubt, else `conflict`. It moves nothing: for `send-again`, `ledger.requeue` follows in the same write.
   */
  | {
      readonly do: 'doubt.decide';
      readonly orderId: string;
      readonly seqs: readonly number[];
      readonly decision: DoubtDecision;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  /** Rows in doubt go back to the queue, by a person's word. Each must be in doubt. */
  | { readonly do: 'ledger.requeue'; readonly orderId: string; readonly seqs: readonly number[] }
  /**
   * Suppressed rows go back to the queue by a leader's word, kept with its reason. Each must be suppressed and have its address,
   * else `conflict`. The suppression stays, and holds these rows no more until their address is suppressed anew.
   */
  | {
      readonly do: 'ledger.override';
      readonly orderId: string;
      readonly seqs: readonly number[];
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  /**
   * The addresses go from the ledger of an order that has ended, and with them what replies and reasons say of people;
   * states, instants and counts stay. An order that may still send is a `conflict`. Twice is a `conflict`.
   */
  | { readonly do: 'order.purge'; readonly orderId: string; readonly purged: Purged }
  /** An order that has not begun is for other addresses now, since one was erased: `from` must be its list digest, else `conflict`. */
  | { readonly do: 'order.rebind'; readonly orderId: string; readonly from: string; readonly to: string }
  /**
   * Every row of this address that waits, in whatever case, in orders of these kinds, becomes suppressed; a leader's word that
   * let a row of it go counts no more.
   */
  | { readonly do: 'ledger.suppress'; readonly address: string; readonly kinds: readonly OrderKind[]; readonly at: string }
  /**
   * One address (as `checkAddress` gives it) goes from lists, ledgers, earlier drafts and every reason that names it, in
   * whatever case. Suppressions, people, drafts and frozen versions are left. A row of it that is under way is a
   * `conflict`; one that waits must have become suppressed before.
   */
  | { readonly do: 'address.erase'; readonly address: string }
  /** What came back about a row of a finished order; the same word again, of whatever date, changes nothing: each row stands for one mail. */
  | { readonly do: 'bounce.add'; readonly bounce: Omit<KeptBounce, 'address'>; readonly at: string }
  | { readonly do: 'duty.add'; readonly since: string; readonly duty: Duty }
  | { readonly do: 'duty.done'; readonly number: number }
  /** Nobody in the order waits or is under way: else `conflict`, and it has not ended. */
  | { readonly do: 'ledger.over'; readonly orderId: string }
  /** Every queued and deferred row becomes cancelled. */
  | { readonly do: 'ledger.cancelRest'; readonly orderId: string; readonly at: string }
  /** At start: every row that is attempting becomes in doubt, with this reply. */
  | { readonly do: 'ledger.recover'; readonly at: string; readonly reply: string }
  /** In a database that does not know what was sent since: every row that is queued, deferred or attempting becomes in doubt, with this reply. */
  | { readonly do: 'ledger.doubtRest'; readonly orderId: string; readonly at: string; readonly reply: string }
  /** What the database says of itself from now on. */
  | { readonly do: 'identity.set'; readonly identity: Identity }
  /** The log gives the event its number and hash, in the order of the steps. */
  | { readonly do: 'log.append'; readonly event: LogEvent };

/** The writable handle. One writer owns it; writes queue up and may share one commit. */
export interface StoreWriter {
  /**
   * Carries out the steps as one durable unit. Resolves when they are on disk. Rejects with an AppError:
   * `conflict` (lost a race, nothing written), `not-found`, `storage` (disk full, read-only, corrupt).
   */
  write(changes: readonly Change[]): Promise<void>;
}

/** When a message was under way. */
export interface AttemptTime {
  /** ISO 8601 UTC. */
  readonly began: string;
  /** Its outcome was known by then; null where that instant is not kept. */
  readonly ended: string | null;
}

/** One attempt to send to one recipient, beside how that recipient's row stands now. */
export interface Attempt extends Pick<LedgerRow, 'seq' | 'address' | 'state' | 'attempts' | 'settledAt' | 'reply'> {
  readonly at: string;
  /** Which attempt of this recipient's it is, from 1; the row tells what became of the last one. */
  readonly attempt: number;
}

/** A person's decision about one recipient in doubt. */
export interface DoubtDecided extends Pick<LedgerRow, 'seq' | 'address'> {
  readonly attempt: number;
  readonly decision: DoubtDecision;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** A suppressed recipient of a send, beside why the address is suppressed: null where it no longer is. */
export interface SuppressedRow extends Pick<LedgerRow, 'seq' | 'address'> {
  readonly suppression: Pick<Suppression, 'reason' | 'since' | 'by'> | null;
}

/** A leader's word that one suppressed recipient has the message after all. */
export interface Overridden extends Pick<LedgerRow, 'seq' | 'address'> {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The address was suppressed anew since, and the word counts no more. */
  readonly over: boolean;
}

export interface PlotPoint {
  /** Start of the bucket. */
  readonly from: string;
  readonly accepted: number;
  readonly deferred: number;
  readonly refused: number;
  readonly in_doubt: number;
}

/** The readable handle. Reads are synchronous and see every finished write. */
export interface StoreFacts {
  readonly schema: number;
  readonly bytes: number;
  readonly counts: Omit<Counts, 'practice'>;
}

/** What channels of the register are found and compared by. */
export interface RegisterIndex {
  /** See `canonicalAddress` and `canonicalHandle`; empty for none. */
  readonly addressKey: string;
  readonly handleKey: string;
  /** The name as names are compared (`fold`). */
  readonly nameKey: string;
  /** Names, handles, addresses, people, units and purposes, in one text. */
  readonly words: string;
  /** The soonest day that something is due; empty where one was never set, null where nothing is ever due. */
  readonly dueOn: string | null;
  /** Everything that is due, one of a kind. */
  readonly dues: readonly ShownDue[];
  /** Of an open channel the day of its next evaluation, empty where none was ever set; null of others. */
  readonly evaluationOn: string | null;
  readonly shown: RegisterShown;
}

/** What a list shows of a channel beside its columns. */
export interface RegisterShown {
  readonly handle: string;
  readonly addressUrl: string;
  /** What is due first, by the rules that were in use when it was worked out; null where nothing is. */
  readonly due: DueDate | null;
  /** How many fields the rules require of one that is open and that are empty; 0 for one that is no legacy. */
  readonly debt: number;
  /** Posts by language, where somebody has counted them. */
  readonly posts: CountedPosts | null;
}

/** A channel in a list. */
export interface RegisterRow extends RegisterShown {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly state: ChannelState;
  /** The unit's id; empty for none. */
  readonly unit: string;
  readonly responsible: string;
  readonly addressKey: string;
  readonly changedAt: string;
  readonly languages: readonly string[];
  /** See `RegisterIndex`. */
  readonly evaluationOn: string | null;
}

/** Something that is due at a channel, in a list of all that is. */
export interface RegisterDueRow {
  readonly channelId: string;
  readonly name: string;
  readonly platform: string;
  /** The unit's id; empty for none. */
  readonly unit: string;
  readonly responsible: string;
  readonly due: ShownDue;
}

/** What is due by a day, narrowed to a unit, or to channels by their ids; null for all. */
export interface RegisterDueSearch {
  readonly until: string;
  readonly unit: string | null;
  readonly channels: readonly string[] | null;
}

export interface RegisterSearch {
  /** A query of words, as FTS5 reads it; null for all. */
  readonly words: string | null;
  readonly filters: {
    readonly platform: readonly string[];
    readonly state: readonly string[];
    readonly unit: readonly string[];
    /** `evaluation`: an open channel whose evaluation is overdue. */
    readonly due: readonly ('overdue' | 'soon' | 'evaluation')[];
    readonly language: readonly string[];
    readonly crisis: readonly 'yes'[];
  };
  readonly sort: {
    readonly by: 'name' | 'platform' | 'unit' | 'state' | 'responsible' | 'due' | 'changed';
    readonly descending: boolean;
  };
  /** Days: overdue is what was due before `today`, soon what is due by `soon`. */
  readonly today: string;
  readonly soon: string;
  /** The address keys of what may be used in a crisis. */
  readonly crisisKeys: readonly string[];
}

export interface StoreReader {
  setting(key: string): unknown;
  people(): Person[];
  passphrase(personId: string): PassphraseHash | null;
  drafts(): Draft[];
  /** Drafts without their texts, for lists; the last changed first. */
  draftHeads(): DraftHead[];
  draft(id: string): Draft | null;
  /** The corrections that were begun of a message, without their texts, the first begun first. */
  corrections(messageId: string): DraftHead[];
  /** What is kept of a draft beside its frozen versions, oldest first. */
  snapshots(messageId: string): SnapshotHead[];
  snapshot(id: string): Snapshot | null;
  /** What is kept of a message's channel plan, in the order in which it was planned. */
  planItems(messageId: string): PlanItem[];
  /** The crisis that has not ended; null where there is none. */
  openCrisis(): Crisis | null;
  /** Every crisis, the open one too, oldest first. */
  crises(): Crisis[];
  /** Templates that are not removed, oldest first. */
  templates(): Template[];
  /** Every version of packs that is kept, the oldest first. */
  packVersions(): KeptPack[];
  /** The file of one of them; null where it is not kept. */
  packYaml(id: string, version: string): string | null;
  /** True when a draft was written, or a version frozen, under this pack. */
  packUsed(id: string): boolean;
  /** Words that an institution or a person knows beside the dictionaries, in the order in which they were added. */
  houseWords(scope: HouseWord['scope'], owner: string): HouseWord[];
  /** The terms of an institution, those that were changed last at the end. */
  glossaryTerms(owner: string): OwnTerm[];
  /** A message's frozen versions, oldest first. */
  versions(messageId: string): FrozenVersion[];
  version(id: string): FrozenVersion | null;
  /** Newest frozen version per message, without what was written and rendered; for lists. */
  versionHeads(): Pick<FrozenVersion, 'id' | 'messageId' | 'number' | 'digest' | 'submittedAt' | 'submittedBy'>[];
  /** Decisions about a message (or all), oldest first, voided ones included. */
  decisions(messageId?: string): Decision[];
  /** What went out about a message's decisions, oldest first. */
  letters(messageId: string): Letter[];
  /** Mails with an answer that are kept of a message (or of all), oldest first. */
  replies(messageId?: string): KeptReply[];
  /** Null where there is none, or none any more. */
  replySource(id: string): Uint8Array | null;
  /** Applications about a message that were delivered, oldest first. */
  deliveries(messageId: string): Delivery[];
  /** Hand-overs of a message (or all), oldest first. */
  handOvers(messageId?: string): HandOver[];
  /** How the message came in, where it came as a package of another workstation. */
  takenIn(messageId: string): TakenIn | null;
  /** Finished lists of a message (or all), oldest first. */
  lists(messageId?: string): RecipientList[];
  list(id: string): RecipientList | null;
  /** Addresses of a list in the order of the file. */
  recipients(listId: string, page: { offset: number; limit: number; search?: string }): { total: number; rows: Recipient[] };
  /** At most `limit` addresses of a list that sort after `after` by code unit, in that order: what the list digest is made of. */
  recipientsByAddress(listId: string, after: string, limit: number): Recipient[];
  /** Where exactly this address stands, in whatever case: finished lists, and rows of finished orders; the newest first, at most `limit` of each. */
  addressPlaces(address: string, limit: number): { lists: string[]; rows: Pick<LedgerRow, 'orderId' | 'seq' | 'state' | 'settledAt'>[] };
  /** Everything that lists and ledgers hold of exactly this address, in whatever case. */
  addressRows(address: string): AddressRows;
  suppressions(): Suppression[];
  /** What came back of an order (by recipient), or of all as it was taken in. */
  bounces(orderId?: string): KeptBounce[];
  /** What removals have left to do, the oldest first. */
  duties(): StoredDuty[];
  orders(messageId?: string): SendOrder[];
  order(id: string): SendOrder | null;
  /** Every order that people of a list are in, the list's own message's and its corrections', oldest first. */
  ordersOfList(listId: string): SendOrder[];
  counts(orderId: string): OrderCounts;
  /** How many rows in doubt nobody has decided about since they came in doubt. */
  undecided(orderId: string): number;
  /** The same of every order that has any. */
  allUndecided(): ReadonlyMap<string, number>;
  /** `left`: only rows in doubt, those that a person has left (true) or that nobody has decided about (false). */
  ledger(
    orderId: string,
    page: { offset: number; limit: number; state?: RecipientState; left?: boolean; search?: string },
  ): { total: number; rows: LedgerRow[] };
  /** At most `limit` rows after `afterSeq`, by seq: the whole ledger in pages that cost the same each. */
  ledgerFrom(orderId: string, afterSeq: number, limit: number): LedgerRow[];
  /** At most `limit` attempts after `after` (null: from the first), in the order in which they were made. */
  attemptsFrom(orderId: string, after: Pick<Attempt, 'at' | 'seq' | 'attempt'> | null, limit: number): Attempt[];
  /** What people have decided about recipients in doubt, each time, the oldest first. */
  doubtDecisions(orderId: string): DoubtDecided[];
  /** The suppressed rows of an order that still have their address, by seq. */
  suppressedRows(orderId: string, page: { offset: number; limit: number }): { total: number; rows: SuppressedRow[] };
  /** Whom leaders have let go although they were suppressed, each time, the oldest first. */
  overrides(orderId: string): Overridden[];
  /** When the next deferred row is due; null when none waits. */
  nextDue(orderId: string): string | null;
  /**
   * Attempts over all orders that began at `since` or later, oldest first: what the throttle counts. With a domain, those
   * to it, and those whose address has been removed since: nobody can tell any more where they went.
   */
  attemptTimes(since: string, domain?: string): AttemptTime[];
  /** What was settled per bucket of `seconds`, by time, empty buckets left out; a row that was deferred twice counts twice. */
  plot(orderId: string, seconds: number): PlotPoint[];
  logCount(messageId?: string): number;
  /** The number and hash of the newest entry, kept apart from the log: a log that ends before it has been cut off. */
  logHead(): ChainHead;
  log(page: { offset: number; limit: number; messageId?: string }): LogEntry[];
  /** The whole log, oldest first, in chunks. */
  logFrom(seq: number, limit: number): LogEntry[];
  registerChannel(id: string): RegisteredChannel | null;
  registerPage(
    search: RegisterSearch,
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly RegisterRow[] };
  /** At most `limit` ids of channels after this one (null: from the first), in the order in which they were made. */
  registerIds(after: string | null, limit: number): string[];
  /** How many channels each value of a facet would show, with the other facets as they are. */
  registerCounts(
    search: Omit<RegisterSearch, 'sort'>,
  ): Readonly<Record<keyof RegisterSearch['filters'], readonly { readonly value: string; readonly count: number }[]>>;
  /** What is due at channels, the longest overdue first; `total` of it, and how much is overdue at this instant, of the whole search. */
  registerDues(
    search: RegisterDueSearch,
    page: { readonly offset: number; readonly limit: number; readonly today: string; readonly now: string },
  ): { readonly total: number; readonly overdue: number; readonly rows: readonly RegisterDueRow[] };
  registerUnits(): RegisterUnit[];
  /** The log books of a channel, the oldest entry first. */
  registerEntries(channelId: string): BookEntry[];
  /** What was changed in a channel, the newest first. */
  /** The states that a channel came into, and when: ISO 8601 UTC; the oldest first. */
  registerStates(channelId: string): { readonly state: ChannelState; readonly at: string }[];
  registerAudit(
    channelId: string,
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly entries: readonly AuditEntry[] };
  /** The channel that has a key already, among those that have not ended; names and handles are one platform's. */
  /**
   * Channels, entries of log books and changes with one of these texts anywhere in them, compared as names are (`fold`), the oldest first.
   */
  registerNaming(texts: readonly string[]): {
    readonly channels: readonly RegisteredChannel[];
    readonly entries: readonly BookEntry[];
    readonly audit: readonly AuditEntry[];
  };
  registerTaken(what: 'address' | 'name' | 'handle' | 'native', key: string, platform: string, but: string): string | null;
  /** Every channel by what an account is known by. */
  registerAccounts(): KnownAccount[];
  /** Incidents whose day of disposal has come (YYYY-MM-DD), and that are not disposed of, the oldest day first. */
  registerDisposals(today: string): BookEntry<'incidents'>[];
  /** The rows of a file that channels came in from. */
  registerRowsFrom(file: string): number[];
  /** Access that nobody has removed of who has this e-mail address or this name; capitals A to Z are no other letters. */
  registerAccessOf(who: string): BookEntry<'accessGrants'>[];
  /** How many things are due in each month (YYYY-MM); empty: before `today`, or on a day that was never set. Several of a kind at a channel are one. */
  registerDueMonths(today: string): { readonly month: string; readonly count: number }[];
  /** Open channels whose posts somebody has counted, by name. */
  registerPosts(): { readonly id: string; readonly name: string; readonly platform: string; readonly posts: CountedPosts }[];
  /** How large the store is: the number of its newest migration, its bytes, and how much there is of what. */
  facts(): StoreFacts;
  /** What the database says of itself; null where it has no name yet. */
  identity(): Identity | null;
  /** When the first thing happened in it and when it was changed last, backups not counted; null in a new one. */
  span(): { begunAt: string | null; changedAt: string | null };
}

export interface Store extends StoreWriter {
  readonly read: StoreReader;
  /**
   * Rewrites the database's files, so that nothing that was removed can be read from them. Writes wait meanwhile. Rejects
   * with `storage` where there is no room for it.
   */
  compact(): Promise<void>;
  close(): Promise<void>;
}
