import { colorSchemes } from '#shared/domain/workplace/color-schemes.ts';
import { locales } from '#shared/texts/translate.ts';
import { useHouse } from '../../house.tsx';
import { ownNames, useTexts } from '../../i18n.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { useAct } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';
import './workplace.css';

/** The interface's language, and light or dark. */
export function AppearanceSection() {
  const t = useTexts();
  const { settings, locked } = useHouse();
  const save = useAct('settings.save');
  return (
    <>
      <SettingsHead title={t('settings.appearance')} what={t('settings.appearanceWhat')} />
      <div className="settings-form">
        <div>
          <p className="field-label">{t('settings.interfaceLanguage')}</p>
          {locked.includes('locale') ? (
            <p className="fixed-value">
              {ownNames[settings.locale]} <FixedByIt />
            </p>
          ) : (
            <ViewToggle
              label={t('settings.interfaceLanguage')}
              views={locales.map((locale) => ({ value: locale, label: ownNames[locale], lang: locale }))}
              value={settings.locale}
              onChange={(locale) => save.mutate({ locale })}
            />
          )}
        </div>
        <div>
          <p className="field-label">{t('settings.colors')}</p>
          {locked.includes('colorScheme') ? (
            <p className="fixed-value">
              {t(`settings.colors.${settings.colorScheme}`)} <FixedByIt />
            </p>
          ) : (
            <ViewToggle
              label={t('settings.colors')}
              views={colorSchemes.map((scheme) => ({ value: scheme, label: t(`settings.colors.${scheme}`) }))}
              value={settings.colorScheme}
              onChange={(colorScheme) => save.mutate({ colorScheme })}
            />
          )}
        </div>
        {save.isError && <InlineError error={save.error} />}
      </div>
    </>
  );
}
