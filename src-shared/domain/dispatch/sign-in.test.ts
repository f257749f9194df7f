import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areScopes,
  isClientId,
  isIssuer,
  isMailboxName,
  isOver,
  isSafeAddress,
  issuerOf,
  isTenant,
  isWorn,
  lifeLeft,
  scopesOf,
  tokenLife,
} from './sign-in.ts';

const start = { wall: 1_790_000_000_000, monotonic: 5000 };
/** Both clocks so many milliseconds after the start. */
const after = (passed: number, wall = passed) => ({ wall: start.wall + wall, monotonic: start.monotonic + passed });
const lives = fc.integer({ min: 1, max: 86_400 });

describe('the life of a token', () => {
  it('lasts an hour less the five minutes in which it is renewed', () => {
    const token = tokenLife(start, 3600);
    expect(isWorn(token, after(55 * 60_000 - 1))).toBe(false);
    expect(isWorn(token, after(55 * 60_000))).toBe(true);
    expect(isOver(token, after(60 * 60_000 - 1))).toBe(false);
    expect(isOver(token, after(60 * 60_000))).toBe(true);
    expect(lifeLeft(token, after(60_000))).toBe(59 * 60_000);
  });

  it('is short where the issuer names none, and nothing where it names less than nothing', () => {
    expect(isWorn(tokenLife(start, null), after(3 * 60_000))).toBe(false);
    expect(isOver(tokenLife(start, null), after(5 * 60_000))).toBe(true);
    expect(isOver(tokenLife(start, -5), after(0))).toBe(true);
    expect(lifeLeft(tokenLife(start, -5), after(10))).toBe(0);
  });

  it('is over at its time whatever the machine’s clock was set to meanwhile', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1e8 }), (seconds, set, beyond) => {
        const token = tokenLife(start, seconds);
        const passed = seconds * 1000 + beyond;
        expect(isOver(token, after(passed, passed + set))).toBe(true);
        expect(isWorn(token, after(passed, passed + set))).toBe(true);
      }),
    );
  });

  it('is over at its time although the other clock stood still while the machine slept', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 1e8 }), (seconds, slept) => {
        const passed = seconds * 1000 + slept;
        expect(isOver(tokenLife(start, seconds), after(0, passed))).toBe(true);
      }),
    );
  });

  it('is worn before it is over, never the other way, and not at once while the clocks agree', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 2e8 }), fc.integer({ min: -2e8, max: 2e8 }), (seconds, passed, wall) => {
        const token = tokenLife(start, seconds);
        if (isOver(token, after(passed, wall))) expect(isWorn(token, after(passed, wall))).toBe(true);
        expect(lifeLeft(token, after(passed, wall)) === 0).toBe(isOver(token, after(passed, wall)));
        expect(isWorn(token, after(0))).toBe(false);
        expect(isWorn(token, after(seconds * 790))).toBe(false);
      }),
    );
  });
});

describe('an issuer', () => {
  it('of Microsoft 365 is the tenant’s, and is asked for sending and for being signed in on', () => {
    const oauth = { provider: 'microsoft', tenant: 'Uni.Example', clientId: 'c' } as const;
    expect(issuerOf(oauth)).toBe('https://login.microsoftonline.com/uni.example/v2.0');
    expect(scopesOf(oauth)).toBe('https://outlook.office.com/SMTP.Send offline_access');
  });

  it('of another kind is as it was entered', () => {
    const oauth = {
      provider: 'other',
      issuer: 'https://login.uni.example/realm',
      clientId: 'c',
      scopes: ' smtp  offline_access ',
    } as const;
    expect(issuerOf(oauth)).toBe('https://login.uni.example/realm');
    expect(scopesOf(oauth)).toBe('smtp offline_access');
  });

  it.each([
    'https://login.uni.example',
    'https://login.uni.example/realm/',
    'http://127.0.0.1:8080',
    'http://localhost/a',
    'http://[::1]:80',
  ])('can stand at %s', (address) => expect(isIssuer(address)).toBe(true));
  it.each([
    'http://login.uni.example',
    'http://127.0.0.1.uni.example',
    'http://localhost.uni.example',
    'https://user:word@login.uni.example',
    'https://login.uni.example/?tenant=1',
    'https://login.uni.example/#a',
    'ftp://login.uni.example',
    'login.uni.example',
    'file:///etc/passwd',
    '',
  ])('cannot stand at “%s”', (address) => expect(isIssuer(address)).toBe(false));
  it('may have addresses with a question in them', () => {
    expect(isSafeAddress('https://login.uni.example/token?p=policy')).toBe(true);
    expect(isSafeAddress('http://login.uni.example/token')).toBe(false);
  });
});

describe('what is entered', () => {
  it.each(['6f7d1c1e-0000-4000-8000-1234567890ab', 'uni.example', 'organizations'])('can be a tenant: %s', (text) =>
    expect(isTenant(text)).toBe(true),
  );
  it.each(['', 'a/b', 'uni..example', 'uni.example/', '../x', 'a b', '-x', 'x?y'])('cannot be a tenant: “%s”', (text) =>
    expect(isTenant(text)).toBe(false),
  );
  it('is checked for what would break out of the request', () => {
    expect(isClientId('6f7d1c1e-0000')).toBe(true);
    for (const text of ['', 'a b', 'a\nb', 'blå', 'x'.repeat(256)]) expect(isClientId(text)).toBe(false);
    expect(areScopes('https://outlook.office.com/SMTP.Send offline_access')).toBe(true);
    for (const text of ['', ' ', 'a "b"', 'a\\b', 'a\nb']) expect(areScopes(text)).toBe(false);
    expect(isMailboxName('masseutsending@uni.example')).toBe(true);
    for (const text of ['', 'a b', 'a\x01auth=Bearer', 'a\nb']) expect(isMailboxName(text)).toBe(false);
  });
});
