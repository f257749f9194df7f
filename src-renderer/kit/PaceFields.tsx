import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Caps, DomainCap } from '#shared/domain/dispatch/order.ts';
import { useTexts } from '../i18n.tsx';
import { CapFields } from './CapFields.tsx';
import { DomainCapFields } from './DomainCapFields.tsx';
import { FixedByIt } from './FixedByIt.tsx';

interface PaceFieldsProps {
  caps: Caps;
  /** What IT has set; nothing can be entered above it, nor left out (U41). */
  ceiling: Caps | null;
  /** Null while a field holds something that is no cap. */
  onChange: (caps: Caps | null) => void;
}

/** How fast a send may be: the caps on everything, a slow start, and caps on what goes to single domains. */
export function PaceFields({ caps, ceiling, onChange }: PaceFieldsProps) {
  const t = useTexts();
  const [numbers, setNumbers] = useState<Parameters<Parameters<typeof CapFields>[0]['onChange']>[0]>(caps);
  const [slowStart, setSlowStart] = useState(caps.slowStart ?? false);
  const [domains, setDomains] = useState<readonly DomainCap[] | null>(caps.domains ?? []);
  const held = ceiling?.slowStart ?? false;
  const tell = (now: { numbers: typeof numbers; slowStart: boolean; domains: typeof domains }): void => {
    if (now.numbers === null || now.domains === null) {
      onChange(null);
      return;
    }
    const { perSecond, perMinute, perHour, perDay, connections } = now.numbers;
    onChange({
      perSecond,
      perMinute,
      perHour,
      perDay,
      connections,
      ...(now.domains.length > 0 && { domains: now.domains }),
      ...(now.slowStart && { slowStart: true }),
    });
  };
  return (
    <div className="pace-fields">
      <CapFields
        caps={caps}
        ceiling={ceiling}
        onChange={(next) => {
          setNumbers(next);
          tell({ numbers: next, slowStart, domains });
        }}
      />
      <Checkbox
        label={
          held ? (
            <span className="fixed-value">
              {t('pace.slowStart')} <FixedByIt />
            </span>
          ) : (
            t('pace.slowStart')
          )
        }
        description={t('pace.slowStart.help')}
        checked={held || slowStart}
        readOnly={held}
        onChange={(event) => {
          if (held) return;
          setSlowStart(event.target.checked);
          tell({ numbers, slowStart: event.target.checked, domains });
        }}
      />
      <DomainCapFields
        domains={caps.domains ?? []}
        ceiling={ceiling?.domains ?? []}
        onChange={(next) => {
          setDomains(next);
          tell({ numbers, slowStart, domains: next });
        }}
      />
    </div>
  );
}
