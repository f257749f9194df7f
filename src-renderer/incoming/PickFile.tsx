import { FileImportIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import { ActButton } from '../kit/ActButton.tsx';

interface PickFileProps {
  /** Extensions with their dot, comma-separated. */
  accept: string;
  label: string;
  busy: boolean;
  solid?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function PickFile({ accept, label, busy, solid = false, onFile }: PickFileProps) {
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
      <ActButton
        variant={solid ? 'primary' : 'secondary'}
        busy={busy}
        icon={<FileImportIcon width={16} height={16} aria-hidden />}
        onAct={() => input.current?.click()}
      >
        {label}
      </ActButton>
    </>
  );
}

/** What a text can be read from. */
export const textFiles = '.docx,.docm,.md,.markdown,.txt,.html,.htm';
