import { z } from 'zod';
import { severities } from '../../checks/finding.ts';
import { languageCodes } from '../../draft/document.ts';
import { asGlossaryTerm, faultOf, type GlossaryTerm, missingSeverities, termDefaults, termKinds } from './entry.ts';

/** Far above what an entry may hold: what is wrong with it is said in words, not by the shape. */
const written = z.string().max(2000);
const forms = z.array(written).max(500).default([]);
const languageTerm = z.strictObject({ term: written, forms, forbidden: forms });

/** An entry as it comes from outside; what is left out has its default. */
export const glossaryTerm = z.strictObject({
  terms: z.partialRecord(z.enum(languageCodes), languageTerm),
  kind: z.enum(termKinds).default(termDefaults.kind),
  severity: z.enum(severities).default(termDefaults.severity),
  missing: z.enum(missingSeverities).default(termDefaults.missing),
  note: written.default(termDefaults.note),
});

/** Entries that an institution's rules bring along. */
export const glossaryOfRules = z
  .array(glossaryTerm.refine((term) => faultOf(asGlossaryTerm(term as GlossaryTerm)) === null))
  .max(2000)
  .optional();
