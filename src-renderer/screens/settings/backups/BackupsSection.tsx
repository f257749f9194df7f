import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { useWork } from '../../../work.ts';
import { SettingsHead } from '../SettingsHead.tsx';
import { BackupPlace } from './BackupPlace.tsx';
import { BackupTable } from './BackupTable.tsx';
import { DatabaseCheck } from './DatabaseCheck.tsx';
import { OneFile } from './OneFile.tsx';
import { ReplaceDialog, type Replacement } from './ReplaceDialog.tsx';
import './backups.css';

/** Copies of the database: what there is, one more, putting one back; the check of the database; everything as one file. */
export function BackupsSection() {
  const t = useTexts();
  const format = useFormat();
  const list = useCall('backups.list', {}, { keep: true });
  const take = useAct('backups.take');
  const taking = useWork('backup') !== null;
  const [replacement, setReplacement] = useState<Replacement | null>(null);
  const last = list.data?.backups.find(({ state }) => state === 'whole');
  const next = list.data?.nextAt;
  return (
    <>
      <SettingsHead
        title={t('safety.title')}
        what={t('safety.what')}
        act={
          <ActButton variant="primary" busy={take.isPending || taking} onAct={() => take.mutate({})}>
            {t('safety.take')}
          </ActButton>
        }
      />
      <Notices />
      {take.isError && <InlineError error={take.error} onRetry={() => take.mutate({})} />}
      {list.isError && <InlineError error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && (
        <div className="backups">
          <p className="row gap-8" role="status">
            <StateIcon shape={taking ? 'runs' : last ? 'done' : 'later'} />
            <span>
              {taking ? t('safety.taking') : last ? t('safety.last', { when: format.instant(last.takenAt) }) : t('safety.none')}
              {!taking && next && <span className="sub"> {t('safety.next', { when: format.instant(next) })}</span>}
            </span>
          </p>
          <BackupPlace list={list.data} />
          {list.data.backups.length > 0 && (
            <BackupTable
              backups={list.data.backups}
              onRestore={(backup) => setReplacement({ name: backup.name, takenAt: backup.takenAt })}
            />
          )}
          <DatabaseCheck />
          <OneFile onImport={(file, shown) => setReplacement({ file, shown })} />
        </div>
      )}
      <ReplaceDialog replacement={replacement} onClose={() => setReplacement(null)} />
    </>
  );
}

/** What has to be known, until it was read. */
function Notices() {
  const t = useTexts();
  const notices = useCall('backups.notices', {});
  const dismiss = useAct('backups.dismiss');
  return (notices.data?.notices ?? []).map(({ about, text }) => (
    <div className="backup-notice" key={about} role="status">
      <StateIcon shape="warns" />
      <p>{t(text)}</p>
      {about !== 'backup' && (
        <Button className="small" variant="tertiary" onClick={() => dismiss.mutate({ about })}>
          {t('safety.dismiss')}
        </Button>
      )}
    </div>
  ));
}
