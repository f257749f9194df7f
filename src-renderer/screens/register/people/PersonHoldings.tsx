import { useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { isPerson } from '#shared/domain/register/fold.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useCall } from '../../../queries.ts';
import { placeAddress } from '../channel/use-place.ts';
import { PlaceRows } from '../PlaceRows.tsx';
import { StateTag } from '../StateTag.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import { HasLeft } from './HasLeft.tsx';
import { personAddress } from './person-address.ts';

/** What one person holds at which channels, and the way to say that they have left. `who`: an address, or a whole name. */
export function PersonHoldings({ who }: { who: string }) {
  const t = useTexts();
  const found = useCall('register.person', { who }, { keep: true });
  const known = useCall('register.people', { query: who }).data?.people.find((one) => isPerson(one, who));
  const [leaving, setLeaving] = useState(false);
  const [left, setLeft] = useState<Result<'register.hasLeft'> | null>(null);
  const rows = found.data?.rows ?? [];
  const name = known?.name || who;
  const access = rows.filter(({ as }) => as.includes('access'));
  const responsible = rows.filter(({ as }) => as.includes('responsible'));
  // What was entered with the name alone is not found by the address.
  const byName = known && known.name !== '' && isPerson({ name: '', email: known.email }, who) ? known.name : null;
  return (
    <>
      <p className="person-back">
        <Link href="/register/people">{t('register.people.back')}</Link>
      </p>
      <header className="person-head">
        <div>
          <h2 className="person-name">{name}</h2>
          {known && known.email !== '' && known.email !== name && <p className="sub">{known.email}</p>}
        </div>
        {found.data && rows.length > 0 && (
          <ActButton
            variant="secondary"
            reason={access.length === 0 ? t('register.people.noAccess') : undefined}
            showReason
            onAct={() => setLeaving(true)}
          >
            {t('register.people.left')}
          </ActButton>
        )}
      </header>
      {found.isPending && <Loading />}
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">
        {left && (
          <p className="saved-line">
            <StateIcon shape="done" size={16} />
            {t('register.people.leftDone', left)}
          </p>
        )}
      </div>
      {found.data && rows.length === 0 && (
        <p className="people-none">{t(left ? 'register.people.nothingLeft' : 'register.people.nothing', { who: name })}</p>
      )}
      {rows.length > 0 && (
        <PlaceRows
          label={t('register.people.holds', { who: name })}
          rows={rows}
          keyOf={({ channelId }) => channelId}
          columns={[
            {
              head: null,
              width: 'minmax(160px, 1.4fr)',
              cell: ({ channelId, name: channel }) => (
                <Link href={`/register/${channelId}`} className="medium">
                  {channel || t('register.screen.noName')}
                </Link>
              ),
            },
            { head: t('register.column.platform'), width: 'minmax(90px, 1fr)', cell: (row) => <Platform id={row.platform} /> },
            {
              head: t('register.column.state'),
              width: '150px',
              cell: ({ state }) => <StateTag state={state} />,
            },
            {
              head: t('register.people.is'),
              width: 'minmax(150px, 1.6fr)',
              cell: ({ as }) => as.map((one) => t(`register.people.as.${one}`)).join(', '),
            },
            {
              head: null,
              width: '110px',
              cell: ({ channelId, name: channel, as }) =>
                as.includes('responsible') && (
                  <Link href={placeAddress(channelId, 'hand-over')} aria-label={t('register.people.handOverOf', { channel })}>
                    {t('register.people.handOver')}
                  </Link>
                ),
            },
          ]}
        />
      )}
      {byName && (
        <p className="dense sub people-none">
          {t('register.people.byAddress')} <Link href={personAddress(byName)}>{t('register.people.byName', { name: byName })}</Link>
        </p>
      )}
      {leaving && (
        <HasLeft
          who={who}
          name={name}
          access={access}
          responsible={responsible}
          others={rows.filter(({ as }) => as.includes('deputy') || as.includes('approver')).length}
          onDone={setLeft}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}

function Platform({ id }: { id: string }) {
  const rules = useRegisterRules();
  return platformName(rules, id) || '–';
}
