import { FileImportIcon } from '@navikt/aksel-icons';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.tsx';
import './drop-zone.css';

interface DropZoneProps {
  /** Takes nothing now. */
  closed: boolean;
  onFile: (file: File) => void;
  onRefuse: (what: string, error: Error) => void;
  children: ReactNode;
}

/** The whole work area as a place to drop one file. The same can be done by button; nothing needs a mouse. */
export function DropZone({ closed, onFile, onRefuse, children }: DropZoneProps) {
  const t = useTexts();
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const drop = (event: DragEvent): void => {
    const { files, items } = event.dataTransfer;
    const file = files[0];
    if (!file) return;
    if (files.length > 1) onRefuse(t('recipients.screen.dropped', { count: files.length }), new Error('recipients.screen.dropOne'));
    else if (items[0]?.webkitGetAsEntry()?.isDirectory) onRefuse(file.name, new Error('recipients.file.directory'));
    else onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on, beside a button that does the same
    <div
      className="drop-zone"
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = closed ? 'none' : 'copy';
        if (!closed) setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(false);
        if (!closed) drop(event);
      }}
    >
      {children}
      {over && (
        <div className="drop-here">
          <FileImportIcon width={24} height={24} aria-hidden />
          {t('recipients.screen.dropHere')}
        </div>
      )}
    </div>
  );
}
