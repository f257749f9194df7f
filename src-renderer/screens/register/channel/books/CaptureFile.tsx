import { useTexts } from '../../../../i18n.tsx';
import { InlineError } from '../../../../kit/InlineError.tsx';
import { PickFile } from '../../../../kit/PickFile.tsx';
import { type FileDigest, useFileDigest } from '../use-file-digest.ts';

/** A file of a capture: its name, size and digest are read and filled in; the file itself stays where it is. */
export function CaptureFile({ onRead }: { onRead: (digest: FileDigest) => void }) {
  const t = useTexts();
  const { take, busy, failure } = useFileDigest(onRead);
  return (
    <div className="form-part wide">
      <PickFile accept="*" label={t('register.entry.chooseFile')} busy={busy} onFile={take} />
      <p className="dense sub">{t('register.entry.fileStays')}</p>
      {failure !== null && <InlineError error={failure} />}
    </div>
  );
}
