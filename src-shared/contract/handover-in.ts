import { z } from 'zod';
import { handOverChecks } from '../domain/handover/manifest.ts';
import { checkStates } from '../domain/log/archive.ts';
import { id, method } from './method.ts';
import { textRef, wallTime, word } from './shapes.ts';

/** What was found in a package from another workstation. */
export const handOverReport = z.object({
  /** Nothing differs. */
  whole: z.boolean(),
  messageId: z.string(),
  subject: z.string(),
  sender: z.string(),
  program: z.string(),
  practice: z.boolean(),
  digest: z.string(),
  wantedAt: wallTime.nullable(),
  recipients: z.enum(['included', 'left-out', 'none']),
  count: z.number(),
  checks: z.array(z.object({ check: z.enum(handOverChecks), state: z.enum(checkStates), files: z.array(z.string()) })),
  /** What the package says was decided; nobody here can tell that these people did. */
  decisions: z.array(
    z.object({
      step: z.string(),
      outcome: z.string(),
      strength: z.string(),
      at: z.string(),
      decidedBy: z.string(),
      recordedBy: z.string(),
    }),
  ),
  told: word.nullable(),
  /** Why it cannot be taken in although it is whole; null where it can. */
  because: textRef.nullable(),
});
export type HandOverReport = z.infer<typeof handOverReport>;

const packed = { file: z.string().min(1).max(4000), code: z.string().max(80) };

export const handOverInMethods = {
  'handover.check': method(
    'Check a package from another workstation: every digest is computed anew, and the code that was told by another way is compared. Nothing is taken in.',
    z.strictObject(packed),
    handOverReport,
  ),
  'handover.takeIn': method(
    'Take a package in that was found whole and whose code fits: its message can then be prepared for sending as an approved one. Nothing is sent.',
    z.strictObject({ ...packed, code: z.string().min(1).max(80) }),
    z.object({ messageId: id }),
  ),
};
