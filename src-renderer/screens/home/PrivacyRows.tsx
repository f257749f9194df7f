import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import type { KeptList } from '#shared/contract/privacy.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { OneRow, RowGroup } from '../../kit/Rows.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { daysBetween, privacyRowsOf } from './privacy-rows.ts';

const href = '/settings/privacy';

/** What goes shortly, what waits though its day has come, what has gone by itself, and what a deletion has left to do. */
export function PrivacyRows() {
  const t = useTexts();
  const format = useFormat();
  const { practice } = useHouse();
  const { data } = useCall('privacy.overview', {});
  if (!data) return null;
  const lists = privacyRowsOf(data.lists, data.today);
  const askDisk = !practice && data.diskEncrypted === null;
  const see = (
    <Button asChild variant="secondary" className="small">
      <Link href={href}>{t('privacy.home.see')}</Link>
    </Button>
  );
  return (
    <RowGroup title={t('privacy.home')} count={lists.length + (data.duties.length > 0 ? 1 : 0) + (askDisk ? 1 : 0)}>
      {askDisk && (
        <OneRow
          mark={<StateIcon shape="warns" size={20} />}
          title={t('privacy.home.disk')}
          href={href}
          why={t('privacy.home.diskWhy')}
          act={see}
        />
      )}
      {data.duties.length > 0 && (
        <OneRow
          mark={<StateIcon shape="waits" size={20} />}
          title={t('privacy.home.duties')}
          href={href}
          why={data.duties.map(({ do: what }) => t(`privacy.duty.${what}`)).join(', ')}
          act={see}
        />
      )}
      {lists.map((kept) => (
        <OneRow
          key={kept.list.id}
          mark={<StateIcon shape={kept.state === 'purged' ? 'done' : kept.state === 'waits' ? 'waits' : 'later'} size={20} />}
          title={kept.list.fileName}
          href={href}
          why={why(kept)}
          when={whenOf(kept)}
          act={kept.state === 'purged' ? undefined : see}
        />
      ))}
    </RowGroup>
  );

  function why({ list, state, because }: KeptList): string {
    const count = list.count;
    if (state === 'purged') return t('privacy.home.gone', { count });
    const day = format.day(list.deleteBy, { weekday: false });
    return because ? t('privacy.home.waits', { count, day, because: t(because) }) : t('privacy.home.soon', { count, day });
  }

  function whenOf({ list, state }: KeptList): string | null {
    if (state === 'purged') return list.purged ? format.instant(list.purged.at) : null;
    const days = data ? daysBetween(data.today, list.deleteBy) : 0;
    return days > 0 ? t('privacy.home.inDays', { days }) : null;
  }
}
