import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { PackField } from '#shared/domain/policy/pack-fields.ts';
import { useTexts } from '../../../i18n.tsx';
import { useErrorText } from '../../../kit/InlineError.tsx';

interface EditFieldProps {
  label: ReactNode;
  /** For a field whose label stands elsewhere. */
  hiddenLabel?: boolean;
  field: PackField;
  className?: string;
  /** Why this value cannot stand; null where it can. */
  wrong: (value: string | number) => string | null;
  onSave: (value: string | number) => Promise<unknown>;
}

/**
 * One value of a pack. It is saved when the field is left or Enter pressed, since each saved change is a version of the pack; Escape
 * takes back what was written. What cannot stand is told under the field and not saved.
 */
export function EditField({ label, hiddenLabel = false, field, className, wrong, onSave }: EditFieldProps) {
  const t = useTexts();
  const errorText = useErrorText();
  const [written, setWritten] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = shownValue(field.value, t.locale);
  const text = written ?? shown;
  const value = field.kind === 'number' ? numberOf(text) : text.trim();
  const mistake = written === null || text === shown ? null : value === null ? t('packs.needNumber') : wrong(value);
  const save = async (): Promise<void> => {
    if (written === null || mistake !== null || value === null) return;
    if (value === field.value) {
      setWritten(null);
      return;
    }
    try {
      await onSave(value);
      setWritten(null);
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
  };
  const long = field.kind === 'text' && (text.length > 60 || field.path[0] === 'footer');
  const shared = {
    className,
    value: text,
    lang: field.language ?? undefined,
    error: mistake ?? (failure === null ? undefined : errorText(failure)),
    onBlur: () => void save(),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      setWritten(event.target.value);
      setFailure(null);
    },
    onKeyDown: (event: { key: string; shiftKey: boolean; preventDefault: () => void; stopPropagation: () => void }) => {
      if (event.key === 'Escape' && written !== null) {
        event.stopPropagation();
        setWritten(null);
        setFailure(null);
      }
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        void save();
      }
    },
  };
  const named = hiddenLabel ? { 'aria-label': String(label) } : { label };
  return long ? (
    <Textfield {...shared} {...(named as { label: ReactNode })} multiline rows={Math.min(4, Math.ceil(text.length / 70))} />
  ) : (
    <Textfield {...shared} {...(named as { label: ReactNode })} {...(field.kind === 'number' && { inputMode: 'decimal' as const })} />
  );
}

function shownValue(value: string | number, locale: string): string {
  return typeof value === 'number' && locale !== 'en' ? String(value).replace('.', ',') : String(value);
}

function numberOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
