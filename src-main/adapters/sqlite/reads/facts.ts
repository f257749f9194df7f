import type { StoreFacts, StoreReader } from '#main/ports/store.ts';
import type { Connection } from '../connection.ts';

const counted = {
  people: 'people',
  messages: 'drafts',
  versions: 'versions',
  decisions: 'decisions',
  lists: 'lists',
  listRows: 'list_rows',
  suppressions: 'suppressions',
  orders: 'orders',
  ledgerRows: 'ledger',
  logEntries: 'log',
} as const satisfies Record<keyof StoreFacts['counts'], string>;

/** How large the store is, and of what. */
export function factsReads(connection: Connection): Pick<StoreReader, 'facts'> {
  return {
    facts: () => ({
      schema: connection.prepare<[], number>('SELECT max(number) FROM migrations').pluck().get() ?? 0,
      bytes: Number(connection.pragma('page_count', { simple: true })) * Number(connection.pragma('page_size', { simple: true })),
      counts: Object.fromEntries(
        Object.entries(counted).map(([name, table]) => [
          name,
          connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
        ]),
      ) as Record<keyof StoreFacts['counts'], number>,
    }),
  };
}
