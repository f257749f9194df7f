import type { Migration } from './index.ts';

/** What each block of a translation was translated from, beside the texts: lists of messages need neither. Null until the first edit. */
const sql = `
ALTER TABLE drafts ADD COLUMN translated TEXT;
`;

export const translated: Migration = { number: 28, name: 'translated', sql };
