import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarEntry } from '#shared/contract/calendar.ts';
import { holidayOn } from '#shared/domain/dispatch/holidays.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import './calendar.css';
import { mondayOf, weeksFrom, weeksShown } from './weeks.ts';

/** Sends by day over four weeks: wanted and actual times, the earliest end of each, and where two would go at once. */
export default function CalendarScreen() {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const [moved, setMoved] = useState(0);
  const from = mondayOf(today, moved * weeksShown);
  const calendar = useCall('calendar.get', { from, days: weeksShown * 7 }, { keep: true });
  const house = useCall('sendWindow.get', {});
  const hours = house.data?.window;
  const entries = calendar.data?.entries ?? [];
  const weeks = weeksFrom(from);
  return (
    <div className="calendar" data-region="work" tabIndex={-1}>
      <div className="screen-head">
        <div>
          <h1>{t('calendar.title')}</h1>
          <p className="sub">{hours ? t('calendar.window', { hours: hoursWords(hours, t) }) : t('calendar.about')}</p>
        </div>
        <div className="acts">
          <ActButton variant="tertiary" icon={<ArrowLeftIcon aria-hidden />} onAct={() => setMoved(moved - 1)}>
            {t('calendar.earlier')}
          </ActButton>
          {moved !== 0 && (
            <ActButton variant="tertiary" onAct={() => setMoved(0)}>
              {t('calendar.today')}
            </ActButton>
          )}
          <ActButton variant="tertiary" icon={<ArrowRightIcon aria-hidden />} onAct={() => setMoved(moved + 1)}>
            {t('calendar.later')}
          </ActButton>
        </div>
      </div>
      <div className="calendar-weeks">
        {calendar.isError && <InlineError error={calendar.error} onRetry={() => void calendar.refetch()} />}
        {calendar.isPending && <Loading />}
        {calendar.data && entries.length === 0 && <EmptyState title={t('calendar.none')}>{t('calendar.noneWhat')}</EmptyState>}
        {calendar.data &&
          weeks.map((week) => (
            <Week key={week.days[0]} week={week} today={today} entries={entries} holidaysOut={hours?.holidaysOut ?? false} />
          ))}
      </div>
    </div>
  );
}

interface WeekProps {
  week: ReturnType<typeof weeksFrom>[number];
  today: string;
  entries: readonly CalendarEntry[];
  holidaysOut: boolean;
}

/** The days of a week on which there is something to tell; today always. */
function Week({ week, today, entries, holidaysOut }: WeekProps) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useHouse();
  const days = week.days
    .map((day) => ({
      day,
      holiday: pack?.country ? holidayOn(pack.country, day) : null,
      sends: entries.filter((entry) => entry.day === day),
    }))
    .filter(({ day, holiday, sends }) => day === today || holiday !== null || sends.length > 0);
  if (days.length === 0) return null;
  return (
    <section className="calendar-week" aria-label={t('calendar.week', { week: week.number })}>
      <h2 className="meta sub num">{t('calendar.week', { week: week.number })}</h2>
      <ol>
        {days.map(({ day, holiday, sends }) => (
          <li key={day} className={day === today ? 'calendar-day today' : 'calendar-day'} aria-current={day === today ? 'date' : undefined}>
            <h3 className="num">{format.capital(format.day(day))}</h3>
            <div>
              {holiday && (
                <p className="sub">
                  {holidaysOut
                    ? t('calendar.off', { name: t(`dispatch.holiday.${holiday}`) })
                    : format.capital(t(`dispatch.holiday.${holiday}`))}
                </p>
              )}
              {sends.length === 0 && !holiday && <p className="sub">{t('home.nothing')}</p>}
              {sends.length > 0 && (
                <ul>
                  {sends.map((entry) => (
                    <Entry key={entry.messageId} entry={entry} />
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const marks = { wanted: 'later', planned: 'waits', running: 'runs', held: 'held', done: 'done' } as const;

function Entry({ entry }: { entry: CalendarEntry }) {
  const t = useTexts();
  const format = useFormat();
  const { kind, stage, messageId, startsAt, finishesAt, wantedAt, count, clashes } = entry;
  const step =
    stage === 'draft' || stage === 'refused' ? 'draft' : stage === 'assessment' || stage === 'approval' ? 'approval' : 'dispatch';
  const began = kind === 'running' || kind === 'held' || kind === 'done';
  /** The day is said once. */
  const untilOf = ({ from, until }: (typeof clashes)[number]): string =>
    format.dayOf(from) === format.dayOf(until) ? format.clock(until) : format.moment(until);
  const facts = [
    kind === 'wanted' ? null : t(`calendar.kind.${kind}`),
    count === null ? null : t('calendar.recipients', { count }),
    wantedAt && t('calendar.wanted', { time: format.wall(wantedAt) }),
    startsAt && t(began ? 'calendar.began' : 'calendar.starts', { time: format.moment(startsAt) }),
    finishesAt && t(kind === 'done' ? 'calendar.ended' : 'calendar.finishes', { time: format.moment(finishesAt) }),
  ];
  return (
    <li className="calendar-send">
      <StateIcon shape={marks[kind]} />
      <div>
        <Link href={`/messages/${messageId}/${step}`}>{entry.subject || t('shell.noSubject')}</Link>
        <p className="dense sub num">{facts.filter(Boolean).join(' · ')}</p>
        {clashes.map((clash) => (
          <p key={clash.messageId} className="calendar-clash dense num">
            <StateIcon shape="warns" size={16} />
            {t('calendar.clash', {
              subject: clash.subject || t('shell.noSubject'),
              from: format.moment(clash.from),
              until: format.moment(clash.until) === format.moment(clash.from) ? 'none' : untilOf(clash),
            })}
          </p>
        ))}
      </div>
    </li>
  );
}
