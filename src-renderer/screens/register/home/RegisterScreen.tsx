import { MagnifyingGlassIcon, PlusIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useChosenFile } from '../../../chosen-file.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { Disposals } from '../files/Disposals.tsx';
import { Owners } from '../files/Owners.tsx';
import { TakeIn } from '../files/TakeIn.tsx';
import { PreparingRegister } from '../PreparingRegister.tsx';
import { RegisterPlaces } from '../RegisterPlaces.tsx';
import { ChannelList } from './ChannelList.tsx';
import { DueRows } from './DueRows.tsx';
import { VerifyAccount } from './VerifyAccount.tsx';
import '../register.css';

/** The register of the institution's channels: what is due on top, all of them below. */
export default function RegisterScreen() {
  const t = useTexts();
  const [, go] = useLocation();
  const [verifying, setVerifying] = useState(false);
  const [file, setFile] = useState<{ handle: string; shown: string } | null>(null);
  const chosen = useChosenFile((handle, shown) => setFile({ handle, shown }));
  const all = useCall('register.list', { limit: 1 });
  const late = useCall('register.facets', {});
  const make = useAct('register.save');
  const making = useRef(false);
  const makeOne = (): void => {
    if (making.current) return;
    making.current = true;
    const settled = (): void => {
      making.current = false;
    };
    make.mutate({ fields: {} }, { onSuccess: ({ id }) => go(`/register/${id}`), onSettled: settled });
  };
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
          <ActButton variant="primary" icon={<PlusIcon width={16} height={16} aria-hidden />} busy={make.isPending} onAct={makeOne}>
            {t('register.screen.new')}
          </ActButton>
        </div>
      </div>
      <RegisterPlaces here="channels" />
      {[make.error, chosen.failure, all.error].map(
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
      {all.isPending && <PreparingRegister />}
      {total === 0 && file === null && (
        <div className="register-pad">
          <EmptyState title={t('register.screen.none')}>{t('register.screen.noneWhat')}</EmptyState>
          <Owners />
        </div>
      )}
      {total !== undefined && total > 0 && (
        <>
          <DueRows />
          <Disposals />
          <ChannelList />
        </>
      )}
      <VerifyAccount open={verifying} onClose={() => setVerifying(false)} />
    </div>
  );
}
