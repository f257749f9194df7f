import { Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { dateWords, readDate, readTime } from '../../kit/wall-time-words.ts';

interface WallTimeFieldProps {
  id: string;
  label: string;
  help: string;
  value: WallTime | null;
  zone: string;
  onChange: (value: WallTime | null) => void;
}

/** A day and a time as they are written here, and read back with the weekday. Native fields follow the machine's language instead. */
export function WallTimeField({ id, label, help, value, zone, onChange }: WallTimeFieldProps) {
  const t = useTexts();
  const format = useFormat();
  const [date, setDate] = useState(() => (value ? dateWords(t.locale, value.local.slice(0, 10)) : ''));
  const [time, setTime] = useState(() => (value ? timeWords(value.local) : ''));
  const today = format.dayOf(format.now);
  const change = (nextDate: string, nextTime: string): void => {
    setDate(nextDate);
    setTime(nextTime);
    const day = readDate(nextDate, today);
    const clock = readTime(nextTime);
    const local = day && clock ? `${day}T${clock}` : null;
    if (local !== (value?.local ?? null)) onChange(local ? { local, zone } : null);
  };
  const unread = (date !== '' && !readDate(date, today)) || (time !== '' && !readTime(time));
  return (
    <Fieldset className="wall-time" aria-describedby={`${id}-findings ${id}-said`}>
      <Fieldset.Legend className="field-label">{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <div className="row gap-8">
        <Textfield
          id={id}
          label={t('brief.date')}
          placeholder={t('brief.datePattern')}
          inputMode="numeric"
          autoComplete="off"
          value={date}
          onChange={(event) => change(event.target.value, time)}
        />
        <Textfield
          className="time"
          label={t('brief.time')}
          placeholder={t('brief.timePattern')}
          inputMode="numeric"
          autoComplete="off"
          value={time}
          onChange={(event) => change(date, event.target.value)}
        />
      </div>
      <p className="meta sub num" id={`${id}-said`} aria-live="polite">
        {unread
          ? t('brief.unreadTime')
          : value
            ? t('brief.wantedSaid', { when: format.capital(format.wall(value)), zone })
            : t('brief.wantedHelp', { zone })}
      </p>
    </Fieldset>
  );

  function timeWords(local: string): string {
    return t.locale === 'en' ? local.slice(11, 16) : local.slice(11, 16).replace(':', '.');
  }
}
