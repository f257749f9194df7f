import { scaleLinear } from 'd3-scale';
import { type CSSProperties, useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { monthNames, monthShort } from '#shared/texts/calendar.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useCall } from '../../../queries.ts';
import { DueWords } from '../DueWords.tsx';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { type DueSpan, dueSpans } from './due-spans.ts';

/** Pixels of the highest column, and of the lowest that stands for anything. */
const highest = 112;
const lowest = 3;
/** The most of a column that is listed. */
const mostListed = 500;
/** Days ahead: more than any rule asks for. */
const allDays = 3660;

/** What falls due: a column for what is overdue, for each month and for later. A column shows what it stands for. */
export function DueMonths({ pictures }: { pictures: Result<'register.pictures'> }) {
  const t = useTexts();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const spans = dueSpans(pictures);
  const height = scaleLinear([0, Math.max(1, ...spans.map(({ count }) => count))], [0, highest]);
  const shown = spans.find(({ key }) => key === chosen);
  const thisYear = format.dayOf(format.now).slice(0, 4);
  const named = (key: string, names: typeof monthNames | typeof monthShort): string => {
    if (key === 'overdue' || key === 'later') return t(`register.overview.${key}`);
    const [year = '', month = ''] = key.split('-');
    const name = names[t.locale][Number(month) - 1] ?? key;
    // The year stands where it begins to be another.
    return names === monthShort ? (month === '01' ? `${name} ${year}` : name) : year === thisYear ? name : `${name} ${year}`;
  };
  /** As high as its count, and in a narrow window as wide. */
  const sizeOf = (count: number) => {
    const size = count > 0 ? Math.max(lowest, Math.round(height(count))) : 0;
    return { '--high': `${size}px`, '--wide': `${(100 * size) / highest}%` } as CSSProperties;
  };
  return (
    <PlacePart title={t('register.overview.due')} beside={<span className="dense sub">{t('register.overview.dueWhat')}</span>}>
      <ul className="due-columns">
        {spans.map(({ key, count }) => (
          <li key={key}>
            <button
              type="button"
              className={`due-column of-${key === 'overdue' || key === 'later' ? key : 'month'}`}
              aria-pressed={chosen === key}
              aria-disabled={count === 0}
              onClick={() => count > 0 && setChosen(chosen === key ? null : key)}
            >
              <span className="ds-sr-only">{t('register.overview.dueColumn', { when: named(key, monthNames), count })}</span>
              <span className="due-count num" aria-hidden>
                {count > 0 ? format.count(count) : '–'}
              </span>
              <i style={sizeOf(count)} aria-hidden />
              <span className="due-when" aria-hidden>
                {named(key, monthShort)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown && shown.count > 0 && <DueThings key={shown.key} span={shown} title={format.capital(named(shown.key, monthNames))} />}
    </PlacePart>
  );
}

/** What one column stands for, the soonest first; each leads to its channel. */
function DueThings({ span, title }: { span: DueSpan; title: string }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const limit = Math.min(span.count, mostListed);
  const found = useCall('register.due', { within: allDays, offset: span.offset, limit }, { keep: true });
  return (
    <section className="due-things" aria-label={title}>
      <h3 className="small-heading">{t('register.overview.dueColumn', { when: title, count: span.count })}</h3>
      {found.isPending && <Loading />}
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <PlaceRows
          label={title}
          rows={found.data.rows}
          keyOf={({ channelId, due }) => `${channelId} ${due.kind}`}
          columns={[
            {
              head: null,
              width: 'minmax(160px, 1.6fr)',
              cell: ({ channelId, name }) => (
                <Link href={`/register/${channelId}`} className="medium">
                  {name || t('register.screen.noName')}
                </Link>
              ),
            },
            {
              head: t('register.column.platform'),
              width: 'minmax(90px, 1fr)',
              cell: ({ platform }) => platformName(rules, platform) || '–',
            },
            { head: t('register.overview.dueThing'), width: 'minmax(120px, 1.4fr)', cell: ({ due }) => t(due.text) },
            { head: t('register.column.responsible'), width: 'minmax(100px, 1fr)', cell: ({ responsible }) => responsible || '–' },
            { head: t('register.column.due'), width: '120px', cell: ({ due }) => <DueWords due={due} /> },
          ]}
        />
      )}
      {span.count > mostListed && <p className="dense sub">{t('register.overview.dueMore', { count: mostListed })}</p>}
    </section>
  );
}
