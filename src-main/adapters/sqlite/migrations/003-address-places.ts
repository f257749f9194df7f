import type { Migration } from './index.ts';

/** Where one address stands is asked over all lists and ledgers at once, in whatever case it was written. */
const sql = `
CREATE INDEX list_rows_anywhere ON list_rows (address COLLATE NOCASE);
CREATE INDEX ledger_anywhere ON ledger (address COLLATE NOCASE);
`;

export const addressPlaces: Migration = { number: 3, name: 'address-places', sql };
