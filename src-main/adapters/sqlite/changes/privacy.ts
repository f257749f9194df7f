import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { groupsWithoutPeople } from '#shared/domain/privacy/groups.ts';
import { replyWithoutPerson, traceOf, withoutAddresses } from '#shared/domain/privacy/traces.ts';
import { otherGroup } from '#shared/domain/recipients/collect.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { Connection } from '../connection.ts';
import { type Appliers, conflict, missing } from './change.ts';

interface Stored {
  readonly number: number;
  readonly content: string;
}

/** Removing people's addresses from what is kept (privacy.md). What is removed is written over: `secure_delete` is on. */
export function privacyChanges(
  connection: Connection,
): Appliers<'list.change' | 'list.purge' | 'order.purge' | 'order.rebind' | 'address.erase' | 'person.remove' | 'duty.add' | 'duty.done'> {
  connection.function('reply_without_person', { deterministic: true }, (reply) => replyWithoutPerson(String(reply)));

  const removeWords = connection.prepare("DELETE FROM house_words WHERE scope = 'person' AND owner = ?");
  const findList = connection.prepare<[string], Stored>('SELECT number, content FROM lists WHERE id = ? AND finished = 1');
  const allLists = connection.prepare<[], Stored>('SELECT number, content FROM lists WHERE finished = 1');
  const setList = connection.prepare('UPDATE lists SET content = ? WHERE number = ?');
  const emptyList = connection.prepare('UPDATE lists SET content = ?, stored = 0 WHERE number = ?');
  const removeRows = connection.prepare('DELETE FROM list_rows WHERE list = ?');
  const placesInLists = connection.prepare<[string], { list: number; position: number; suppressed: number }>(
    'SELECT list, position, suppressed FROM list_rows WHERE address = ? COLLATE NOCASE',
  );
  const removeRow = connection.prepare('DELETE FROM list_rows WHERE list = ? AND position = ?');
  // In two passes: a position must not meet one that stands still.
  const liftTail = connection.prepare('UPDATE list_rows SET position = 1 - position WHERE list = ? AND position > ?');
  const setTail = connection.prepare('UPDATE list_rows SET position = -position WHERE list = ? AND position < 0');
  // Who was suppressed when the list was taken in is counted by itself.
  const oneLess = (counted: 'count' | 'suppressed') =>
    connection.prepare(
      `UPDATE lists SET stored = stored - 1,
         content = json_set(content, '$.${counted}', (content ->> '$.${counted}') - 1, '$.erased', (content ->> '$.erased') + 1)
       WHERE number = ?`,
    );
  const [oneFewer, oneSuppressedFewer] = [oneLess('count'), oneLess('suppressed')];

  const findOrder = connection.prepare<[string], Stored>('SELECT number, content FROM orders WHERE id = ? AND finished = 1');
  const allOrders = connection.prepare<[], Stored>('SELECT number, content FROM orders');
  const setOrder = connection.prepare('UPDATE orders SET content = ? WHERE number = ?');
  const blankLedger = connection.prepare(
    "UPDATE ledger SET address = '', reply = reply_without_person(reply) WHERE ord = ? AND address <> ''",
  );
  const blankReasons = ['doubt_decisions', 'overrides'].map((table) =>
    connection.prepare(`UPDATE ${table} SET reason = '' WHERE ord = ? AND reason <> ''`),
  );

  const underWay = connection.prepare("SELECT 1 FROM ledger WHERE address = ? COLLATE NOCASE AND address <> '' AND state = 'attempting'");
  const places = connection.prepare<[string], { ord: number; seq: number }>(
    "SELECT ord, seq FROM ledger WHERE address = ? COLLATE NOCASE AND address <> ''",
  );
  const blankRow = connection.prepare("UPDATE ledger SET address = '', reply = reply_without_person(reply) WHERE ord = ? AND seq = ?");
  const blankReason = ['doubt_decisions', 'overrides'].map((table) =>
    connection.prepare(`UPDATE ${table} SET reason = '' WHERE ord = ? AND seq = ?`),
  );

  const removedDrafts = connection.prepare<[], { id: string; head: string; bodies: string }>(
    'SELECT id, head, bodies FROM drafts WHERE removed_at IS NOT NULL',
  );
  const dropDraft = connection.prepare('DELETE FROM drafts WHERE id = ?');
  const copies = connection.prepare<[], { id: string; head: string }>(
    "SELECT id, head FROM drafts WHERE json_type(head, '$.copied') IS NOT NULL OR json_type(head, '$.answers') IS NOT NULL",
  );
  const setHead = connection.prepare('UPDATE drafts SET head = ? WHERE id = ?');
  const removePerson = connection.prepare(
    "UPDATE people SET name = '', email = '', roles = '[]', bodies = '[]', removed_at = ? WHERE id = ? AND removed_at IS NULL",
  );
  const personExists = connection.prepare('SELECT 1 FROM people WHERE id = ?');
  const removePassphrase = connection.prepare('DELETE FROM passphrases WHERE person_id = ?');
  const addDuty = connection.prepare('INSERT INTO duties (since, duty) VALUES (?, ?)');
  const removeDuty = connection.prepare('DELETE FROM duties WHERE number = ?');

  const required = (found: Stored | undefined, what: string): Stored => {
    if (!found) throw missing(what);
    return found;
  };

  /** Changes one text column of a table where it names somebody. */
  const rewrite = (table: string, column: string, change: (text: string) => string): void => {
    const read = connection.prepare<[], { place: number | string; text: string }>(
      `SELECT ${table === 'suppressions' ? 'address' : 'number'} AS place, ${column} AS text FROM ${table}`,
    );
    const write = connection.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${table === 'suppressions' ? 'address' : 'number'} = ?`);
    const changed: [string, number | string][] = [];
    for (const { place, text } of read.iterate()) {
      const next = change(text);
      if (next !== text) changed.push([next, place]);
    }
    for (const values of changed) write.run(...values);
  };

  return {
    'list.change': ({ listId, set }) => {
      const { number, content } = required(findList.get(listId), listId);
      const list: RecipientList = JSON.parse(content);
      if (list.purged) throw conflict('error.doneAlready');
      setList.run(JSON.stringify({ ...list, ...set } satisfies RecipientList), number);
    },
    'list.purge': ({ listId, purged }) => {
      const { number, content } = required(findList.get(listId), listId);
      const list: RecipientList = JSON.parse(content);
      if (list.purged) throw conflict('error.doneAlready');
      removeRows.run(number);
      const left: RecipientList = {
        ...list,
        fileName: withoutAddresses(list.fileName),
        source: withoutAddresses(list.source),
        basis: withoutAddresses(list.basis),
        groups: groupsWithoutPeople(list.groups, otherGroup),
        purged,
      };
      emptyList.run(JSON.stringify(left), number);
    },
    'order.purge': ({ orderId, purged }) => {
      const { number, content } = required(findOrder.get(orderId), orderId);
      const order: SendOrder = JSON.parse(content);
      if (isOpen(order.state)) throw conflict('privacy.waits.openOrder');
      if (order.purged) throw conflict('error.doneAlready');
      blankLedger.run(number);
      for (const blank of blankReasons) blank.run(number);
      const left: SendOrder = {
        ...order,
        departureReason: withoutAddresses(order.departureReason),
        lifted: order.lifted && { ...order.lifted, reason: withoutAddresses(order.lifted.reason) },
        heldBecause: replyWithoutPerson(order.heldBecause),
        purged,
      };
      setOrder.run(JSON.stringify(left), number);
    },
    'order.rebind': ({ orderId, from, to }) => {
      const { number, content } = required(findOrder.get(orderId), orderId);
      const order: SendOrder = JSON.parse(content);
      if (order.listDigest !== from || order.startedAt !== null) throw conflict('error.orderMoved');
      setOrder.run(JSON.stringify({ ...order, listDigest: to } satisfies SendOrder), number);
    },
    'address.erase': ({ address }) => {
      if (underWay.get(address)) throw conflict('privacy.blocked.underWay');
      for (const { list, position, suppressed } of placesInLists.all(address)) {
        removeRow.run(list, position);
        liftTail.run(list, position);
        setTail.run(list);
        (suppressed === 1 ? oneSuppressedFewer : oneFewer).run(list);
      }
      for (const { ord, seq } of places.all(address)) {
        blankRow.run(ord, seq);
        for (const blank of blankReason) blank.run(ord, seq);
      }
      const trace = traceOf(address);
      const inJson = (content: string): string => {
        const value: unknown = JSON.parse(content);
        return trace.isSomewhereIn(value) ? JSON.stringify(trace.withoutIn(value)) : content;
      };
      for (const { number, content } of allLists.all()) {
        const next = inJson(content);
        if (next !== content) setList.run(next, number);
      }
      for (const { number, content } of allOrders.all()) {
        const order: SendOrder = JSON.parse(content);
        const departureReason = trace.without(order.departureReason);
        const heldBecause = trace.isIn(order.heldBecause) ? replyWithoutPerson(order.heldBecause) : order.heldBecause;
        const lifted = order.lifted && { ...order.lifted, reason: trace.without(order.lifted.reason) };
        const left: SendOrder = { ...order, departureReason, heldBecause, lifted };
        const next = JSON.stringify(left);
        if (next !== JSON.stringify(order)) setOrder.run(next, number);
      }
      // Nobody can change a draft that was removed: what names the person there is not put back.
      for (const { id, head, bodies } of removedDrafts.all())
        if (trace.isSomewhereIn([JSON.parse(head), JSON.parse(bodies)])) dropDraft.run(id);
      // What a draft was copied from is no text of its own that somebody could correct.
      for (const { id, head } of copies.all()) {
        const draft: Omit<Draft, 'bodies'> = JSON.parse(head);
        const copied = draft.copied?.filter((date) => !trace.isSomewhereIn(date));
        const answers = draft.answers?.map((answer) => ({ ...answer, reason: trace.without(answer.reason) }));
        const next = JSON.stringify({ ...draft, copied, answers });
        if (next !== head) setHead.run(next, id);
      }
      rewrite('decisions', 'reason', trace.without);
      rewrite('decisions', 'alternative', trace.without);
      rewrite('doubt_decisions', 'reason', trace.without);
      rewrite('overrides', 'reason', trace.without);
      rewrite('suppressions', 'reason', trace.without);
      rewrite('snapshots', 'content', inJson);
      rewrite('channel_items', 'content', inJson);
      rewrite('crises', 'content', inJson);
      rewrite('templates', 'name', trace.without);
      rewrite('templates', 'content', inJson);
    },
    'person.remove': ({ personId, at }) => {
      if (removePerson.run(at, personId).changes === 0)
        throw personExists.get(personId) ? conflict('error.doneAlready') : missing(personId);
      removePassphrase.run(personId);
      removeWords.run(personId);
    },
    'duty.add': ({ since, duty }) => void addDuty.run(since, JSON.stringify(duty)),
    'duty.done': ({ number }) => void removeDuty.run(number),
  };
}
