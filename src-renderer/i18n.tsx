import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Settings } from '#shared/contract/house.ts';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import * as format from '#shared/domain/format.ts';
import { type Locale, type Translate, translator } from '#shared/texts/translate.ts';

/** The interface's languages as their own readers call them. */
export const ownNames: Readonly<Record<Locale, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

interface Speech {
  readonly t: Translate;
  readonly zone: string;
  /** The application's clock as an instant, to half a minute. */
  readonly now: string;
  /** The application's clock at this moment. */
  readonly present: () => string;
}

const SpeechContext = createContext<Speech | null>(null);
const translators = new Map<Locale, Translate>();

function translateFor(locale: Locale): Translate {
  const known = translators.get(locale) ?? translator(locale);
  translators.set(locale, known);
  return known;
}

/** The interface's language, zone and clock for everything inside, and the page's language and colours. */
export function SpeechProvider(props: { settings: Settings; zone: string; serverNow: string; children: ReactNode }) {
  const { locale, colorScheme } = props.settings;
  const { now, present } = useClock(props.serverNow);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useColorScheme(colorScheme);
  const speech = useMemo(() => ({ t: translateFor(locale), zone: props.zone, now, present }), [locale, props.zone, now, present]);
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Texts are used outside SpeechProvider.');
  return speech;
}

/** The translating function: `t('home.title')`, `t(textRef)`; `t.locale` is the interface's language. */
export function useTexts(): Translate {
  return useSpeech().t;
}

/** Figures, dates and times in the interface's language and the institution's zone. */
export function useFormat() {
  const { t, zone, now, present } = useSpeech();
  const { locale } = t;
  return useMemo(
    () => ({
      now,
      present,
      zone,
      count: (value: number) => format.formatCount(locale, value),
      decimal: (value: number, digits?: number) => format.formatDecimal(locale, value, digits),
      percent: (share: number) => format.formatPercent(locale, share),
      bytes: (bytes: number) => format.formatBytes(locale, bytes),
      time: (instant: string, seconds?: boolean) => format.formatTime(locale, instant, zone, seconds),
      clock: (instant: string, seconds?: boolean) => format.formatClock(locale, instant, zone, seconds),
      instant: (instant: string, options: { seconds?: boolean; bare?: boolean } = {}) =>
        format.formatInstant(locale, instant, { zone, now, ...options }),
      day: (day: string, options: { long?: boolean; weekday?: boolean } = {}) => format.formatDay(locale, day, { ...options, now, zone }),
      dayOf: (instant: string) => format.dayOfInstant(instant, zone),
      /** An instant with its weekday: `man. 12. okt. kl. 08.00`. */
      moment: (instant: string) => format.formatWall(locale, wallTimeOf(instant, zone), { now }),
      wall: (wall: WallTime, options: { bare?: boolean } = {}) => format.formatWall(locale, wall, { ...options, now }),
      digest: format.compactDigest,
      capital: format.capital,
    }),
    [locale, zone, now, present],
  );
}

/** The application's present, counted on from what it said, and read anew every half minute. */
function useClock(serverNow: string): { now: string; present: () => string } {
  const offset = useMemo(() => Date.parse(serverNow) - Date.now(), [serverNow]);
  const present = useCallback(() => new Date(Date.now() + offset).toISOString(), [offset]);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = (): void => setNow(present());
    tick();
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, [present]);
  return { now, present };
}

function useColorScheme(scheme: Settings['colorScheme']): void {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset.colorScheme = scheme === 'auto' ? (dark.matches ? 'dark' : 'light') : scheme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [scheme]);
}
