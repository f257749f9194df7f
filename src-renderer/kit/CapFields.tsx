import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Caps, WindowCap } from '#shared/domain/dispatch/order.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import './cap-fields.css';

type CapNumbers = Pick<Caps, CapName>;

interface CapFieldsProps {
  caps: CapNumbers;
  /** What IT has set; nothing can be entered above it (U41). */
  ceiling: CapNumbers | null;
  /** Null while a field holds something that is no cap. */
  onChange: (caps: CapNumbers | null) => void;
}

type CapName = WindowCap | 'connections';

/** The caps as numbers; an empty field is no cap. What was typed stays, also where it cannot be used. */
export function CapFields({ caps, ceiling, onChange }: CapFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const fields: readonly (readonly [CapName, string])[] = [
    ['perSecond', t('sending.perSecond')],
    ['perMinute', t('plan.pace.perMinute')],
    ['perHour', t('plan.pace.perHour')],
    ['perDay', t('plan.pace.perDay')],
    ['connections', t('sending.connections')],
  ];
  const [typed, setTyped] = useState(() => new Map<CapName, string>(fields.map(([name]) => [name, String(caps[name] ?? '')])));
  const highest = (name: CapName): number => ceiling?.[name] ?? (name === 'connections' ? 50 : 1_000_000);
  const isCap = (name: CapName, text: string): boolean =>
    text === '' ? name !== 'connections' && (ceiling?.[name] ?? null) === null : /^[1-9]\d*$/.test(text) && Number(text) <= highest(name);
  const change = (changed: CapName, text: string): void => {
    const now = new Map(typed).set(changed, text);
    setTyped(now);
    const valid = fields.every(([name]) => isCap(name, now.get(name) ?? ''));
    const value = (name: CapName): number | null => (now.get(name) ? Number(now.get(name)) : null);
    onChange(
      valid
        ? {
            perSecond: value('perSecond'),
            perMinute: value('perMinute'),
            perHour: value('perHour'),
            perDay: value('perDay'),
            connections: value('connections') ?? caps.connections,
          }
        : null,
    );
  };
  return (
    <div className="cap-fields">
      {fields.map(([name, label]) => {
        const text = typed.get(name) ?? '';
        return (
          <Textfield
            key={name}
            inputMode="numeric"
            label={label}
            value={text}
            error={isCap(name, text.trim()) ? undefined : t('plan.pace.bad', { highest: format.count(highest(name)) })}
            onChange={(event) => change(name, event.target.value.trim())}
          />
        );
      })}
    </div>
  );
}
