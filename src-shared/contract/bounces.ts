import { z } from 'zod';
import { outcomeClasses } from '../domain/bounces/outcomes.ts';
import { type BounceReason, bounceKinds, bounceReasons } from '../domain/bounces/verdict.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';

const reason = z.enum(Object.keys(bounceReasons) as [BounceReason, ...BounceReason[]]);

const outcomeCounts = z.record(z.enum(outcomeClasses), z.number());

export const bounce = z.object({
  kind: z.enum(bounceKinds),
  /** Enhanced status code, `5.1.1` (RFC 3463). */
  status: z.string().nullable(),
  recipient: z.string().nullable(),
  reason,
  /** What the report tells of the mail that it is about. */
  original: z
    .object({
      messageId: z.string().nullable(),
      /** ENVID. */
      envelopeId: z.string().nullable(),
      /** ORCPT, else the one address that the mail was for. */
      recipient: z.string().nullable(),
    })
    .nullable(),
  /** The words that it was told by. */
  said: z.string(),
});
export type Bounce = z.infer<typeof bounce>;

export const bouncesMethods = {
  'bounces.classify': method(
    'What a delivery report (`eml`, the source of a mail) or an SMTP reply (`reply`) says: hard, soft, the sender’s fault, no bounce, or uncertain. Of several recipients a list. Nothing is stored.',
    z
      .strictObject({ eml: z.string().max(40_000_000).optional(), reply: z.string().max(100_000).optional() })
      .refine(({ eml, reply }) => (eml === undefined) !== (reply === undefined)),
    z.xor([bounce, z.array(bounce)]),
  ),
  'bounces.takeIn': method(
    'Read returned mail from a file (one mail, or an mbox), or from every file of a folder, a Maildir included, and keep each bounce with the recipient of the send it is about. No address is kept anew.',
    z.strictObject({ file: z.string().min(1).max(4000) }),
    z.object({
      mails: z.number(),
      /** Mails that told of a failure. */
      reports: z.number(),
      /** Failures of a recipient in one of our sends; the rest are `unmatched`. */
      matched: z.number(),
      unmatched: z.number(),
      /** Of the matched, those that were not known. */
      stored: z.number(),
      /** Files that were looked into, and those of them that hold no mail. */
      files: z.number(),
      others: z.number(),
      /** Mails that took too long to read. */
      unreadable: z.number(),
      /** Mails that were not read, since somebody stopped it. */
      left: z.number(),
    }),
  ),
  'bounces.stop': method('Stop reading returned mail, from files or from the mailbox; what has been read stays.', nothing, done),
  'bounces.suggestions': method(
    'Whom to keep out of later sends: one hard bounce, or soft ones in three sends within 14 days. Nobody is suppressed by it.',
    nothing,
    z.object({
      suggestions: z.array(
        z.object({ address: z.string(), kind: z.enum(['hard', 'soft']), reason, sends: z.number(), lastAt: z.string() }),
      ),
    }),
  ),
  'bounces.outcomes': method(
    'What became of a send by class and by the recipients’ domain: what the relay said, and what came back since. A domain without a name: all others.',
    z.strictObject({ orderId: id }),
    z.object({
      counts: outcomeCounts,
      /** What came back over time: the relay’s refusals, and returned mail by the date of the report. Only buckets with something in them. */
      timeline: z.object({
        seconds: z.number(),
        lastAt: z.string().nullable(),
        buckets: z.array(z.object({ from: z.string(), hard: z.number(), soft: z.number(), sender: z.number(), uncertain: z.number() })),
      }),
      domains: z.array(z.object({ domain: z.string(), total: z.number(), counts: outcomeCounts })),
    }),
  ),
  'bounces.exportOutcomes': method(
    'Save the outcome of every recipient of a send as a CSV file that is safe to open in a spreadsheet. It holds addresses.',
    z.strictObject({ orderId: id, to: savePath.optional() }),
    z.object({ path: savedPath, rows: z.number() }),
  ),
  'bounces.ofOrder': method(
    'What came back of a send, by recipient. The address is empty where it has been removed.',
    z.strictObject({ orderId: id }),
    z.object({
      bounces: z.array(
        z.object({
          seq: z.number(),
          address: z.string(),
          kind: z.enum(['hard', 'soft', 'sender', 'uncertain']),
          reason,
          status: z.string().nullable(),
          reportedAt: z.string(),
        }),
      ),
    }),
  ),
};
