import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { backupLimits } from '#shared/domain/safety/backup.ts';
import { useTexts } from '../../../i18n.tsx';
import { FixedByIt } from '../../../kit/FixedByIt.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import '../workplace.css';

/** Where the backups go, and how many automatic ones are kept. */
export function BackupPlace({ list }: { list: Result<'backups.list'> }) {
  const t = useTexts();
  const configure = useAct('backups.configure');
  const [kept, setKept] = useState(String(list.kept));
  const count = Number(kept);
  const wrong = !Number.isInteger(count) || count < backupLimits.least || count > backupLimits.most;
  const save = (): void => {
    if (!wrong && count !== list.kept) configure.mutate({ kept: count });
  };
  return (
    <div className="backup-place">
      <div>
        <h3 className="settings-sub">{t('safety.place')}</h3>
        <p className="mono backup-path">{list.folder}</p>
        {list.fixed.includes('backupsPlace') ? (
          <FixedByIt />
        ) : (
          <div className="row gap-8 wrap">
            <Button
              className="small"
              variant="secondary"
              aria-busy={configure.isPending || undefined}
              onClick={() => configure.mutate({ chooseFolder: true })}
            >
              {t('safety.chooseFolder')}
            </Button>
            {list.chosen && (
              <Button className="small" variant="tertiary" onClick={() => configure.mutate({ folderPath: null })}>
                {t('safety.useData')}
              </Button>
            )}
          </div>
        )}
      </div>
      {list.fixed.includes('backupsKept') ? (
        <div>
          <p className="field-label">{t('safety.kept')}</p>
          <p className="fixed-value">
            {list.kept} <FixedByIt />
          </p>
        </div>
      ) : (
        <Textfield
          label={t('safety.kept')}
          type="number"
          min={backupLimits.least}
          max={backupLimits.most}
          value={kept}
          error={wrong ? t('safety.keptWrong', { least: backupLimits.least, most: backupLimits.most }) : undefined}
          onChange={(event) => setKept(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
      )}
      {configure.isError && <InlineError error={configure.error} />}
    </div>
  );
}
