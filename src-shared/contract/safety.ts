import { z } from 'zod';
import { backupLimits, backupReasons, backupStates } from '../domain/safety/backup.ts';
import { checkedParts } from '../domain/safety/comparison.ts';
import { done, method, nothing } from './method.ts';
import { textRef } from './shapes.ts';

const name = z.string().min(1).max(200);
const file = z.string().min(1).max(4000);

export const backup = z.object({
  /** The file's name; it says why and when. */
  name: z.string(),
  takenAt: z.string(),
  why: z.enum(backupReasons),
  bytes: z.number(),
  schema: z.number().nullable(),
  state: z.enum(backupStates),
  where: z.enum(['data', 'chosen']),
});

const standing = z.object({ messages: z.number(), sends: z.number(), changedAt: z.string().nullable() });
/** What it would mean to put another state in the place of the present one. */
export const comparison = z.object({
  there: standing,
  here: standing,
  lost: z.object({ messages: z.number(), changed: z.number(), sends: z.number() }),
  back: z.object({ messages: z.number(), sends: z.number() }),
  held: z.object({ sends: z.number(), doubt: z.number() }),
  takenAt: z.string().nullable(),
  older: z.boolean(),
});

/** What is wrong with the safety of the data, or has to be known; `since` when it was found out. */
export const safetyNotice = z.object({
  /** `stale`: the database is a copy, an older or a restored one; `backup`: the last one failed or went elsewhere; `restore`: it did not happen. */
  about: z.enum(['stale', 'backup', 'restore']),
  text: textRef,
  since: z.string(),
});

export const safetyMethods = {
  'backups.list': method(
    'The backups, newest first, where they go, and when the next one is due.',
    nothing,
    z.object({
      backups: z.array(backup),
      folder: z.string(),
      /** Whether a folder other than the data directory’s own was chosen. */
      chosen: z.boolean(),
      reachable: z.boolean(),
      /** How many automatic ones are kept. */
      kept: z.number(),
      /** What IT has fixed of these. */
      fixed: z.array(z.enum(['backupsKept', 'backupsPlace'])),
      /** When the next automatic one is due if something changes; null while nothing was ever done. */
      nextAt: z.string().nullable(),
    }),
  ),
  'backups.notices': method(
    'What has to be known about backups and about what this database is.',
    nothing,
    z.object({ notices: z.array(safetyNotice) }),
  ),
  'backups.dismiss': method('A notice was read; it is not shown again.', z.strictObject({ about: z.enum(['stale', 'restore']) }), done),
  'backups.take': method('Take a backup now.', nothing, z.object({ backup })),
  'backups.remove': method('Remove a backup.', z.strictObject({ name }), done),
  'backups.configure': method(
    'Choose how many automatic backups are kept, and the folder that they go to: `chooseFolder` asks the person, scripts name a path in `folderPath`, and null goes back to the data directory. A backup is taken there at once. What IT has fixed is refused.',
    z.strictObject({
      kept: z.number().int().min(backupLimits.least).max(backupLimits.most).optional(),
      folderPath: z.string().min(1).max(4000).nullable().optional(),
      chooseFolder: z.literal(true).optional(),
    }),
    done,
  ),
  'backups.preview': method(
    'What putting a backup back would bring and lose, in numbers. Changes nothing.',
    z.strictObject({ name }),
    comparison,
  ),
  'backups.restore': method(
    'Put a backup in the place of the present database, which is kept as a backup itself. Unfinished sends are held, and their open recipients are in doubt. The window starts anew.',
    z.strictObject({ name }),
    done,
  ),
  'data.check': method(
    'Check the database, or a backup by its name: quickly, or everything there is to check.',
    z.strictObject({ full: z.boolean(), backup: name.optional() }),
    z.object({
      ok: z.boolean(),
      parts: z.array(z.object({ part: z.enum(checkedParts), state: z.enum(['whole', 'broken', 'unchecked']), faults: z.number() })),
    }),
  ),
  'data.export': method(
    'Save everything as one file. It holds the addresses of all recipients, and no passwords of servers. Scripts name the path in `to`.',
    z.strictObject({ to: z.string().min(1).max(4000).optional() }),
    z.object({ saved: z.string().nullable(), bytes: z.number() }),
  ),
  'data.preview': method(
    'What bringing in a file (everything as one file, or a backup) would bring and lose. Changes nothing.',
    z.strictObject({ file }),
    comparison,
  ),
  'data.import': method(
    'Put what is in a file in the place of the present database, which is kept as a backup. Unfinished sends are held. The window starts anew.',
    z.strictObject({ file }),
    done,
  ),
};
