import { z } from 'zod';
import { audienceKinds } from '../draft/brief.ts';
import { languageCodes } from '../draft/document.ts';

const severity = z.enum(['block', 'warn', 'hint']);
const when = z.array(z.enum(audienceKinds)).optional();

/** What every rule of a pack says of itself. `source` is the heading or paragraph where it stands. */
const common = { id: z.string().min(1), severity, source: z.string().min(1) };

/**
 * The rule kinds: each is one pure function in `checks/`, and these are its parameters. `audiences` limits a
 * rule to messages for these audiences; without it the rule is for all.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** A field of the brief must be answered. */
  z.strictObject({
    ...common,
    kind: z.literal('required-field'),
    params: z.strictObject({
      field: z.enum(['audience', 'reason', 'relevance', 'narrowerGroupsConsidered', 'webPage', 'subject', 'sender', 'from', 'replyTo', 'wantedAt']),
      audiences: when,
    }),
  }),
  /** A selection must say which groups. */
  z.strictObject({ ...common, kind: z.literal('selection-described'), params: z.strictObject({}) }),
  /** The web page must be an https address. */
  z.strictObject({ ...common, kind: z.literal('web-page'), params: z.strictObject({ audiences: when }) }),
  /** A person has confirmed that the reply-to address is a list that answers. */
  z.strictObject({ ...common, kind: z.literal('reply-list-confirmed'), params: z.strictObject({}) }),
  /** There is a text at all. */
  z.strictObject({ ...common, kind: z.literal('text-present'), params: z.strictObject({}) }),
  /** At least one of these languages must be written. */
  z.strictObject({ ...common, kind: z.literal('language-present'), params: z.strictObject({ anyOf: z.array(z.enum(languageCodes)).min(1), audiences: when }) }),
  /** A block that one language has, every other language has too. */
  z.strictObject({ ...common, kind: z.literal('missing-block'), params: z.strictObject({}) }),
  /** Submitted at least this long before the wanted time. */
  z.strictObject({ ...common, kind: z.literal('lead-time'), params: z.strictObject({ hours: z.number().positive() }) }),
  /** Each language at most this many words. */
  z.strictObject({ ...common, kind: z.literal('length'), params: z.strictObject({ words: z.number().int().positive() }) }),
  /** A text over this many words links to a page with the rest. */
  z.strictObject({ ...common, kind: z.literal('long-text-links'), params: z.strictObject({ words: z.number().int().positive() }) }),
  /** The rendered HTML and text begin with exactly the pack's opening line. */
  z.strictObject({ ...common, kind: z.literal('opening-line'), params: z.strictObject({ text: z.string().min(1) }) }),
  /** The HTML stays under what mail programs cut; KB of 1,024 bytes. */
  z.strictObject({ ...common, kind: z.literal('mail-size'), params: z.strictObject({ warnKb: z.number(), blockKb: z.number() }) }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
