import { Search } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon, PlusIcon } from '@navikt/aksel-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useChosenFile } from '../../chosen-file.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useAct, useCall } from '../../queries.ts';
import { ChannelTable, type Sort } from './ChannelTable.tsx';
import { DueRows } from './DueRows.tsx';
import { Facets } from './Facets.tsx';
import { Owners } from './files/Owners.tsx';
import { TakeIn } from './files/TakeIn.tsx';
import { filtersOf, listAddress } from './list-address.ts';
import { RegisterPlaces } from './RegisterPlaces.tsx';
import { VerifyAccount } from './VerifyAccount.tsx';
import './register.css';

/** The register of the institution's channels: what is due on top, all of them below. */
export default function RegisterScreen() {
  const t = useTexts();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search);
  const narrowedTo = useSearch();
  const filters = useMemo(() => filtersOf(narrowedTo), [narrowedTo]);
  const [sort, setSort] = useState<Sort>({ by: 'name', descending: false });
  const [verifying, setVerifying] = useState(false);
  const [file, setFile] = useState<{ handle: string; shown: string } | null>(null);
  const chosen = useChosenFile((handle, shown) => setFile({ handle, shown }));
  const due = useCall('register.due', {}, { keep: true });
  const all = useCall('register.list', { limit: 1 });
  const facets = useCall('register.facets', { query, filters }, { keep: true });
  const late = useCall('register.facets', {});
  const list = useCall('register.units', {});
  const units = useMemo(() => new Map(list.data?.units.map(({ id, name }) => [id, name])), [list.data]);
  const make = useAct('register.save');
  const out = useAct('register.export');
  const total = all.data?.total;
  const overdue = late.data?.due.find(({ value }) => value === 'overdue')?.count ?? 0;
  return (
    <div className="col register" data-region="work" tabIndex={-1}>
      <div className="screen-head">
        <div>
          <h1>{t('register.screen.title')}</h1>
          {total !== undefined && <p className="sub num">{t('register.screen.count', { count: total, overdue })}</p>}
        </div>
        <div className="acts">
          <ActButton variant="secondary" icon={<MagnifyingGlassIcon width={16} height={16} aria-hidden />} onAct={() => setVerifying(true)}>
            {t('register.screen.verify')}
          </ActButton>
          <PickFile accept=".csv,.txt,.tsv,.xlsx,.json" label={t('register.screen.import')} busy={chosen.taking} onFile={chosen.take} />
          <ActButton
            variant="primary"
            icon={<PlusIcon width={16} height={16} aria-hidden />}
            busy={make.isPending}
            onAct={() => make.mutate({ fields: {} }, { onSuccess: ({ id }) => go(`/register/${id}`) })}
          >
            {t('register.screen.new')}
          </ActButton>
        </div>
      </div>
      <RegisterPlaces here="channels" />
      {[make.error, out.error, chosen.failure, all.error].map(
        (error, index) =>
          error !== null && (
            <div className="register-pad" key={index}>
              <InlineError error={error} />
            </div>
          ),
      )}
      {file !== null && (
        <div className="register-pad">
          <TakeIn key={file.handle} {...file} onLeave={() => setFile(null)} />
        </div>
      )}
      {all.isPending && <Loading />}
      {total === 0 && file === null && (
        <div className="register-pad">
          <EmptyState title={t('register.screen.none')}>{t('register.screen.noneWhat')}</EmptyState>
          <Owners />
        </div>
      )}
      {total !== undefined && total > 0 && (
        <>
          {due.data && <DueRows found={due.data} />}
          <div className="register-main">
            {facets.data && (
              <Facets
                counts={facets.data}
                filters={filters}
                units={units}
                onChange={(wanted) => go(listAddress(wanted), { replace: true })}
              />
            )}
            <div className="register-list">
              <div className="register-tools">
                <Search>
                  <Search.Input
                    aria-label={t('register.screen.search')}
                    placeholder={t('register.screen.search')}
                    value={search}
                    onChange={(event) => setSearch(event.target.value)}
                  />
                  <Search.Clear aria-label={t('register.screen.clearSearch')} onClick={() => setSearch('')} />
                </Search>
                <span className="push" />
                <ActButton variant="tertiary" size="small" busy={out.isPending} onAct={() => out.mutate({})}>
                  {t('register.screen.export')}
                </ActButton>
              </div>
              <ChannelTable search={{ query, filters }} sort={sort} onSort={setSort} />
            </div>
          </div>
        </>
      )}
      <VerifyAccount open={verifying} onClose={() => setVerifying(false)} />
    </div>
  );
}
