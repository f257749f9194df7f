import { Fieldset, Radio, useRadioGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import type { Hours } from '#shared/domain/dispatch/send-window.ts';
import { useTexts } from '../../i18n.tsx';
import { HoursFields } from '../../kit/HoursFields.tsx';

interface PlanHoursProps {
  state: Result<'sendWindow.get'>;
  /** Undefined: the house's hours hold. Null: the fields hold no hours that can be chosen. */
  onChange: (hours: Hours | null | undefined) => void;
}

/** When this send's mail may go out: as the house says, or narrower. */
export function PlanHours({ state: { window, country }, onChange }: PlanHoursProps) {
  const t = useTexts();
  const [kind, setKind] = useState<'house' | 'own'>('house');
  const first: Hours = window ?? { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: country !== null };
  const group = useRadioGroup({
    value: kind,
    onChange: (value) => {
      setKind(value === 'own' ? 'own' : 'house');
      onChange(value === 'own' ? first : undefined);
    },
  });
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('plan.hours')}</Fieldset.Legend>
        <Fieldset.Description>{t('plan.hours.help')}</Fieldset.Description>
        <Radio
          label={window ? t('plan.hours.house', { hours: hoursWords(window, t) }) : t('hours.any')}
          {...group.getRadioProps('house')}
        />
        <Radio label={t(window ? 'plan.hours.narrower' : 'plan.hours.own')} {...group.getRadioProps('own')} />
      </Fieldset>
      {kind === 'own' && <HoursFields hours={first} within={window} country={country} onChange={onChange} />}
    </>
  );
}
