import { z } from 'zod';
import { type Decision, decisionSteps, strengths } from '../domain/approval/decision.ts';
import type { FindingAnswer } from '../domain/checks/answers.ts';
import { type Finding, severities } from '../domain/checks/finding.ts';
import type { Canary } from '../domain/dispatch/canary.ts';
import { mostDomainCaps } from '../domain/dispatch/domain-caps.ts';
import { type BuiltFrom, followUpGroups, followUpPurposes } from '../domain/dispatch/follow-up.ts';
import { countries } from '../domain/dispatch/holidays.ts';
import {
  type Caps,
  type LedgerRow,
  type OrderCounts,
  orderStates,
  type Relay,
  recipientStates,
  type SendOrder,
} from '../domain/dispatch/order.ts';
import { areHours, type Hours, type SendWindow } from '../domain/dispatch/send-window.ts';
import type { OAuth } from '../domain/dispatch/sign-in.ts';
import { audienceSchema } from '../domain/draft/audience-schema.ts';
import { type Brief, bodyIdLimit, briefLimits, groundFields, groundLimit, type Ticks } from '../domain/draft/brief.ts';
import { type CopiedDate, type CopiedPlace, datedFields } from '../domain/draft/copied.ts';
import { type Block, type Doc, type Inline, languageCodes, maxBlocks } from '../domain/draft/document.ts';
import { isWallTime } from '../domain/draft/wall-time.ts';
import type { LogEntry } from '../domain/log/entry.ts';
import { logEventTypes } from '../domain/log/entry.ts';
import type { Rendering } from '../domain/message/version.ts';
import { type Person, roles } from '../domain/people/person.ts';
import type { Purged } from '../domain/privacy/purge.ts';
import { asciiDomain, longest as longestAddress } from '../domain/recipients/address.ts';
import type { RecipientList } from '../domain/recipients/list.ts';
import { addressFaults } from '../domain/recipients/list.ts';
import { type Condition, selectionLimits } from '../domain/recipients/selection.ts';
import type { TextRef } from '../texts/index.ts';

/** The zod shapes of what crosses the channel; each is held to its domain type by the compiler. */

export const textRef = z.strictObject({
  id: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) as unknown as z.ZodType<TextRef>;

const safeHref = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|tel:)/i);
const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: safeHref }) }),
]);
const inlineShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.object({ type: z.literal('hardBreak') }),
]);
/** A run of words or a break, as the domain has it. */
export const inline = inlineShape as z.ZodType<Inline>;
const inlines = z.array(inline).optional();
const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), content: inlines }),
    z.object({
      type: z.literal('heading'),
      attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
      content: inlines,
    }),
    z.object({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.number().int() }).optional(),
      content: z.array(listItem).min(1),
    }),
    z.object({ type: z.literal('blockquote'), content: z.array(block).min(1) }),
    z.object({ type: z.literal('horizontalRule') }),
  ]),
) as z.ZodType<Block>;
const listItem = z.object({ type: z.literal('listItem'), content: z.array(z.lazy(() => block)).min(1) });

export const doc = z.object({ type: z.literal('doc'), content: z.array(block).max(maxBlocks) }) as unknown as z.ZodType<Doc>;
export const language = z.enum(languageCodes);
export const bodies = z.partialRecord(language, doc);

export const wallTime = z
  .strictObject({ local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), zone: z.string().min(1).max(60) })
  .refine(isWallTime, 'no such time in such a zone');
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\r\n]*$/);

/** A named person's word, and when it was given. */
export const word = z.object({ by: z.string(), at: z.string() });

export const ticks: z.ZodType<Ticks> = z.strictObject({
  proofread: z.partialRecord(language, word.extend({ digest: z.string() }).strict()).optional(),
  privacy: word.strict().optional(),
  security: word.strict().optional(),
});

