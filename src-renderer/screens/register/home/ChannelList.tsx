import { Search } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useState } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import type { RowRange } from '../../../kit/PagedRows.tsx';
import { useNarrow } from '../../../kit/use-narrow.ts';
import { useAct, useCall } from '../../../queries.ts';
import { SavedLine } from '../SavedLine.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { narrowColumns } from './columns.ts';
import { FacetButton, FacetPanel } from './FacetPanel.tsx';
import { Facets } from './Facets.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { useList } from './use-list.ts';
import { ViewsMenu } from './ViewsMenu.tsx';
import './home.css';

/** All channels: searched as one types, narrowed by facets, in one's own columns and order. */
export function ChannelList() {
  const t = useTexts();
  const announce = useAnnounce();
  const list = useList();
  const { query, filters, sort } = list;
  const facetsBeside = !useNarrow(1100);
  const narrow = useNarrow(760);
  const [facetsOpen, setFacetsOpen] = useState(false);
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0, total: 0 });
  const counts = useCall('register.facets', { query, filters }, { keep: true });
  const known = useCall('register.units', {});
  const units = useMemo(() => new Map(known.data?.units.map(({ id, name }) => [id, name])), [known.data]);
  const out = useAct('register.export');
  const whole = useAct('register.whole');
  const [saved, setSaved] = useState<string | null>(null);
  const isNarrowed = query !== '' || Object.keys(filters).length > 0;
  useEffect(() => {
    if (isNarrowed) announce(t('register.home.found', { count: range.total }));
  }, [isNarrowed, range.total, announce, t]);
  const facets = counts.data && <Facets counts={counts.data} filters={filters} units={units} onChange={list.narrow} />;
  return (
    <div className="register-main">
      {facetsBeside && <div className="facets-beside">{facets}</div>}
      {!facetsBeside && facetsOpen && <FacetPanel onClose={() => setFacetsOpen(false)}>{facets}</FacetPanel>}
      <div className="register-list">
        <div className="register-tools">
          <Search>
            <Search.Input
              aria-label={t('register.screen.search')}
              placeholder={t('register.screen.search')}
              value={list.written}
              onChange={(event) => list.write(event.target.value)}
            />
            {list.written !== '' && <Search.Clear aria-label={t('register.screen.clearSearch')} onClick={() => list.write('')} />}
          </Search>
          {!facetsBeside && <FacetButton filters={filters} open={facetsOpen} onToggle={() => setFacetsOpen(!facetsOpen)} />}
          <span className="push" />
          {range.total > 0 && <span className="meta sub num range">{t('register.home.range', { ...range })}</span>}
          <SaveMenu
            busy={out.isPending || whole.isPending}
            onSave={(form) => {
              const told = { onSuccess: ({ path }: { path: string | null }) => setSaved(path) };
              setSaved(null);
              out.reset();
              whole.reset();
              if (form === 'whole') whole.mutate({}, told);
              else out.mutate({ query, filters, sort, as: form }, told);
            }}
          />
          <ViewsMenu view={list.view} onChoose={list.show} />
          <ColumnsMenu columns={list.columns} onChange={list.choose} />
        </div>
        <SavedLine path={saved} />
        {[counts.error, out.error, whole.error].map((error, index) => error !== null && <InlineError key={index} error={error} />)}
        <ChannelTable
          search={{ query, filters }}
          sort={sort}
          onSort={list.order}
          columns={narrow ? narrowColumns(list.columns) : list.columns}
          onRange={setRange}
        />
      </div>
    </div>
  );
}
