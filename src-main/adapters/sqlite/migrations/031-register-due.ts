import type { Migration } from './index.ts';

/**
 * Everything that falls due at channels, one row of a kind at a channel, so that it can be shown a page at a time in the order of its days
 * (empty: a day that should have been set never was). Languages of a channel stand sorted, with a space at each side of each: channels
 * have few different sets of them. `evaluation_on` is only of open channels. Each index of a facet holds the other facets too, which are
 * counted along it without the channels themselves. What is worked out is worked out anew for all of them.
 */
const sql = `
CREATE TABLE register_dues (
  number INTEGER PRIMARY KEY, due_on TEXT NOT NULL, channel INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX register_dues_on ON register_dues (due_on, channel, kind);
CREATE INDEX register_dues_channel ON register_dues (channel);
ALTER TABLE register_channels ADD COLUMN languages TEXT NOT NULL DEFAULT '';
ALTER TABLE register_channels ADD COLUMN evaluation_on TEXT;
UPDATE register_channels SET
  languages = coalesce((SELECT ' ' || group_concat(value, ' ') || ' ' FROM (SELECT value FROM json_each(content, '$.fields.languages') ORDER BY value)), ''),
  evaluation_on = CASE WHEN state = 'open' THEN coalesce(json_extract(content, '$.fields.evaluationDue'), '') END;
DROP INDEX register_channels_platform;
DROP INDEX register_channels_state;
DROP INDEX register_channels_unit;
CREATE INDEX register_channels_platform ON register_channels (platform, state, languages, unit, due_on, evaluation_on);
CREATE INDEX register_channels_state ON register_channels (state, platform, languages, unit, due_on, evaluation_on);
CREATE INDEX register_channels_languages ON register_channels (languages, platform, state, unit, due_on, evaluation_on);
CREATE INDEX register_channels_unit ON register_channels (unit, platform, state, languages, due_on, evaluation_on);
CREATE INDEX register_channels_evaluation ON register_channels (evaluation_on);
DELETE FROM settings WHERE key = 'registerRules';
`;

export const registerDue: Migration = { number: 31, name: 'register-due', sql };
