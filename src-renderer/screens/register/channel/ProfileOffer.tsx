import { useState } from 'react';
import type { ChannelFields, FieldId } from '#shared/domain/register/fields.ts';
import { isFilled } from '#shared/domain/register/parts.ts';
import { profileDefaults } from '#shared/domain/register/profile.ts';
import { RuleLink } from '../../../help/RuleLink.tsx';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { ViewToggle } from '../../../kit/Views.tsx';
import { languageNamesIn, useRegisterRules } from '../words.ts';

interface ProfileOfferProps {
  values: ChannelFields;
  onFill: (patch: Partial<Record<FieldId, unknown>>) => void;
}

const offered = ['functions', 'audiencePrimary', 'audienceSecondary'] as const satisfies readonly FieldId[];

/** How the institution's source says that a platform is used: offered for what is empty, never put in by itself. */
export function ProfileOffer({ values, onFill }: ProfileOfferProps) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useHouse();
  const rules = useRegisterRules();
  const [chosen, setChosen] = useState<string | null>(null);
  const platform = rules.platforms.find(({ id }) => id === values.platform);
  const profile = platform?.profile;
  const language = values.languages[0] ?? chosen ?? rules.languages[0] ?? '';
  const defaults = platform ? profileDefaults(platform, language, format.dayOf(format.now)) : null;
  if (!platform || !profile || !defaults) return null;
  const empty = offered.filter((id) => !isFilled(values[id]) && isFilled(defaults[id]));
  const groups = (list: typeof defaults.audiencePrimary): string =>
    list.map(({ group, age, region }) => [group, [age, region].filter(Boolean).join(', ')].filter(Boolean).join(' – ')).join('; ');
  const names = languageNamesIn(t.locale);
  return (
    <section className="field-aside profile-offer dense" aria-label={t('register.profile.label', { platform: platform.name })}>
      <p>
        <span className="medium">
          {t('register.profile.uses', { institution: pack?.institution[t.locale] ?? '', platform: platform.name })}
        </span>{' '}
        {profile.about[t.locale]}
      </p>
      {profile.content.length > 0 && (
        <p>{t('register.profile.content', { content: profile.content.map((one) => one[t.locale]).join('; ') })}</p>
      )}
      {defaults.functions.length > 0 && (
        <p>{t('register.profile.functions', { functions: defaults.functions.map((one) => t(`register.value.${one}`)).join(', ') })}</p>
      )}
      {defaults.audiencePrimary.length > 0 && (
        <p>
          {t('register.profile.audience')} <span lang={rules.languages[0]}>{groups(defaults.audiencePrimary)}</span>
        </p>
      )}
      {defaults.audienceSecondary.length > 0 && (
        <p>
          {t('register.profile.secondary')} <span lang={rules.languages[0]}>{groups(defaults.audienceSecondary)}</span>
        </p>
      )}
      {profile.byLanguage.length > 0 && values.languages.length === 0 && (
        <ViewToggle
          label={t('register.profile.language')}
          views={rules.languages.map((one) => ({ value: one, label: format.capital(names(one)) }))}
          value={language}
          onChange={setChosen}
        />
      )}
      <p className={defaults.stale ? 'c-warning' : 'sub'}>
        {t('register.profile.source', { year: defaults.date.slice(0, 4), stale: String(defaults.stale) })}{' '}
        {defaults.rules.map((rule) => (
          <span key={rule}>
            <RuleLink rule={rule} />{' '}
          </span>
        ))}
      </p>
      <div>
        <ActButton
          type="button"
          size="small"
          variant="secondary"
          reason={empty.length === 0 ? t('register.profile.full') : undefined}
          onAct={() => onFill(Object.fromEntries(empty.map((id) => [id, defaults[id]])))}
        >
          {t('register.profile.use')}
        </ActButton>
      </div>
    </section>
  );
}
