import {
  CalendarFillIcon,
  CalendarIcon,
  ClipboardCheckmarkFillIcon,
  ClipboardCheckmarkIcon,
  CogFillIcon,
  CogIcon,
  EnvelopeClosedFillIcon,
  EnvelopeClosedIcon,
  HikingTrailSignFillIcon,
  HikingTrailSignIcon,
  HouseFillIcon,
  HouseIcon,
  MegaphoneFillIcon,
  MegaphoneIcon,
} from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { TextId } from '#shared/texts/index.ts';
import { useHouse } from '../house.tsx';
import { useTexts } from '../i18n.tsx';
import { useCall } from '../queries.ts';
import { groupForHome } from '../screens/home/grouping.ts';
import { useNarrow } from './use-narrow.ts';

const places = [
  { href: '/', at: /^\/$/, text: 'shell.home', icon: HouseIcon, chosen: HouseFillIcon },
  { href: '/messages', at: /^\/(messages|new)/, text: 'shell.messages', icon: EnvelopeClosedIcon, chosen: EnvelopeClosedFillIcon },
  { href: '/advice', at: /^\/advice/, text: 'advice.short', icon: HikingTrailSignIcon, chosen: HikingTrailSignFillIcon },
  { href: '/register', at: /^\/register/, text: 'register.screen.title', icon: MegaphoneIcon, chosen: MegaphoneFillIcon },
  { href: '/calendar', at: /^\/calendar/, text: 'calendar.title', icon: CalendarIcon, chosen: CalendarFillIcon },
  { href: '/log', at: /^\/log/, text: 'shell.log', icon: ClipboardCheckmarkIcon, chosen: ClipboardCheckmarkFillIcon },
  { href: '/settings', at: /^\/settings/, text: 'shell.settings', icon: CogIcon, chosen: CogFillIcon },
] as const satisfies readonly { href: string; at: RegExp; text: TextId; icon: unknown; chosen: unknown }[];

/** The way between the screens; home carries the number of what waits for me. */
export function Rail() {
  const t = useTexts();
  const [location] = useLocation();
  const { me, pack } = useHouse();
  // In a wide window the words stand under the pictures.
  const small = useNarrow(1000);
  const list = useCall('messages.current', {});
  const waiting = useMemo(
    () => (list.data && me && pack ? groupForHome(list.data.messages, me, pack).forMe.length : 0),
    [list.data, me, pack],
  );
  return (
    <nav className="rail" aria-label={t('shell.mainMenu')} data-region="rail">
      {places.map((place) => {
        if (place.href === '/advice' && !pack?.advice) return null;
        const here = place.at.test(location);
        const Icon = here ? place.chosen : place.icon;
        const last = place.href === '/settings';
        return (
          <RailLink key={place.href} pushed={last}>
            <Link
              // A place that once had words beside it would keep an empty box of them.
              key={small ? 'narrow' : 'wide'}
              href={place.href}
              aria-current={here ? 'page' : undefined}
              data-tooltip={small ? t(place.text) : undefined}
              data-placement="right"
            >
              <Icon width={22} height={22} aria-hidden />
              <span className="label">{t(place.text)}</span>
              {place.href === '/' && waiting > 0 && (
                <span className="count" role="img" aria-label={t('shell.waiting', { count: waiting })}>
                  {waiting > 99 ? '99+' : waiting}
                </span>
              )}
            </Link>
          </RailLink>
        );
      })}
    </nav>
  );
}

function RailLink({ pushed, children }: { pushed: boolean; children: React.ReactNode }) {
  return (
    <>
      {pushed && <span className="push" />}
      {children}
    </>
  );
}
