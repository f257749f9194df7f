import { Link } from 'wouter';
import type { ChannelRow } from '#shared/contract/register.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { PagedRows } from '../../../kit/PagedRows.tsx';
import { useNarrow } from '../../../kit/use-narrow.ts';
import { useCall } from '../../../queries.ts';
import { listAddress } from '../list-address.ts';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { SavedLine } from '../SavedLine.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { leftOutOf } from './left-out.ts';

/** What the public list would have now, and what it leaves out and why. `path`: where it was saved last. */
export function PublicList({ path }: { path: string | null | undefined }) {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const narrow = useNarrow(760);
  const facets = useCall('register.facets', {});
  const left = leftOutOf(facets.data?.state ?? []);
  const listed = facets.data?.state.find(({ value }) => value === 'open')?.count ?? 0;
  const columns = [
    {
      head: t('register.public.name'),
      width: 'minmax(140px, 1.4fr)',
      cell: ({ id, name }: ChannelRow) => (
        <Link href={`/register/${id}`} className="plain-link medium">
          {name || t('register.screen.noName')}
        </Link>
      ),
    },
    {
      head: t('register.public.platform'),
      width: 'minmax(90px, 0.8fr)',
      cell: ({ platform }: ChannelRow) => platformName(rules, platform),
    },
    { head: t('register.public.unit'), width: 'minmax(100px, 1.2fr)', cell: ({ unit }: ChannelRow) => unit || '–' },
    { head: t('register.website.address'), width: 'minmax(120px, 1.6fr)', cell: ({ addressUrl }: ChannelRow) => addressUrl || '–' },
  ];
  return (
    <>
      <SavedLine path={path} />
      {facets.isPending && <Loading />}
      {facets.isError && <InlineError error={facets.error} onRetry={() => void facets.refetch()} />}
      {facets.data && (
        <PlacePart
          title={t('register.website.listed')}
          beside={<span className="dense sub num">{t('register.website.listedWhat', { count: listed })}</span>}
        >
          <div className="public-preview" style={{ '--rows': Math.min(listed, 10) } as React.CSSProperties}>
            <PagedRows<'register.list', ChannelRow>
              method="register.list"
              params={{ filters: { state: ['open'] } }}
              rowsOf={({ rows }) => rows}
              columns={narrow ? columns.filter((_, index) => index !== 2) : columns}
              rowHeight={36}
              label={t('register.website.listed')}
              empty={<p className="dense">{t('register.website.listedNone')}</p>}
            />
          </div>
        </PlacePart>
      )}
      {left.length > 0 && (
        <PlacePart title={t('register.website.left')}>
          <PlaceRows
            label={t('register.website.left')}
            rows={left}
            keyOf={({ why }) => why}
            columns={[
              {
                head: null,
                width: 'minmax(160px, 260px)',
                cell: ({ states, count }) => (
                  <Link href={listAddress({ state: states })} className="num">
                    {t('register.website.leftCount', { count, shown: format.count(count) })}
                  </Link>
                ),
              },
              { head: t('register.screen.why'), width: 'minmax(0, 1fr)', cell: ({ why }) => t(`register.website.why.${why}`) },
            ]}
          />
        </PlacePart>
      )}
    </>
  );
}
