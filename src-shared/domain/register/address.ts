import { toASCII } from 'tr46';
import type { Platform } from '../policy/register.ts';

type KnownPlatform = Pick<Platform, 'id' | 'hosts'>;

/** A web address as channels are compared by it. */
export interface CanonicalAddress {
  /** The same for every way to write the address. */
  readonly key: string;
  /** The platform whose host it is on; null for another place. */
  readonly platform: string | null;
  /** The account's name there, in small letters; null where the address names none. */
  readonly handle: string | null;
}

const written = /^(?:(https?):\/\/(?:[^\s/?#@]*@)?)?([^\s/?#@:]+\.[^\s/?#@:]+?)\.?(?::\d{1,5})?(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$/iu;
/** What stands before the name of the account in an address. */
const before = new Set(['company', 'school', 'showcase', 'in', 'c', 'user', 'channel', 'groups', 'pages', 'profile']);
/** Hosts that UTS 46 leaves as they are: most, and working it out takes a while. */
const plainHost = /^(?!.*(?:^|\.)xn--)[a-z\d]+(?:-+[a-z\d]+)*(?:\.[a-z\d]+(?:-+[a-z\d]+)*)+$/;
/** Signs that no host has (WHATWG URL). */
const noHost = /[%<>[\]^|]/;
/** What stands before a host for the sake of machines; of a host with two parts none of them is that. */
const subdomains = /^(?:(?:www|m|mobile|web|[a-z]{2}-[a-z]{2})\.)+(?=[^.]+\.)/;

/**
 * How an address is compared: host in small letters and ASCII (UTS 46) without `www.` and the like, the platform's first host for all of
 * its hosts (twitter.com is x.com), no query but the number of a profile that has only that, no fragment, no slash at the end; on a known
 * platform the whole in small letters, as accounts there are. Null for what is no web address.
 */
export function canonicalAddress(text: string, platforms: readonly KnownPlatform[]): CanonicalAddress | null {
  const match = written.exec(pasted(text).replaceAll('\\', '/').normalize('NFC'));
  if (!match) return null;
  const [, , rawHost = '', rawPath = '', query = ''] = match;
  const lower = rawHost.toLowerCase();
  const host = (plainHost.test(lower) ? lower : toASCII(lower))?.replace(subdomains, '');
  if (!host || noHost.test(host)) return null;
  const platform = platforms.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
  const known = platform?.hosts.find((own) => host === own || host.endsWith(`.${own}`));
  const shownHost = platform && known === host ? (platform.hosts[0] ?? host) : host;
  const decoded = resolved(rawPath);
  const path = platform ? decoded.toLowerCase().replace(/^\/@/, '/') : decoded;
  const number = path === '/profile.php' ? /(?:^|&)id=(\d+)/.exec(query)?.[1] : undefined;
  const key = `${shownHost}${number ? `/${number}` : path}`;
  return { key, platform: platform?.id ?? null, handle: platform ? handleIn(number ? `/${number}` : path) : null };
}

/** What was pasted, without what nobody sees at its ends and without the signs that a mail puts around an address. */
export function pasted(text: string): string {
  const plain = text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
  return /^<[^<>]*>$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

/** True for an https address without a password in it. */
export function isHttps(text: string): boolean {
  return /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/i.test(text.trim());
}

/** An account's name as it is compared: without @, in small letters, composed. */
export function canonicalHandle(text: string): string {
  return pasted(text).replace(/^@/, '').normalize('NFKC').toLowerCase();
}

function handleIn(path: string): string | null {
  const parts = path.split('/').filter(Boolean);
  const named = before.has(parts[0] ?? '') ? parts[1] : parts[0];
  return named ? canonicalHandle(named) : null;
}

/** A path as a browser goes by it (WHATWG URL): without empty parts, `.` stays where it is and `..` is a step up, also where they are encoded. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/').map(decode)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.map((part) => `/${part}`).join('');
}

/** What would be read as something else than a part of the path stays as it is written. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
      .normalize('NFC')
      .replace(/[\s\p{Cc}?#%/\\]/gu, encodeURIComponent);
  } catch {
    return part;
  }
}
