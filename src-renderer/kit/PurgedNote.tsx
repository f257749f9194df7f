import type { Purged } from '#shared/domain/privacy/purge.ts';
import { useFormat, useTexts } from '../i18n.tsx';
import { useCall } from '../queries.ts';
import { StateIcon } from './StateIcon.tsx';

/** That the addresses of a list or a send were deleted, when and by whom. */
export function PurgedNote({ purged: { at, by } }: { purged: Purged }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const name = people.data?.people.find(({ id }) => id === by)?.name ?? t('log.somebody');
  return (
    <p className="purged-note sub">
      <StateIcon shape="done" size={16} />
      {t('privacy.ledgerPurged', { when: format.instant(at), by: by === null ? 'date' : 'person', name })}
    </p>
  );
}
