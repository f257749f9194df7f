import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../../i18n.tsx';
import { PlacePart } from '../PlacePart.tsx';
import { PlaceRows } from '../PlaceRows.tsx';
import { StateTag } from '../StateTag.tsx';
import { platformName, useRegisterRules } from '../words.ts';

/** Channels that are open in the register and that the website does not have; each leads to its channel. */
export function UnlistedChannels({ channels }: { channels: Result<'register.compareSite'>['unlisted'] }) {
  const t = useTexts();
  const rules = useRegisterRules();
  if (channels.length === 0) return null;
  return (
    <PlacePart title={t('register.website.unlisted')} beside={<span className="dense sub">{t('register.website.unlistedWhat')}</span>}>
      <PlaceRows
        label={t('register.website.unlisted')}
        rows={channels}
        keyOf={({ id }) => id}
        columns={[
          {
            head: null,
            width: 'minmax(0, 2fr)',
            cell: ({ id, name }) => (
              <Link href={`/register/${id}`} className="medium">
                {name || t('register.screen.noName')}
              </Link>
            ),
          },
          { head: t('register.public.platform'), width: 'minmax(90px, 1fr)', cell: ({ platform }) => platformName(rules, platform) || '–' },
          { head: t('register.website.address'), width: 'minmax(150px, 2fr)', cell: ({ addressUrl }) => addressUrl || '–' },
          {
            head: t('register.column.state'),
            width: '150px',
            cell: ({ state }) => <StateTag state={state} />,
          },
        ]}
      />
    </PlacePart>
  );
}
