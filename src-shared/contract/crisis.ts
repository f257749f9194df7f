import { z } from 'zod';
import { letterWays } from '../domain/approval/letter.ts';
import { isWebAddress } from '../domain/channels/item.ts';
import { type Crisis, crisisLimits } from '../domain/crisis/crisis.ts';
import { languageCodes } from '../domain/draft/document.ts';
import { messageStages } from '../domain/message/stage.ts';
import { locales } from '../texts/translate.ts';
import { publication } from './channels.ts';
import { done, id, method, nothing, savedPath, savePath } from './method.ts';
import { textRef, word } from './shapes.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const told = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '');
const place = z.string().min(1).max(80);
const signed = { person: id, passphrase: z.string().max(500) };

const request = { place, digest: z.string().max(100), person: id, locale: z.enum(locales) };

const signedWord = word.extend({ recordedBy: z.string() });
const event = { at: z.string(), by: z.string() };
const crisis: z.ZodType<Crisis> = z.object({
  id: z.string(),
  packId: z.string(),
  revision: z.number(),
  caseId: z.string(),
  title: z.string(),
  reason: z.string(),
  declared: signedWord,
  setVersion: z.string(),
  texts: z.array(
    z.object({
      place: z.string(),
      text: z.string(),
      writtenAt: z.string(),
      writtenBy: z.string(),
      clearance: signedWord.extend({ digest: z.string(), replyId: z.string().optional() }).nullable(),
      published: publication.nullable(),
    }),
  ),
  events: z.array(
    z.discriminatedUnion('what', [
      z.object({ ...event, what: z.literal('declared'), person: z.string(), text: z.string() }),
      z.object({ ...event, what: z.literal('ended'), person: z.string(), text: z.string() }),
      z.object({ ...event, what: z.literal('written'), place: z.string(), text: z.string(), voided: z.boolean() }),
      z.object({
        ...event,
        what: z.literal('cleared'),
        place: z.string(),
        person: z.string(),
        digest: z.string(),
        text: z.string(),
        replyId: z.string().optional(),
      }),
      z.object({ ...event, what: z.literal('published'), place: z.string(), address: z.string(), text: z.string() }),
    ]),
  ),
  ended: signedWord.extend({ summary: z.string() }).nullable(),
}) as unknown as z.ZodType<Crisis>;

export const crisisMethods = {
  'crisis.get': method(
    'The crisis that is open, place by place: what stops each text and what its digest is; its messages; and earlier crises.',
    nothing,
    z.object({
      open: crisis.nullable(),
      places: z.array(
        z.object({
          place: z.string(),
          digest: z.string().nullable(),
          length: z.number(),
          stops: z.array(z.object({ rule: z.string(), text: textRef })),
          /** Who was asked by mail to clear exactly this text, oldest first. */
          asked: z.array(z.object({ personId: z.string(), at: z.string(), way: z.enum(letterWays) })),
        }),
      ),
      messages: z.array(
        z.object({
          id: z.string(),
          subject: z.string(),
          stage: z.enum(messageStages),
          /** What it offers as the start of a text, by language. */
          offers: z.array(z.object({ language: z.enum(languageCodes), text: z.string() })),
        }),
      ),
      past: z.array(crisis),
    }),
  ),
  'crisis.declare': method(
    'Declare a crisis: one of the emergency leadership signs. There is one at a time.',
    z.strictObject({ caseId: line(crisisLimits.caseId), title: line(crisisLimits.title), reason: told(crisisLimits.reason), ...signed }),
    z.object({ id }),
  ),
  'crisis.write': method(
    'Write the text of a place: `formal`, or an account of the set. A text that was cleared and is changed must be cleared anew (N44).',
    z.strictObject({ place, revision: z.number().int(), text: z.string().max(crisisLimits.text) }),
    z.object({ revision: z.number() }),
  ),
  'crisis.clear': method(
    'Clear exactly this text: one of the emergency leadership signs for its digest (N44).',
    z.strictObject({ place, digest: z.string().max(100), ...signed }),
    done,
  ),
  'crisis.letter': method(
    'A mail that asks one of the emergency leadership to clear exactly this text, to be read before it goes.',
    z.strictObject(request),
    z.object({ to: z.object({ name: z.string(), email: z.string() }), subject: z.string(), text: z.string() }),
  ),
  'crisis.putOut': method(
    'Let that mail out: by the relay, as a file, or as text that was copied. The log gets who was asked, and the digest.',
    z.strictObject({ ...request, way: z.enum(letterWays), to: savePath.optional() }),
    z.object({ out: z.boolean(), path: savedPath }),
  ),
  'crisis.takeReply': method(
    'Take in a mail with an answer. A verified yes of one of the emergency leadership with the code of exactly this text clears it (N44); every other clears nothing, and `flaws` says why.',
    z.strictObject({ place, file: z.string().min(1).max(4096) }),
    z.object({
      standing: z.enum(['verified', 'not-yet', 'elsewhere', 'unverified']),
      cleared: z.boolean(),
      from: z.string(),
      outcome: z.enum(['yes', 'no']).nullable(),
      reason: z.string(),
      flaws: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
  'crisis.publish': method(
    'Record that a text is out: the formal channel first, its address looked up (N46), then the accounts.',
    z.strictObject({
      place,
      address: z
        .string()
        .max(crisisLimits.address)
        .refine((address) => isWebAddress(address.trim())),
      confirmedBy: id.optional(),
    }),
    done,
  ),
  'crisis.end': method(
    'End the crisis with a summary: one of the emergency leadership signs.',
    z.strictObject({ summary: told(crisisLimits.summary), ...signed }),
    done,
  ),
  'crisis.save': method(
    'Save the course of events of a crisis, oldest first, as a table (CSV) or as a document to print (PDF).',
    z.strictObject({ id, form: z.enum(['table', 'document']).optional(), to: savePath.optional() }),
    z.object({ path: savedPath }),
  ),
};
