import { Tag } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTexts } from '../i18n.tsx';

/** Says that IT has fixed what stands beside it. */
export function FixedByIt() {
  const t = useTexts();
  return (
    <Tag data-color="neutral">
      <PadlockLockedIcon aria-hidden />
      {t('workplace.fixedByIt')}
    </Tag>
  );
}
