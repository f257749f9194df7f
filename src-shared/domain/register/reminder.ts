import type { Translate } from '#shared/texts/translate.ts';
import { formatDay } from '../format.ts';
import type { RegisterUnit } from './channel.ts';
import { daysAfter } from './days.ts';
import type { Due } from './due.ts';
import type { ChannelFields } from './fields.ts';
import type { PreparedMail } from './notice.ts';

export interface ReminderInput {
  readonly fields: ChannelFields;
  readonly unit: RegisterUnit | null;
  readonly due: readonly Due[];
  /** The day that it is at the institution: what is due later is not written about. */
  readonly today: string;
  /** Days from today within which it is. */
  readonly within: number;
  readonly t: Translate;
}

/**
 * A letter about what is due at a channel, for a person to send: to who is responsible, else the deputy, else the unit. Null where nothing
 * is due. `to` is empty where nobody can be reached.
 */
export function reminderOf({ fields, unit, due, today, within, t }: ReminderInput): PreparedMail | null {
  const last = daysAfter(today, within);
  const told = due.filter(({ on }) => on === null || on <= last);
  if (told.length === 0) return null;
  const { responsible, deputy, name, addressUrl } = fields;
  const person = [responsible, deputy].find(({ email }) => email !== '');
  const to = person?.email ?? unit?.email ?? '';
  const lines = told.map((one) => {
    const what = t(one.text) + (one.rule === null ? '' : ` (${one.rule})`);
    if (one.on === null) return t('register.reminder.never', { what });
    const day = formatDay(t.locale, one.on, { long: true, weekday: false, now: `${today}T12:00:00Z` });
    return t(one.overdue ? 'register.reminder.overdue' : 'register.reminder.soon', { what, day });
  });
  return {
    to: to === '' ? [] : [to],
    subject: t('register.reminder.subject', { name, count: told.length }),
    text: [
      t('register.reminder.hello', { name: person?.name ?? '' }),
      t('register.reminder.about', { name, address: addressUrl }),
      lines.map((line) => `- ${line}`).join('\n'),
      t('register.reminder.answer'),
      '',
    ].join('\n\n'),
    language: t.locale,
  };
}
