import { useState } from 'react';
import { useChosenFile } from '../../../chosen-file.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { DialogAct } from '../../../kit/DialogAct.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { ProgressBar } from '../../../kit/ProgressBar.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { useWork } from '../../../work.ts';

/** Everything as one file: out, with a word about what it holds, and in. */
export function OneFile({ onImport }: { onImport: (file: string, shown: string) => void }) {
  const t = useTexts();
  const format = useFormat();
  const save = useAct('data.export');
  const saving = useWork('export');
  const [asking, setAsking] = useState(false);
  const chosen = useChosenFile(onImport);
  return (
    <section className="backup-part" aria-labelledby="one-file">
      <h3 id="one-file" className="settings-sub">
        {t('safety.oneFile')}
      </h3>
      <p className="sub">{t('safety.oneFileWhat')}</p>
      <div className="row gap-8 wrap">
        <ActButton variant="secondary" busy={save.isPending} onAct={() => setAsking(true)}>
          {t('safety.export')}
        </ActButton>
        <PickFile
          accept=".gz,.sqlite"
          label={t('safety.import')}
          busy={chosen.taking}
          variant="tertiary"
          icon={null}
          onFile={chosen.take}
        />
      </div>
      {save.isPending && <ProgressBar value={saving ?? 0} label={t('safety.exporting')} />}
      {chosen.failure !== null && <InlineError error={chosen.failure} />}
      {save.data?.saved && (
        <p role="status" className="row gap-8">
          <StateIcon shape="done" />
          <span className="backup-path">{t('safety.exported', { path: save.data.saved, size: format.bytes(save.data.bytes) })}</span>
        </p>
      )}
      <DialogAct
        open={asking}
        title={t('safety.exportTitle')}
        verb={t('safety.exportVerb')}
        onAct={() => save.mutateAsync({})}
        onClose={() => setAsking(false)}
      >
        <p>{t('safety.exportBody')}</p>
        <p className="sub">{t('safety.exportLogged')}</p>
      </DialogAct>
    </section>
  );
}
