import type { Statement } from 'better-sqlite3';
import type { RegisterDueRow, RegisterRow, RegisterSearch, RegisterShown, StoreReader } from '#main/ports/store.ts';
import { daysAfter } from '#shared/domain/register/days.ts';
import type { ShownDue } from '#shared/domain/register/shown-due.ts';
import { remembering } from '#shared/domain/remembering.ts';
import type { Connection } from '../connection.ts';

const orders: Readonly<Record<RegisterSearch['sort']['by'], string>> = {
  name: 'c.name_key',
  platform: 'c.platform',
  unit: 'u.name COLLATE NOCASE',
  state: 'c.state',
  responsible: 'c.responsible',
  due: 'c.due_on',
  changed: 'c.changed_at',
};
const wordCount = 'SELECT count(*) AS count FROM register_words WHERE register_words MATCH ?';
const manyHits = 1000;

/** Lists of channels: by words and facets, how many each value of a facet would show, and what is due. */
export function registerListReads(connection: Connection): Pick<StoreReader, 'registerPage' | 'registerCounts' | 'registerDues'> {
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
      const unit = by === 'unit' ? 'LEFT JOIN register_units u ON u.id = c.unit' : '';
      // Of many, the first by name are met soon on the way through the names; few are sorted sooner.
      const along = by === 'name' && search.words !== null && total > manyHits ? 'INDEXED BY register_channels_name' : '';
      const rows = statement<PageRow>(
        `SELECT c.id, c.name, c.platform, c.state, c.unit, c.responsible, c.address_key AS addressKey, c.changed_at AS changedAt, c.languages, c.evaluation_on AS evaluationOn, c.shown FROM register_channels c ${along} ${unit} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
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
