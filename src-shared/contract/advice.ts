import { z } from 'zod';
import { mostReason } from '../domain/advice/kept.ts';
import { type AdviceStep, mostSteps } from '../domain/advice/path.ts';
import { adviceActs } from '../domain/policy/advice.ts';
import { channelKinds } from '../domain/policy/channels.ts';
import { id, method } from './method.ts';

const code = z.string().min(1).max(100);
/** The answers so far, in the order of the questions. */
export const advicePath = z.array(z.strictObject({ question: code, option: code })).max(mostSteps) satisfies z.ZodType<AdviceStep[]>;
/** Why an exception is needed; kept only where the answer asks for it. */
const reason = z.string().max(mostReason).optional();

/** The advice that a message was written under, as the message keeps it. */
export const keptAdvice = z.object({
  packId: z.string(),
  packVersion: z.string(),
  path: advicePath,
  answer: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

const said = z.object({ id: z.string(), text: z.string(), help: z.string().nullable() });
const contact = z.object({ name: z.string(), email: z.string() });

export const adviceMethods = {
  'advice.ask': method(
    'Which channel? What the institution’s questions come to along a path of answers: the next question, or the outcome with its rules, source, reasons and contacts, in the interface language. A path that does not fit the rules counts up to where it stops fitting; `path` is that part.',
    z.strictObject({ path: advicePath, messageId: id.optional() }),
    z.object({
      path: advicePath,
      question: said.extend({ rules: z.array(z.string()), options: z.array(said) }).nullable(),
      outcome: z
        .object({
          answer: z.string(),
          title: z.string(),
          about: z.string(),
          refusal: z.boolean(),
          /** Why the source is read so, where it does not say it in so many words. */
          inferred: z.string().nullable(),
          channels: z.array(
            z.object({
              id: z.string(),
              kind: z.enum(channelKinds),
              name: z.string(),
              formal: z.boolean(),
              editable: z.boolean(),
              limits: z.string().nullable(),
              /** What the source says of its own age, and whether somebody should ask again. */
              note: z.string().nullable(),
              stale: z.boolean(),
            }),
          ),
          rules: z.array(z.string()),
          source: z.string(),
          reasons: z.array(z.object({ rule: z.string(), text: z.string() })),
          contacts: z.array(contact),
          /** Lists per unit; one without entries is not in the source, and the institution has not filled it in. */
          directories: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              entries: z.array(
                z.object({
                  unit: z.string(),
                  code: z.string().optional(),
                  name: z.string().optional(),
                  email: z.string().optional(),
                  url: z.string().optional(),
                }),
              ),
            }),
          ),
          next: z.object({ act: z.enum(adviceActs), audience: z.string().nullable(), url: z.string().nullable() }),
          needsReason: z.boolean(),
          exceptions: z.array(z.object({ rule: z.string(), text: z.string(), path: advicePath.nullable() })),
        })
        .nullable(),
    }),
  ),
  'advice.begin': method(
    'Begin a message with what the advice came to: its audience, and the path of answers kept with it.',
    z.strictObject({ path: advicePath, reason }),
    z.object({ id }),
  ),
  'messages.keepAdvice': method(
    'Keep the advice of a path with a message that is there already, in the place of what it had; null lets it go. An edit: an approval falls when the advice comes to something else.',
    z.strictObject({ id, revision: z.number().int(), path: advicePath.nullable(), reason }),
    z.object({ revision: z.number(), savedAt: z.string() }),
  ),
};
