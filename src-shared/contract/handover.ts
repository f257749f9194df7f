import { z } from 'zod';
import { type HandOver, handOverEvents, handOverStates } from '../domain/handover/handover.ts';
import { formField } from './application.ts';
import { done, id, method, savedPath, savePath } from './method.ts';
import { textRef, wallTime, word } from './shapes.ts';

export const handOver: z.ZodType<HandOver> = z.object({
  id: z.string(),
  messageId: z.string(),
  versionId: z.string(),
  digest: z.string(),
  state: z.enum(handOverStates),
  told: word.nullable(),
  handedOver: word.nullable(),
  wantedAt: wallTime.nullable(),
  list: z.object({ id: z.string(), count: z.number() }).nullable(),
  sent: z.object({ at: z.string(), recordedBy: z.string(), recordedAt: z.string(), count: z.number().nullable() }).nullable(),
  takenBack: word.nullable(),
  answered: word.nullable(),
});

const version = { messageId: id, versionId: id };

export const handOverMethods = {
  'handover.get': method(
    'The hand-over of a message to those who send it, where the pack says that IT sends: its fields in the form’s order once it is approved, its state, and what can be done now.',
    z.strictObject({ messageId: id }),
    z.object({
      versionId: z.string().nullable(),
      /** Empty until the newest version is approved and complete. */
      fields: z.array(formField),
      /** Why there is nothing to hand over yet; null when there is. */
      because: textRef.nullable(),
      handOver: handOver.nullable(),
      /** Those that were taken back, the oldest first. */
      earlier: z.array(handOver),
      /** The rule by which those who answer this address must be told first, while nobody has (U43). */
      telling: z.object({ rule: z.string(), address: z.string() }).nullable(),
      /** The rule by which inquiries to this address are followed up, while nobody has said that they are answered (U44). */
      answering: z.object({ rule: z.string(), address: z.string() }).nullable(),
      list: z.object({ id: z.string(), count: z.number(), readers: z.number().nullable() }).nullable(),
      actions: z.array(z.object({ event: z.enum(handOverEvents), enabled: z.boolean(), because: textRef.nullable() })),
    }),
  ),
  'handover.tell': method(
    'Say that those who answer the reply list have been told of this version, before it is handed over (U43).',
    z.strictObject(version),
    z.object({ handOver }),
  ),
  'handover.save': method(
    'Save the package of an approved version as a zip or a folder, with checksums: the form’s fields, the mail, decisions and log; with `recipients` the addresses too. `code` stands for every byte of it, and is told to the one who sends by another way.',
    z.strictObject({ ...version, recipients: z.boolean(), form: z.enum(['zip', 'folder']).optional(), to: savePath.optional() }),
    z.object({ path: savedPath, code: z.string().nullable() }),
  ),
  'handover.handOver': method('Say that IT has got the package of this version.', z.strictObject(version), z.object({ handOver })),
  'handover.recordSent': method(
    'Write down when IT sent it, and to how many where IT said so. The wanted time stands beside it. A time that was wrong is written down anew.',
    z.strictObject({ messageId: id, at: wallTime, count: z.number().int().min(0).max(10_000_000).nullable() }),
    z.object({ handOver }),
  ),
  'handover.takeBack': method(
    'Say that IT no longer sends it, so that the text can be changed.',
    z.strictObject({ messageId: id }),
    z.object({ handOver }),
  ),
  'handover.saveJournal': method(
    'Save the journal entry, with Noark 5’s names, of a message that IT has sent; `blocked` before that is recorded with how many it went to.',
    z.strictObject({ messageId: id, to: savePath.optional() }),
    z.object({ path: savedPath }),
  ),
  'handover.answered': method(
    'Say that the inquiries about what IT has sent are answered (U44).',
    z.strictObject({ messageId: id }),
    z.object({ handOver }),
  ),
  'handover.setMode': method(
    'Choose who runs the sends of this workstation: it does itself (`direct`), or IT from a package (`handover`). Null: as the pack says.',
    z.strictObject({ mode: z.enum(['direct', 'handover']).nullable() }),
    done,
  ),
};
