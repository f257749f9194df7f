import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useLocation } from 'wouter';
import type { Params } from '#shared/contract/index.ts';
import type { ChannelRow } from '#shared/contract/register.ts';
import { useTexts } from '../../../i18n.tsx';
import { PagedRows, type RowRange } from '../../../kit/PagedRows.tsx';
import { type ColumnId, columnSorts, columnWidths, type Sort } from './columns.ts';
import { useCells } from './use-cells.tsx';

interface ChannelTableProps {
  search: Pick<Params<'register.list'>, 'query' | 'filters'>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  columns: readonly ColumnId[];
  onRange: (range: RowRange) => void;
}

/** The channels that a search shows, as many rows drawn as are in view. */
export function ChannelTable({ search, sort, onSort, columns, onRange }: ChannelTableProps) {
  const t = useTexts();
  const [, go] = useLocation();
  const cells = useCells();
  const shown = ['name' as const, ...columns];
  const gap = 16;
  const least = shown.reduce((sum, column) => sum + columnWidths[column][0] + gap, 0);
  const heads = shown.map((column) => {
    const by = columnSorts[column];
    const word = t(`register.column.${column}`);
    const [width, share] = columnWidths[column];
    return {
      head:
        by === undefined ? (
          word
        ) : (
          <SortHead sort={sort} by={by} onSort={onSort}>
            {word}
          </SortHead>
        ),
      sorted: by !== undefined && sort.by === by ? (sort.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
      width: `minmax(${width}px, ${share}fr)`,
      cell: cells[column],
    };
  });
  return (
    <div className="channel-table">
      <div style={{ minWidth: least }}>
        <PagedRows<'register.list', ChannelRow>
          method="register.list"
          params={{ ...search, sort }}
          rowsOf={({ rows }) => rows}
          columns={heads}
          rowHeight={36}
          label={t('register.screen.title')}
          empty={<p className="sub">{t('register.screen.noHit')}</p>}
          onOpen={({ id }) => go(`/register/${id}`)}
          onRange={onRange}
        />
      </div>
    </div>
  );
}

function SortHead({ sort, by, onSort, children }: { sort: Sort; by: Sort['by']; onSort: (sort: Sort) => void; children: React.ReactNode }) {
  const isBy = sort.by === by;
  const Icon = sort.descending ? ArrowUpIcon : ArrowDownIcon;
  return (
    <button type="button" className="sort-head" onClick={() => onSort({ by, descending: isBy && !sort.descending })}>
      {children}
      {isBy && <Icon width={14} height={14} aria-hidden />}
    </button>
  );
}
