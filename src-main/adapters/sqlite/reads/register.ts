import type { Statement } from 'better-sqlite3';
import type { RegisterDueRow, RegisterRow, RegisterSearch, RegisterShown, StoreReader } from '#main/ports/store.ts';
import type { BookEntry } from '#shared/domain/register/books.ts';
import type { RegisteredChannel, RegisterUnit } from '#shared/domain/register/channel.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import { fold } from '#shared/domain/register/fold.ts';
import type { CountedPosts } from '#shared/domain/register/language-share.ts';
import { type ChannelState, endedStates, livingStates } from '#shared/domain/register/life-cycle.ts';
import type { ShownDue } from '#shared/domain/register/shown-due.ts';
import { remembering } from '#shared/domain/remembering.ts';
import type { Connection } from '../connection.ts';

type Reads = Pick<
  StoreReader,
  | 'registerChannel'
  | 'registerPage'
  | 'registerIds'
  | 'registerCounts'
  | 'registerDues'
  | 'registerUnits'
  | 'registerEntries'
  | 'registerAudit'
  | 'registerStates'
  | 'registerTaken'
  | 'registerAccounts'
  | 'registerDisposals'
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
  const states = connection.prepare<[string], { state: ChannelState; at: string }>(
    "SELECT json_extract(after, '$') AS state, at FROM register_audit WHERE channel_id = ? AND field = 'state' ORDER BY number",
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
  const disposals = connection
    .prepare<[string], string>(
      "SELECT content FROM register_entries WHERE book = 'incidents' AND json_extract(content, '$.later') IS NULL AND json_extract(content, '$.entry.disposeOn') <= ? ORDER BY json_extract(content, '$.entry.disposeOn'), number",
    )
    .pluck();
  const rowsFrom = connection
    .prepare<[string], number>(
      "SELECT json_extract(content, '$.imported.row') FROM register_channels WHERE json_extract(content, '$.imported.file') = ? ORDER BY 1",
    )
    .pluck();
  const months = connection.prepare<[string], { month: string; count: number }>(
    "SELECT CASE WHEN due_on < ? THEN '' ELSE substr(due_on, 1, 7) END AS month, count(*) AS count FROM register_dues GROUP BY 1 ORDER BY 1",
  );
  const posts = connection.prepare<[], { id: string; name: string; platform: string; posts: string }>(
    `SELECT id, name, platform, json_extract(shown, '$.posts') AS posts FROM register_channels WHERE state IN ${listed(livingStates)} AND json_extract(shown, '$.posts') IS NOT NULL ORDER BY name_key, number`,
  );

  /** Searches differ in their conditions; each form of one is prepared once. */
  const prepared = remembering<Statement>(200);
  const statement = <R>(sql: string) => prepared.get(sql, () => connection.prepare(sql)) as Statement<unknown[], R>;

  const withLanguage = languageSets(connection);
  /** The conditions of a search, but for some facets. */
  const narrowed = (search: Omit<RegisterSearch, 'sort'>, ...but: readonly Facet[]): Narrowed => {
    const { words, filters } = search;
    const conditions: string[] = [];
    const values: string[] = [];
    const among = (column: string, wanted: readonly string[]): void => {
      conditions.push(`${column} IN (${wanted.map(() => '?').join(', ')})`);
      values.push(...wanted);
    };
    if (words !== null) {
      conditions.push('c.number IN (SELECT rowid FROM register_words WHERE register_words MATCH ?)');
      values.push(words);
    }
    const asked = (facet: Facet): boolean => filters[facet].length > 0 && !but.includes(facet);
    if (asked('platform')) among('c.platform', filters.platform);
    if (asked('state')) among('c.state', filters.state);
    if (asked('unit')) among('c.unit', filters.unit);
    if (asked('language')) among('c.languages', withLanguage(filters.language));
    if (asked('crisis')) among('c.address_key', search.crisisKeys);
    if (asked('due')) {
      const either = filters.due.map((value) => dueIs(value, search));
      conditions.push(`(${either.map(({ condition }) => condition).join(' OR ')})`);
      values.push(...either.flatMap((one) => one.values));
    }
    const onlyWords = words !== null && conditions.length === 1;
    return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values, onlyWords };
  };
  const count = (where: string, values: readonly string[]): number =>
    statement<{ count: number }>(`SELECT count(*) AS count FROM register_channels c ${where}`).get(...values)?.count ?? 0;
  /** How many channels of a search meet a condition more. */
  const countOf = ({ where, values }: Narrowed, more: { readonly condition: string; readonly values: readonly string[] }): number =>
    count(`${where === '' ? 'WHERE' : `${where} AND`} ${more.condition}`, [...values, ...more.values]);

  const dueCounts = (search: Omit<RegisterSearch, 'sort'>): { value: DueValue; count: number }[] => {
    const without = narrowed(search, 'due');
    const asked = dueValues.map((value) => dueIs(value, search));
    // Of all channels each is counted along its days; of some they are walked through once.
    if (without.where === '')
      return dueValues.map((value, index) => ({ value, count: countOf(without, asked[index] ?? dueIs(value, search)) }));
    const counts = statement<Record<string, number>>(
      `SELECT ${asked.map(({ condition }, index) => `total(${condition}) AS n${index}`).join(', ')} FROM register_channels c ${without.where}`,
    ).get(...asked.flatMap(({ values }) => values), ...without.values);
    return dueValues.map((value, index) => ({ value, count: counts?.[`n${index}`] ?? 0 }));
  };

  return {
    registerChannel: (id) => {
      const content = one.get(id);
      return content === undefined ? null : (JSON.parse(content) as RegisteredChannel);
    },
    registerPage: (search, { offset, limit }) => {
      const { where, values, onlyWords } = narrowed(search);
      const total = onlyWords ? (statement<{ count: number }>(wordCount).get(...values)?.count ?? 0) : count(where, values);
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
        `SELECT c.id, c.name, c.platform, c.state, c.unit, c.responsible, c.address_key AS addressKey, c.changed_at AS changedAt, c.languages, c.evaluation_on AS evaluationOn, c.shown FROM register_channels c ${along} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ).all(...values, limit, offset);
      return {
        total,
        rows: rows.map(({ shown, languages, ...row }) => ({
          ...row,
          languages: languagesIn(languages),
          ...(JSON.parse(shown) as RegisterShown),
        })),
      };
    },
    registerIds: (after, limit) => (after === null ? firstIds.all(limit) : idsAfter.all(after, limit)),
    registerCounts: (search) => {
      const { filters } = search;
      // One walk counts what these three have to do with each other.
      const { where, values } = narrowed(search, 'platform', 'state', 'language');
      const kinds = statement<KindRow>(
        `SELECT c.platform, c.state, c.languages, count(*) AS count FROM register_channels c ${where} GROUP BY 1, 2, 3`,
      )
        .all(...values)
        .map((row) => ({ count: row.count, platform: [row.platform], state: [row.state], language: languagesIn(row.languages) }));
      const isWanted = (row: (typeof kinds)[number], facet: KindFacet): boolean =>
        filters[facet].length === 0 || row[facet].some((value) => (filters[facet] as readonly string[]).includes(value));
      const kind = (facet: KindFacet) => {
        const counts = new Map<string, number>();
        const others = kindFacets.filter((one) => one !== facet);
        for (const row of kinds)
          if (others.every((one) => isWanted(row, one)))
            for (const value of row[facet]) counts.set(value, (counts.get(value) ?? 0) + row.count);
        return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      };
      const units = narrowed(search, 'unit');
      const crisis = { condition: `c.address_key IN (${search.crisisKeys.map(() => '?').join(', ')})`, values: search.crisisKeys };
      return {
        platform: kind('platform'),
        state: kind('state'),
        language: kind('language'),
        unit: statement<{ value: string; count: number }>(
          `SELECT c.unit AS value, count(*) AS count FROM register_channels c ${units.where} GROUP BY 1 ORDER BY 2 DESC, 1`,
        ).all(...units.values),
        due: dueCounts(search),
        crisis: [{ value: 'yes', count: search.crisisKeys.length > 0 ? countOf(narrowed(search, 'crisis'), crisis) : 0 }],
      };
    },
    registerDues: ({ until, unit, channels }, { offset, limit, today, now }) => {
      const conditions = ['d.due_on <= ?'];
      const values: string[] = [];
      if (unit !== null) {
        conditions.push('c.unit = ?');
        values.push(unit);
      }
      if (channels !== null) {
        conditions.push('c.id IN (SELECT value FROM json_each(?))');
        values.push(JSON.stringify(channels));
      }
      const joined = values.length > 0 ? 'JOIN register_channels c ON c.number = d.channel' : '';
      const where = `WHERE ${conditions.join(' AND ')}`;
      const countBy = (day: string): number =>
        statement<{ count: number }>(`SELECT count(*) AS count FROM register_dues d ${joined} ${where}`).get(day, ...values)?.count ?? 0;
      const earlierToday = (): number =>
        statement<{ count: number }>(
          `SELECT count(*) AS count FROM register_dues d ${joined} ${where} AND d.due_on = ? AND julianday(json_extract(d.content, '$.at')) < julianday(?)`,
        ).get(until, ...values, today, now)?.count ?? 0;
      const rows = statement<DueRow>(
        `SELECT d.content, c.id, c.name, c.platform, c.unit, c.responsible FROM register_dues d JOIN register_channels c ON c.number = d.channel ${where} ORDER BY d.due_on, d.channel, d.kind LIMIT ? OFFSET ?`,
      ).all(until, ...values, limit, offset);
      return {
        total: countBy(until),
        overdue: countBy(daysAfter(today, -1)) + earlierToday(),
        rows: rows.map(({ content, id, ...row }) => ({ ...row, channelId: id, due: JSON.parse(content) as ShownDue })),
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
    registerStates: (channelId) => states.all(channelId),
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
    registerDisposals: (today) => disposals.all(today).map((content) => JSON.parse(content) as BookEntry<'incidents'>),
    registerRowsFrom: (file) => rowsFrom.all(file),
    registerDueMonths: (today) => months.all(today),
    registerPosts: () => posts.all().map(({ posts: counted, ...row }) => ({ ...row, posts: JSON.parse(counted) as CountedPosts })),
  };
}

type Facet = keyof RegisterSearch['filters'];
type DueValue = RegisterSearch['filters']['due'][number];
interface Narrowed {
  readonly where: string;
  readonly values: readonly string[];
  /** Words, and nothing else. */
  readonly onlyWords: boolean;
}

const kindFacets = ['platform', 'state', 'language'] as const;
type KindFacet = (typeof kindFacets)[number];
const dueValues: readonly DueValue[] = ['overdue', 'soon', 'evaluation'];

/** What a value of the facet of what is due asks of a channel. */
function dueIs(value: DueValue, { today, soon }: Pick<RegisterSearch, 'today' | 'soon'>) {
  if (value === 'overdue') return { condition: 'c.due_on < ?', values: [today] };
  if (value === 'soon') return { condition: '(c.due_on >= ? AND c.due_on <= ?)', values: [today, soon] };
  return { condition: 'c.evaluation_on < ?', values: [today] };
}

/** The sets of languages that some channel has and that one of these is in. */
function languageSets(connection: Connection): (wanted: readonly string[]) => string[] {
  const sets = connection
    .prepare<[], string>(
      'WITH RECURSIVE sets (of) AS (SELECT min(languages) FROM register_channels UNION ALL SELECT (SELECT min(languages) FROM register_channels WHERE languages > sets.of) FROM sets WHERE of IS NOT NULL) SELECT of FROM sets WHERE of IS NOT NULL',
    )
    .pluck();
  return (wanted) => sets.all().filter((set) => languagesIn(set).some((language) => wanted.includes(language)));
}

function languagesIn(set: string): string[] {
  return set.split(' ').filter(Boolean);
}

type PageRow = Omit<RegisterRow, keyof RegisterShown | 'languages'> & { readonly shown: string; readonly languages: string };

interface KindRow {
  readonly platform: string;
  readonly state: string;
  readonly languages: string;
  readonly count: number;
}

interface DueRow extends Omit<RegisterDueRow, 'channelId' | 'due'> {
  readonly id: string;
  readonly content: string;
}

interface AuditRow {
  readonly number: number;
  readonly channel_id: string;
  readonly at: string;
  readonly actor: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
