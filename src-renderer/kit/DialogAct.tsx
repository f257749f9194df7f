import { Button, Dialog, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../i18n.tsx';
import { ActButton } from './ActButton.tsx';
import { InlineError } from './InlineError.tsx';

interface DialogActProps {
  open: boolean;
  /** The act: `Stopp utsendingen`. */
  title: string;
  /** Who it is about and how many. */
  children: ReactNode;
  /** The verb again, on the button. */
  verb: string;
  danger?: boolean;
  /** Asks for a reason that is recorded, under this label. */
  reasonLabel?: string;
  /** The longest reason that is taken, in UTF-16 units. */
  reasonLimit?: number;
  /** Why it cannot be done yet, for dialogs with fields of their own. */
  stopped?: string | undefined;
  onAct: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** A dialog for what cannot be undone. It closes when the act is done; an error stays in it. */
export function DialogAct({
  open,
  title,
  children,
  verb,
  danger = false,
  reasonLabel,
  reasonLimit,
  stopped,
  onAct,
  onClose,
}: DialogActProps) {
  const t = useTexts();
  const heading = useId();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    setReason('');
    setError(null);
    onClose();
  };
  const act = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onAct(reason.trim());
      close();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const missing = stopped ?? (reasonLabel !== undefined && reason.trim() === '' ? t('shell.giveReason') : undefined);
  return (
    <Dialog open={open} onClose={close} closeButton={false} aria-labelledby={heading}>
      {open && (
        <div className="col gap-16">
          <h2 id={heading} style={{ fontSize: 18, lineHeight: '25px' }}>
            {title}
          </h2>
          <div className="col gap-12">{children}</div>
          {reasonLabel !== undefined && (
            <Textfield
              label={reasonLabel}
              multiline
              rows={3}
              maxLength={reasonLimit}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          {error !== null && <InlineError error={error} />}
          <div className="row gap-12">
            <ActButton variant="primary" data-color={danger ? 'danger' : 'accent'} busy={busy} reason={missing} onAct={() => void act()}>
              {verb}
            </ActButton>
            <Button variant="tertiary" onClick={close}>
              {t('shell.cancel')}
            </Button>
          </div>
          {missing !== undefined && (
            <p className="dense sub" aria-hidden>
              {missing}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
