import { Button, type ButtonProps } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

export interface ActButtonProps extends Omit<ButtonProps, 'disabled' | 'onClick' | 'icon'> {
  /** Why it cannot be done now. Then the button is grey, still in the tab order, and says so. */
  reason?: ReactNode;
  /** Shows the reason beside the button; otherwise only assistive technology and a tooltip have it. */
  showReason?: boolean;
  icon?: ReactNode;
  /** An icon after the word. */
  after?: ReactNode;
  size?: 'small' | 'normal' | 'large';
  busy?: boolean;
  onAct: () => void;
}

/** A button that is never dead without a word: it can be focused, and tells why it waits. */
export function ActButton({
  reason,
  showReason = false,
  icon,
  after,
  size = 'normal',
  busy = false,
  onAct,
  children,
  className,
  ...rest
}: ActButtonProps) {
  const id = useId();
  const stopped = reason !== undefined && reason !== null && reason !== '' && reason !== false;
  const classes = [size === 'normal' ? '' : size, className ?? ''].filter(Boolean).join(' ');
  return (
    <>
      {stopped && (
        <span id={id} className={showReason ? 'act-reason' : 'ds-sr-only'}>
          {reason}
        </span>
      )}
      <Button
        {...rest}
        {...(classes ? { className: classes } : {})}
        aria-disabled={stopped || busy || undefined}
        aria-busy={busy || undefined}
        aria-describedby={stopped ? id : rest['aria-describedby']}
        {...(stopped && !showReason && typeof reason === 'string' ? { title: reason } : {})}
        onClick={(event) => {
          // The second click of a double click sends no form again: what was sent may stand for good.
          if (rest.type === 'submit' && event.detail > 1) event.preventDefault();
          else if (!stopped && !busy) onAct();
        }}
      >
        {icon}
        {children}
        {after}
      </Button>
    </>
  );
}
