import { z } from 'zod';
import { adviceMethods } from './advice.ts';
import { applicationMethods } from './application.ts';
import { approvalMethods } from './approval.ts';
import { archiveMethods } from './archive.ts';
import { beginMethods } from './begin.ts';
import { bouncesMethods } from './bounces.ts';
import { calendarMethods } from './calendar.ts';
import { channelsMethods } from './channels.ts';
import { crisisMethods } from './crisis.ts';
import { dispatchMethods, progress } from './dispatch.ts';
import { distanceMethods } from './distance.ts';
import { glossaryMethods } from './glossary.ts';
import { handOverMethods } from './handover.ts';
import { handOverInMethods } from './handover-in.ts';
import { houseMethods } from './house.ts';
import { machineTranslationMethods } from './machine-translation.ts';
import { mailboxMethods } from './mailbox.ts';
import { messagesMethods } from './messages.ts';
import { packsMethods } from './packs.ts';
import { privacyMethods } from './privacy.ts';
import { proofingMethods } from './proofing.ts';
import { recipientsMethods } from './recipients.ts';
import { registerMethods } from './register.ts';
import { registerDocumentMethods } from './register-documents.ts';
import { registerFileMethods } from './register-files.ts';
import { registerLookMethods } from './register-look.ts';
import { safetyMethods } from './safety.ts';
import { searchMethods } from './search.ts';
import { supportMethods } from './support.ts';
import { workplaceMethods } from './workplace.ts';

/** Every method that crosses the channel, in every host. */
export const methods = {
  ...houseMethods,
  ...messagesMethods,
  ...beginMethods,
  ...adviceMethods,
  ...applicationMethods,
  ...approvalMethods,
  ...distanceMethods,
  ...recipientsMethods,
  ...privacyMethods,
  ...dispatchMethods,
  ...handOverMethods,
  ...handOverInMethods,
  ...calendarMethods,
  ...channelsMethods,
  ...crisisMethods,
  ...bouncesMethods,
  ...mailboxMethods,
  ...searchMethods,
  ...supportMethods,
  ...workplaceMethods,
  ...packsMethods,
  ...proofingMethods,
  ...glossaryMethods,
  ...machineTranslationMethods,
  ...archiveMethods,
  ...registerMethods,
  ...registerDocumentMethods,
  ...registerFileMethods,
  ...registerLookMethods,
  ...safetyMethods,
};

export type MethodName = keyof typeof methods;
export type Params<M extends MethodName> = z.infer<(typeof methods)[M]['params']>;
export type Result<M extends MethodName> = z.infer<(typeof methods)[M]['result']>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/** What the application tells without being asked. */
export const events = {
  /** Something that is shown has changed; read it again. `messageId` null: lists and home. */
  changed: z.object({
    about: z.enum([
      'messages',
      'people',
      'settings',
      'dictionary',
      'recipients',
      'dispatch',
      'practice',
      'log',
      'privacy',
      'backups',
      'crisis',
      'register',
    ]),
    messageId: z.string().nullable(),
  }),
  progress,
  /** Long work: `value` 0-1. */
  work: z.object({
    work: z.enum(['import', 'archive', 'check', 'backup', 'database', 'export', 'restore', 'returned', 'register']),
    messageId: z.string().nullable(),
    value: z.number(),
    done: z.boolean(),
  }),
};

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

/** An answer: one JSON object, never a thrown stack. */
export type Reply<M extends MethodName = MethodName> =
  | { readonly id: unknown; readonly ok: true; readonly result: Result<M> }
  | { readonly id: unknown; readonly ok: false; readonly error: ErrorReply };

export interface ErrorReply {
  readonly kind: string;
  /** In the interface language. */
  readonly text: string;
  readonly textId: string;
  /** Under which the log for support tells of it. */
  readonly number: string;
}
