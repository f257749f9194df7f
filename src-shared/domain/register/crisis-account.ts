import type { Pack } from '../policy/pack.ts';
import { canonicalAddress, canonicalHandle } from './address.ts';
import type { RegisteredChannel } from './channel.ts';
import type { ChannelFields } from './fields.ts';

type CrisisPack = Pick<Pack, 'crisis' | 'channels' | 'register'>;

/**
 * The account of the pack's crisis list that a channel is: by its whole address, or by platform and handle where the source names one. The
 * pack's list is the only home of these accounts (field 38). Null for any other channel.
 */
export function crisisAccountOf(fields: Pick<ChannelFields, 'platform' | 'addressUrl' | 'handle'>, pack: CrisisPack): string | null {
  const { crisis, register } = pack;
  if (!crisis) return null;
  const platforms = register?.platforms ?? [];
  const own = canonicalAddress(fields.addressUrl, platforms);
  const handles = [canonicalHandle(fields.handle), own?.handle ?? ''].filter(Boolean);
  const found = crisis.accounts.find(({ channel: account }) => {
    const url = pack.channels.find(({ id }) => id === account)?.url;
    if (url !== undefined) return own !== null && canonicalAddress(url, platforms)?.key === own.key;
    return (register?.crisis ?? []).some(
      (one) => one.account === account && one.platform === fields.platform && handles.includes(canonicalHandle(one.handle)),
    );
  });
  return found?.channel ?? null;
}

/** True for a channel that may be used in a crisis: it is one of the list, and has passed every guard of an open one. */
export function isCrisisReady(channel: Pick<RegisteredChannel, 'state' | 'legacy' | 'fields'>, pack: CrisisPack): boolean {
  return channel.state === 'open' && !channel.legacy && crisisAccountOf(channel.fields, pack) !== null;
}
