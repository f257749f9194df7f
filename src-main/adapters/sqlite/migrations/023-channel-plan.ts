import type { Migration } from './index.ts';

/** Where a message is to be found, item by item; `content` is the item as JSON. It goes with its draft, as long as that may go. */
const sql = `
CREATE TABLE channel_items (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX channel_items_message ON channel_items (message_id, number);
`;

export const channelPlan: Migration = { number: 23, name: 'channel-plan', sql };
