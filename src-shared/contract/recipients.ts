import { z } from 'zod';
import { addressFaults } from '../domain/recipients/list.ts';
import { selectionLimits } from '../domain/recipients/selection.ts';
import { suppressionFaults } from '../domain/recipients/suppression-file.ts';
import { done, id, method, savedPath, savePath } from './method.ts';
import { badRow, columnMapping, recipientList, selection } from './shapes.ts';

export const previewResult = z.object({
  fileName: z.string(),
  /** = `valid` + `duplicates` + `invalidCount` + `suppressed` + `unselected`, once a column is mapped. */
  rows: z.number(),
  valid: z.number(),
  duplicates: z.number(),
  invalidCount: z.number(),
  /** The first 10,000 of them. */
  invalid: z.array(badRow),
  /** `windows-1252`, `utf-8`, `utf-8 with BOM`, `utf-16le with BOM`, …; `xlsx` for a workbook. */
  encoding: z.string(),
  /** `;`, `,`, tab or `|`; empty for a workbook and for a file of one column. */
  separator: z.string(),
  columns: z.array(z.string()),
  mapping: columnMapping.nullable(),
  /** The first rows as read, a cell per column. */
  sample: z.array(z.array(z.string())),
  suppressed: z.number(),
  /** Rows outside the selection. */
  unselected: z.number(),
  /** What each column but that of the addresses may be selected by. */
  choices: z.array(
    z.object({
      column: z.string(),
      /** With how many rows of the whole file have each; empty where there is a fault. */
      values: z.array(z.object({ value: z.string(), count: z.number() })),
      /** `many`: too many values to be groups; `people`: it holds addresses. */
      fault: z.enum(['many', 'people']).nullable(),
    }),
  ),
  outside: z.number(),
  outsideDomains: z.record(z.string(), z.number()),
  groups: z.record(z.string(), z.number()),
});
export type RecipientsPreview = z.infer<typeof previewResult>;

const reading = {
  file: z.string().min(1).max(4000),
  mapping: columnMapping.optional(),
  encoding: z.string().max(40).optional(),
  separator: z.string().max(1).optional(),
  institutionDomains: z.array(z.string().max(255)).max(100).optional(),
  /** The column to count by; without it the mapped unit column. */
  groupBy: z.string().max(300).optional(),
  /** Only rows where all of this holds are looked at; nobody else is stored. */
  selection: selection.optional(),
};

const suppressionFile = {
  file: z.string().min(1).max(4000),
  encoding: z.string().max(40).optional(),
  separator: z.string().max(1).optional(),
  /** For rows that give none; without it such rows are not taken in. */
  reason: z.string().max(500).optional(),
};

const savedSelection = z.object({ id: z.string(), name: z.string(), conditions: selection });

