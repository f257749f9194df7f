import { Select } from '@digdir/designsystemet-react';
import { whoseKinds } from '#shared/contract/register-look.ts';
import { useTexts } from '../../../i18n.tsx';
import { ViewToggle } from '../../../kit/Views.tsx';
import type { ChosenWhose } from './use-whose.ts';
import './due.css';

/** Whose channels: one's own, those of one's unit, or all. */
export function WhoseFields({ chosen: { whose, unit, units, choose } }: { chosen: ChosenWhose }) {
  const t = useTexts();
  return (
    <div className="whose">
      {whose === 'unit' && units.length > 0 && (
        <Select
          width="auto"
          aria-label={t('register.home.unit')}
          value={unit ?? ''}
          onChange={(event) => choose({ unit: event.target.value || null })}
        >
          {unit === null && <Select.Option value="">{t('register.home.unitChoose')}</Select.Option>}
          {units.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      )}
      <ViewToggle
        label={t('register.home.whose')}
        value={whose}
        onChange={(value) => choose({ whose: value })}
        views={whoseKinds.map((value) => ({ value, label: t(`register.home.whose.${value}`) }))}
      />
    </div>
  );
}
