import { z } from 'zod';
import { messageStages } from '../domain/message/stage.ts';
import { method } from './method.ts';
import { wallTime } from './shapes.ts';

/** How far a send of the calendar is known: `wanted` has no send order yet, `held` waits for somebody. */
export const calendarKinds = ['wanted', 'planned', 'running', 'held', 'done'] as const;

export const calendarEntry = z.object({
  messageId: z.string(),
  subject: z.string(),
  stage: z.enum(messageStages),
  kind: z.enum(calendarKinds),
  /** The day that it stands on, in the institution's zone. */
  day: z.iso.date(),
  count: z.number().nullable(),
  wantedAt: wallTime.nullable(),
  /** When it began, or would at the earliest; null where that is not known. */
  startsAt: z.string().nullable(),
  /** When it ended, or would at the earliest, given windows, caps, what they have used and what else is planned. */
  finishesAt: z.string().nullable(),
  clashes: z.array(z.object({ messageId: z.string(), subject: z.string(), from: z.string(), until: z.string() })),
});
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const calendarMethods = {
  'calendar.get': method(
    'Sends by day: what is wanted, planned, under way and done, with the earliest end of each and where two would go over the same relay at once.',
    z.strictObject({ from: z.iso.date(), days: z.number().int().min(1).max(100) }),
    z.object({ entries: z.array(calendarEntry) }),
  ),
};
