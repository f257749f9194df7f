import { z } from 'zod';
import { functionTags } from '../channels/function-tags.ts';
import { severities } from '../checks/finding.ts';
import { audienceKinds, codeFields, groundFields } from '../draft/brief.ts';
import { languageCodes } from '../draft/document.ts';
import { channelKinds } from './channels.ts';

const severity = z.enum(severities);
const audiences = z.array(z.enum(audienceKinds)).min(1);
const when = audiences.optional();
const count = z.number().int().positive();
const channels = z.array(z.enum(channelKinds)).min(1);

/** What every rule of a pack says of itself. `source` is the heading or paragraph where it stands. */
const common = { id: z.string().min(1), severity, source: z.string().min(1) };

/** Fields of the brief that a rule can ask for. */
export const requirableFields = [
  'audience',
  'relevance',
  'narrowerGroupsConsidered',
  'subject',
  'sender',
  'from',
  'replyTo',
  'wantedAt',
] as const;
export type RequirableField = (typeof requirableFields)[number];

/**
 * The rule kinds: each is one pure function in `checks/`, and these are its parameters. `audiences` limits a
 * rule to messages for these audiences; without it the rule is for all.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** A field of the brief must be answered. */
  z.strictObject({
    ...common,
    kind: z.literal('required-field'),
    params: z.strictObject({ field: z.enum(requirableFields), audiences: when }),
  }),
  /** These fields, where they are filled in, hold one usable e-mail address. */
  z.strictObject({
    ...common,
    kind: z.literal('address'),
    params: z.strictObject({ fields: z.array(z.enum(['from', 'replyTo'])).min(1) }),
  }),
  /** A reason of the pack is chosen, with a statement where the pack asks for one. */
  z.strictObject({ ...common, kind: z.literal('reason'), params: z.strictObject({}) }),
  /** This reason does not go with these audiences. */
  z.strictObject({ ...common, kind: z.literal('reason-misfit'), params: z.strictObject({ reason: z.string().min(1), audiences }) }),
  /** A selection says which groups: at least one of these is filled in. */
  z.strictObject({
    ...common,
    kind: z.literal('selection-described'),
    params: z.strictObject({ anyOf: z.array(z.enum(['description', 'placeCodes', 'positionGroups'])).min(1), audiences: when }),
  }),
  /** There is a web page, and it is an https address. */
  z.strictObject({ ...common, kind: z.literal('web-page'), params: z.strictObject({ audiences: when }) }),
  /** A person has confirmed that the reply-to address is a list that answers. */
  z.strictObject({ ...common, kind: z.literal('reply-list-confirmed'), params: z.strictObject({}) }),
  /** Before a send begins, a person says that those who answer the reply list have been told. The order asks for it, not the draft. */
  z.strictObject({ ...common, kind: z.literal('reply-list-told'), params: z.strictObject({}) }),
  /** After a send, inquiries are followed up until a person says that they are answered. The order asks for it. */
  z.strictObject({ ...common, kind: z.literal('replies-answered'), params: z.strictObject({}) }),
  /** There is a text at all. */
  z.strictObject({ ...common, kind: z.literal('text-present'), params: z.strictObject({}) }),
  /** At least one of these languages must be written. */
  z.strictObject({
    ...common,
    kind: z.literal('language-present'),
    params: z.strictObject({ anyOf: z.array(z.enum(languageCodes)).min(1), audiences: when }),
  }),
  /** A block that one language has, every other language has too. */
  z.strictObject({ ...common, kind: z.literal('missing-block'), params: z.strictObject({}) }),
  /** Submitted at least this long before the wanted time; hours on the clock, not working hours. */
  z.strictObject({ ...common, kind: z.literal('lead-time'), params: z.strictObject({ hours: z.number().positive() }) }),
  /** Each language at most this many words. */
  z.strictObject({ ...common, kind: z.literal('length'), params: z.strictObject({ words: count }) }),
  /** A text over this many words links to a page with the rest. */
  z.strictObject({ ...common, kind: z.literal('long-text-links'), params: z.strictObject({ words: count }) }),
  /** The rendered HTML and text begin with exactly this line. */
  z.strictObject({ ...common, kind: z.literal('opening-line'), params: z.strictObject({ text: z.string().min(1) }) }),
  /** This body of the pack sends to these audiences only. */
  z.strictObject({ ...common, kind: z.literal('body-audience'), params: z.strictObject({ body: z.string().min(1), audiences }) }),
  /** Mail to these audiences is for the bodies named here only; a selection that is few enough for `few-recipients` is no mass mail. */
  z.strictObject({ ...common, kind: z.literal('no-mass-mail'), params: z.strictObject({ audiences, except: z.array(z.string().min(1)) }) }),
  /** A selection says about how many it has, and up to this many are few. */
  z.strictObject({ ...common, kind: z.literal('few-recipients'), params: z.strictObject({ most: count, audiences }) }),
  /** This body states each of these before it sends to these audiences. */
  z.strictObject({
    ...common,
    kind: z.literal('body-grounds'),
    params: z.strictObject({ body: z.string().min(1), needs: z.array(z.enum(groundFields)).min(1), audiences: when }),
  }),
  /** A selection states each of these codes. */
  z.strictObject({
    ...common,
    kind: z.literal('selection-codes'),
    params: z.strictObject({ fields: z.array(z.enum(codeFields)).min(1), audiences }),
  }),
  /** A code stands in the pack's list of them, where it has one. */
  z.strictObject({ ...common, kind: z.literal('known-codes'), params: z.strictObject({ fields: z.array(z.enum(codeFields)).min(1) }) }),
  /** A person has proofread each language as it stands. */
  z.strictObject({ ...common, kind: z.literal('proofread'), params: z.strictObject({}) }),
  /** A person has considered privacy and information security. */
  z.strictObject({ ...common, kind: z.literal('care'), params: z.strictObject({ audiences: when }) }),
  /** The rendered mail says this, in each language that it is written in and that stands here. */
  z.strictObject({
    ...common,
    kind: z.literal('mail-says'),
    params: z.strictObject({ texts: z.partialRecord(z.enum(languageCodes), z.string().min(1)), audiences: when }),
  }),
  /** Readers are led to a shared address, not to one person's. */
  z.strictObject({ ...common, kind: z.literal('personal-contact'), params: z.strictObject({ audiences: when }) }),
  /** The subject is in one of these languages. */
  z.strictObject({
    ...common,
    kind: z.literal('subject-language'),
    params: z.strictObject({ anyOf: z.array(z.enum(['nb', 'nn', 'en'])).min(1) }),
  }),
  /** The channel plan has an item of one of these kinds. */
  z.strictObject({ ...common, kind: z.literal('main-channel'), params: z.strictObject({ kinds: channels, audiences: when }) }),
  /** In a channel plan, an item of these kinds points to a formal one. */
  z.strictObject({ ...common, kind: z.literal('needs-primary'), params: z.strictObject({ kinds: channels }) }),
  /** An item of these kinds is published after the one that it points to, which has its address and time. */
  z.strictObject({ ...common, kind: z.literal('after-primary'), params: z.strictObject({ kinds: channels }) }),
  /** The address of a published formal item answers, or a named person has seen the page. */
  z.strictObject({ ...common, kind: z.literal('address-found'), params: z.strictObject({}) }),
  /** Privacy and information security were considered for each item before it is published. */
  z.strictObject({ ...common, kind: z.literal('item-care'), params: z.strictObject({ kinds: channels.optional() }) }),
  /** Information to these audiences does not go out in channels of these kinds, even as a link. */
  z.strictObject({ ...common, kind: z.literal('informal-notice'), params: z.strictObject({ kinds: channels, audiences }) }),
  /** An item of these kinds says what it is for, and it is one of these. */
  z.strictObject({
    ...common,
    kind: z.literal('channel-function'),
    params: z.strictObject({ kinds: channels, tags: z.array(z.enum(functionTags)).min(1) }),
  }),
  /** The pack's crisis accounts reach these audiences in a declared crisis only. */
  z.strictObject({ ...common, kind: z.literal('crisis-unlocks'), params: z.strictObject({ audiences }) }),
  /** Each text of a crisis is cleared by the emergency leadership before it is published. */
  z.strictObject({ ...common, kind: z.literal('crisis-clearance'), params: z.strictObject({}) }),
  /** In a crisis only the pack's exact set of accounts is used. */
  z.strictObject({ ...common, kind: z.literal('crisis-set'), params: z.strictObject({}) }),
  /** What cannot be changed after it is out is corrected by a new message. */
  z.strictObject({ ...common, kind: z.literal('correctable'), params: z.strictObject({}) }),
  /** The HTML is at most this big; KB of 1,024 bytes. Of several limits that are passed, the most severe speaks. */
  z.strictObject({ ...common, kind: z.literal('mail-size'), params: z.strictObject({ kb: z.number().positive() }) }),
  /**
   * With one of these answers of the advice the unit sends itself (U03, U05, U06): the rules `skips` and the steps of theirs fall away,
   * and an application is closed. It holds for these audiences; `ownUnits`: the units are named, and nobody else is on the list.
   */
  z.strictObject({
    ...common,
    kind: z.literal('own-route'),
    params: z.strictObject({
      answers: z.array(z.string().min(1)).min(1),
      skips: z.array(z.string().min(1)).min(1),
      audiences,
      ownUnits: z.boolean().default(false),
    }),
  }),
  /** These answers of the advice are exceptions that somebody gives a reason for in words. */
  z.strictObject({
    ...common,
    kind: z.literal('reasoned-exception'),
    params: z.strictObject({ answers: z.array(z.string().min(1)).min(1) }),
  }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
