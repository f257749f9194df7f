import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';

interface PartsFormProps {
  children: ReactNode;
  busy: boolean;
  /** What the last save ran into; null for nothing. */
  error: unknown;
  onSave: () => void;
  onCancel: () => void;
}

/** Parts of a channel to be filled in, with what saves them and what leaves them as they were. */
export function PartsForm({ children, busy, error, onSave, onCancel }: PartsFormProps) {
  const t = useTexts();
  return (
    <form
      className="section-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
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
