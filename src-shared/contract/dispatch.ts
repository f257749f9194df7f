import { z } from 'zod';
import { mostInCanary } from '../domain/dispatch/canary.ts';
import { mostDomainCaps } from '../domain/dispatch/domain-caps.ts';
import { followUpGroups, followUpPurposes } from '../domain/dispatch/follow-up.ts';
import { countries } from '../domain/dispatch/holidays.ts';
import { paceLimits } from '../domain/dispatch/limit.ts';
import { doubtDecisions, orderStates, recipientStates } from '../domain/dispatch/order.ts';
import { mostOverridden } from '../domain/dispatch/override.ts';
import { done, id, method, nothing } from './method.ts';
import { caps, hours, ledgerRow, order, orderCounts, relay, sendWindow, textRef, wallTime } from './shapes.ts';
import { signInMethods } from './sign-in.ts';

/** A bucket of the plot: settled rows per state in `width` seconds from `from`. */
export const bucket = z.object({ from: z.string(), accepted: z.number(), deferred: z.number(), refused: z.number(), in_doubt: z.number() });

export const progress = z.object({
  orderId: id,
  messageId: id,
  state: z.enum(orderStates),
  counts: orderCounts,
  /** Messages per second over the last ten seconds. */
  rate: z.number(),
  /** The relay has asked for patience: slower than the caps for a while. */
  slowed: z.boolean(),
  /** What keeps it from being faster; null when it is not sending, or where only the relay does. */
  limit: z.object({ by: z.enum(paceLimits), domain: z.string().nullable() }).nullable(),
  /** Sent attempts in the windows now, beside their caps. */
  window: z.object({ second: z.number(), minute: z.number(), hour: z.number(), day: z.number(), connections: z.number() }),
  /** The instant it is done at this pace; null when nothing moves. */
  finishAt: z.string().nullable(),
});
export type DispatchProgress = z.infer<typeof progress>;

export const relayFacts = z.object({
  ok: z.boolean(),
  /** What happened, in the interface language. */
  text: z.string(),
  greeting: z.string(),
  /** EHLO keywords as announced after encryption. */
  extensions: z.array(z.string()),
  tls: z.string().nullable(),
  size: z.number().nullable(),
  authMethods: z.array(z.string()),
  /** The certificate that the server showed; null without encryption. */
  certificate: z.object({ name: z.string(), issuer: z.string(), validTo: z.string() }).nullable(),
});

/**
 * Who is to be told before it begins, and by which rule (U43); null where nobody needs to be, or has been told. So for the inquiries
 * that are followed up after it (U44).
 */
const telling = z.object({ rule: z.string(), address: z.string() }).nullable();

