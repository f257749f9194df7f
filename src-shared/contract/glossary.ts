import { z } from 'zod';
import { packId } from '../domain/policy/pack.ts';
import { termFaults } from '../domain/proofing/glossary/entry.ts';
import { glossaryTerm } from '../domain/proofing/glossary/schema.ts';
import { termRowFaults } from '../domain/proofing/glossary/term-file.ts';
import { done, id, instant, method, savedPath, savePath } from './method.ts';

const ownFile = { file: z.string().min(1).max(4000), encoding: z.string().max(40).optional(), separator: z.string().max(1).optional() };

export const glossaryMethods = {
  'glossary.list': method(
    'The terms of an institution, with what is right and what is forbidden in each language: those of its rules, which nobody changes here, and those that people have added. Of two with the same first term only the added one holds. `packId`: the chosen institution unless another is named.',
    z.strictObject({ packId: packId.optional() }),
    z.object({
      entries: z.array(
        glossaryTerm.extend({
          id,
          ofRules: z.boolean(),
          /** Not of those that come with the rules. */
          changedAt: instant.optional(),
          changedBy: id.optional(),
        }),
      ),
    }),
  ),
  'glossary.save': method(
    'Add a term for everyone at the chosen institution, or change the one with this id. A form that ends with * takes in compounds that begin so.',
    z.strictObject({ id: id.optional(), term: glossaryTerm }),
    z.object({ id }),
  ),
  'glossary.remove': method('Take a term out again.', z.strictObject({ id }), done),
  'glossary.importPreview': method(
    'Read a CSV or Excel file of terms and say what taking it in would change, and which rows cannot be used and why; nothing is stored. Columns are known by their headings in bokmål, nynorsk or English; several forms in a cell are separated by |, ; or a new line.',
    z.strictObject(ownFile),
    z.object({
      fileName: z.string(),
      /** The headings of columns that were not understood. */
      unknown: z.array(z.string()),
      /** = `added` + `changed` + `same` + `refusedCount`. */
      rows: z.number(),
      added: z.number(),
      changed: z.number(),
      same: z.number(),
      refusedCount: z.number(),
      /** The first 1,000 of them; rows are counted from 1, the headings not. */
      refused: z.array(z.object({ row: z.number(), words: z.string(), fault: z.enum([...termFaults, ...termRowFaults]) })),
      /** The first that are new or changed. */
      sample: z.array(z.object({ how: z.enum(['added', 'changed']), term: glossaryTerm })),
    }),
  ),
  'glossary.import': method(
    'Take in the terms of such a file. One that has the same first term as an entry stands in its place; none is removed.',
    z.strictObject(ownFile),
    z.object({ added: z.number(), changed: z.number(), same: z.number(), refusedCount: z.number() }),
  ),
  'glossary.export': method(
    'Save the terms that people have added as a CSV file that is safe to open in a spreadsheet and can be read in again.',
    z.strictObject({ to: savePath.optional() }),
    z.object({ path: savedPath, terms: z.number() }),
  ),
};
