import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Person } from '#shared/domain/people/person.ts';
import { useTexts } from '../../i18n.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { useAct } from '../../queries.ts';

const least = 10;

/** Chooses the passphrase a person signs with, or replaces it: with the old one, or by a reset that is logged. */
export function PassphraseDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useTexts();
  const enrol = useAct('people.enrol');
  const [old, setOld] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [reset, setReset] = useState(false);
  const replaces = person?.enrolled ?? false;
  const stopped =
    replaces && !reset && old === ''
      ? t('settings.needOld')
      : passphrase.length < least
        ? t('settings.needLength', { least })
        : passphrase !== again
          ? t('settings.needSame')
          : undefined;
  return (
    <DialogAct
      open={person !== null}
      title={t('settings.passphraseOf', { name: person?.name ?? '' })}
      verb={t(reset ? 'settings.resetPassphrase' : replaces ? 'settings.replacePassphrase' : 'settings.choosePassphrase')}
      danger={reset}
      stopped={stopped}
      onAct={() =>
        person ? enrol.mutateAsync({ id: person.id, passphrase, ...(replaces ? (reset ? { reset } : { old }) : {}) }) : Promise.resolve()
      }
      onClose={onClose}
    >
      <p>{t('settings.passphraseWhat')}</p>
      {replaces && !reset && (
        <Textfield
          label={t('settings.oldPassphrase')}
          type="password"
          autoComplete="off"
          value={old}
          onChange={(event) => setOld(event.target.value)}
        />
      )}
      <Textfield
        label={t('settings.newPassphrase')}
        description={t('settings.needLength', { least })}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Textfield
        label={t('settings.newPassphraseAgain')}
        type="password"
        autoComplete="new-password"
        value={again}
        error={again !== '' && again !== passphrase ? t('settings.needSame') : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      {replaces && (
        <Checkbox
          label={t('settings.forgotten')}
          description={t('settings.forgottenWhat')}
          value="reset"
          checked={reset}
          onChange={(event) => setReset(event.target.checked)}
        />
      )}
    </DialogAct>
  );
}
