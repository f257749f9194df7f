import { z } from 'zod';
import { type MailboxPlace, readingIntervals } from '../domain/bounces/mailbox.ts';
import { done, method, nothing } from './method.ts';

export const mailboxPlace: z.ZodType<MailboxPlace> = z.strictObject({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().min(1).max(320),
  folder: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\r\n\0]+$/),
});

/** What a reading of the mailbox came to. */
export const mailboxTaken = z.object({
  mails: z.number(),
  /** Mails that told of a failure. */
  reports: z.number(),
  /** Failures of a recipient in one of our sends; the rest are `unmatched`. */
  matched: z.number(),
  unmatched: z.number(),
  /** Of the matched, those that were not known. */
  stored: z.number(),
  /** Mails that took too long to read. */
  unreadable: z.number(),
  /** Mails that the next reading goes on with: this one was stopped, or was long enough. */
  left: z.number(),
});

const minutes = z.union(readingIntervals.map((one) => z.literal(one))).nullable();

export const mailboxMethods = {
  'mailbox.get': method(
    'The mailbox that returned mail goes to, and how its last reading went. `minutes`: how often it is read by itself; null is only when asked for.',
    nothing,
    z.object({
      place: mailboxPlace.nullable(),
      minutes,
      passwordKnown: z.boolean(),
      practice: z.boolean(),
      reading: z.boolean(),
      last: z
        .object({
          at: z.string(),
          /** What went wrong, in the interface language; null where nothing did. */
          problem: z.string().nullable(),
          /** Of what was read before that, too. */
          taken: mailboxTaken,
        })
        .nullable(),
    }),
  ),
  'mailbox.save': method(
    'Save the mailbox. The password stays with the host’s secret store or in memory, never in the database. In practice only one on this machine.',
    z.strictObject({ place: mailboxPlace, minutes, password: z.string().min(1).max(1000).optional() }),
    done,
  ),
  'mailbox.forget': method('Forget the mailbox, its password and how far it has been read. What was read in stays.', nothing, done),
  'mailbox.test': method(
    'Connect, log in and open the folder, and say how many mails lie there. Reads none of them.',
    z.strictObject({ place: mailboxPlace, password: z.string().min(1).max(1000).optional() }),
    z.object({
      ok: z.boolean(),
      /** What happened, in the interface language. */
      text: z.string(),
      mails: z.number().nullable(),
    }),
  ),
  'mailbox.read': method(
    'Read what has come since the last time and keep each bounce with the recipient of the send it is about. Nothing in the mailbox is deleted or marked. `bounces.stop` stops it.',
    nothing,
    mailboxTaken,
  ),
};
