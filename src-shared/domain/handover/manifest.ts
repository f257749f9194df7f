import { z } from 'zod';
import { decisionSteps, strengths } from '../approval/decision.ts';
import { canonicalJson } from '../canonical-json.ts';
import { languageCodes } from '../draft/document.ts';

/** The format that is written; a package of a later one is not read. */
export const handOverFormat = { name: 'budstikke-handover', version: 2 } as const;

const person = z.object({ id: z.string(), name: z.string() });
const at = z.string();

/**
 * What a package for those who send says of itself (U39, U40). It holds all that another workstation needs to compute the
 * content digest anew and to hold the decisions against it.
 */
export const handOverSchema = z.object({
  format: z.literal(handOverFormat.name),
  formatVersion: z.number().int().positive(),
  program: z.string(),
  practice: z.boolean(),
  messageId: z.string(),
  pack: z.object({ id: z.string(), version: z.string() }),
  /** The brief and the texts as they were frozen; what is sent are the renderings. */
  brief: z.unknown(),
  bodies: z.unknown(),
  /** The advice that it was submitted under; absent where none was kept. */
  advice: z.unknown().optional(),
  /** Which blocks a person had put in one row; absent where nobody had. */
  linked: z.unknown().optional(),
  version: z.object({
    id: z.string(),
    number: z.number().int().positive(),
    submittedAt: at,
    submittedBy: z.string(),
    writers: z.array(z.string()),
    contentDigest: z.string(),
    renderings: z.array(
      z.object({ id: z.string(), languages: z.array(z.enum(languageCodes)), eml: z.string(), html: z.string(), text: z.string() }),
    ),
  }),
  /** The form's fields in words, in the form's order. */
  fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  /** Every decision about the message, voided ones too. */
  decisions: z.array(
    z.object({
      id: z.string(),
      versionId: z.string(),
      step: z.enum(decisionSteps),
      outcome: z.enum(['yes', 'no']),
      digest: z.string(),
      decidedBy: z.string(),
      recordedBy: z.string(),
      strength: z.enum(strengths),
      at,
      reason: z.string(),
      alternative: z.string(),
      voidedAt: at.nullable(),
      voidedBy: z.string().nullable(),
      /** The mail that it was given by, which comes along; null, and absent in the first format, where it was given otherwise. */
      reply: z.object({ file: z.string(), digest: z.string() }).nullish(),
    }),
  ),
  /** Everyone that is named above by an id. */
  people: z.array(person),
  /** Who said that those who answer the reply list know of it (U43); null where the pack does not ask. */
  told: z.object({ by: z.string(), at }).nullable(),
  list: z
    .object({
      id: z.string(),
      source: z.string(),
      basis: z.string(),
      deleteBy: z.string(),
      population: z.enum(['students', 'staff', 'mixed']),
      count: z.number().int().nonnegative(),
      /** About how many a mailing list's address reaches, where it is the one recipient. */
      readers: z.number().int().positive().nullable(),
    })
    .nullable(),
  /** `none`: no list was chosen, and the form says who it is for. */
  recipients: z.enum(['included', 'left-out', 'none']),
  logHead: z.object({ seq: z.number(), hash: z.string() }),
});
export type HandOverManifest = z.infer<typeof handOverSchema>;

/** A manifest as the file that it is: one spelling per value. */
export function handOverText(manifest: HandOverManifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 1)}\n`;
}

export const handOverFiles = { form: 'form.txt', manifest: 'manifest.json', log: 'log.jsonl', recipients: 'recipients.csv' } as const;

/** The columns of `recipients.csv`, in order. */
export const handOverColumns = ['number', 'address', 'unit', 'language'] as const;

/** What was looked at in a package, in the order in which it is told. */
export const handOverChecks = ['code', 'files', 'sums', 'content', 'mail', 'decisions', 'path', 'recipients', 'log', 'here'] as const;
export type HandOverCheck = (typeof handOverChecks)[number];
