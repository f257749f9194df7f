import type { Migration } from './index.ts';

/** Orders that were made before there were send windows go at any time; a scheduled one waits until its own start, as before. */
const sql = `
UPDATE orders SET content = json_set(content, '$.window', json('null'), '$.lifted', json('null'), '$.waitsUntil', json('null'));
`;

export const sendWindows: Migration = { number: 12, name: 'send-windows', sql };
