import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useFormat, useTexts } from '../../i18n.tsx';
import { OneRow, RowGroup } from '../../kit/Rows.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';

const href = '/settings/backups';

/** What is wrong with the safety of the data; nothing where nothing is. */
export function SafetyRows() {
  const t = useTexts();
  const format = useFormat();
  const notices = useCall('backups.notices', {}).data?.notices ?? [];
  return (
    <RowGroup title={t('safety.home.title')} count={notices.length}>
      {notices.map(({ about, text, since }) => (
        <OneRow
          key={about}
          mark={<StateIcon shape="warns" size={20} />}
          title={t(`safety.home.${about}`)}
          href={href}
          why={t(text)}
          when={format.instant(since, { bare: true })}
          act={
            <Button asChild variant="secondary" className="small">
              <Link href={href} aria-label={`${t('safety.home.act')}: ${t(`safety.home.${about}`)}`}>
                {t('safety.home.act')}
              </Link>
            </Button>
          }
        />
      ))}
    </RowGroup>
  );
}
