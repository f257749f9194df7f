import { Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { crisisLimits } from '#shared/domain/crisis/crisis.ts';
import { asLine } from '#shared/domain/draft/brief.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { isAboutPassphrase } from '../../kit/PassphraseField.tsx';
import { useAct } from '../../queries.ts';
import { isSigned, nobody, SignFields } from './SignFields.tsx';

/** Declares a crisis: the case, what and why, and one of the emergency leadership who signs. */
export function Declare() {
  const t = useTexts();
  const declare = useAct('crisis.declare');
  const [caseId, setCaseId] = useState('');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [signer, setSigner] = useState(nobody);
  const whole = [caseId, title, reason].every((one) => one.trim() !== '') && isSigned(signer);
  const missing = whole ? undefined : t('crisis.missing');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!whole || declare.isPending) return;
    declare.mutate(
      { caseId: caseId.trim(), title: title.trim(), reason: reason.trim(), ...signer },
      { onSettled: () => setSigner((now) => ({ ...now, passphrase: '' })) },
    );
  };
  return (
    <form className="crisis-form" onSubmit={submit} aria-label={t('crisis.declareTitle')}>
      <Textfield
        label={t('crisis.caseId')}
        description={t('crisis.caseIdHelp')}
        value={caseId}
        maxLength={crisisLimits.caseId}
        autoComplete="off"
        onChange={(event) => setCaseId(asLine(event.target.value))}
      />
      <Textfield
        label={t('crisis.what')}
        value={title}
        maxLength={crisisLimits.title}
        autoComplete="off"
        onChange={(event) => setTitle(asLine(event.target.value))}
      />
      <Textfield
        label={t('crisis.reason')}
        multiline
        rows={3}
        value={reason}
        maxLength={crisisLimits.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SignFields value={signer} error={declare.error} onChange={setSigner} />
      {declare.isError && !isAboutPassphrase(declare.error) && <InlineError error={declare.error} />}
      <ActButton type="submit" variant="primary" busy={declare.isPending} reason={missing} onAct={() => {}}>
        {t('crisis.declare')}
      </ActButton>
    </form>
  );
}
