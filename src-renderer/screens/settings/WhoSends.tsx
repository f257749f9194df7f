import { Fieldset, Radio, useRadioGroup } from '@digdir/designsystemet-react';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';

/** Who runs the sends of this workstation: as the pack says, this workstation, or IT from a package. */
export function WhoSends() {
  const t = useTexts();
  const { pack, packs, settings } = useHouse();
  const choose = useAct('handover.setMode');
  const value = settings.deliveryMode ?? 'pack';
  const group = useRadioGroup({
    value,
    onChange: (mode) => choose.mutate({ mode: mode === 'direct' || mode === 'handover' ? mode : null }),
  });
  const packMode = packs.find(({ id }) => id === pack?.id)?.deliveryMode ?? 'direct';
  return (
    <div className="settings-form" style={{ marginTop: 24 }}>
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('handover.mode')}</Fieldset.Legend>
        <Fieldset.Description>{t('handover.mode.about')}</Fieldset.Description>
        <Radio label={t('handover.mode.pack', { mode: packMode })} {...group.getRadioProps('pack')} />
        <Radio label={t('handover.mode.direct')} {...group.getRadioProps('direct')} />
        <Radio label={t('handover.mode.handover')} {...group.getRadioProps('handover')} />
      </Fieldset>
      {choose.isError && <InlineError error={choose.error} />}
    </div>
  );
}
