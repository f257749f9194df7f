import type { Migration } from './index.ts';

/** Incidents of the register by the day of their disposal, those that are disposed of left out. */
const sql = `
CREATE INDEX register_entries_disposal ON register_entries (json_extract(content, '$.entry.disposeOn'))
  WHERE book = 'incidents' AND json_extract(content, '$.later') IS NULL;
`;

export const registerDisposal: Migration = { number: 32, name: 'register-disposal', sql };
