import type { Statement } from 'better-sqlite3';
import type { RegisterRow, RegisterSearch, RegisterShown, StoreReader } from '#main/ports/store.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { fold } from '#shared/domain/register/fold.ts';
import type { CountedPosts } from '#shared/domain/register/language-share.ts';
import { type ChannelState, endedStates, livingStates } from '#shared/domain/register/life-cycle.ts';
import { remembering } from '#shared/domain/remembering.ts';
import type { Connection } from '../connection.ts';

type Reads = Pick<
  StoreReader,
  | 'registerChannel'
  | 'registerPage'
  | 'registerIds'
  | 'registerCounts'
  | 'registerUnits'
  | 'registerEntries'
  | 'registerAudit'
  | 'registerTaken'
  | 'registerAccounts'
  | 'registerRowsFrom'
  | 'registerAccessOf'
  | 'registerDueMonths'
  | 'registerPosts'
>;

const orders: Readonly<Record<RegisterSearch['sort']['by'], string>> = {
  name: 'c.name_key',
  platform: 'c.platform',
  unit: 'c.unit',
  state: 'c.state',
  responsible: 'c.responsible',
  due: 'c.due_on',
  changed: 'c.changed_at',
};
const wordCount = 'SELECT count(*) AS count FROM register_words WHERE register_words MATCH ?';
const manyHits = 1000;
const listed = (states: readonly ChannelState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;

export function registerReads(connection: Connection): Reads {
  connection.function('fold', { deterministic: true }, (text) => fold(String(text ?? '')));
  const one = connection.prepare<[string], string>('SELECT content FROM register_channels WHERE id = ?').pluck();
  const firstIds = connection.prepare<[number], string>('SELECT id FROM register_channels ORDER BY number LIMIT ?').pluck();
  const idsAfter = connection
    .prepare<[string, number], string>(
      'SELECT id FROM register_channels WHERE number > (SELECT number FROM register_channels WHERE id = ?) ORDER BY number LIMIT ?',
    )
    .pluck();
  const units = connection.prepare<[], RegisterUnit>('SELECT id, name, email FROM register_units ORDER BY name COLLATE NOCASE, id');
  const entries = connection.prepare<[string], string>('SELECT content FROM register_entries WHERE channel_id = ? ORDER BY number').pluck();
  const audit = connection.prepare<[string, number, number], AuditRow>(
    'SELECT number, channel_id, at, actor, field, before, after FROM register_audit WHERE channel_id = ? ORDER BY number DESC LIMIT ? OFFSET ?',
  );
  const auditCount = connection.prepare<[string], number>('SELECT count(*) FROM register_audit WHERE channel_id = ?').pluck();
  const taken = (column: string) =>
    connection
      .prepare<[string, string, string], string>(
        `SELECT id FROM register_channels WHERE ${column} = ? AND (platform = ? OR '${column}' = 'address_key') AND id <> ? AND state NOT IN ${listed(endedStates)} LIMIT 1`,
      )
      .pluck();
  const takenBy = { address: taken('address_key'), name: taken('name_key'), handle: taken('handle_key') };
  const accounts = connection.prepare<[], { id: string; name: string; state: string; platform: string; url: string; handle: string }>(
    "SELECT id, name, state, platform, json_extract(content, '$.fields.addressUrl') AS url, json_extract(content, '$.fields.handle') AS handle FROM register_channels ORDER BY number",
  );
  const access = connection
    .prepare<{ who: string }, string>(
      "SELECT content FROM register_entries WHERE book = 'accessGrants' AND json_extract(content, '$.later') IS NULL AND @who IN (fold(json_extract(content, '$.entry.email')), fold(json_extract(content, '$.entry.person'))) ORDER BY number",
    )
    .pluck();
  const rowsFrom = connection
    .prepare<[string], number>(
      "SELECT json_extract(content, '$.imported.row') FROM register_channels WHERE json_extract(content, '$.imported.file') = ? ORDER BY 1",
    )
    .pluck();
  const months = connection.prepare<[], { month: string; count: number }>(
    'SELECT substr(due_on, 1, 7) AS month, count(*) AS count FROM register_channels WHERE due_on IS NOT NULL GROUP BY 1 ORDER BY 1',
  );
  const posts = connection.prepare<[], { id: string; name: string; platform: string; posts: string }>(
    `SELECT id, name, platform, json_extract(shown, '$.posts') AS posts FROM register_channels WHERE state IN ${listed(livingStates)} AND json_extract(shown, '$.posts') IS NOT NULL ORDER BY name_key, number`,
  );

  /** Searches differ in their conditions; each form of one is prepared once. */
  const prepared = remembering<Statement>(200);
  const statement = <R>(sql: string) => prepared.get(sql, () => connection.prepare(sql)) as Statement<unknown[], R>;

  /** The conditions of a search, but for one facet. */
  const narrowed = ({ words, filters, today, soon }: Omit<RegisterSearch, 'sort'>, but?: keyof RegisterSearch['filters']) => {
    const conditions: string[] = [];
    const values: unknown[] = [];
    const among = (column: string, wanted: readonly string[], facet: keyof RegisterSearch['filters']): void => {
      if (facet === but || wanted.length === 0) return;
      conditions.push(`${column} IN (${wanted.map(() => '?').join(', ')})`);
      values.push(...wanted);
    };
    if (words !== null) {
      conditions.push('c.number IN (SELECT rowid FROM register_words WHERE register_words MATCH ?)');
      values.push(words);
    }
    among('c.platform', filters.platform, 'platform');
    among('c.state', filters.state, 'state');
    among('c.unit', filters.unit, 'unit');
    if (but !== 'due' && filters.due.length > 0) {
      const either: string[] = [];
      if (filters.due.includes('overdue')) {
        either.push('c.due_on < ?');
        values.push(today);
      }
      if (filters.due.includes('soon')) {
        either.push('(c.due_on >= ? AND c.due_on <= ?)');
        values.push(today, soon);
      }
      conditions.push(`(${either.join(' OR ')})`);
    }
    const onlyWords = words !== null && conditions.length === 1;
    return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values, onlyWords };
  };

  return {
    registerChannel: (id) => {
      const content = one.get(id);
      return content === undefined ? null : (JSON.parse(content) as RegisteredChannel);
    },
    registerPage: (search, { offset, limit }) => {
      const { where, values, onlyWords } = narrowed(search);
      const total =
        statement<{ count: number }>(onlyWords ? wordCount : `SELECT count(*) AS count FROM register_channels c ${where}`).get(...values)
          ?.count ?? 0;
      const { by, descending } = search.sort;
      const way = descending ? 'DESC' : 'ASC';
      // What is never due comes last either way.
      const order =
        by === 'name'
          ? `c.name_key ${way}, c.number ${way}`
          : `${by === 'due' ? 'c.due_on IS NULL, ' : ''}${orders[by]} ${way}, c.name_key, c.number`;
      // Of many, the first by name are met soon on the way through the names; few are sorted sooner.
      const along = by === 'name' && search.words !== null && total > manyHits ? 'INDEXED BY register_channels_name' : '';
      const rows = statement<PageRow>(
        `SELECT c.id, c.name, c.platform, c.state, c.unit, c.responsible, c.address_key AS addressKey, c.changed_at AS changedAt, c.shown FROM register_channels c ${along} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ).all(...values, limit, offset);
      return { total, rows: rows.map(({ shown, ...row }): RegisterRow => ({ ...row, ...(JSON.parse(shown) as RegisterShown) })) };
    },
    registerIds: (after, limit) => (after === null ? firstIds.all(limit) : idsAfter.all(after, limit)),
    registerCounts: (search) => {
      const counts = (facet: 'platform' | 'state' | 'unit') => {
        const { where, values } = narrowed(search, facet);
        return statement<{ value: string; count: number }>(
          `SELECT c.${facet} AS value, count(*) AS count FROM register_channels c ${where} GROUP BY 1 ORDER BY 2 DESC, 1`,
        ).all(...values);
      };
      const { where, values } = narrowed(search, 'due');
      const due = statement<{ overdue: number; soon: number }>(
        `SELECT total(c.due_on < ?) AS overdue, total(c.due_on >= ? AND c.due_on <= ?) AS soon FROM register_channels c ${where}`,
      ).get(search.today, search.today, search.soon, ...values);
      return {
        platform: counts('platform'),
        state: counts('state'),
        unit: counts('unit'),
        due: [
          { value: 'overdue', count: due?.overdue ?? 0 },
          { value: 'soon', count: due?.soon ?? 0 },
        ],
      };
    },
    registerUnits: () => units.all(),
    registerEntries: (channelId) => entries.all(channelId).map((content) => JSON.parse(content) as BookEntry),
    registerAudit: (channelId, { offset, limit }) => ({
      total: auditCount.get(channelId) ?? 0,
      entries: audit.all(channelId, limit, offset).map(({ number, channel_id, at, actor, field, before, after }) => ({
        number,
        channelId: channel_id,
        at,
        by: actor,
        field,
        before: JSON.parse(before) as unknown,
        after: JSON.parse(after) as unknown,
      })),
    }),
    registerTaken: (what, key, platform, but) => (key === '' ? null : (takenBy[what].get(key, platform, but) ?? null)),
    registerAccounts: () =>
      accounts.all().map(({ id, name, state, platform, url, handle }) => ({
        id,
        name,
        state: state as RegisteredChannel['state'],
        platform,
        addressUrl: url,
        handle,
      })),
    registerAccessOf: (who) => access.all({ who: fold(who) }).map((content) => JSON.parse(content) as BookEntry<'accessGrants'>),
    registerRowsFrom: (file) => rowsFrom.all(file),
    registerDueMonths: () => months.all(),
    registerPosts: () => posts.all().map(({ posts: counted, ...row }) => ({ ...row, posts: JSON.parse(counted) as CountedPosts })),
  };
}

type PageRow = Omit<RegisterRow, keyof RegisterShown> & { readonly shown: string };

interface AuditRow {
  readonly number: number;
  readonly channel_id: string;
  readonly at: string;
  readonly actor: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
