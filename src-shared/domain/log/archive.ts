import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { functionTags } from '../channels/function-tags.ts';
import { audienceKinds } from '../draft/brief.ts';
import { languageCodes } from '../draft/document.ts';
import { channelKinds } from '../policy/channels.ts';

/** The format that is written; a package of a later one is not read. */
export const archiveFormat = { name: 'budstikke-archive', version: 1 } as const;

const person = z.object({ id: z.string(), name: z.string() });
const found = z.object({ by: z.enum(['answer', 'person']), status: z.number().nullable(), person: person.nullable() });
const at = z.string();
const word = z.object({ by: person, at });

/**
 * A place of the message's channel plan (N22, N23, N46): where, since when, who considered privacy and security, who found it there.
 * `reason` and `what` are empty in a package without recipients; their digests stand.
 */
const planItem = z.object({
  id: z.string(),
  kind: z.enum(channelKinds),
  channel: z.string().nullable(),
  title: z.string(),
  parentId: z.string().nullable(),
  tag: z.enum(functionTags).nullable(),
  address: z.string(),
  privacy: word.nullable(),
  security: word.nullable(),
  published: z
    .object({ address: z.string(), at, by: person, recordedAt: at, found: found.nullable(), reason: z.string(), reasonDigest: z.string() })
    .nullable(),
  corrections: z.array(z.object({ at, by: person, what: z.string(), whatDigest: z.string() })),
});
export type ArchivedItem = z.infer<typeof planItem>;

/**
 * What an archive package says of itself (mail-format.md). Whatever can be computed anew from the other files is here
 * too, so that the two hold each other: content, list and ledger digests, counts, and the head of the log's chain.
 */
