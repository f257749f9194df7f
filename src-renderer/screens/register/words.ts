import type { RegisterRules } from '#shared/domain/policy/register.ts';
import { defaultRules } from '#shared/domain/register/default-rules.ts';
import { languageNames } from '#shared/domain/register/language-names.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';

/** What the institution in use says of its channels; the program's own suggestions where it says nothing. */
export function useRegisterRules(): RegisterRules {
  return useHouse().pack?.register ?? defaultRules;
}

export function platformName(rules: Pick<RegisterRules, 'platforms'>, id: string): string {
  return rules.platforms.find((one) => one.id === id)?.name ?? id;
}

/** What a channel is called where its platform is told with it. */
export function useChannelName(): (channel: { readonly name: string; readonly platform: string }) => string {
  const t = useTexts();
  const rules = useRegisterRules();
  return ({ name, platform }) => [name || t('register.screen.noName'), platformName(rules, platform)].filter(Boolean).join(', ');
}

/** What languages are called; Chromium knows no names in nynorsk, and they are the same in bokmål. */
export function languageNamesIn(locale: string): (code: string) => string {
  return languageNames(locale, 'nb');
}

/** What a field, or a part of one, is called. */
export function fieldText(path: string): TextId {
  return `register.field.${path}` as TextId;
}

export const stateColors: Readonly<Record<ChannelState, 'neutral' | 'warning' | 'danger' | 'success'>> = {
  draft: 'neutral',
  anchored: 'neutral',
  approved: 'neutral',
  registered: 'neutral',
  open: 'neutral',
  handover: 'warning',
  decommissioned: 'neutral',
  suspended: 'danger',
  'open-legacy': 'neutral',
  candidate: 'neutral',
  reported: 'neutral',
  withdrawn: 'neutral',
  rejected: 'neutral',
};

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
