import type { Connection } from './connection.ts';

/** Removes what a crash has left half written: lists and orders whose rows never all came. Nobody has seen them. */
export function removeUnfinished(connection: Connection): void {
  connection
    .transaction(() => {
      connection.exec('DELETE FROM lists WHERE finished = 0');
      connection.exec('DELETE FROM ledger WHERE ord IN (SELECT number FROM orders WHERE finished = 0)');
      connection.exec('DELETE FROM orders WHERE finished = 0');
    })
    .immediate();
}
