import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { FactList } from '../../kit/Section.tsx';
import { useAct } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';

const toAsk = ['relay', 'pace', 'from', 'return', 'list', 'disk'] as const;

/** Practice or real: what they are, what to ask IT for, and the deliberate step between them. */
export function ModeSection() {
  const t = useTexts();
  const { practice, dataDirectory } = useHouse();
  const open = useAct('system.openReal');
  const [asking, setAsking] = useState(false);
  const [encrypted, setEncrypted] = useState(false);
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
            <ul className="ask-list">
              {toAsk.map((what) => (
                <li key={what}>
                  <b>{t(`settings.ask.${what}`)}</b>
                  <span className="sub">{t(`settings.ask.${what}.what`)}</span>
                </li>
              ))}
            </ul>
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
        onAct={() => open.mutateAsync({ practice: !practice, ...(practice ? { diskEncrypted: true } : {}) })}
        onClose={() => {
          setAsking(false);
          setEncrypted(false);
        }}
      >
        <p>{t(practice ? 'settings.goRealWhat' : 'settings.goPracticeWhat')}</p>
        {practice && (
          <Checkbox
            label={t('settings.encrypted')}
            description={t('settings.encryptedWhat')}
            value="encrypted"
            checked={encrypted}
            onChange={(event) => setEncrypted(event.target.checked)}
          />
        )}
      </DialogAct>
    </>
  );
}
