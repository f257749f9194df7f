import { z } from 'zod';
import { archiveChecks, checkStates } from '../domain/log/archive.ts';
import { done, id, method, savedPath, savePath } from './method.ts';

/** What was found in a package. */
export const archiveReport = z.object({
  /** Nothing differs. */
  whole: z.boolean(),
  subject: z.string(),
  messageId: z.string(),
  orderId: z.string(),
  finishedAt: z.string().nullable(),
  practice: z.boolean(),
  program: z.string(),
  recipients: z.enum(['included', 'left-out', 'removed']),
  count: z.number(),
  checks: z.array(z.object({ check: z.enum(archiveChecks), state: z.enum(checkStates), files: z.array(z.string()) })),
});
export type ArchiveReport = z.infer<typeof archiveReport>;

export const archiveMethods = {
  'archive.save': method(
    'Save the archive package of a send that has ended: the mail, approvals, outcomes and log, with checksums. With `recipients` it holds addresses. Progress comes as events.',
    z.strictObject({
      orderId: id,
      recipients: z.boolean(),
      /** A folder instead of a zip; for scripts, which name a new one in `to`. */
      form: z.enum(['zip', 'folder']).optional(),
      to: savePath.optional(),
    }),
    z.object({ path: savedPath }),
  ),
  'archive.cancel': method('Call off the package that is being made; nothing of it is left.', z.strictObject({ orderId: id }), done),
  'archive.verify': method(
    'Check an archive package: is every file there and unchanged, and do digests, counts and log hold together?',
    z.strictObject({ file: z.string().min(1).max(4000) }),
    archiveReport,
  ),
};
