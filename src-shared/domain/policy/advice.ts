import { z } from 'zod';
import { audienceKinds } from '../draft/brief.ts';
import { codeName, localText } from './local-text.ts';

const ruleIds = z.array(z.string().min(1));

/** One thing that can be answered to a question. It leads to the next question, or to the answer of the whole. */
const optionSchema = z
  .strictObject({ id: codeName, text: localText, help: localText.optional(), question: codeName.optional(), answer: codeName.optional() })
  .refine(({ question, answer }) => (question === undefined) !== (answer === undefined), {
    error: 'either a question or an answer is expected',
    params: { mistake: { id: 'pack.leads' } },
  });

/** One question, with what can be answered. There are no expressions: an option names what comes next. */
const questionSchema = z.strictObject({
  id: codeName,
  text: localText,
  help: localText.optional(),
  /** The rules that ask it, and where they stand; a question of our own has none. */
  rules: ruleIds.default([]),
  source: z.string().min(1).optional(),
  options: z.array(optionSchema).min(2),
});

/**
 * What to do with an answer: `begin` a message to this audience; `apply`, the same, as an application; `own-list`, the same, to the
 * unit's own list; `open` an address; `nothing` here.
 */
export const adviceActs = ['begin', 'apply', 'own-list', 'open', 'nothing'] as const;
export type AdviceAct = (typeof adviceActs)[number];

const next = z.discriminatedUnion('act', [
  /** `body`: for whom it goes out, where only that body may send it. */
  z.strictObject({
    act: z.enum(['begin', 'apply', 'own-list']),
    audience: z.enum(audienceKinds).optional(),
    body: codeName.optional(),
  }),
  z.strictObject({ act: z.literal('open'), url: z.url({ protocol: /^https$/ }) }),
  z.strictObject({ act: z.literal('nothing') }),
]);

/** What the questions come to: a channel or a route, or a no with its reasons and the ways to an exception. */
const answerSchema = z.strictObject({
  id: codeName,
  title: localText,
  about: localText,
  /** Ids of the catalogue; the one to use stands first. */
  channels: z.array(codeName).default([]),
  /** What was asked for shall not be done. */
  refusal: z.boolean().default(false),
  rules: ruleIds,
  source: z.string().min(1),
  /** The source does not say this in so many words; why we read it so. */
  inferred: localText.optional(),
  reasons: z.array(z.strictObject({ rule: z.string().min(1), text: localText })).default([]),
  contacts: z.array(codeName).default([]),
  directories: z.array(codeName).default([]),
  next,
  /** It is an exception that somebody has to give a reason for in words (N05). */
  needsReason: z.boolean().default(false),
  /** The ways to an exception; `take`: the option that leads there, where a question asks for it. */
  exceptions: z
    .array(
      z.strictObject({
        rule: z.string().min(1),
        text: localText,
        take: z.strictObject({ question: codeName, option: codeName }).optional(),
      }),
    )
    .default([]),
});

/** The questions that lead to a channel, as data: an institution changes them without code (N17). */
export const adviceSchema = z.strictObject({
  first: codeName,
  questions: z.array(questionSchema).min(1),
  answers: z.array(answerSchema).min(1),
});

export type Advice = z.infer<typeof adviceSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Answer = z.infer<typeof answerSchema>;
