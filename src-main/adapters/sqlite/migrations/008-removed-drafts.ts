import type { Migration } from './index.ts';

/** A removed draft can be put back until the program ends; until then nobody reads it, its lists or its snapshots. */
const sql = `
ALTER TABLE drafts ADD COLUMN removed_at TEXT;
CREATE VIEW standing_drafts AS SELECT * FROM drafts WHERE removed_at IS NULL;
CREATE VIEW standing_lists AS SELECT * FROM lists WHERE finished = 1 AND message_id IN (SELECT id FROM standing_drafts);
CREATE VIEW standing_snapshots AS SELECT * FROM snapshots WHERE message_id IN (SELECT id FROM standing_drafts);
`;

export const removedDrafts: Migration = { number: 8, name: 'removed-drafts', sql };
