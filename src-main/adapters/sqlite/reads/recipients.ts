import type { AddressRows, Duty, StoreReader, Suppression } from '#main/ports/store.ts';
import type { LedgerRow } from '#shared/domain/dispatch/order.ts';
import type { Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import type { Connection } from '../connection.ts';
import { containing } from './search.ts';

type StoredRecipient = Omit<Recipient, 'suppressed'> & { readonly suppressed: number };
const recipient = ({ suppressed, ...row }: StoredRecipient): Recipient => (suppressed === 1 ? { ...row, suppressed: true } : row);

/** Lists, their addresses, suppressions, and what removals have left to do. */
export function recipientReads(
  connection: Connection,
): Pick<
  StoreReader,
  'lists' | 'list' | 'recipients' | 'recipientsByAddress' | 'addressPlaces' | 'addressRows' | 'suppressions' | 'duties'
> {
  const lists = connection.prepare<[], string>('SELECT content FROM standing_lists ORDER BY number').pluck();
  const messageLists = connection
    .prepare<[string], string>('SELECT content FROM standing_lists WHERE message_id = ? ORDER BY number')
    .pluck();
  const list = connection.prepare<[string], string>('SELECT content FROM standing_lists WHERE id = ?').pluck();
  const place = connection.prepare<[string], { number: number; stored: number }>('SELECT number, stored FROM standing_lists WHERE id = ?');
  // Positions run from 1 without gaps, so a page is found without counting.
  const page = connection.prepare<[number, number, number], StoredRecipient>(
    'SELECT address, unit, language, suppressed FROM list_rows WHERE list = ? AND position > ? ORDER BY position LIMIT ?',
  );
  const byAddress = connection.prepare<[number, string, number], StoredRecipient>(
    'SELECT address, unit, language, suppressed FROM list_rows WHERE list = ? AND address > ? ORDER BY address LIMIT ?',
  );
  const found = connection.prepare<[number, string, number, number], StoredRecipient>(
    "SELECT address, unit, language, suppressed FROM list_rows WHERE list = ? AND address LIKE ? ESCAPE '\\' ORDER BY position LIMIT ? OFFSET ?",
  );
  const foundCount = connection
    .prepare<[number, string], number>("SELECT count(*) FROM list_rows WHERE list = ? AND address LIKE ? ESCAPE '\\'")
    .pluck();
  const listsWith = connection
    .prepare<[string, number], string>(
      'SELECT DISTINCT found.id FROM list_rows JOIN standing_lists AS found ON found.number = list WHERE address = ? COLLATE NOCASE ORDER BY found.number DESC LIMIT ?',
    )
    .pluck();
  const rowsWith = connection.prepare<[string, number], ReturnType<StoreReader['addressPlaces']>['rows'][number]>(
    "SELECT orders.id AS orderId, seq, ledger.state, settled_at AS settledAt FROM ledger JOIN orders ON orders.number = ord WHERE address = ? COLLATE NOCASE AND address <> '' AND finished = 1 ORDER BY ord DESC, seq LIMIT ?",
  );
  const suppressions = connection.prepare<[], Suppression>('SELECT address, reason, since, by, salt FROM suppressions ORDER BY address');

  const listRowsOf = connection.prepare<[string], AddressRows['lists'][number]>(
    'SELECT lists.id AS listId, address, unit, language FROM list_rows JOIN lists ON lists.number = list WHERE address = ? COLLATE NOCASE AND finished = 1 ORDER BY lists.number, position',
  );
  const ledgerRowsOf = connection.prepare<[string], Omit<LedgerRow, 'left'> & { ord: number }>(
    `SELECT orders.id AS orderId, ord, seq, address, rendering_id AS renderingId, mail_id AS mailId, ledger.state, attempts,
       attempted_at AS attemptedAt, settled_at AS settledAt, due_at AS dueAt, reply
     FROM ledger JOIN orders ON orders.number = ord WHERE address = ? COLLATE NOCASE AND address <> '' AND finished = 1 ORDER BY ord, seq`,
  );
  const decisionsOf = connection.prepare<[number, number], AddressRows['sends'][number]['decisions'][number]>(
    'SELECT decision, reason, by, at FROM doubt_decisions WHERE ord = ? AND seq = ? ORDER BY number',
  );
  const overridesOf = connection.prepare<[number, number], AddressRows['sends'][number]['overrides'][number]>(
    'SELECT reason, by, at FROM overrides WHERE ord = ? AND seq = ? ORDER BY number',
  );
  const duties = connection.prepare<[], { number: number; since: string; duty: string }>(
    'SELECT number, since, duty FROM duties ORDER BY number',
  );

  const parse = (content: string): RecipientList => JSON.parse(content);
  return {
    lists: (messageId) => (messageId === undefined ? lists.all() : messageLists.all(messageId)).map(parse),
    list: (id) => {
      const content = list.get(id);
      return content === undefined ? null : parse(content);
    },
    recipients: (listId, { offset, limit, search }) => {
      const at = place.get(listId);
      if (!at) return { total: 0, rows: [] };
      if (!search) return { total: at.stored, rows: page.all(at.number, offset, limit).map(recipient) };
      const pattern = containing(search);
      return { total: foundCount.get(at.number, pattern) ?? 0, rows: found.all(at.number, pattern, limit, offset).map(recipient) };
    },
    recipientsByAddress: (listId, after, limit) => {
      const at = place.get(listId);
      return at ? byAddress.all(at.number, after, limit).map(recipient) : [];
    },
    addressPlaces: (address, limit) => ({ lists: listsWith.all(address, limit), rows: rowsWith.all(address, limit) }),
    addressRows: (address) => ({
      lists: listRowsOf.all(address),
      sends: ledgerRowsOf.all(address).map(({ ord, ...row }) => ({
        ...row,
        left: null,
        decisions: decisionsOf.all(ord, row.seq),
        overrides: overridesOf.all(ord, row.seq),
      })),
    }),
    suppressions: () => suppressions.all(),
    duties: () => duties.all().map(({ duty, ...stored }) => ({ ...stored, duty: JSON.parse(duty) as Duty })),
  };
}
