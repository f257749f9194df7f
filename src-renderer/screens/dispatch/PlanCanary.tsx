import { Textfield } from '@digdir/designsystemet-react';
import { mostInCanary } from '#shared/domain/dispatch/canary.ts';
import { useFormat, useTexts } from '../../i18n.tsx';

/** The number that was typed; 0 for nothing, null for what is no number of people. */
export function canarySize(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text) && Number(text) <= mostInCanary ? Number(text) : null;
}

/** How many get it first, before the send waits for a word. */
export function PlanCanary({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Textfield
      className="narrow"
      inputMode="numeric"
      label={t('canary.title')}
      description={t('canary.help')}
      value={typed}
      error={canarySize(typed) === null ? t('canary.bad', { most: format.count(mostInCanary) }) : undefined}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
