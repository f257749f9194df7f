import type { Settings } from '#shared/contract/house.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { colorSchemes } from '#shared/domain/workplace/color-schemes.ts';
import { type Locale, locales } from '#shared/texts/translate.ts';
import type { StoreReader } from '../../ports/store.ts';
import { type Context, chosenMode, inMode, settingKeys } from '../context.ts';

/** The interface language that is chosen, bokmål until one is. */
export function chosenLocale(read: StoreReader): Locale {
  const chosen = read.setting(settingKeys.locale);
  return locales.find((locale) => locale === chosen) ?? 'nb';
}

/** The pack that is chosen and installed; null before the first start is done. */
export function chosenPack({ store, policies }: Pick<Context, 'store' | 'policies'>): Pack | null {
  const chosen = store.read.setting(settingKeys.packId);
  const pack = policies.all().find(({ id }) => id === chosen);
  return pack ? inMode(pack, store.read) : null;
}

/** This workstation's settings; until domains are chosen, the pack's own hold. */
export function readSettings(context: Pick<Context, 'store' | 'policies'>): Settings {
  const { read } = context.store;
  const pack = chosenPack(context);
  const colorScheme = read.setting(settingKeys.colorScheme);
  const domains = read.setting(settingKeys.institutionDomains);
  return {
    locale: chosenLocale(read),
    colorScheme: colorSchemes.find((scheme) => scheme === colorScheme) ?? 'auto',
    packId: pack?.id ?? null,
    deliveryMode: chosenMode(read),
    institutionDomains: Array.isArray(domains) ? domains : (pack?.domains ?? []),
  };
}
