import { useTexts } from '../../../i18n.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useCall } from '../../../queries.ts';
import { PlaceFrame } from '../PlaceFrame.tsx';
import { ChannelBars } from './ChannelBars.tsx';
import { DueMonths } from './DueMonths.tsx';
import { LanguageShares } from './LanguageShares.tsx';
import './overview.css';

/** The register in pictures: what falls due, where the channels are and stand, and their languages. Each leads to the channels themselves. */
export default function OverviewScreen() {
  const t = useTexts();
  const facets = useCall('register.facets', {});
  const pictures = useCall('register.pictures', {});
  const counts = facets.data;
  const total = counts?.state.reduce((sum, { count }) => sum + count, 0);
  const overdue = counts?.due.find(({ value }) => value === 'overdue')?.count ?? 0;
  return (
    <PlaceFrame
      here="overview"
      title={t('register.overview.title')}
      what={total !== undefined && t('register.screen.count', { count: total, overdue })}
    >
      {(facets.isPending || pictures.isPending) && <Loading />}
      {facets.isError && <InlineError error={facets.error} onRetry={() => void facets.refetch()} />}
      {pictures.isError && <InlineError error={pictures.error} onRetry={() => void pictures.refetch()} />}
      {total === 0 && <EmptyState title={t('register.screen.none')}>{t('register.overview.noneWhat')}</EmptyState>}
      {total !== undefined && total > 0 && (
        <>
          {pictures.data && <DueMonths pictures={pictures.data} />}
          {counts && <ChannelBars counts={counts} />}
          {pictures.data && <LanguageShares posts={pictures.data.posts} />}
        </>
      )}
    </PlaceFrame>
  );
}
