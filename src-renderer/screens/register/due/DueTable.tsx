import { Link } from 'wouter';
import type { Params } from '#shared/contract/index.ts';
import type { DueRow } from '#shared/contract/register.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { PagedRows } from '../../../kit/PagedRows.tsx';
import { useNarrow } from '../../../kit/use-narrow.ts';
import { DueWords } from '../DueWords.tsx';
import { DueAct } from './DueAct.tsx';
import { useDueRow } from './use-due-row.ts';

interface DueTableProps {
  params: Omit<Params<'register.due'>, 'offset' | 'limit'>;
  empty: string;
  onRemind: (row: DueRow) => void;
}

/** All of what is due, as many rows drawn as are in view. In a narrow window what and why stand under the channel. */
export function DueTable({ params, empty, onRemind }: DueTableProps) {
  const t = useTexts();
  const { channelOf, whyOf } = useDueRow();
  const narrow = useNarrow(760);
  const tight = useNarrow(1200);
  const channel = (row: DueRow) => (
    <Link href={`/register/${row.channelId}`} className="plain-link medium">
      {channelOf(row)}
    </Link>
  );
  const columns = [
    {
      head: t('register.column.name'),
      width: 'minmax(0, 5fr)',
      cell: (row: DueRow) =>
        narrow ? (
          <span className="two-lines">
            {channel(row)}
            <span className="sub">{whyOf(row)}</span>
          </span>
        ) : (
          channel(row)
        ),
    },
    ...(narrow ? [] : [{ head: t('register.home.dueWhat'), width: 'minmax(0, 6fr)', cell: whyOf }]),
    ...(tight
      ? []
      : [
          {
            head: t('register.column.responsible'),
            width: 'minmax(0, 3fr)',
            cell: ({ responsible }: DueRow) => responsible || <span className="late">{t('register.screen.missing')}</span>,
          },
        ]),
    { head: t('register.home.dueWhen'), width: '104px', cell: ({ due }: DueRow) => <DueWords due={due} /> },
    {
      head: <span className="ds-sr-only">{t('messages.column.acts')}</span>,
      width: narrow ? '124px' : '212px',
      cell: (row: DueRow) => (
        <span className="due-acts">
          <ActButton
            variant="tertiary"
            size="small"
            aria-label={t('register.home.remindOn', { channel: channelOf(row) })}
            onAct={() => onRemind(row)}
          >
            {t('register.home.remind')}
          </ActButton>
          <DueAct row={row} />
        </span>
      ),
    },
  ];
  return (
    <div className="due-table">
      <PagedRows<'register.due', DueRow>
        // Rows of another height are laid out anew.
        key={narrow ? 'two lines' : 'one line'}
        method="register.due"
        params={params}
        rowsOf={({ rows }) => rows}
        columns={columns}
        rowHeight={narrow ? 76 : 40}
        label={t('register.home.dueTable')}
        empty={<p className="dense">{empty}</p>}
      />
    </div>
  );
}
