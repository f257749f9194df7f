import type { Platform } from '../policy/register.ts';
import { canonicalAddress } from './address.ts';
import { livingStates } from './life-cycle.ts';
import type { KnownAccount } from './verify.ts';

type KnownPlatform = Pick<Platform, 'id' | 'hosts'>;

/** A page of the institution's website held against the register. */
export interface SiteComparison {
  /** How many accounts the page has. */
  readonly found: number;
  /** On the page and not open in the register; with the channel, where the register knows one that is not open. */
  readonly unregistered: readonly { readonly address: string; readonly channel: KnownAccount | null }[];
  /** Open in the register and not on the page. */
  readonly unlisted: readonly KnownAccount[];
}

/** Channels that are in use, and so belong on a website. */
const inUse: readonly KnownAccount['state'][] = livingStates.filter((state) => state !== 'suspended');
/** What stands first in addresses that are no account: ways to share, posts, films, searches. */
const noAccounts =
  /^(?:sharer?(?:\.php|article)?|share|intent|dialog|plugins|hashtag|search|explore|watch|embed|shorts|playlist|results|p|reels?|stories|status|events?|photos?|videos?|tr|login|policies|legal|privacy|help|about|home|i|tag|feed|jobs|pulse|posts|statuses)$/i;
/** What stands before the name of an account. */
const before = /^(?:company|school|showcase|in|c|user|channel|groups|pages|profile)$/i;

/** Holds the accounts of a page against the register, both ways, by their whole canonical addresses. */
export function compareSite(
  addresses: readonly string[],
  known: readonly KnownAccount[],
  platforms: readonly KnownPlatform[],
): SiteComparison {
  const byKey = Map.groupBy(
    known.flatMap((account) => {
      const key = canonicalAddress(account.addressUrl, platforms)?.key;
      return key === undefined ? [] : [{ key, account }];
    }),
    ({ key }) => key,
  );
  const listed = new Map<string, string>();
  for (const address of addresses) {
    const canonical = canonicalAddress(address, platforms);
    if (!canonical || listed.has(canonical.key)) continue;
    if (byKey.has(canonical.key) || (canonical.platform !== null && isAccount(address, canonical.key))) listed.set(canonical.key, address);
  }
  const unregistered = [...listed].flatMap(([key, address]) => {
    const accounts = (byKey.get(key) ?? []).map(({ account }) => account);
    if (accounts.some(({ state }) => inUse.includes(state))) return [];
    return [{ address, channel: accounts[0] ?? null }];
  });
  const unlisted = known.filter((account) => {
    const key = canonicalAddress(account.addressUrl, platforms)?.key;
    return inUse.includes(account.state) && (key === undefined || !listed.has(key));
  });
  return { found: listed.size, unregistered, unlisted };
}

/** True for the address of an account; false for a post of one, a film, or a button that shares the page. */
function isAccount(address: string, key: string): boolean {
  if (/^https?:\/\/(?:www\.)?youtu\.be\//i.test(address)) return false;
  const [first = '', second, ...more] = key.split('/').slice(1).filter(Boolean);
  if (first === '' || noAccounts.test(first) || more.length > 0) return false;
  return second === undefined || before.test(first);
}
