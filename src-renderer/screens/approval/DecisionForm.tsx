import { Button, Fieldset, Radio, Textfield, useRadioGroup } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ReplyView } from '#shared/contract/distance.ts';
import type { DecisionOutcome } from '#shared/domain/approval/decision.ts';
import type { PathStep } from '#shared/domain/approval/path.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { isAboutPassphrase, PassphraseField } from '../../kit/PassphraseField.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

interface DecisionFormProps {
  step: PathStep;
  /** Those who may decide now. */
  able: readonly Person[];
  /** A mail that is not verified: what is entered is on the word of the one at the keyboard, and the mail is kept with it. */
  reply?: ReplyView;
  onDecided: () => void;
  onClose: () => void;
}

/** Who answers what, and how sure we are that it was they. The text that it is about stands beside the form. */
export function DecisionForm({ step, able, reply, onDecided, onClose }: DecisionFormProps) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const { detail, me } = useOpenMessage();
  const decide = useAct('approval.decide');
  const vouch = useAct('approval.recordReply');
  const sending = reply ? vouch : decide;
  const form = useRef<HTMLFormElement>(null);
  const [personId, setPersonId] = useState(
    () =>
      (able.find(({ id }) => id === reply?.personId) ?? able.find(({ id }) => id === me?.id) ?? (able.length === 1 ? able[0] : undefined))
        ?.id ?? '',
  );
  const [outcome, setOutcome] = useState<DecisionOutcome | ''>(reply?.outcome ?? '');
  const [how, setHow] = useState<'sign' | 'attest'>('sign');
  const [reason, setReason] = useState(reply?.reason ?? '');
  const [alternative, setAlternative] = useState(reply?.alternative ?? '');
  const [passphrase, setPassphrase] = useState('');
  const whoGroup = useRadioGroup({ value: personId, onChange: (value) => choose(value) });
  const outcomeGroup = useRadioGroup({ value: outcome, onChange: (value) => setOutcome(value as DecisionOutcome) });
  const howGroup = useRadioGroup({ value: how, onChange: (value) => setHow(value as 'sign' | 'attest') });
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input')?.focus(), []);

  const person = able.find(({ id }) => id === personId);
  const mayAttest = step.least === 'attested';
  const signs = !reply && (person?.enrolled ?? false) && (how === 'sign' || !mayAttest);
  const refuses = outcome === 'no' && step.step === 'assessment';
  const missing = whatIsMissing();
  const { version } = detail;
  if (!version) return null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== null || sending.isPending || !person || outcome === '') return;
    const done = {
      onSuccess: () => {
        announce(t('approval.screen.recorded'));
        onClose();
        onDecided();
      },
    };
    const said = { outcome, reason: reason.trim(), alternative: refuses ? alternative.trim() : '', decidedBy: person.id };
    if (reply) {
      vouch.mutate({ messageId: detail.id, replyId: reply.id, attested: said }, done);
      return;
    }
    decide.mutate(
      {
        messageId: detail.id,
        versionId: version.id,
        digest: version.digest,
        step: step.step,
        ...said,
        ...(signs ? { passphrase } : {}),
      },
      { ...done, onSettled: () => setPassphrase('') },
    );
  };
  const reasonTexts =
    outcome !== 'no'
      ? (['approval.screen.remark', 'approval.screen.optional'] as const)
      : refuses
        ? (['approval.screen.why', 'approval.screen.whyHelp'] as const)
        : (['approval.screen.reason', 'approval.screen.reasonHelp'] as const);
  return (
    <form ref={form} className="decision-form" onSubmit={submit}>
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('approval.screen.who')}</Fieldset.Legend>
        {able.map((one) => (
          <Radio
            key={one.id}
            label={one.id === me?.id ? t('approval.screen.you', { name: one.name }) : one.name}
            {...whoGroup.getRadioProps(one.id)}
          />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('approval.screen.outcome')}</Fieldset.Legend>
        {(['yes', 'no'] as const).map((value) => (
          <Radio
            key={value}
            label={t(`approval.screen.${value}`, { step: step.step, digest: format.digest(version.digest) })}
            {...outcomeGroup.getRadioProps(value)}
          />
        ))}
      </Fieldset>
      {reply && <p className="meta sub">{t('distance.reply.attesting')}</p>}
      {person && !reply && mayAttest && person.enrolled && (
        <Fieldset>
          <Fieldset.Legend className="field-label">{t('approval.screen.how')}</Fieldset.Legend>
          <Radio label={t('approval.screen.sign', { name: person.name })} {...howGroup.getRadioProps('sign')} />
          <Radio
            label={t('approval.screen.attest', { name: person.name, self: person.id === me?.id ? 'yes' : 'no' })}
            {...howGroup.getRadioProps('attest')}
          />
        </Fieldset>
      )}
      {person && !reply && mayAttest && !person.enrolled && (
        <p className="meta sub">{t('approval.screen.attest', { name: person.name, self: person.id === me?.id ? 'yes' : 'no' })}</p>
      )}
      {person && signs && (
        <PassphraseField
          label={t('approval.screen.passphrase', { name: person.name })}
          value={passphrase}
          error={decide.error}
          onChange={setPassphrase}
        />
      )}
      {refuses && (
        <Textfield
          label={t('approval.screen.alternative')}
          description={t('approval.screen.alternativeHelp')}
          value={alternative}
          onChange={(event) => setAlternative(event.target.value)}
        />
      )}
      {outcome !== '' && (
        <Textfield
          label={t(reasonTexts[0])}
          description={t(reasonTexts[1])}
          multiline
          rows={outcome === 'no' ? 3 : 1}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {sending.isError && !(signs && isAboutPassphrase(sending.error)) && <InlineError error={sending.error} />}
      <div className="acts">
        <ActButton
          type="submit"
          variant="primary"
          size="small"
          busy={sending.isPending}
          reason={missing}
          showReason={false}
          onAct={() => {}}
        >
          {t('approval.screen.act', { step: step.step, outcome: outcome === 'no' ? 'no' : 'yes' })}
        </ActButton>
        <Button type="button" variant="tertiary" className="small" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
      {missing !== null && (
        <p className="meta sub" aria-hidden>
          {missing}
        </p>
      )}
    </form>
  );

  function choose(id: string): void {
    setPersonId(id);
    setPassphrase('');
    decide.reset();
  }

  function whatIsMissing(): string | null {
    if (!person) return t('approval.screen.needWho');
    if (outcome === '') return t('approval.screen.needOutcome');
    if (refuses && alternative.trim() === '') return t('approval.screen.needAlternative');
    if (outcome === 'no' && reason.trim() === '') return t('approval.screen.needReason');
    if (signs && passphrase === '') return t('approval.screen.needPassphrase', { name: person.name });
    return null;
  }
}
