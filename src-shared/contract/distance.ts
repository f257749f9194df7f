import { z } from 'zod';
import { decisionSteps } from '../domain/approval/decision.ts';
import { type Letter, letterPurposes, letterWays } from '../domain/approval/letter.ts';
import { noticeKinds } from '../domain/approval/notice.ts';
import { locales } from '../texts/translate.ts';
import { done, id, method, savedPath, savePath } from './method.ts';
import { decision } from './shapes.ts';

/** A mail that can be prepared: somebody is asked to decide, or the applicant is told (U32). */
const wanted = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('request'), versionId: id, step: z.enum(decisionSteps), personId: id }),
  /** `about`: the decision, or the send. */
  z.strictObject({ purpose: z.literal('notice'), about: id }),
]);
export type LetterWanted = z.infer<typeof wanted>;

export const letter: z.ZodType<Letter> = z.object({
  id: z.string(),
  messageId: z.string(),
  versionId: z.string(),
  purpose: z.enum(letterPurposes),
  about: z.string(),
  personId: z.string(),
  way: z.enum(letterWays),
  at: z.string(),
  by: z.string(),
  mailId: z.string(),
  digest: z.string(),
});

/** A mail with an answer, and what it is found to be. */
export const replyView = z.object({
  id: z.string(),
  takenAt: z.string(),
  takenBy: z.string(),
  digest: z.string(),
  bytes: z.number(),
  /** It is stored; else it is gone when the program ends, or somebody puts it away. */
  kept: z.boolean(),
  /** The decision that stands on it. */
  decisionId: z.string().nullable(),
  /** Its source was removed, for somebody in it. */
  removedAt: z.string().nullable(),
  /** When its keys were last asked for; null while none has been found. */
  keysAt: z.string().nullable(),
  from: z.string(),
  subject: z.string(),
  date: z.string().nullable(),
  /** The step and version that it is held against: those that wait now. */
  step: z.enum(decisionSteps).nullable(),
  standing: z.enum(['verified', 'not-yet', 'elsewhere', 'unverified']),
  /** What is wrong with it, in the interface language. */
  flaws: z.array(z.object({ code: z.string(), text: z.string() })),
  personId: z.string().nullable(),
  outcome: z.enum(['yes', 'no']).nullable(),
  reason: z.string(),
  alternative: z.string(),
  own: z.string(),
  signedBy: z.string().nullable(),
});
export type ReplyView = z.infer<typeof replyView>;

const reply = z.object({ reply: replyView });
const oneReply = z.strictObject({ messageId: id, replyId: id });

export const distanceMethods = {
  'approval.letter': method(
    'A mail about a decision as it would go out now, in the language asked for. Changes nothing.',
    z.strictObject({ messageId: id, letter: wanted, locale: z.enum(locales) }),
    z.object({
      to: z.object({ name: z.string(), email: z.string() }),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      /** For a request: the lines that a reply can begin with. */
      answers: z.object({ yes: z.string(), no: z.string() }).nullable(),
    }),
  ),
  'approval.putOut': method(
    'Let a prepared mail out: `sent` through the relay to that one person, `saved` as a mail file, `copied` by the one at the keyboard. The log says that it went, with ids and digests.',
    z.strictObject({ messageId: id, letter: wanted, locale: z.enum(locales), way: z.enum(letterWays), to: savePath.optional() }),
    z.object({ letter: letter.nullable(), path: savedPath }),
  ),
  'approval.correspondence': method(
    'What went out about the decisions of a message, the mails with answers that were taken in, and what the applicant can be told.',
    z.strictObject({ messageId: id }),
    z.object({
      letters: z.array(letter),
      replies: z.array(replyView),
      notices: z.array(z.object({ kind: z.enum(noticeKinds), about: z.string(), versionId: z.string(), told: letter.nullable() })),
      applicant: z.string(),
    }),
  ),
  'approval.takeReply': method(
    'Take in a mail file that holds an answer, and find out what it is. It decides nothing.',
    z.strictObject({ messageId: id, file: z.string().min(1).max(4000) }),
    reply,
  ),
  'approval.checkReply': method('Check a mail again: keys that are not known are asked for once more.', oneReply, reply),
  'approval.recordReply': method(
    'Record the decision that a mail holds. Without `attested` it must be verified, and what counts is what was read in it; with it the one at the keyboard vouches, and the mail is kept as what it is.',
    z.strictObject({
      messageId: id,
      replyId: id,
      attested: z
        .strictObject({
          decidedBy: id,
          outcome: z.enum(['yes', 'no']),
          reason: z.string().max(4000),
          alternative: z.string().max(1000),
        })
        .optional(),
    }),
    z.object({ decision }),
  ),
  'approval.removeReply': method('Put away a mail that no decision stands on; nothing of it is kept.', oneReply, done),
};
