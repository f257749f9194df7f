import { Tag } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { Link } from 'wouter';
import type { Params } from '#shared/contract/index.ts';
import type { ChannelRow } from '#shared/contract/register.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { PagedRows } from '../../kit/PagedRows.tsx';
import { useNarrow } from '../../kit/use-narrow.ts';
import { platformName, stateColors, useRegisterRules } from './words.ts';

export type Sort = Required<NonNullable<Params<'register.list'>['sort']>>;
type Column = Extract<Sort['by'], 'name' | 'platform' | 'unit' | 'state' | 'responsible' | 'due'>;

const widths: Readonly<Record<Column, string>> = {
  name: 'minmax(140px, 2fr)',
  platform: 'minmax(90px, 1fr)',
  unit: 'minmax(100px, 1.4fr)',
  state: '150px',
  responsible: 'minmax(100px, 1.2fr)',
  due: '130px',
};

const allColumns = Object.keys(widths) as Column[];
const narrowColumns: readonly Column[] = ['name', 'platform', 'state', 'due'];

interface ChannelTableProps {
  search: Pick<Params<'register.list'>, 'query' | 'filters'>;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** The channels that a search shows, as many rows drawn as are in view. */
export function ChannelTable({ search, sort, onSort }: ChannelTableProps) {
  const t = useTexts();
  const cell = useCells();
  const narrow = useNarrow(760);
  const columns = (narrow ? narrowColumns : allColumns).map((by) => ({
    head: (
      <button
        type="button"
        className="sort-head"
        aria-pressed={sort.by === by}
        onClick={() => onSort({ by, descending: sort.by === by && !sort.descending })}
      >
        {t(`register.screen.column.${by}`)}
        {sort.by === by &&
          (sort.descending ? <ArrowUpIcon width={14} height={14} aria-hidden /> : <ArrowDownIcon width={14} height={14} aria-hidden />)}
      </button>
    ),
    width: widths[by],
    cell: cell[by],
  }));
  return (
    <PagedRows<'register.list', ChannelRow>
      method="register.list"
      params={{ ...search, sort }}
      rowsOf={({ rows }) => rows}
      columns={columns}
      rowHeight={36}
      label={t('register.screen.title')}
      empty={<p className="sub">{t('register.screen.noHit')}</p>}
    />
  );
}

function useCells(): Readonly<Record<Column, (row: ChannelRow) => React.ReactNode>> {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  return {
    name: ({ id, name }) => (
      <Link href={`/register/${id}`} className="plain-link medium ellipsis">
        {name || t('register.screen.noName')}
      </Link>
    ),
    platform: ({ platform }) => platformName(rules, platform) || '–',
    unit: ({ unit }) => unit || '–',
    state: ({ state }) => <Tag data-color={stateColors[state]}>{t(`register.state.${state}`)}</Tag>,
    responsible: ({ responsible }) => responsible || <span className="sub">{t('register.screen.missing')}</span>,
    due: ({ due, debt }) => {
      if (debt > 0) return t('register.screen.debt', { count: debt });
      if (!due) return '–';
      return (
        <span className={due.overdue ? 'late num' : 'num'}>{due.on === null ? t('register.screen.neverSet') : format.day(due.on)}</span>
      );
    },
  };
}