export const brief: z.ZodType<Brief> = z.strictObject({
  audience: audienceSchema.nullable(),
  body: z.string().max(bodyIdLimit).optional(),
  grounds: z.partialRecord(z.enum(groundFields), line(groundLimit)).optional(),
  reason: z.string().max(80).nullable(),
  reasonStatement: z.string().max(briefLimits.reasonStatement),
  relevance: z.string().max(briefLimits.relevance),
  narrowerGroupsConsidered: z.string().max(briefLimits.narrowerGroupsConsidered),
  webPage: line(briefLimits.webPage),
  subject: line(briefLimits.subject),
  sender: line(briefLimits.sender),
  from: line(briefLimits.from),
  replyTo: line(briefLimits.replyTo),
  replyToConfirmed: z.strictObject({ address: z.string(), by: z.string(), at: z.string() }).nullable(),
  wantedAt: wallTime.nullable(),
  ticks: ticks.optional(),
}) as unknown as z.ZodType<Brief>;

export const copiedPlace: z.ZodType<CopiedPlace> = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('body'), language, text: z.string().max(200_000) }),
  z.strictObject({ in: z.literal('brief'), field: z.enum(datedFields), text: z.string().max(briefLimits.relevance) }),
]);
export const copiedDate: z.ZodType<CopiedDate> = z.object({
  place: copiedPlace,
  still: word.nullable(),
});

export const finding: z.ZodType<Finding> = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  place: z.discriminatedUnion('in', [
    z.object({ in: z.literal('brief'), field: z.string() }),
    z.object({ in: z.literal('body'), language, row: z.number().optional(), from: z.number().optional(), to: z.number().optional() }),
    z.object({ in: z.literal('mail') }),
  ]),
  source: z.string(),
  text: textRef,
  answer: word.extend({ reason: z.string() }).optional(),
}) as unknown as z.ZodType<Finding>;

const linkedBlock = z.strictObject({ language, block: z.string().max(64) });
/** Which blocks a person has put in one row, by the marks of what they say. */
export const blockLinks = z.array(z.tuple([linkedBlock, linkedBlock])).max(5000);

export const findingAnswer: z.ZodType<FindingAnswer> = word.extend({ about: z.string(), rule: z.string(), reason: z.string() });

export const rendering: z.ZodType<Rendering> = z.object({
  id: z.string(),
  languages: z.array(language),
  html: z.string(),
  text: z.string(),
});

export const decision: z.ZodType<Decision> = z.object({
  id: z.string(),
  messageId: z.string(),
  versionId: z.string(),
  step: z.enum(decisionSteps),
  outcome: z.enum(['yes', 'no']),
  digest: z.string(),
  decidedBy: z.string(),
  recordedBy: z.string(),
  strength: z.enum(strengths),
  at: z.string(),
  reason: z.string(),
  alternative: z.string(),
  replyId: z.string().nullable(),
  voidedAt: z.string().nullable(),
  voidedBy: z.string().nullable(),
});

export const person: z.ZodType<Person> = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  enrolled: z.boolean(),
  bodies: z.array(z.string()).optional(),
  removed: z.literal(true).optional(),
}) as z.ZodType<Person>;

export const columnMapping = z.strictObject({ email: z.string(), unit: z.string().optional(), language: z.string().optional() });

export const purged: z.ZodType<Purged | null> = z
  .object({ at: z.string(), by: z.string().nullable(), because: z.enum(['date', 'hand']) })
  .nullable();

export const badRow = z.object({ row: z.number().int(), value: z.string(), reason: z.enum(addressFaults) });

export const condition: z.ZodType<Condition> = z.strictObject({
  column: z.string().max(selectionLimits.column),
  values: z.array(z.string().max(selectionLimits.value)).min(1).max(selectionLimits.values),
  below: z.literal(true).optional(),
});
/** One condition a column; all must hold. */
export const selection = z.array(condition).max(selectionLimits.conditions);

export const recipientList: z.ZodType<RecipientList> = z.object({
  id: z.string(),
  messageId: z.string(),
  fileName: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  mapping: columnMapping,
  encoding: z.string(),
  separator: z.string(),
  source: z.string(),
  basis: z.string(),
  deleteBy: z.string(),
  rows: z.number(),
  count: z.number(),
  duplicates: z.number(),
  invalid: z.number(),
  suppressed: z.number(),
  selection: z.array(condition).optional(),
  unselected: z.number().optional(),
  keepsSuppressed: z.literal(true).optional(),
  outside: z.number(),
  groups: z.record(z.string(), z.number()),
  population: z.enum(['students', 'staff', 'mixed']),
  followsSend: z.boolean(),
  named: z.object({ readers: z.number() }).optional(),
  erased: z.number(),
  purged,
});

