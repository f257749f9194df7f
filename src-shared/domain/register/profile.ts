import type { Platform, RegisterRules } from '../policy/register.ts';
import { emptyFields } from './edit.ts';
import type { ChannelFields } from './fields.ts';

/** What an institution's rules say of a platform, as it is offered for a new channel there. */
export interface ProfileDefaults {
  readonly functions: ChannelFields['functions'];
  readonly audiencePrimary: ChannelFields['audiencePrimary'];
  readonly audienceSecondary: ChannelFields['audienceSecondary'];
  /** The rules that say so. */
  readonly rules: readonly string[];
  /** The source said so on this day. */
  readonly date: string;
  /** True once somebody should have read it again. */
  readonly stale: boolean;
}

/**
 * What is offered for a channel on a platform: the audience of its language where the source tells languages apart. Null where the rules
 * say nothing of the platform. `language`: BCP 47; `today`: YYYY-MM-DD.
 */
export function profileDefaults(platform: Platform, language: string, today: string): ProfileDefaults | null {
  const { profile } = platform;
  if (!profile) return null;
  const primary = profile.byLanguage.find((one) => one.language === language)?.primary ?? profile.primary;
  return {
    functions: profile.functions,
    audiencePrimary: primary.map(asAudience),
    audienceSecondary: profile.secondary.map(asAudience),
    rules: profile.rules,
    date: profile.date,
    stale: today > profile.reviewBy,
  };
}

/** The channels that the source lists, each as the fields that it gives: a row to begin with (M41). */
export function ownerRows(
  rules: Pick<RegisterRules, 'owners'>,
): { readonly owner: string; readonly rule: string; readonly fields: ChannelFields }[] {
  return rules.owners.map(({ platform, language, name, owner, central, rule }) => ({
    owner,
    rule,
    fields: { ...emptyFields, name, platform, languages: [language], managed: central ? 'central' : 'unit' },
  }));
}

/** The sentences of the source that do not go together and that one of these rules is part of. */
export function tensionsOf(rules: Pick<RegisterRules, 'tensions'>, ids: readonly string[]): RegisterRules['tensions'] {
  return rules.tensions.filter((tension) => tension.rules.some((id) => ids.includes(id)));
}

function asAudience({ group, age = '', region = '', language = '' }: NonNullable<Platform['profile']>['primary'][number]) {
  return { group, age, region, language };
}
