import type { TextRef } from '#shared/texts/index.ts';
import type { Platform } from '../policy/register.ts';
import { type CanonicalAddress, canonicalAddress, canonicalHandle } from './address.ts';
import type { ChannelState } from './life-cycle.ts';

/** A channel as far as it is known by address and name. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly state: ChannelState;
  readonly platform: string;
  readonly addressUrl: string;
  readonly handle: string;
}

export const verifyAnswers = ['official', 'not-open', 'formerly', 'look-alike', 'unknown', 'unreadable'] as const;
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

const openStates: readonly ChannelState[] = ['open', 'open-legacy', 'handover', 'suspended'];

/**
 * Is this account ours? Only what is registered under exactly this address (or, for a bare name, this name) is; never by its beginning.
 * What resembles a channel that is ours in its letters or by one or two changes is a look-alike.
 */
export function verifyAddress(
  text: string,
  known: readonly KnownAccount[],
  platforms: readonly Pick<Platform, 'id' | 'hosts'>[],
): Verified {
  const asked = canonicalAddress(text, platforms) ?? bareHandle(text);
  if (!asked) return said('unreadable', null, null, null);
  const same = known.filter((one) => isSame(asked, one, platforms));
  const open = same.find(({ state }) => openStates.includes(state));
  if (open) return said('official', asked.key, open, null);
  const before = same.find(({ state }) => state === 'decommissioned');
  if (before) return said('formerly', asked.key, before, null);
  if (same[0]) return said('not-open', asked.key, same[0], null);
  if (asked.handle) {
    const ours = known.filter(({ state }) => openStates.includes(state) || state === 'decommissioned');
    for (const likeness of ['letters', 'spelling', 'other-platform', 'name-in-it'] as const) {
      const like = ours.find((one) => resembles(asked, one, likeness, platforms));
      if (like) return said('look-alike', asked.key, like, likeness);
    }
  }
  return said('unknown', asked.key, null, null);
}

function said(answer: VerifyAnswer, canonical: string | null, channel: KnownAccount | null, likeness: Verified['likeness']): Verified {
  return { answer, canonical, channel, likeness, advice: { id: `register.verify.${answer}` } };
}

function bareHandle(text: string): CanonicalAddress | null {
  const handle = canonicalHandle(text);
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(handle) ? { key: `@${handle}`, platform: null, handle } : null;
}

/** The names that an account is known by: the one that was written, and the one in its address. */
function handlesOf({ handle, addressUrl }: KnownAccount, platforms: readonly Pick<Platform, 'id' | 'hosts'>[]): string[] {
  return [...new Set([canonicalHandle(handle), canonicalAddress(addressUrl, platforms)?.handle ?? ''])].filter(Boolean);
}

function isSame(asked: CanonicalAddress, one: KnownAccount, platforms: readonly Pick<Platform, 'id' | 'hosts'>[]): boolean {
  if (asked.key.startsWith('@')) return handlesOf(one, platforms).includes(asked.handle ?? '');
  return canonicalAddress(one.addressUrl, platforms)?.key === asked.key;
}

function resembles(
  asked: CanonicalAddress,
  one: KnownAccount,
  likeness: NonNullable<Verified['likeness']>,
  platforms: readonly Pick<Platform, 'id' | 'hosts'>[],
): boolean {
  const handle = asked.handle ?? '';
  return handlesOf(one, platforms).some((own) => {
    if (likeness === 'other-platform') return own === handle && own.length > 2;
    if (likeness === 'letters') return own !== handle && skeleton(own) === skeleton(handle);
    if (likeness === 'spelling') return own !== handle && distance(own, handle) <= (own.length < 5 ? 0 : own.length < 9 ? 1 : 2);
    return own.length > 3 && own !== handle && words(handle).includes(own);
  });
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
  return [...handle.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[._-]/g, '')]
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
