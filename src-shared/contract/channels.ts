import { z } from 'zod';
import { functionTags } from '../domain/channels/function-tags.ts';
import { isWebAddress, type PlanItem, type Publication, planLimits } from '../domain/channels/item.ts';
import type { PlanFinding, PlanView } from '../domain/channels/plan.ts';
import { planKinds } from '../domain/channels/plan-rules.ts';
import { itemActs, itemStates } from '../domain/channels/states.ts';
import { severities } from '../domain/checks/finding.ts';
import { careTicks } from '../domain/draft/brief.ts';
import { channelKinds } from '../domain/policy/channels.ts';
import { done, id, method } from './method.ts';
import { textRef, wallTime, word } from './shapes.ts';

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const webAddress = line(planLimits.address).refine((address) => address === '' || isWebAddress(address), 'no https address');

export const publication: z.ZodType<Publication> = z.object({
  address: z.string(),
  at: z.string(),
  by: z.string(),
  recordedAt: z.string(),
  found: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('answer'), status: z.number() }),
      z.object({ by: z.literal('person'), personId: z.string(), status: z.number().nullable() }),
    ])
    .nullable(),
  reason: z.string(),
});
const item: z.ZodType<PlanItem> = z.object({
  id: z.string(),
  messageId: z.string(),
  kind: z.enum(channelKinds),
  channel: z.string().nullable(),
  title: z.string(),
  parentId: z.string().nullable(),
  tag: z.enum(functionTags).nullable(),
  address: z.string(),
  privacy: word.nullable(),
  security: word.nullable(),
  published: publication.nullable(),
  corrections: z.array(z.object({ at: z.string(), by: z.string(), what: z.string() })),
});
const planFinding: z.ZodType<PlanFinding> = z.object({
  rule: z.string(),
  kind: z.enum(planKinds),
  severity: z.enum(severities),
  itemId: z.string().nullable(),
  source: z.string(),
  text: textRef,
});
const view: z.ZodType<PlanView> = z.object({
  items: z.array(
    z.object({
      item,
      state: z.enum(itemStates),
      acts: z.array(z.object({ act: z.enum(itemActs), because: z.array(z.object({ rule: z.string(), text: textRef })) })),
      findings: z.array(planFinding),
    }),
  ),
  findings: z.array(planFinding),
  sending: z.array(planFinding),
});

/** What a person writes about an item. */
const entry = {
  kind: z.enum(channelKinds),
  channel: z.string().max(80).nullable(),
  title: line(planLimits.title).refine((title) => title.trim() !== ''),
  parentId: id.nullable(),
  tag: z.enum(functionTags).nullable(),
  address: webAddress,
};
const ofItem = { messageId: id, itemId: id };

export const channelsMethods = {
  'channels.get': method(
    'Where a message is to be found, item by item: state, what can be done and why not, and what the rules say.',
    z.strictObject({ messageId: id }),
    view,
  ),
  'channels.add': method('Plan one more place for a message.', z.strictObject({ messageId: id, ...entry }), z.object({ itemId: id })),
  'channels.change': method('Change what is planned; what is published stands as it is.', z.strictObject({ ...ofItem, ...entry }), done),
  'channels.remove': method('Take a place out of the plan before it is published.', z.strictObject(ofItem), done),
  'channels.tick': method(
    'Say, as the one who is logged in, that privacy or information security was considered for this place (N23); `on` false takes the word back.',
    z.strictObject({ ...ofItem, what: z.enum(careTicks), on: z.boolean() }),
    done,
  ),
  'channels.publish': method(
    'Record that it is published: where, and when (now, where that is left out). Where the pack asks for it the address is looked up: 404 and 410 are refused, and where nobody answers `confirmedBy` names the person who has seen the page. `reason` is for what a rule warns about.',
    z.strictObject({
      ...ofItem,
      address: webAddress,
      at: wallTime.optional(),
      confirmedBy: id.optional(),
      reason: z.string().max(planLimits.reason).optional(),
    }),
    done,
  ),
  'channels.correct': method(
    'Note what was corrected in something that is published and can be changed.',
    z.strictObject({
      ...ofItem,
      what: z
        .string()
        .max(planLimits.correction)
        .refine((what) => what.trim() !== ''),
    }),
    done,
  ),
};
