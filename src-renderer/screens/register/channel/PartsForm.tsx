import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import type { Problem } from './problems.ts';
import './forms.css';

interface PartsFormProps {
  /** The fields, with those of the problems that are to be shown at them. */
  children: (shown: readonly Problem[]) => ReactNode;
  /** Everything that is wrong with what is filled in. */
  problems: readonly Problem[];
  busy: boolean;
  /** What the last save ran into; null for nothing. */
  error: unknown;
  /** The field that the keyboard is put in first; null for the first one, undefined for none. */
  focus?: string | null | undefined;
  label?: string;
  onSave: () => void;
  onCancel: () => void;
}

/** Parts of a channel to be filled in, with what saves them and what leaves them as they were. What is wrong is told once a field is left. */
export function PartsForm({ children, problems, busy, error, focus, label, onSave, onCancel }: PartsFormProps) {
  const t = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (focus !== undefined) focusOn(form.current, focus);
  }, [focus]);
  const stopping = problems.filter(({ stops }) => stops);
  return (
    <form
      ref={form}
      className="section-form"
      aria-label={label}
      noValidate
      onBlur={({ target }: FocusEvent) => {
        const path = target.closest<HTMLElement>('[data-path]')?.dataset.path;
        if (path !== undefined) setLeft((before) => new Set(before).add(path));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const [first] = stopping;
        if (first) focusOn(form.current, first.path);
        else if (!busy) onSave();
      }}
    >
      <div className="parts-grid">{children(problems.filter(({ path }) => tried || left.has(path)))}</div>
      {error !== null && <InlineError error={error} />}
      <div className="row gap-12">
        <ActButton type="submit" variant="primary" busy={busy} onAct={() => {}}>
          {t('register.screen.save')}
        </ActButton>
        <ActButton type="button" variant="tertiary" onAct={onCancel}>
          {t('register.screen.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

/** Puts the keyboard in a field, or in a part of it; null: in the first one. */
function focusOn(form: HTMLFormElement | null, path: string | null): void {
  const paths = [...(form?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const at =
    path === null
      ? paths[0]
      : (paths.find(({ dataset }) => dataset.path === path) ?? paths.find(({ dataset }) => dataset.path?.startsWith(`${path}.`)));
  const field = at?.querySelector<HTMLElement>('input:not([hidden]), select, textarea') ?? at?.querySelector<HTMLElement>('button');
  field?.focus({ preventScroll: true });
  at?.scrollIntoView({ block: 'center' });
}
