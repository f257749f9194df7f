import { useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useCall } from '../../../queries.ts';
import { listAddress } from '../list-address.ts';
import { PlacePart } from '../PlacePart.tsx';
import { platformName, stateColors, useRegisterRules } from '../words.ts';

/** Bars that are shown at first. */
const mostShown = 8;

interface Bar {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly color: 'neutral' | 'warning' | 'danger' | 'success';
}

/** Channels by platform, by unit and by state; each bar leads to the list, narrowed to it. */
export function ChannelBars({ counts }: { counts: Result<'register.facets'> }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const units = new Map(useCall('register.units', {}).data?.units.map(({ id, name }) => [id, name]));
  const plain = (name: (value: string) => string, list: Result<'register.facets'>['platform']): Bar[] =>
    list
      .map(({ value, count }): Bar => ({ value, count, name: name(value), color: 'neutral' }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, t.locale, { numeric: true }));
  return (
    <div className="overview-bars">
      <Bars
        title={t('register.overview.byPlatform')}
        bars={plain((value) => platformName(rules, value) || t('register.overview.noPlatform'), counts.platform)}
        addressOf={(value) => listAddress({ platform: [value] })}
      />
      <Bars
        title={t('register.overview.byUnit')}
        bars={plain((value) => (value === '' ? t('register.screen.noUnit') : (units.get(value) ?? value)), counts.unit)}
        addressOf={(value) => listAddress({ unit: [value] })}
      />
      <Bars
        title={t('register.overview.byState')}
        bars={counts.state.map(({ value, count }) => ({
          value,
          count,
          name: t(`register.state.${value as ChannelState}`),
          color: stateColors[value as ChannelState],
        }))}
        addressOf={(value) => listAddress({ state: [value as ChannelState] })}
      />
    </div>
  );
}

function Bars({ title, bars, addressOf }: { title: string; bars: readonly Bar[]; addressOf: (value: string) => string }) {
  const t = useTexts();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  // One that is left over alone takes no more room than the line that would tell of it.
  const shown = all || bars.length <= mostShown + 1 ? bars : bars.slice(0, mostShown);
  const rest = bars.slice(shown.length);
  return (
    <PlacePart title={title}>
      <ul className="bars">
        {shown.map(({ value, name, count, color }) => (
          <li key={value} data-tone={color}>
            <Link href={addressOf(value)}>{name}</Link>
            <span className="bar" aria-hidden>
              <i style={{ width: `${Math.max(1, (100 * count) / most)}%` }} />
            </span>
            <span className="num" role="img" aria-label={t('register.overview.channels', { count })}>
              {format.count(count)}
            </span>
          </li>
        ))}
      </ul>
      {(rest.length > 0 || all) && (
        <ActButton variant="tertiary" size="small" aria-expanded={all} onAct={() => setAll(!all)}>
          {all
            ? t('register.overview.fewer')
            : t('register.overview.rest', { count: rest.length, channels: rest.reduce((sum, { count }) => sum + count, 0) })}
        </ActButton>
      )}
    </PlacePart>
  );
}