export const manifestSchema = z.object({
  format: z.literal(archiveFormat.name),
  formatVersion: z.number().int().positive(),
  program: z.string(),
  practice: z.boolean(),
  message: z.object({
    id: z.string(),
    subject: z.string(),
    from: z.string(),
    sender: z.string(),
    replyTo: z.string(),
    audience: z.looseObject({ kind: z.enum(audienceKinds) }).nullable(),
    reason: z.string().nullable(),
    reasonStatement: z.string(),
    wantedAt: z.object({ local: z.string(), zone: z.string() }).nullable(),
    /** The message that this one corrects, and the send that the correction was begun from; null (absent in older packages) for every other. */
    corrects: z.object({ messageId: z.string(), orderId: z.string() }).nullish(),
    /** The advice that it was submitted under, in codes of the rule pack; null where none was kept, absent in older packages. */
    advice: z.object({ packId: z.string(), packVersion: z.string(), path: z.string(), answer: z.string() }).nullish(),
  }),
  version: z.object({
    id: z.string(),
    number: z.number(),
    submittedAt: at,
    submittedBy: person,
    writers: z.array(person),
    packId: z.string(),
    packVersion: z.string(),
    contentDigest: z.string(),
    renderings: z.array(
      z.object({ id: z.string(), languages: z.array(z.enum(languageCodes)), eml: z.string(), html: z.string(), text: z.string() }),
    ),
  }),
  /** Every decision about the message, voided ones too; `version` is the number of the one that it is about. */
  decisions: z.array(
    z.object({
      step: z.string(),
      outcome: z.string(),
      version: z.number(),
      digest: z.string(),
      decidedBy: person,
      recordedBy: person,
      strength: z.string(),
      at,
      reason: z.string(),
      /** The channel that a refusal names (U32); absent in older packages. */
      alternative: z.string().optional(),
      /**
       * The mail that it was given by, and the keys that its signature was checked with. `file` null: not in this package, or
       * removed here; the digest stands. Null (absent in older packages) where it was given otherwise.
       */
      reply: z
        .object({
          file: z.string().nullable(),
          digest: z.string(),
          keys: z.array(z.object({ name: z.string(), record: z.string().nullable(), foundAt: at })),
        })
        .nullish(),
      voidedAt: at.nullable(),
    }),
  ),
  /** Where the message was to be found beside the mail, as the plan stood when this was saved; absent in older packages. */
  plan: z.array(planItem).optional(),
  /** What the rules said when it was submitted. */
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      source: z.string(),
      text: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
    }),
  ),
  order: z.object({
    id: z.string(),
    state: z.string(),
    count: z.number(),
    /** One list address, which reaches about so many as somebody told; null (absent in older packages) for people's own addresses. */
    readers: z.number().nullish(),
    listDigest: z.string(),
    /** The order whose ledger this one was built from, and of whom; null (absent in older packages) where it was built from a list. */
    builtFrom: z.object({ purpose: z.string(), orderId: z.string(), groups: z.array(z.string()) }).nullish(),
    ledgerDigest: z.string(),
    relay: z.object({ host: z.string(), port: z.number(), security: z.string() }),
    caps: z.record(z.string(), z.number().nullable()),
    domainCaps: z
      .array(
        z.object({ domain: z.string(), perMinute: z.number().nullable(), perHour: z.number().nullable(), atOnce: z.number().nullable() }),
      )
      .nullish(),
    slowStart: z.boolean().nullish(),
    startAt: z.object({ local: z.string(), zone: z.string() }).nullable(),
    /** When its messages might begin; null: at any time. Absent in packages from before there were windows. */
    window: z
      .object({
        days: z.array(z.number()),
        from: z.string(),
        to: z.string(),
        holidaysOut: z.boolean(),
        zone: z.string(),
        country: z.string().nullable(),
      })
      .nullable()
      .optional(),
    departureReason: z.string(),
    createdAt: at,
    createdBy: person,
    confirmedAt: at.nullable(),
    confirmedBy: person.nullable(),
    startedAt: at.nullable(),
    startedBy: person.nullable(),
    finishedAt: at.nullable(),
  }),
  /** Where the list came from; null where it was removed. */
  list: z.object({ source: z.string(), basis: z.string(), deleteBy: z.string(), population: z.string(), outside: z.number() }).nullable(),
  counts: z.record(z.string(), z.number()),
  /** How many in doubt nobody has decided about. */
  undecided: z.number(),
  /** `left-out`: no address, reply or reason that a person wrote is in the package; counts and digests stand. `removed`: the program has them no more. */
  recipients: z.enum(['included', 'left-out', 'removed']),
  /** The file with the journal entry; absent in older packages. */
  journal: z.literal('journalpost.xml').optional(),
  logHead: z.object({ seq: z.number(), hash: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A manifest as the file that it is: one spelling per value, a member a line at the first levels. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 1)}\n`;
}

export const archiveFiles = {
  manifest: 'manifest.json',
  recipients: 'recipients.csv',
  delivery: 'delivery-log.csv',
  log: 'log.jsonl',
  journal: 'journalpost.xml',
} as const;

/** What a rendering's files are called. */
export function renderingFiles(renderingId: string): { eml: string; html: string; text: string } {
  const stem = `message-${renderingId.replace(/[^A-Za-z0-9-]/g, '')}`;
  return { eml: `${stem}.eml`, html: `${stem}.html`, text: `${stem}.txt` };
}

/** What the mail that a decision was given by is called: by the decision's place in the manifest, from 1. */
export function decisionFile(place: number): string {
  return `decision-${place}.eml`;
}

/** The columns of `recipients.csv`, in order. */
export const recipientColumns = [
  'number',
  'address',
  'rendering',
  'message_id',
  'state',
  'attempts',
  'last_attempt',
  'settled',
  'reply',
  'left_because',
] as const;

/** The columns of `delivery-log.csv`, in order: an attempt or a person's decision a line, as they came. */
export const deliveryColumns = ['at', 'what', 'number', 'address', 'attempt', 'outcome', 'settled', 'reply', 'by', 'reason'] as const;

/** What was looked at in a package, in the order in which it is told. */
export const archiveChecks = ['files', 'sums', 'content', 'recipients', 'plan', 'log', 'here'] as const;
export type ArchiveCheck = (typeof archiveChecks)[number];

/** `unknown`: it cannot be told from what the package, or this installation, holds. */
export const checkStates = ['fits', 'differs', 'unknown'] as const;
export type CheckState = (typeof checkStates)[number];
