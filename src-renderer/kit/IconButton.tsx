import { Button, type ButtonProps } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface IconButtonProps extends Omit<ButtonProps, 'aria-label' | 'children' | 'icon' | 'variant'> {
  /** What it does: read aloud, and with `tooltip` shown too. */
  label: string;
  tooltip?: boolean;
  children: ReactNode;
}

/** A small button that is a picture only. Its words are its label. */
export function IconButton({ label, tooltip = false, className = '', children, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      className={`only-icon small ${className}`.trim()}
      variant="tertiary"
      data-color="neutral"
      aria-label={label}
      data-tooltip={tooltip ? label : undefined}
    >
      {children}
    </Button>
  );
}
