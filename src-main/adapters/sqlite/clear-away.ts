import type { Connection } from './connection.ts';

/**
 * Removes what nobody can come back to: lists and orders whose rows never all came since a crash was in between, and
 * drafts that were removed before the store was closed.
 */
export function clearAway(connection: Connection): void {
  connection
    .transaction(() => {
      connection.exec('DELETE FROM drafts WHERE removed_at IS NOT NULL');
      connection.exec('DELETE FROM templates WHERE removed_at IS NOT NULL');
      connection.exec('DELETE FROM lists WHERE finished = 0');
      connection.exec('DELETE FROM ledger WHERE ord IN (SELECT number FROM orders WHERE finished = 0)');
      connection.exec('DELETE FROM orders WHERE finished = 0');
    })
    .immediate();
}
