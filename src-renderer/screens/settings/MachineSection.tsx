import { Fieldset, Radio, Textfield, useRadioGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import {
  type EngineKind,
  engineKinds,
  isOnThisMachine,
  longestAddress,
  serviceAddress,
} from '#shared/domain/machine-translation/engine.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';

/** Who drafts between bokmål and nynorsk on this workstation, and what is sent where. */
export function MachineSection() {
  const t = useTexts();
  const { practice } = useHouse();
  const status = useCall('machineTranslation.status', {});
  return (
    <>
      <SettingsHead title={t('machine.title')} what={t('machine.what')} />
      {practice && status.data?.by === 'service' && !isOnThisMachine(status.data.address ?? '') && (
        <p className="sub">{t('machine.practice')}</p>
      )}
      {status.isError && <InlineError error={status.error} onRetry={() => void status.refetch()} />}
      {status.isPending && <Loading />}
      {status.data && <MachineForm key={`${status.data.by} ${status.data.address}`} status={status.data} />}
    </>
  );
}

function MachineForm({ status }: { status: Result<'machineTranslation.status'> }) {
  const t = useTexts();
  const announce = useAnnounce();
  const choose = useAct('machineTranslation.choose');
  const attempt = useAct('machineTranslation.try');
  const [by, setBy] = useState<EngineKind>(status.by);
  const [address, setAddress] = useState(status.address ?? '');
  const group = useRadioGroup({ value: by, onChange: (value) => setBy(engineKinds.find((kind) => kind === value) ?? 'off') });
  const asked = by === 'service' ? serviceAddress(address) : null;
  const same = by === status.by && asked === (by === 'service' ? status.address : null);
  const wrong = by === 'service' && asked === null ? t('machine.badAddress') : undefined;
  const whats: Readonly<Record<EngineKind, string>> = {
    command: t('machine.by.commandWhat', { found: status.found ? 'yes' : 'no' }),
    service: t('machine.by.serviceWhat'),
    off: t('machine.by.offWhat'),
  };
  return (
    <div className="settings-form wide">
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('machine.who')}</Fieldset.Legend>
        {(['command', 'service', 'off'] as const).map((kind) => (
          <Radio key={kind} label={t(`machine.by.${kind}`)} description={whats[kind]} {...group.getRadioProps(kind)} />
        ))}
      </Fieldset>
      {by === 'service' && (
        <Textfield
          label={t('machine.address')}
          description={t('machine.addressWhat')}
          value={address}
          type="url"
          maxLength={longestAddress}
          autoComplete="off"
          spellCheck={false}
          error={address !== '' && wrong}
          onChange={(event) => setAddress(event.target.value)}
        />
      )}
      {choose.isError && <InlineError error={choose.error} />}
      <div className="row gap-12 wrap">
        <ActButton
          variant="primary"
          busy={choose.isPending}
          reason={wrong ?? (same ? t('settings.isSaved') : undefined)}
          onAct={() => choose.mutate({ by, ...(asked !== null && { address: asked }) }, { onSuccess: () => announce(t('settings.saved')) })}
        >
          {t('machine.save')}
        </ActButton>
        <ActButton
          variant="secondary"
          busy={attempt.isPending}
          reason={!same || by === 'off' ? t('machine.tryFirst') : undefined}
          onAct={() => attempt.mutate({})}
        >
          {t('machine.try')}
        </ActButton>
        <span className="sub dense" role="status">
          {attempt.isPending ? t('settings.testing') : ''}
        </span>
      </div>
      {attempt.isError && <InlineError error={attempt.error} />}
      {attempt.data && !attempt.isPending && (
        <p className="row gap-8" role="status">
          <StateIcon shape={attempt.data.failed === null ? 'done' : 'stops'} />
          {attempt.data.failed === null
            ? t('machine.tried', { seconds: Math.round(attempt.data.milliseconds / 100) / 10 })
            : t('machine.noAnswer', { why: attempt.data.failed.replace('-', '_'), by: status.by })}
        </p>
      )}
    </div>
  );
}
