import { z } from 'zod';
import { AppError } from '../errors.ts';
import { audienceSchema } from './audience-schema.ts';
import { asLine, type Brief, bodyIdLimit, briefLimits, emptyBrief, groundFields, groundLimit } from './brief.ts';
import { wallTimeOf } from './wall-time.ts';

const line = z.string().refine((text) => asLine(text) === text);
const instant = z.iso.datetime({ offset: true });

const schema = z.strictObject({
  institution: z.string().min(1),
  audience: audienceSchema.nullish(),
  body: z.string().max(bodyIdLimit).optional(),
  grounds: z.partialRecord(z.enum(groundFields), line.max(groundLimit)).optional(),
  reason: z.string().max(80).nullish(),
  reasonStatement: z.string().max(briefLimits.reasonStatement).optional(),
  relevance: z.string().max(briefLimits.relevance).optional(),
  narrowerGroupsConsidered: z.string().max(briefLimits.narrowerGroupsConsidered).optional(),
  webPage: line.max(briefLimits.webPage).optional(),
  subject: line.max(briefLimits.subject).optional(),
  sender: line.max(briefLimits.sender).optional(),
  from: line.max(briefLimits.from).optional(),
  replyTo: line.max(briefLimits.replyTo).optional(),
  wantedAt: instant.nullish(),
});

export interface BriefFile {
  /** Id of the pack that the message is written for. */
  readonly institution: string;
  /** The brief; `zone` is the pack's. The reply list is not confirmed: a person does that here (U42). */
  brief(zone: string): Brief;
}

/** Reads a `brief.json`. Throws an AppError (`invalid`) that names the field and, in the words of `say`, what is wrong with it. */
export function parseBriefFile(json: string, say: (issue: z.core.$ZodIssue) => string = ({ message }) => message): BriefFile {
  const parsed = schema.safeParse(readJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('invalid', 'error.importBadField', {
      path: issue?.path.map(String).join('.') || '–',
      problem: issue ? say(issue) : '',
    });
  }
  const { institution, wantedAt, audience, reason, ...rest } = parsed.data;
  return {
    institution,
    brief: (zone) => ({
      ...emptyBrief,
      ...rest,
      audience: audience ?? null,
      reason: reason ?? null,
      wantedAt: wantedAt ? wallTimeOf(wantedAt, zone) : null,
    }),
  };
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('invalid', 'error.importBadJson', { problem: error instanceof Error ? error.message : '' });
  }
}
