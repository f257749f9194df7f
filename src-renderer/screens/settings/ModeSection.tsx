import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { CallError } from '../../bridge.ts';
import { useChosenFile } from '../../chosen-file.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { FactList } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';

/** Practice or real: what they are, what to ask IT for, and the deliberate step between them. */
export function ModeSection() {
  const t = useTexts();
  const { practice, dataDirectory } = useHouse();
  const open = useAct('system.openReal');
  const left = useCall('workplace.checks', {}, { enabled: practice });
  const own = useCall('packs.list', {}, { enabled: practice }).data?.packs.filter(({ shipped }) => !shipped).length ?? 0;
  const [asking, setAsking] = useState(false);
  const [encrypted, setEncrypted] = useState(false);
  /** The other database cannot be opened, and another state could take its place. */
  const [broken, setBroken] = useState(false);
  const restore = useAct('system.openReal');
  const chosen = useChosenFile((file) => restore.mutate({ practice: !practice, restore: file }));
  const enter = async (): Promise<void> => {
    try {
      await open.mutateAsync({ practice: !practice, ...(practice ? { diskEncrypted: true } : {}) });
    } catch (error) {
      setBroken(error instanceof CallError && ['error.storageCorrupt', 'error.storageNewer'].includes(error.textId));
      throw error;
    }
  };
  return (
    <>
      <SettingsHead title={t('settings.mode')} what={t(practice ? 'settings.modePractice' : 'settings.modeReal')} />
      <div className="settings-form wide">
        <FactList
          facts={[
            [t('settings.now'), t(practice ? 'shell.practice' : 'settings.real')],
            [
              t('settings.dataDirectory'),
              <span key="directory" className="mono">
                {dataDirectory}
              </span>,
            ],
          ]}
        />
        <p className="sub">{t('settings.twoDirectories')}</p>
        {practice && (
          <>
            <h3 className="settings-sub">{t('settings.askIt')}</h3>
            <p className="sub">{t('settings.askItWhat')}</p>
            <p>
              <Link href="/settings/ask">{t('workplace.it')}</Link>
              {left.data && <span className="sub num"> · {t('workplace.left', { open: left.data.open })}</span>}
            </p>
          </>
        )}
        <div>
          <ActButton variant="secondary" onAct={() => setAsking(true)}>
            {t(practice ? 'settings.goReal' : 'settings.goPractice')}
          </ActButton>
        </div>
      </div>
      <DialogAct
        open={asking}
        title={t(practice ? 'settings.goRealTitle' : 'settings.goPracticeTitle')}
        verb={t(practice ? 'settings.goRealTitle' : 'settings.goPracticeTitle')}
        stopped={practice && !encrypted ? t('settings.needEncrypted') : undefined}
        onAct={enter}
        onClose={() => {
          setAsking(false);
          setBroken(false);
          restore.reset();
          setEncrypted(false);
        }}
      >
        <p>{t(practice ? 'settings.goRealWhat' : 'settings.goPracticeWhat')}</p>
        {practice && own > 0 && <p>{t('packs.going.along', { count: own })}</p>}
        {practice && (
          <Checkbox
            label={t('settings.encrypted')}
            description={t('settings.encryptedWhat')}
            value="encrypted"
            checked={encrypted}
            onChange={(event) => setEncrypted(event.target.checked)}
          />
        )}
        {broken && (
          <>
            <p>{t('settings.restoreOther')}</p>
            <div>
              <PickFile
                accept=".gz,.sqlite"
                label={t('settings.restoreOtherFile')}
                busy={chosen.taking || restore.isPending}
                onFile={chosen.take}
              />
            </div>
            {chosen.failure !== null && <InlineError error={chosen.failure} />}
            {restore.isError && <InlineError error={restore.error} />}
          </>
        )}
      </DialogAct>
    </>
  );
}
