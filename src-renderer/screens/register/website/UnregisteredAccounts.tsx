import { useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { canonicalAddress } from '#shared/domain/register/address.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { StateTag } from '../StateTag.tsx';
import { platformName, useRegisterRules } from '../words.ts';

type Account = Result<'register.compareSite'>['unregistered'][number];

/** Accounts that the website has and that are not open in the register. Those that it does not know can be entered as found. */
export function UnregisteredAccounts({ accounts }: { accounts: readonly Account[] }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const enter = useAct('register.save');
  /** Channels that were made from here, by address. */
  const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const unknown = accounts.filter(({ address, channel }) => channel === null && !made.has(address));
  const enterAll = async (wanted: readonly Account[]): Promise<void> => {
    setBusy(true);
    try {
      for (const { address } of wanted) {
        const known = canonicalAddress(address, rules.platforms);
        const handle = known?.handle ?? '';
        const fields = { addressUrl: address, platform: known?.platform ?? '', handle, name: handle };
        const { id } = await enter.mutateAsync({ as: 'candidate', fields });
        setMade((before) => new Map(before).set(address, id));
      }
    } catch {
      // The act has its error, which is shown; those before it stand.
    } finally {
      setBusy(false);
    }
  };
  if (accounts.length === 0) return null;
  return (
    <PlacePart
      title={t('register.website.unregistered')}
      beside={
        <>
          <span className="dense sub push">{t('register.website.unregisteredWhat')}</span>
          {unknown.length > 1 && (
            <ActButton variant="tertiary" size="small" busy={busy} onAct={() => void enterAll(unknown)}>
              {t('register.website.enterAll', { count: unknown.length })}
            </ActButton>
          )}
        </>
      }
    >
      {enter.isError && <InlineError error={enter.error} />}
      <PlaceRows
        label={t('register.website.unregistered')}
        rows={accounts}
        keyOf={({ address }) => address}
        columns={[
          { head: null, width: 'minmax(0, 2fr)', cell: ({ address }) => <span className="medium">{address}</span> },
          {
            head: t('register.public.platform'),
            width: 'minmax(90px, 1fr)',
            cell: ({ address }) => platformName(rules, canonicalAddress(address, rules.platforms)?.platform ?? '') || '–',
          },
          {
            head: t('register.website.inRegister'),
            width: 'minmax(150px, 1.4fr)',
            cell: ({ address, channel }) => <Standing channel={channel} made={made.get(address)} />,
          },
          {
            head: null,
            width: '170px',
            cell: (account) =>
              unknown.includes(account) && (
                <ActButton variant="secondary" size="small" busy={busy} onAct={() => void enterAll([account])}>
                  {t('register.website.enter')}
                </ActButton>
              ),
          },
        ]}
      />
    </PlacePart>
  );
}

/** What the register has under an address: nothing, a channel that is not open, or what was entered just now. */
function Standing({ channel, made }: { channel: Account['channel']; made: string | undefined }) {
  const t = useTexts();
  if (made !== undefined) return <Link href={`/register/${made}`}>{t('register.website.entered')}</Link>;
  if (channel === null) return t('register.website.unknown');
  return (
    <span className="site-standing">
      <Link href={`/register/${channel.id}`}>{channel.name || t('register.screen.noName')}</Link> <StateTag state={channel.state} />
    </span>
  );
}
