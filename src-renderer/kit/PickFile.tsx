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
  /** Takes several, or with `folder` everything in a folder; then `onFile` gets what is one. */
  onFiles?: (files: readonly File[]) => void;
  folder?: boolean;
}

/** A button that asks for a file, or for several; the same can be chosen again once it is mended. */
export function PickFile({
  accept,
  label,
  busy = false,
  variant = 'secondary',
  icon = <FileImportIcon width={16} height={16} aria-hidden />,
  onFile,
  onFiles,
  folder = false,
}: PickFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept={folder ? undefined : accept}
        multiple={onFiles !== undefined}
        {...(folder && { webkitdirectory: '' })}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          const [file] = files;
          if (file && files.length > 1 && onFiles) onFiles(files);
          else if (file) onFile(file);
        }}
      />
      <ActButton variant={variant} busy={busy} icon={icon} onAct={() => input.current?.click()}>
        {label}
      </ActButton>
    </>
  );
}
