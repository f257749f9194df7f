import type { Migration } from './index.ts';

/** A list of messages needs no texts: they stand in a column of their own, and `head` has the rest. */
const sql = `
ALTER TABLE drafts RENAME COLUMN content TO head;
ALTER TABLE drafts ADD COLUMN bodies TEXT NOT NULL DEFAULT '{}';
UPDATE drafts SET bodies = coalesce(json_extract(head, '$.bodies'), '{}'), head = json_remove(head, '$.bodies');
`;

export const draftHeads: Migration = { number: 9, name: 'draft-heads', sql };
