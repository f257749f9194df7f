import { Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import type { FileRead } from './import-desk.ts';
import { encodingName } from './shown.ts';

const encodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-16be'];
const separators = [
  [';', 'recipients.screen.mark.semicolon'],
  [',', 'recipients.screen.mark.comma'],
  ['\t', 'recipients.screen.mark.tab'],
  ['|', 'recipients.screen.mark.bar'],
] as const;

interface FileHeadProps {
  file: FileRead;
  onPick: () => void;
  onRead: (chosen: FileRead['chosen']) => void;
  onDiscard: () => void;
}

/** Which file, how it was read, and the ways to read it otherwise. */
export function FileHead({ file, onPick, onRead, onDiscard }: FileHeadProps) {
  const t = useTexts();
  const reading = useReadingWords();
  const [open, setOpen] = useState(false);
  const { preview, chosen } = file;
  const isText = preview.encoding !== 'xlsx';
  const byHand = chosen.encoding !== undefined || chosen.separator !== undefined;
  return (
    <>
      <header className="part-head">
        <h2 className="heading">{preview.fileName}</h2>
        <span className="meta sub num push">
          {[
            t('recipients.screen.rows', { count: preview.rows }),
            ...reading(preview.encoding, preview.separator),
            ...(isText ? [t(byHand ? 'recipients.screen.chosen' : 'recipients.screen.guessed')] : []),
          ].join(' · ')}
        </span>
        {isText && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
            {t('recipients.screen.changeReading')}
          </button>
        )}
        <button type="button" className="link-button" onClick={onPick}>
          {t('recipients.screen.changeFile')}
        </button>
        <button type="button" className="link-button" onClick={onDiscard}>
          {t('recipients.screen.discard')}
        </button>
      </header>
      {isText && open && <ReadingChoice file={file} onRead={onRead} />}
    </>
  );
}

/** Encoding and separator as people write them. */
export function useReadingWords(): (encoding: string, separator: string) => string[] {
  const t = useTexts();
  return (encoding, separator) => {
    if (encoding === 'xlsx') return [t('recipients.screen.workbook')];
    const { name, marked } = encodingName(encoding);
    return [
      marked ? t('recipients.screen.withMark', { name }) : name,
      ...(separator === ''
        ? []
        : [t('recipients.screen.separatedBy', { mark: separator === '\t' ? t('recipients.screen.tab') : separator })]),
    ];
  };
}

function ReadingChoice({ file: { preview, chosen }, onRead }: Pick<FileHeadProps, 'file' | 'onRead'>) {
  const t = useTexts();
  const encodingId = useId();
  const separatorId = useId();
  const guess = (isGuess: boolean, what: string): string =>
    isGuess && what !== '' ? t('recipients.screen.guess.which', { what }) : t('recipients.screen.guess');
  const mark = separators.find(([value]) => value === preview.separator);
  const choose = (name: 'encoding' | 'separator', value: string): void => {
    const { [name]: _, ...rest } = chosen;
    onRead(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <div className="reading-choice">
      <div className="ds-field">
        <label className="ds-label" htmlFor={encodingId}>
          {t('recipients.screen.encoding')}
        </label>
        <Select id={encodingId} value={chosen.encoding ?? ''} onChange={(event) => choose('encoding', event.target.value)}>
          <Select.Option value="">{guess(chosen.encoding === undefined, encodingName(preview.encoding).name)}</Select.Option>
          {encodings.map((encoding) => (
            <Select.Option key={encoding} value={encoding}>
              {encodingName(encoding).name}
            </Select.Option>
          ))}
        </Select>
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor={separatorId}>
          {t('recipients.screen.separator')}
        </label>
        <Select id={separatorId} value={chosen.separator ?? ''} onChange={(event) => choose('separator', event.target.value)}>
          <Select.Option value="">{guess(chosen.separator === undefined, mark ? t(mark[1]) : '')}</Select.Option>
          {separators.map(([value, text]) => (
            <Select.Option key={value} value={value}>
              {t(text)}
            </Select.Option>
          ))}
        </Select>
      </div>
    </div>
  );
}
