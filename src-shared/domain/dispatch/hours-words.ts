import { weekdayNames } from '#shared/texts/calendar.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { Hours } from './send-window.ts';

/** Hours as people say them: `mandag–fredag kl. 08.00–16.00, ikke på helligdager`. */
export function hoursWords(hours: Hours, t: Translate): string {
  const time = (text: string) => (t.locale === 'en' ? text : text.replace(':', '.'));
  return t('hours.said', {
    days: dayWords(hours.days, t),
    from: time(hours.from),
    to: time(hours.to),
    out: hours.holidaysOut ? 'yes' : 'no',
  });
}

/** Runs of three days or more by their ends. */
function dayWords(days: readonly number[], t: Translate): string {
  if (days.length === 7) return t('hours.everyDay');
  const name = (day: number) => weekdayNames[t.locale][day - 1] ?? '';
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0] ?? 1)}–${name(run.at(-1) ?? 7)}`] : run.map(name))).join(', ');
}