export const dispatchMethods = {
  ...signInMethods,
  'dispatch.prepare': method(
    'Build a send order from the approved version and a list, or (`builtFrom`) the people of an earlier order’s ledger; a stopped order that is taken over ends with it. `hours`: narrower ones than the house’s; left out, those hold.',
    z.strictObject({
      messageId: id,
      listId: id.optional(),
      builtFrom: z
        .strictObject({
          orderId: id,
          groups: z.array(z.enum(followUpGroups)).min(1).max(followUpGroups.length),
          /** Why those in doubt are sent to, where they are among the chosen. */
          doubtReason: z.string().trim().max(1000).optional(),
          /** Whoever prepares it knows that the database does not know what was sent elsewhere; asked for where `staleSince` is set. */
          knowsStale: z.boolean().optional(),
        })
        .optional(),
      caps: caps.optional(),
      hours: hours.optional(),
      /** So many go first, and then the send holds until `dispatch.release`; without it none. */
      canary: z.number().int().min(0).max(mostInCanary).optional(),
      startAt: wallTime.nullable(),
      departureReason: z.string().max(1000),
    }),
    z.object({ order, needsSecondPerson: z.boolean() }),
  ),
  'dispatch.confirm': method(
    'A second person confirms the order with their passphrase.',
    z.strictObject({ orderId: id, decidedBy: id, passphrase: z.string().max(500) }),
    z.object({ order }),
  ),
  'dispatch.lift': method(
    'A leader says with their passphrase that life and health depend on this send: its window, the slow start and the canary no longer hold it; the caps do.',
    z.strictObject({ orderId: id, decidedBy: id, passphrase: z.string().max(500), reason: z.string().trim().min(1).max(1000) }),
    z.object({ order }),
  ),
  'dispatch.tell': method(
    'Whoever acts says that those who answer the reply list have been told of this send (U43). Twice says it once.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.answered': method(
    'Whoever acts says that the inquiries which this send brought are answered (U44). Twice says it once.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.start': method(
    'Start the order now, or let it wait for its time. Starting twice starts once.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.pause': method('Let what is in flight finish; start nothing new.', z.strictObject({ orderId: id }), z.object({ order })),
  'dispatch.resume': method('Go on.', z.strictObject({ orderId: id }), z.object({ order })),
  'dispatch.release': method(
    'The canary has arrived well: the others get it too. Twice does it once.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.cancel': method(
    'Let what is in flight finish; those who remain are cancelled.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.stopNow': method(
    'Cut the connections; what was in flight becomes in doubt.',
    z.strictObject({ orderId: id }),
    z.object({ order }),
  ),
  'dispatch.get': method(
    'An order with its counts, plot and pace.',
    z.strictObject({ orderId: id }),
    z.object({
      order,
      progress,
      bucketSeconds: z.number(),
      plot: z.array(bucket),
      needsSecondPerson: z.boolean(),
      telling,
      answering: telling,
    }),
  ),
  'dispatch.followUp': method(
    'Whom a new send of the message could be built for from an order’s ledger, by how they stand there; `blocked` says why none can be.',
    z.strictObject({ messageId: id, orderId: id }),
    z.object({
      purpose: z.enum(followUpPurposes),
      source: order,
      groups: z.record(z.enum(followUpGroups), z.number()),
      reached: z.number(),
      suppressed: z.number(),
      /** When the database was found to be a copy, or older, after the send was made: who was sent to elsewhere since cannot be known. */
      staleSince: z.string().nullable(),
      blocked: textRef.nullable(),
    }),
  ),
  'dispatch.domains': method(
    'How many of a list, or of what is left of a send order, go to each of these domains.',
    z.strictObject({ of: z.enum(['list', 'order']), id, domains: z.array(z.string().max(254)).max(mostDomainCaps) }),
    z.object({ counts: z.array(z.object({ domain: z.string(), count: z.number() })) }),
  ),
  'dispatch.rows': method(
    'A page of an order’s ledger.',
    z.strictObject({
      orderId: id,
      state: z.enum(recipientStates).optional(),
      /** Only those in doubt: the ones that a person has left, or the ones that nobody has decided about. */
      left: z.boolean().optional(),
      search: z.string().max(320).optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ total: z.number(), rows: z.array(ledgerRow) }),
  ),
  'dispatch.settleDoubt': method(
    'Decide about recipients in doubt: leave them, or send to them again, with a reason.',
    z.strictObject({
      orderId: id,
      seqs: z.array(z.number().int()).min(1).max(1000),
      decision: z.enum(doubtDecisions),
      reason: z.string().trim().min(1).max(1000),
    }),
    z.object({ order }),
  ),
  'dispatch.suppressed': method(
    'Where life and health depend on a send: its suppressed recipients with why they are suppressed (null: no longer), and what leaders have decided about them. `open`: such a decision can be made now.',
    z.strictObject({ orderId: id, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          seq: z.number(),
          address: z.string(),
          suppression: z.object({ reason: z.string(), since: z.string(), by: z.string() }).nullable(),
        }),
      ),
      decisions: z.array(z.object({ by: z.string(), at: z.string(), reason: z.string(), count: z.number() })),
      open: z.boolean(),
    }),
  ),
  'dispatch.override': method(
    'A leader says with their passphrase that life and health are worth more than these suppressions: exactly these recipients of this send get it after all. The suppressions stay, and so do the caps.',
    z.strictObject({
      orderId: id,
      seqs: z.array(z.number().int().min(1)).min(1).max(mostOverridden),
      decidedBy: id,
      passphrase: z.string().max(500),
      reason: z.string().trim().min(1).max(1000),
    }),
    z.object({ order }),
  ),
  'dispatch.sendTest': method(
    'Send a copy, marked as a test in its subject, to named people. With no addresses: to me.',
    z.strictObject({ messageId: id, addresses: z.array(z.string().max(320)).max(20), renderingId: z.string().optional() }),
    z.object({ order }),
  ),
  'sendWindow.get': method(
    'When mail may go out, with the zone it is meant in and the country whose holidays are known; null: at any time.',
    nothing,
    z.object({ window: sendWindow.nullable(), zone: z.string(), country: z.enum(countries).nullable(), fixed: z.boolean() }),
  ),
  'sendWindow.save': method(
    'The operator sets when mail may go out; null: at any time. Orders that are made already keep theirs.',
    z.strictObject({ hours: hours.nullable() }),
    done,
  ),
  'relay.get': method(
    'The relay and the caps that are set. `ownLogin`: the user name may be changed here, which IT’s file may forbid.',
    nothing,
    z.object({
      relay: relay.nullable(),
      caps,
      ceiling: caps.nullable(),
      passwordKnown: z.boolean(),
      practice: z.boolean(),
      ownLogin: z.boolean(),
    }),
  ),
  'relay.save': method(
    'Save the relay and the caps. The password stays with the host’s secret store or in memory, never in the database.',
    z.strictObject({ relay, caps, password: z.string().max(1000).optional() }),
    done,
  ),
  'relay.test': method(
    'Connect, greet, encrypt and log in, and say what the server offers. Sends nothing.',
    z.strictObject({ relay, password: z.string().max(1000).optional() }),
    relayFacts,
  ),
  'practice.mails': method(
    'Mails that the practice server has captured, the newest first; with `until` none with a higher id, so that the pages stay as they are while more arrive.',
    z.strictObject({
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
      search: z.string().max(320).optional(),
      until: z.number().int().min(0).optional(),
    }),
    z.object({
      total: z.number(),
      mails: z.array(
        z.object({ id: z.number(), at: z.string(), from: z.string(), to: z.string(), subject: z.string(), bytes: z.number() }),
      ),
    }),
  ),
  'practice.mail': method(
    'One captured mail, parsed and as source.',
    z.strictObject({ id: z.number().int() }),
    z.object({
      id: z.number(),
      at: z.string(),
      from: z.string(),
      to: z.string(),
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      source: z.string(),
    }),
  ),
  'practice.empty': method('Remove all captured mails.', nothing, done),
};
