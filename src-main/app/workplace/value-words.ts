import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import type { Caps, Relay } from '#shared/domain/dispatch/order.ts';
import type { Hours } from '#shared/domain/dispatch/send-window.ts';
import { issuerHost } from '#shared/domain/dispatch/sign-in.ts';
import type { SettingKey } from '#shared/domain/workplace/settings-file.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { Context } from '../context.ts';

/** The value of a setting as people read it. */
export function valueWords(context: Pick<Context, 'policies'>, t: Translate, setting: SettingKey, value: unknown): string {
  switch (setting) {
    case 'packId': {
      const pack = context.policies.all().find(({ id }) => id === value);
      return pack?.name ?? pack?.institution[t.locale] ?? String(value);
    }
    case 'institutionDomains':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'relay':
      return relayWords(t, value as Relay);
    case 'caps':
    case 'ceiling':
      return capsWords(t, value as Caps);
    case 'sendWindow':
      return value === null ? t('hours.any') : hoursWords(value as Hours, t);
    case 'locale':
      return t(`workplace.locale.${value === 'nn' || value === 'en' ? value : 'nb'}`);
    case 'colorScheme':
      return t(`settings.colors.${value === 'light' || value === 'dark' ? value : 'auto'}`);
    default:
      return String(value);
  }
}

/** Server, port, security and who logs in; then where bounces go. */
export function relayWords(t: Translate, { host, port, security, user, oauth, returnPath }: Relay): string {
  const parts = [
    `${host}:${port}`,
    t(`settings.security.${security}`),
    oauth
      ? t('signIn.words', { user: user ?? '', has: user ? 'yes' : 'no', issuer: issuerHost(oauth) })
      : t('workplace.relay.user', { user: user ?? '', has: user ? 'yes' : 'no' }),
  ];
  return [...parts, ...(returnPath === '' ? [] : [t('workplace.relay.return', { address: returnPath })])].join(', ');
}

/** Caps in words, those that are set. */
export function capsWords(t: Translate, caps: Caps): string {
  const set = (['perSecond', 'perMinute', 'perHour', 'perDay'] as const).flatMap((name) =>
    caps[name] === null ? [] : [t(`workplace.cap.${name}`, { count: caps[name] })],
  );
  const pace = set.length > 0 ? set : [t('workplace.cap.none')];
  return [
    ...pace,
    t('workplace.cap.connections', { count: caps.connections }),
    ...(caps.slowStart ? [t('workplace.cap.slowStart')] : []),
    ...(caps.domains ?? []).map(({ domain }) => t('workplace.cap.domain', { domain })),
  ].join(', ');
}
