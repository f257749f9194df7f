import { Fieldset, Radio, Textfield, useRadioGroup } from '@digdir/designsystemet-react';
import { type FormEvent, useId, useState } from 'react';
import { hasAddress, isWebAddress, type Publication, planLimits } from '#shared/domain/channels/item.ts';
import type { ItemView } from '#shared/domain/channels/plan.ts';
import { asLine, type WallTime } from '#shared/domain/draft/brief.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';
import { WallTimeField } from '../draft/WallTimeField.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { asksForWitness, WitnessField } from './WitnessField.tsx';

/** Where and when it came out. What a rule advises against needs a reason, and a page that nobody answers for a person who has seen it. */
export function PublishForm({ view: { item, acts, findings } }: { view: ItemView }) {
  const t = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const { pack, people } = useOpenMessage();
  const publish = useAct('channels.publish');
  const [address, setAddress] = useState(item.address);
  const [when, setWhen] = useState<'now' | 'earlier'>('now');
  const [at, setAt] = useState<WallTime | null>(null);
  const [reason, setReason] = useState('');
  const [confirmedBy, setConfirmedBy] = useState('');
  const whenGroup = useRadioGroup({ value: when, onChange: (value) => setWhen(value as 'now' | 'earlier') });
  const addressed = hasAddress(item);
  const warned = [...new Set(findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule))];
  const stopped = acts.find(({ act }) => act === 'publish')?.because[0];
  const missing = whatIsMissing();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || publish.isPending) return;
    publish.mutate(
      {
        messageId: item.messageId,
        itemId: item.id,
        address: addressed ? address.trim() : '',
        ...(when === 'earlier' && at && { at }),
        ...(confirmedBy !== '' && { confirmedBy }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      },
      { onSuccess: () => announce(t('channels.state.published')) },
    );
  };
  return (
    <form className="channel-form" onSubmit={submit} aria-label={t('channels.publish')}>
      {addressed && (
        <Textfield
          label={t('channels.address')}
          type="url"
          autoComplete="off"
          value={address}
          maxLength={planLimits.address}
          error={address.trim() !== '' && !isWebAddress(address.trim()) ? t('channels.addressBad') : undefined}
          onChange={(event) => setAddress(asLine(event.target.value))}
        />
      )}
      {!stopped && (
        <>
          <Fieldset>
            <Fieldset.Legend className="field-label">{t('channels.publishedAt')}</Fieldset.Legend>
            <Radio label={t('channels.publishedNow')} {...whenGroup.getRadioProps('now')} />
            <Radio label={t('channels.publishedEarlier')} {...whenGroup.getRadioProps('earlier')} />
          </Fieldset>
          {when === 'earlier' && (
            <WallTimeField
              id={`${id}-at`}
              label={t('channels.publishedEarlier')}
              help={t('channels.publishedAtHelp')}
              value={at}
              zone={pack.zone}
              onChange={setAt}
            />
          )}
          {warned.length > 0 && (
            <Textfield
              label={t('channels.reason')}
              description={t('channels.reasonHelp', { rules: warned.join(', ') })}
              multiline
              rows={2}
              maxLength={planLimits.reason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </>
      )}
      {publish.isError && <InlineError error={publish.error} />}
      {asksForWitness(publish.error) && <WitnessField people={people} chosen={confirmedBy} onChoose={setConfirmedBy} />}
      <ActButton type="submit" variant="secondary" size="small" busy={publish.isPending} reason={missing} onAct={() => {}}>
        {t('channels.publish')}
      </ActButton>
      {missing !== undefined && (
        <p className="meta sub" aria-hidden>
          {missing}
        </p>
      )}
    </form>
  );

  function whatIsMissing(): string | undefined {
    if (stopped) return [t(stopped.text), stopped.rule && t('channels.rules', { rules: stopped.rule })].filter(Boolean).join(' ');
    if (addressed && !isWebAddress(address.trim())) return t('channels.blocked.address');
    if (when === 'earlier' && !at) return t('channels.timeMissing');
    if (warned.length > 0 && reason.trim() === '') return t('channels.blocked.reason', { rules: warned.join(', ') });
    return undefined;
  }
}

/** What is recorded of something that is out. */
export function Published({ published }: { published: Publication }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  const { address, at, by, found, reason } = published;
  const lines = [
    t('channels.publishedBy', { when: format.instant(at), who: nameOf(by) }),
    found &&
      (found.by === 'answer'
        ? t('channels.foundAnswer', { status: found.status })
        : t('channels.foundPerson', { who: nameOf(found.personId) })),
    reason !== '' && t('channels.because', { reason }),
  ];
  return (
    <div className="channel-published">
      {address !== '' && (
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      )}
      {lines.map((line) => line && <p key={line}>{line}</p>)}
    </div>
  );
}
