import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import { useTexts } from '../../../i18n.tsx';
import type { ListFilters } from '../list-address.ts';
import { platformName, useRegisterRules } from '../words.ts';
import { useLanguageName } from './use-language-name.ts';

/** What a value of a facet is called. */
export function useFacetName(units: ReadonlyMap<string, string>): (facet: keyof ListFilters, value: string) => string {
  const t = useTexts();
  const rules = useRegisterRules();
  const languageName = useLanguageName();
  const dueTexts = {
    overdue: 'register.screen.overdue',
    soon: 'register.screen.soon',
    evaluation: 'register.home.evaluationOverdue',
  } as const;
  const names: Readonly<Record<keyof ListFilters, (value: string) => string>> = {
    state: (value) => t(`register.state.${value as ChannelState}`),
    due: (value) => t(dueTexts[value as keyof typeof dueTexts]),
    platform: (value) => (value === '' ? '–' : platformName(rules, value)),
    unit: (value) => (value === '' ? t('register.screen.noUnit') : (units.get(value) ?? value)),
    language: languageName,
    crisis: () => t('register.home.crisisYes'),
  };
  return (facet, value) => names[facet](value);
}
