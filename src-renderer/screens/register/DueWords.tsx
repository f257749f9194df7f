import type { Due } from '#shared/domain/register/due.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { daysBetween } from './words.ts';

/** Milliseconds. */
const hour = 3_600_000;

/** How long a thing is overdue, or how soon it is due, in hours where it is due by the hour and soon. Only what is late has a colour. */
export function DueWords({ due }: { due: Pick<Due, 'on' | 'at' | 'overdue'> }) {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const wordsOf = (): string => {
    if (due.on === null) return t('register.screen.neverSet');
    const apart = due.at === undefined ? Number.NaN : Date.parse(due.at) - Date.parse(format.now);
    // What is a day away or more is told in days.
    if (Math.abs(apart) < 24 * hour)
      return t(apart < 0 ? 'register.home.hoursOver' : 'register.home.hoursLeft', { hours: Math.floor(Math.abs(apart) / hour) });
    return due.overdue
      ? t('register.screen.overdueSince', { days: daysBetween(due.on, today) })
      : t('register.screen.dueIn', { days: daysBetween(today, due.on) });
  };
  return <span className={due.overdue ? 'late num' : 'num'}>{wordsOf()}</span>;
}
