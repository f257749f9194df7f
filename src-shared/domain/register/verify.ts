import type { TextRef } from '#shared/texts/index.ts';
import type { Platform } from '../policy/register.ts';
import { type CanonicalAddress, canonicalAddress, canonicalHandle } from './address.ts';
import { type ChannelState, livingStates } from './life-cycle.ts';

/** A channel as far as it is known by address and name. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly state: ChannelState;
  readonly platform: string;
  readonly addressUrl: string;
  readonly handle: string;
}

export const verifyAnswers = [
  'official',
  'unverified',
  'suspended',
  'within',
  'not-open',
  'formerly',
  'found',
  'not-ours',
  'look-alike',
  'unknown',
  'unreadable',
] as const;
export type VerifyAnswer = (typeof verifyAnswers)[number];

export interface Verified {
  readonly answer: VerifyAnswer;
  /** As it was compared; null for what could not be read. */
  readonly canonical: string | null;
  readonly channel: KnownAccount | null;
  /** Why it looks like the channel, where it does. */
  readonly likeness: 'letters' | 'spelling' | 'other-platform' | 'name-in-it' | null;
  readonly advice: TextRef;
}

/** How something can look like a channel, the most telling first. */
const likenesses = ['other-platform', 'letters', 'spelling', 'name-in-it'] as const;

/** An account with what it is compared by, worked out once. */
interface Compared {
  readonly account: KnownAccount;
  readonly key: string | null;
  readonly platform: string | null;
  readonly handles: readonly string[];
}

/**
 * Is this account ours? Only what is registered under exactly this address (or, for a bare name, this name) is; never by its beginning: what
 * lies under a channel's address is told apart, as a platform need not ask whose name stands there. What resembles a channel that is ours in
 * its letters, by one or two changes, or under another host is a look-alike.
 */
export function verifyAddress(
  text: string,
  known: readonly KnownAccount[],
  platforms: readonly Pick<Platform, 'id' | 'hosts'>[],
): Verified {
  const asked = canonicalAddress(text, platforms) ?? bareHandle(text);
  if (!asked) return said('unreadable', null, null, null);
  const all = known.map((account) => compared(account, platforms));
  const same = all.filter((one) => (asked.key.startsWith('@') ? one.handles.includes(asked.handle ?? '') : one.key === asked.key));
  const found = (states: readonly ChannelState[]) => same.find(({ account }) => states.includes(account.state))?.account;
  const official = found(['open', 'handover']);
  if (official) return said('official', asked.key, official, null);
  const unsure = found(['suspended']) ?? found(['open-legacy']);
  if (unsure) return said(unsure.state === 'suspended' ? 'suspended' : 'unverified', asked.key, unsure, null);
  const before = found(['decommissioned']);
  if (before) return said('formerly', asked.key, before, null);
  const stranger = found(['reported']) ?? found(['candidate']);
  if (stranger) return said(stranger.state === 'reported' ? 'not-ours' : 'found', asked.key, stranger, null);
  if (same[0]) return said('not-open', asked.key, same[0].account, null);
  const ours = all.filter(({ account: { state } }) => livingStates.includes(state) || state === 'decommissioned');
  const above = ours.find(
    ({ key, account }) => key?.includes('/') && asked.key.startsWith(`${key}/`) && livingStates.includes(account.state),
  );
  if (above) return said('within', asked.key, above.account, null);
  const handle = asked.handle ?? lastOf(asked.key);
  if (handle !== null) {
    const letters = skeleton(handle);
    for (const likeness of likenesses) {
      const like = ours.find((one) => one.handles.some((own) => resembles(own, one, { ...asked, handle, letters }, likeness)));
      if (like) return said('look-alike', asked.key, like.account, likeness);
    }
  }
  return said('unknown', asked.key, null, null);
}

function compared(account: KnownAccount, platforms: readonly Pick<Platform, 'id' | 'hosts'>[]): Compared {
  const canonical = canonicalAddress(account.addressUrl, platforms);
  return {
    account,
    key: canonical?.key ?? null,
    platform: canonical?.platform ?? null,
    handles: [...new Set([canonicalHandle(account.handle), canonical?.handle ?? ''])].filter(Boolean),
  };
}

/** What an account would be called at a host that is no known platform: a host can be made to look like one. */
function lastOf(key: string): string | null {
  const last = key.split('/').slice(1).at(-1);
  return last ? canonicalHandle(last) : null;
}

function said(answer: VerifyAnswer, canonical: string | null, channel: KnownAccount | null, likeness: Verified['likeness']): Verified {
  return { answer, canonical, channel, likeness, advice: { id: `register.verify.${answer}` } };
}

function bareHandle(text: string): CanonicalAddress | null {
  const handle = canonicalHandle(text);
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}._-]{0,99}$/u.test(handle) ? { key: `@${handle}`, platform: null, handle } : null;
}

function resembles(
  own: string,
  { platform }: Compared,
  asked: { readonly platform: string | null; readonly key: string; readonly handle: string; readonly letters: string },
  likeness: NonNullable<Verified['likeness']>,
): boolean {
  const { handle } = asked;
  const elsewhere = asked.platform !== platform;
  // At a host of nobody's many a page is called something like it: only the same name there means anything.
  const isAccount = asked.platform !== null || asked.key.startsWith('@');
  if (likeness === 'other-platform') return elsewhere && own === handle && own.length > 2;
  if (!isAccount) return false;
  if (likeness === 'letters') return own !== handle && skeleton(own) === asked.letters;
  if (likeness === 'spelling') {
    const most = own.length < 5 ? 0 : own.length < 9 ? 1 : 2;
    return own !== handle && Math.abs(own.length - handle.length) <= most && distance(own, handle) <= most;
  }
  return own.length > 3 && (own === handle || words(handle).includes(own));
}

function words(handle: string): string[] {
  return handle.split(/[._-]+/);
}

/** Letters that look alike, each as the one that it is taken for (Unicode TR 39 has them all; these are the ones of names). */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    o: '0оοօ',
    l: '1iіıӏｌ|',
    a: 'аα@',
    e: 'еε3',
    c: 'сϲ',
    p: 'рρ',
    x: 'хχ',
    y: 'уγ',
    s: 'ѕ5$',
    n: 'п',
    u: 'υ',
    t: 'т',
    k: 'кκ',
    m: 'м',
    h: 'һ',
    j: 'ј',
    v: 'ν',
    b: 'ь8',
    g: '9',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
);

function skeleton(handle: string): string {
  return [...handle.normalize('NFKD').replace(/[\p{M}\p{Cf}._-]/gu, '')]
    .map((letter) => alike[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour (restricted Damerau-Levenshtein). */
export function distance(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const now = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      now[j] = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, change, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
    }
    before = last;
    last = now;
  }
  return last[other.length] ?? 0;
}
