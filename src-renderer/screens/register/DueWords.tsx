import type { Due } from '#shared/domain/register/due.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { daysBetween } from './words.ts';

/** How long a thing is overdue, or how soon it is due. Only what is late has a colour. */
export function DueWords({ due }: { due: Pick<Due, 'on' | 'overdue'> }) {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const words =
    due.on === null
      ? t('register.screen.neverSet')
      : due.overdue
        ? t('register.screen.overdueSince', { days: daysBetween(due.on, today) })
        : t('register.screen.dueIn', { days: daysBetween(today, due.on) });
  return <span className={due.overdue ? 'late num' : 'num'}>{words}</span>;
}
