import type { Pack } from '../policy/pack.ts';
import type { Platform } from '../policy/register.ts';
import { canonicalAddress, canonicalHandle } from './address.ts';
import type { RegisteredChannel } from './channel.ts';
import type { ChannelFields } from './fields.ts';

type CrisisPack = Pick<Pack, 'crisis' | 'channels' | 'register'>;
type KnownPlatforms = readonly Pick<Platform, 'id' | 'hosts'>[];

/**
 * What the pack says of an account of its crisis list: its address as the catalogue has it, else by the handle that the source names.
 * Empty where it says nothing.
 */
export function crisisAccountNamed(
  account: string,
  { channels, register }: Pick<CrisisPack, 'channels' | 'register'>,
  platforms: KnownPlatforms = register?.platforms ?? [],
): { readonly platform: string; readonly handle: string; readonly addressUrl: string } {
  const url = channels.find(({ id }) => id === account)?.url;
  const named = register?.crisis.find((one) => one.account === account);
  const host = platforms.find(({ id }) => id === named?.platform)?.hosts[0];
  const byHandle = named && host ? `https://${host}/${canonicalHandle(named.handle)}` : '';
  return { platform: named?.platform ?? '', handle: named?.handle ?? '', addressUrl: url ?? byHandle };
}

/** The accounts of the pack's crisis list by their canonical addresses. */
export function crisisKeys(
  { crisis, channels, register }: CrisisPack,
  platforms: KnownPlatforms = register?.platforms ?? [],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { channel: account } of crisis?.accounts ?? []) {
    const key = canonicalAddress(crisisAccountNamed(account, { channels, register }, platforms).addressUrl, platforms)?.key;
    if (key !== undefined) keys.set(key, account);
  }
  return keys;
}

/** The account of the pack's crisis list that a channel is, by its whole address: the list is the only home of these accounts (field 38). */
export function crisisAccountOf({ addressUrl }: Pick<ChannelFields, 'addressUrl'>, pack: CrisisPack): string | null {
  const key = canonicalAddress(addressUrl, pack.register?.platforms ?? [])?.key;
  return key === undefined ? null : (crisisKeys(pack).get(key) ?? null);
}

/** True for a channel that may be used in a crisis: it is one of the list, and has passed every guard of an open one. */
export function isCrisisReady(channel: Pick<RegisteredChannel, 'state' | 'legacy' | 'fields'>, pack: CrisisPack): boolean {
  return channel.state === 'open' && !channel.legacy && crisisAccountOf(channel.fields, pack) !== null;
}
