import { useState } from 'react';
import type { OpenDuty } from '#shared/contract/privacy.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { AddressAccess } from './AddressAccess.tsx';
import { KeptLists } from './KeptLists.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import './privacy.css';

/** What is kept about recipients, when it goes, and everything about one address. */
export function PrivacySection() {
  const t = useTexts();
  const { practice } = useHouse();
  const overview = useCall('privacy.overview', {}, { keep: true });
  const { data } = overview;
  return (
    <>
      <SettingsHead title={t('privacy.title')} what={t('privacy.what')} />
      {data && data.duties.length > 0 && <Duties duties={data.duties} />}
      <AddressAccess />
      {overview.isError && <InlineError error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <Loading />}
      {data && (
        <>
          <KeptLists lists={data.lists} />
          <Tests {...data.tests} />
          {(!practice || data.diskEncrypted) && <Disk word={data.diskEncrypted} />}
        </>
      )}
    </>
  );
}

/** What a deletion could not do yet, and why. */
function Duties({ duties }: { duties: readonly OpenDuty[] }) {
  const t = useTexts();
  const format = useFormat();
  const again = useAct('privacy.finishDuties');
  return (
    <section className="privacy-part duties" aria-labelledby="privacy-duties">
      <header>
        <StateIcon shape="waits" />
        <h3 id="privacy-duties" className="push">
          {t('privacy.duties')}
        </h3>
        <ActButton variant="secondary" size="small" busy={again.isPending} onAct={() => again.mutate({})}>
          {t('privacy.tryAgain')}
        </ActButton>
      </header>
      <ul>
        {duties.map((duty, index) => (
          <li key={index}>
            <span className="medium">{t(`privacy.duty.${duty.do}`)}</span>
            <span className="sub">
              {t('privacy.dutySince', { when: format.instant(duty.since) })}
              {duty.because && `. ${duty.because}`}
            </span>
          </li>
        ))}
      </ul>
      {again.isError && <InlineError error={again.error} />}
    </section>
  );
}

function Tests({ orders, addresses }: { orders: number; addresses: number }) {
  const t = useTexts();
  const purge = useAct('privacy.purgeTests');
  const [asking, setAsking] = useState(false);
  return (
    <section className="privacy-part" aria-labelledby="privacy-tests">
      <header>
        <h3 id="privacy-tests" className="push">
          {t('privacy.tests')}
        </h3>
        {orders > 0 && (
          <ActButton variant="secondary" size="small" onAct={() => setAsking(true)}>
            {t('privacy.purge')}
          </ActButton>
        )}
      </header>
      <p className="sub">{t('privacy.testsWhat', { orders, addresses })}</p>
      <DialogAct
        open={asking}
        title={t('privacy.testsTitle')}
        verb={t('privacy.purgeVerb')}
        danger
        onAct={() => purge.mutateAsync({})}
        onClose={() => setAsking(false)}
      >
        <p>{t('privacy.testsWhat', { orders, addresses })}</p>
        <p>{t('privacy.purgeStays')}</p>
      </DialogAct>
    </section>
  );
}

function Disk({ word }: { word: { by: string | null; at: string } | null }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const confirm = useAct('workplace.confirm');
  const name = people.data?.people.find(({ id }) => id === word?.by)?.name ?? t('privacy.removedPerson');
  return (
    <section className="privacy-part" aria-labelledby="privacy-disk">
      <header>
        <h3 id="privacy-disk" className="push">
          {t('privacy.disk')}
        </h3>
        {!word && (
          <ActButton
            variant="secondary"
            size="small"
            busy={confirm.isPending}
            onAct={() => confirm.mutate({ item: 'disk', confirmed: true })}
          >
            {t('privacy.diskAct')}
          </ActButton>
        )}
      </header>
      <p className="sub">{word ? t('privacy.diskBy', { when: format.instant(word.at), name }) : t('privacy.diskMissing')}</p>
      {confirm.isError && <InlineError error={confirm.error} />}
    </section>
  );
}
