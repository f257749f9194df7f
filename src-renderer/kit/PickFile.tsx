import { FileImportIcon } from '@navikt/aksel-icons';
import { type ReactNode, useRef } from 'react';
import { ActButton } from './ActButton.tsx';

interface PickFileProps {
  /** Extensions with their dot, comma-separated. */
  accept: string;
  label: string;
  busy?: boolean;
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** In the place of the usual one. */
  icon?: ReactNode;
  onFile: (file: File) => void;
}

/** A button that asks for one file; the same one can be chosen again once it is mended. */
export function PickFile({
  accept,
  label,
  busy = false,
  variant = 'secondary',
  icon = <FileImportIcon width={16} height={16} aria-hidden />,
  onFile,
}: PickFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <ActButton variant={variant} busy={busy} icon={icon} onAct={() => input.current?.click()}>
        {label}
      </ActButton>
    </>
  );
}