const cap = z.number().int().positive().max(1_000_000).nullable();
/** No two of the same domain, and each sets something. */
const domainCaps = z
  .array(
    z
      .strictObject({
        domain: z
          .string()
          .max(longestAddress.address)
          .refine((domain) => asciiDomain(domain) === domain, 'no domain in lower case and ASCII'),
        perMinute: cap,
        perHour: cap,
        atOnce: z.number().int().min(1).max(50).nullable(),
      })
      .refine(({ perMinute, perHour, atOnce }) => (perMinute ?? perHour ?? atOnce) !== null, 'no cap at all'),
  )
  .max(mostDomainCaps)
  .refine((all) => new Set(all.map(({ domain }) => domain)).size === all.length, 'a domain twice');

export const caps: z.ZodType<Caps> = z.strictObject({
  perSecond: cap,
  perMinute: cap,
  perHour: cap,
  perDay: cap,
  connections: z.number().int().min(1).max(50),
  domains: domainCaps.optional(),
  slowStart: z.boolean().optional(),
});

export const oauth: z.ZodType<OAuth> = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('microsoft'), tenant: z.string().max(253), clientId: z.string().max(255) }),
  z.strictObject({
    provider: z.literal('other'),
    issuer: z.string().max(1000),
    clientId: z.string().max(255),
    scopes: z.string().max(1000),
  }),
]);

export const relay: z.ZodType<Relay> = z.strictObject({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320).nullable(),
  oauth: oauth.optional(),
  returnPath: z.string().max(320),
  verp: z.boolean().optional(),
});

const builtFrom: z.ZodType<BuiltFrom> = z.object({
  purpose: z.enum(followUpPurposes),
  orderId: z.string(),
  groups: z.array(z.enum(followUpGroups)),
  stale: z.literal(true).optional(),
});

const hoursFields = {
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: z.string().max(5),
  to: z.string().max(5),
  holidaysOut: z.boolean(),
};
export const hours: z.ZodType<Hours> = z.strictObject(hoursFields).refine(areHours, 'no such hours');
export const sendWindow: z.ZodType<SendWindow> = z.object({ ...hoursFields, zone: z.string(), country: z.enum(countries).nullable() });
const canary: z.ZodType<Canary> = z.object({
  size: z.number(),
  released: word.nullable(),
});

export const order: z.ZodType<SendOrder> = z.object({
  id: z.string(),
  messageId: z.string(),
  versionId: z.string(),
  listId: z.string().nullable(),
  builtFrom: builtFrom.optional(),
  readers: z.number().optional(),
  kind: z.enum(['send', 'test']),
  state: z.enum(orderStates),
  contentDigest: z.string(),
  listDigest: z.string(),
  count: z.number(),
  relay,
  practice: z.boolean(),
  caps,
  window: sendWindow.nullable(),
  lifted: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  canary: canary.optional(),
  startAt: wallTime.nullable(),
  waitsUntil: z.string().nullable(),
  departureReason: z.string(),
  told: word.optional(),
  answered: word.optional(),
  createdAt: z.string(),
  createdBy: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  startedAt: z.string().nullable(),
  startedBy: z.string().nullable(),
  finishedAt: z.string().nullable(),
  heldBecause: z.string(),
  purged,
});

export const orderCounts: z.ZodType<OrderCounts> = z.object({
  queued: z.number(),
  attempting: z.number(),
  accepted: z.number(),
  deferred: z.number(),
  refused: z.number(),
  in_doubt: z.number(),
  cancelled: z.number(),
  suppressed: z.number(),
});

export const ledgerRow: z.ZodType<LedgerRow> = z.object({
  orderId: z.string(),
  seq: z.number(),
  address: z.string(),
  renderingId: z.string(),
  mailId: z.string(),
  state: z.enum(recipientStates),
  attempts: z.number(),
  attemptedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  reply: z.string(),
  left: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});

export const logEntry: z.ZodType<LogEntry> = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string().nullable(),
  type: z.enum(logEventTypes),
  messageId: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previous: z.string(),
  hash: z.string(),
});
