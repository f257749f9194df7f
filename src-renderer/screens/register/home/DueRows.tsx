import { Link } from 'wouter';
import { useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useNarrow } from '../../../kit/use-narrow.ts';
import { useCall } from '../../../queries.ts';
import { DueWords } from '../DueWords.tsx';
import { DueAct } from '../due/DueAct.tsx';
import { useDueRow } from '../due/use-due-row.ts';
import { useWhose } from '../due/use-whose.ts';
import { WhoseFields } from '../due/WhoseFields.tsx';

const mostShown = { wide: 5, narrow: 3 };
/** Days ahead. */
const within = 30;

/** What is due at channels, the longest overdue first, each with the one act that it asks for. */
export function DueRows() {
  const t = useTexts();
  const whose = useWhose();
  const narrow = useNarrow(760);
  const { channelOf, whyOf } = useDueRow();
  const due = useCall(
    'register.due',
    { ...whose.params, within, limit: narrow ? mostShown.narrow : mostShown.wide },
    { enabled: whose.params !== null, keep: true },
  );
  const found = whose.lacksUnit ? undefined : due.data;
  return (
    <section className="register-due" aria-labelledby="register-due">
      <header>
        <h2 id="register-due" className="heading">
          {t('register.screen.due')}
        </h2>
        {found && (
          <span className="sub num">
            {t('register.home.dueCount', { overdue: found.overdue, soon: found.total - found.overdue, days: within })}
          </span>
        )}
        <span className="push" />
        <WhoseFields chosen={whose} />
        <Link href="/register/due" className="dense">
          {t('register.home.dueAll')}
        </Link>
      </header>
      {due.isError && <InlineError error={due.error} onRetry={() => void due.refetch()} />}
      {whose.lacksUnit && <p className="sub dense">{t(whose.units.length > 0 ? 'register.home.unitLacks' : 'register.home.unitNone')}</p>}
      {found?.rows.length === 0 && (
        <p className="sub dense">{t(whose.whose === 'mine' ? 'register.home.dueNoneMine' : 'register.home.dueNone', { days: within })}</p>
      )}
      <ul>
        {found?.rows.map((row) => (
          <li key={`${row.channelId} ${row.due.kind}`}>
            <Link href={`/register/${row.channelId}`} className="plain-link medium">
              {channelOf(row)}
            </Link>
            <span className="dense">{whyOf(row)}</span>
            <DueWords due={row.due} />
            <DueAct row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
