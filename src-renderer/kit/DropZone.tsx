import { FileImportIcon } from '@navikt/aksel-icons';
import { type DragEvent, type ReactNode, useState } from 'react';
import { droppedFiles, mostDropped } from '../dropped-files.ts';
import { useTexts } from '../i18n.tsx';
import './drop-zone.css';

interface DropZoneProps {
  /** Takes nothing now. */
  closed: boolean;
  onFile: (file: File) => void;
  /** Takes several files and folders too; then `onFile` gets what is one. */
  onFiles?: (files: readonly File[]) => void;
  onRefuse: (what: string, error: Error) => void;
  children: ReactNode;
}

/** The whole work area as a place to drop a file, or files and folders. The same can be done by button; nothing needs a mouse. */
export function DropZone({ closed, onFile, onFiles, onRefuse, children }: DropZoneProps) {
  const t = useTexts();
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const dropAll = async (data: DataTransfer, take: (files: readonly File[]) => void): Promise<void> => {
    try {
      const files = await droppedFiles(data);
      const [only] = files;
      if (!only) onRefuse('', new Error('shell.dropEmpty'));
      else if (files.length > mostDropped) onRefuse('', new Error('shell.dropTooMany'));
      else if (files.length === 1) onFile(only);
      else take(files);
    } catch {
      onRefuse('', new Error('error.fileNotReceived'));
    }
  };
  const drop = (event: DragEvent): void => {
    if (onFiles) {
      void dropAll(event.dataTransfer, onFiles);
      return;
    }
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
          {t(onFiles ? 'shell.dropAll' : 'recipients.screen.dropHere')}
        </div>
      )}
    </div>
  );
}
