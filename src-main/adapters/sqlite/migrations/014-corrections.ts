import type { Migration } from './index.ts';

/** A sent message knows the corrections that were begun of it, and a list the sends that people of it are in, of whatever message. */
const sql = `
CREATE INDEX drafts_corrects ON drafts (head ->> '$.corrects.messageId') WHERE head ->> '$.corrects.messageId' IS NOT NULL;
CREATE INDEX orders_list ON orders (content ->> '$.listId') WHERE content ->> '$.listId' IS NOT NULL;
`;

export const corrections: Migration = { number: 14, name: 'corrections', sql };
