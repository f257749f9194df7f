import type { Migration } from './index.ts';

/** Which bodies of the institution a person can say yes for (U29, N37-N39): ids of the pack, as JSON. */
const sql = `
ALTER TABLE people ADD COLUMN bodies TEXT NOT NULL DEFAULT '[]';
`;

export const speaksFor: Migration = { number: 21, name: 'speaks-for', sql };
