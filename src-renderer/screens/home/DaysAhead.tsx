import { useMemo } from 'react';
import { Link } from 'wouter';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { weekdayShort } from '#shared/texts/calendar.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { stageText } from '../../kit/StateTag.tsx';
import { daysAhead, weekdayOf } from './grouping.ts';

/** The next working days with what is wanted, planned or done on each. */
export function DaysAhead({ messages }: { messages: readonly MessageSummary[] }) {
  const t = useTexts();
  const format = useFormat();
  const days = useMemo(() => daysAhead(messages, format.now, format.zone), [messages, format.now, format.zone]);
  const today = format.dayOf(format.now);
  return (
    <>
      <h2 className="heading">{t('home.days')}</h2>
      <ol className="days">
        {days.map(({ day, events }) => (
          <li key={day} className={day === today ? 'day today' : 'day'} aria-current={day === today ? 'date' : undefined}>
            <span className="day-name">
              {day === today ? t('home.today') : format.capital(weekdayShort[t.locale][weekdayOf(day) - 1] ?? '')}
              <b className="num">
                {Number(day.slice(8))}
                {t.locale === 'en' ? '' : '.'}
              </b>
            </span>
            <div>
              {events.length === 0 && <span className="sub">{t('home.nothing')}</span>}
              {events.map(({ message, time }) => (
                <div className="day-event" key={message.id}>
                  <span className="num sub">{time === null ? t('home.now') : t.locale === 'en' ? time : time.replace(':', '.')}</span>
                  <div>
                    <Link
                      href={`/messages/${message.id}/${message.stage === 'draft' ? 'draft' : message.orderId ? 'dispatch' : 'approval'}`}
                    >
                      {message.subject || t('shell.noSubject')}
                    </Link>
                    <span className="sub meta num">
                      {[message.count ? format.count(message.count) : null, t(stageText(message.stage)).toLocaleLowerCase('nb')]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </div>
                </div>
              ))}
              {events.filter((event) => event.message.finishedAt === null).length > 1 && (
                <p className="day-clash">
                  <StateIcon shape="warns" size={14} />
                  {t('home.clash', { count: events.filter((event) => event.message.finishedAt === null).length })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Link href="/calendar" className="dense">
        {t('calendar.all')}
      </Link>
    </>
  );
}
