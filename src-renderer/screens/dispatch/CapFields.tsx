import { Textfield } from '@digdir/designsystemet-react';
import { withinCeiling } from '#shared/domain/dispatch/caps.ts';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import { useTexts } from '../../i18n.tsx';

interface CapFieldsProps {
  caps: Caps;
  /** What IT has set; nothing can be entered above it (U41). */
  ceiling: Caps | null;
  onChange: (caps: Caps) => void;
}

/** The caps as numbers; an empty field is no cap. */
export function CapFields({ caps, ceiling, onChange }: CapFieldsProps) {
  const t = useTexts();
  const fields = [
    ['perSecond', t('sending.perSecond')],
    ['perMinute', t('plan.pace.perMinute')],
    ['perHour', t('plan.pace.perHour')],
    ['perDay', t('plan.pace.perDay')],
    ['connections', t('sending.connections')],
  ] as const;
  const change = (name: (typeof fields)[number][0], text: string): void => {
    const value = /^\d+$/.test(text) ? Math.max(1, Number(text)) : null;
    if (name === 'connections' && value === null) return;
    onChange(withinCeiling({ ...caps, [name]: value }, ceiling));
  };
  return (
    <div className="cap-fields">
      {fields.map(([name, label]) => (
        <Textfield
          key={name}
          type="number"
          min={1}
          max={ceiling?.[name] ?? undefined}
          label={label}
          value={caps[name] ?? ''}
          onChange={(event) => change(name, event.target.value)}
        />
      ))}
    </div>
  );
}
