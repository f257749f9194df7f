import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Country } from '#shared/domain/dispatch/holidays.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import { type Hours, narrows } from '#shared/domain/dispatch/send-window.ts';
import { weekdayNames } from '#shared/texts/calendar.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import { readTime } from './wall-time-words.ts';
import './hours-fields.css';

interface HoursFieldsProps {
  hours: Hours;
  /** Nothing outside can be chosen (U41); null: everything can. */
  within: Hours | null;
  /** Whose holidays are known; null: nobody's. */
  country: Country | null;
  /** Null while the fields hold something that are no hours. */
  onChange: (hours: Hours | null) => void;
}

const allDays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekdays, from when to when, and whether holidays are out. What was typed stays, also where it cannot be used. */
export function HoursFields({ hours, within, country, onChange }: HoursFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const words = (time: string) => (t.locale === 'en' ? time : time.replace(':', '.'));
  const [typed, setTyped] = useState(() => ({ ...hours, from: words(hours.from), to: words(hours.to) }));
  const read = ({ days, from, to, holidaysOut }: typeof typed): Hours | null => {
    const [opens, closes] = [readTime(from), /^24(?:[.:]?00)?$/.test(to.trim()) ? '24:00' : readTime(to)];
    return days.length > 0 && opens && closes ? { days, from: opens, to: closes, holidaysOut } : null;
  };
  const change = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    const now = read(next);
    onChange(now && within && !narrows(now, within) ? null : now);
  };
  const now = read(typed);
  const outside = now !== null && within !== null && !narrows(now, within);
  const unread = (text: string, end: boolean) => !readTime(text) && !(end && /^24(?:[.:]?00)?$/.test(text.trim()));
  const toggle = (day: number, on: boolean): void =>
    change({ days: on ? [...typed.days, day].sort((a, b) => a - b) : typed.days.filter((other) => other !== day) });
  return (
    <div className="hours-fields">
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('hours.days')}</Fieldset.Legend>
        <div className="hours-days">
          {allDays
            .filter((day) => !within || within.days.includes(day))
            .map((day) => (
              <Checkbox
                key={day}
                label={format.capital(weekdayNames[t.locale][day - 1] ?? '')}
                value={String(day)}
                checked={typed.days.includes(day)}
                onChange={(event) => toggle(day, event.target.checked)}
              />
            ))}
        </div>
      </Fieldset>
      {typed.days.length === 0 && <p className="field-error">{t('hours.noDay')}</p>}
      <div className="row gap-12 hours-times">
        <Textfield
          label={t('hours.from')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.from}
          error={unread(typed.from, false) ? t('hours.unread') : undefined}
          onChange={(event) => change({ from: event.target.value })}
        />
        <Textfield
          label={t('hours.to')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.to}
          error={unread(typed.to, true) ? t('hours.unread') : undefined}
          onChange={(event) => change({ to: event.target.value })}
        />
        {now && now.to <= now.from && <span className="sub dense">{t('hours.nextDay')}</span>}
      </div>
      {country ? (
        <Checkbox
          label={t('hours.holidaysOut')}
          description={t('hours.holidaysOut.about', { country })}
          value="holidays"
          checked={typed.holidaysOut}
          readOnly={within?.holidaysOut ?? false}
          onChange={(event) => change({ holidaysOut: event.target.checked })}
        />
      ) : (
        <p className="sub dense">{t('hours.noCountry')}</p>
      )}
      {outside && within && <p className="field-error">{t('hours.outside', { hours: hoursWords(within, t) })}</p>}
    </div>
  );
}
