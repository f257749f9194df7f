import { Textfield, type TextfieldProps } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useFormat, useTexts } from '../i18n.tsx';
import { dateWords, readDate } from './wall-time-words.ts';

interface DateFieldProps {
  label: ReactNode;
  /** `YYYY-MM-DD`; empty while what is written is no day. */
  value: string;
  description?: ReactNode;
  error?: TextfieldProps['error'];
  /** `written`: as it stands in the field, also where that is no day. */
  onChange: (day: string, written: string) => void;
}

/** A day as it is written here. Native fields follow the machine's language instead. */
export function DateField({ label, value, description, error, onChange }: DateFieldProps) {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const [written, setWritten] = useState<string | null>(null);
  const read = (text: string): string => readDate(text, today) ?? '';
  // What is being written stands as it is, unless the day was changed from elsewhere.
  const shown = written !== null && read(written) === value ? written : value && dateWords(t.locale, value);
  return (
    <Textfield
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={t('brief.datePattern')}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      error={error}
      onChange={(event) => {
        setWritten(event.target.value);
        onChange(read(event.target.value), event.target.value);
      }}
    />
  );
}