export const recipientsMethods = {
  'recipients.preview': method(
    'Read a CSV or Excel file and say what an import would take in; nothing is stored.',
    z.strictObject(reading),
    previewResult,
  ),
  'recipients.checkAddress': method(
    'Is this one usable e-mail address? `reason` is null where it is.',
    z.strictObject({ address: z.string().max(100_000) }),
    z.object({ ok: z.boolean(), reason: z.enum(addressFaults).nullable() }),
  ),
  'recipients.import': method(
    'Take a list in. Source, basis and delete-by date are required (privacy). Progress comes as events.',
    z.strictObject({
      messageId: id,
      ...reading,
      source: z.string().trim().min(1).max(500),
      basis: z.string().trim().min(1).max(500),
      deleteBy: z.iso.date(),
      /** Nobody chose the day: when a send of the list has ended, it is moved to 90 days after that. */
      followsSend: z.boolean().optional(),
      population: z.enum(['students', 'staff', 'mixed']),
    }),
    z.object({ list: recipientList }),
  ),
  'recipients.nameList': method(
    'Take a mailing list’s own address as the one recipient, with who answers for it and about how many it reaches. A list of everyone in a unit is refused: the unit sends itself (U05).',
    z.strictObject({
      messageId: id,
      address: z.string().trim().min(1).max(320),
      answersFor: z.string().trim().min(1).max(500),
      readers: z.number().int().min(1).max(10_000_000),
      coversUnit: z.boolean(),
      basis: z.string().trim().min(1).max(500),
      deleteBy: z.iso.date(),
      followsSend: z.boolean().optional(),
      population: z.enum(['students', 'staff', 'mixed']),
    }),
    z.object({ list: recipientList }),
  ),
  'recipients.selections': method(
    'The selections that are kept on this workstation by name, for files with the same columns.',
    z.strictObject({}),
    z.object({ selections: z.array(savedSelection) }),
  ),
  'recipients.saveSelection': method(
    'Keep a selection by name: columns and values, never addresses. One of the same name is replaced.',
    z.strictObject({ name: z.string().trim().min(1).max(selectionLimits.name), conditions: selection.min(1) }),
    z.object({ selection: savedSelection }),
  ),
  'recipients.removeSelection': method('Forget a kept selection. Lists that were taken in by it stand.', z.strictObject({ id }), done),
  'recipients.removeList': method(
    'Remove a list and its addresses; refused when a send order is built on it.',
    z.strictObject({ listId: id }),
    done,
  ),
  'recipients.exportBadRows': method(
    'Save the rows that cannot be used as a CSV file that is safe to open in a spreadsheet. It holds addresses.',
    z.strictObject({ ...reading, to: savePath.optional() }),
    z.object({ path: savedPath, rows: z.number() }),
  ),
  'recipients.page': method(
    'A page of a list’s addresses.',
    z.strictObject({
      listId: id,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
      search: z.string().max(320).optional(),
    }),
    z.object({
      total: z.number(),
      recipients: z.array(
        z.object({
          address: z.string(),
          unit: z.string().nullable(),
          language: z.string().nullable(),
          /** The address was suppressed when the list was taken in. */
          suppressed: z.literal(true).optional(),
        }),
      ),
    }),
  ),
  'suppressions.list': method(
    'Addresses that no send takes in.',
    z.strictObject({}),
    z.object({ suppressions: z.array(z.object({ address: z.string(), reason: z.string(), since: z.string(), by: z.string() })) }),
  ),
  'suppressions.add': method(
    'Keep an address out of every later send.',
    z.strictObject({ address: z.string().max(320), reason: z.string().trim().min(1).max(500) }),
    done,
  ),
  'suppressions.remove': method('Let an address in again.', z.strictObject({ address: z.string().max(320) }), done),
  'suppressions.previewImport': method(
    'Read a CSV or Excel file of addresses to suppress, with reasons and dates, and say what an import would change; nothing is stored.',
    z.strictObject(suppressionFile),
    z.object({
      fileName: z.string(),
      /** Which columns hold what; null where none does. */
      columns: z.object({ email: z.string(), reason: z.string().nullable(), since: z.string().nullable() }),
      /** = `fresh` + `already` + `duplicates` + `invalidCount`. */
      rows: z.number(),
      fresh: z.number(),
      /** Suppressed before: they keep the reason and date that they have. */
      already: z.number(),
      duplicates: z.number(),
      invalidCount: z.number(),
      /** The first 1,000 of them. */
      invalid: z.array(z.object({ row: z.number(), value: z.string(), reason: z.enum([...addressFaults, ...suppressionFaults]) })),
      withoutReason: z.number(),
      /** The first that would be suppressed. */
      sample: z.array(z.object({ address: z.string(), reason: z.string(), since: z.string() })),
    }),
  ),
  'suppressions.import': method(
    'Suppress the addresses of such a file, from now on also in sends that are under way. Those suppressed before stay as they are.',
    z.strictObject(suppressionFile),
    z.object({ added: z.number(), already: z.number(), duplicates: z.number(), invalidCount: z.number() }),
  ),
  'suppressions.export': method(
    'Save the suppressed addresses, with reasons and dates, as a CSV file that is safe to open in a spreadsheet and can be read in again.',
    z.strictObject({ to: savePath.optional() }),
    z.object({ path: savedPath, rows: z.number() }),
  ),
};
