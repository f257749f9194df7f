import { Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { CallError } from '../bridge.ts';

interface PassphraseFieldProps {
  label: string;
  value: string;
  /** What the answer failed by; the field shows it when it is about the passphrase. */
  error: unknown;
  onChange: (value: string) => void;
}

const atTheField: readonly string[] = ['approval.wrongPassphrase', 'approval.tooManyTries'];

/** Whether a failure is about the passphrase that was entered, and is shown at its field. */
export function isAboutPassphrase(error: unknown): error is CallError {
  return error instanceof CallError && atTheField.includes(error.textId);
}

/** The passphrase that signs. One that does not match is said here, with focus, and with the form's button still in view. */
export function PassphraseField({ label, value, error, onChange }: PassphraseFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const wrong = isAboutPassphrase(error) ? error : null;
  useEffect(() => {
    if (!wrong) return;
    field.current?.form?.querySelector('[type="submit"]')?.scrollIntoView({ block: 'nearest' });
    field.current?.focus();
  }, [wrong]);
  return (
    <Textfield
      ref={field}
      type="password"
      autoComplete="off"
      label={label}
      value={value}
      error={wrong?.text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
