import type { Migration } from './index.ts';

/** Channels by the id that their platform gave them. */
const sql = `
CREATE INDEX register_channels_native ON register_channels (json_extract(content, '$.fields.nativeId'));
`;

export const registerNative: Migration = { number: 33, name: 'register-native', sql };
