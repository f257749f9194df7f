import { Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { instantOf, wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { dateWords, readDate, readTime } from '../../../kit/wall-time-words.ts';

interface InstantFieldProps {
  label: string;
  hint: ReactNode;
  error: string | undefined;
  /** ISO 8601 UTC; what stands in the fields where that is no moment. */
  value: string;
  onChange: (value: string | null) => void;
}

/** A day and a time of it, as they are written here. */
export function InstantField({ label, hint, error, value, onChange }: InstantFieldProps) {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const [written, setWritten] = useState(() => wordsOf(value));
  const change = (next: { readonly day: string; readonly time: string }): void => {
    setWritten(next);
    const day = readDate(next.day, today);
    const time = readTime(next.time);
    const isEmpty = next.day.trim() === '' && next.time.trim() === '';
    const moment = day && time ? instantOf({ local: `${day}T${time}`, zone: format.zone }) : `${next.day} ${next.time}`;
    onChange(isEmpty ? null : moment);
  };
  return (
    <Fieldset className="instant">
      <Fieldset.Legend className="field-label">{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className="row gap-8">
        <Textfield
          aria-label={`${label}, ${t('brief.date')}`}
          placeholder={t('brief.datePattern')}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={error !== undefined}
          value={written.day}
          onChange={({ target }) => change({ ...written, day: target.value })}
        />
        <Textfield
          aria-label={`${label}, ${t('brief.time')}`}
          placeholder={t('brief.timePattern')}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={error !== undefined}
          value={written.time}
          onChange={({ target }) => change({ ...written, time: target.value })}
        />
      </div>
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );

  function wordsOf(instant: string): { readonly day: string; readonly time: string } {
    if (instant === '') return { day: '', time: '' };
    const { local } = wallTimeOf(instant, format.zone);
    const clock = local.slice(11, 16);
    return { day: dateWords(t.locale, local.slice(0, 10)), time: t.locale === 'en' ? clock : clock.replace(':', '.') };
  }
}
