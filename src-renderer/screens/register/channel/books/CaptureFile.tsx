import { useChosenFile } from '../../../../chosen-file.ts';
import { useTexts } from '../../../../i18n.tsx';
import { InlineError } from '../../../../kit/InlineError.tsx';
import { PickFile } from '../../../../kit/PickFile.tsx';
import { useAct } from '../../../../queries.ts';

/** A file of a capture: its name, size and digest are read and filled in; the file itself stays where it is. */
export function CaptureFile({ onRead }: { onRead: (values: { file: string; sha256: string; bytes: number }) => void }) {
  const t = useTexts();
  const read = useAct('register.captureFile');
  const chosen = useChosenFile((file) =>
    read.mutate({ file }, { onSuccess: ({ name, sha256, bytes }) => onRead({ file: name.slice(0, 200), sha256, bytes }) }),
  );
  const failure = chosen.failure ?? read.error;
  return (
    <div className="form-part wide">
      <PickFile accept="*" label={t('register.entry.chooseFile')} busy={chosen.taking || read.isPending} onFile={chosen.take} />
      <p className="dense sub">{t('register.entry.fileStays')}</p>
      {failure !== null && <InlineError error={failure} />}
    </div>
  );
}
