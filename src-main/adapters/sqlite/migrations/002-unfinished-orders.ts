import type { Migration } from './index.ts';

/** An order's rows come in many writes: until the last one it is unfinished. Those that are there already are whole. */
const sql = 'ALTER TABLE orders ADD COLUMN finished INTEGER NOT NULL DEFAULT 1 CHECK (finished IN (0, 1));';

export const unfinishedOrders: Migration = { number: 2, name: 'unfinished-orders', sql };
