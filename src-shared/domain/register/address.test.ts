import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalAddress } from './address.ts';
import { defaultRules } from './default-rules.ts';
import { looksLikeSecret } from './secrets.ts';
import { distance, type KnownAccount, verifyAddress } from './verify.ts';

const { platforms } = defaultRules;
const key = (text: string) => canonicalAddress(text, platforms)?.key;

describe('an address as channels are compared by it', () => {
  test.each([
    ['https://www.Facebook.com/UiO/', 'facebook.com/uio'],
    ['http://m.facebook.com/uio?ref=bookmarks#top', 'facebook.com/uio'],
    ['facebook.com/UiO', 'facebook.com/uio'],
    ['https://nb-no.facebook.com/uio', 'facebook.com/uio'],
    ['https://www.facebook.com/profile.php?id=1000&x=1', 'facebook.com/1000'],
    ['https://twitter.com/UniOslo', 'x.com/unioslo'],
    ['https://x.com/@UniOslo/', 'x.com/unioslo'],
    ['https://www.tiktok.com/@uio', 'tiktok.com/uio'],
    ['https://www.linkedin.com/school/university-of-oslo/', 'linkedin.com/school/university-of-oslo'],
    ['https://blogg.example.no/Om/', 'blogg.example.no/Om'],
    ['https://bücher.example/a', 'xn--bcher-kva.example/a'],
  ])('%s is %s', (written, wanted) => expect(key(written)).toBe(wanted));

  test.each(['', 'uio', 'https://', 'mailto:a@b.no', 'two words.no/a b', 'javascript:alert(1)'])('%s is none', (text) =>
    expect(key(text)).toBeUndefined(),
  );

  test.each([
    ['http://m.aa', 'm.aa'],
    ['https://www.m.aa.no/x', 'aa.no/x'],
    ['https://www.m.no', 'm.no'],
    ['https://a.no/%23x%2541', 'a.no/%23x%2541'],
    // As a browser reads it: a backslash is a slash, `..` goes up, and what is encoded is no slash.
    ['https://evil.example\\@facebook.com/uio', 'evil.example/@facebook.com/uio'],
    ['https://facebook.com/uio/../evil', 'facebook.com/evil'],
    ['https://facebook.com/uio/%2e%2E/evil/./x', 'facebook.com/evil/x'],
    ['https://facebook.com/uio%2F..%2Fevil', 'facebook.com/uio%2f..%2fevil'],
    ['<https://facebook.com/uio>', 'facebook.com/uio'],
    ['\u200ehttps://facebook.com/uio\u200b', 'facebook.com/uio'],
  ])('%s is compared as %s', (text, wanted) => expect(key(text)).toBe(wanted));

  it('is never on another host than the one that a browser goes to', () => {
    const sign = fc.constantFrom('\\', '/', '@', ':', '?', '#', '.', '%2e', '%2f', 'facebook.com', 'evil.example', 'uio', ' ', '\t');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const text = `https://${signs.join('')}`;
        if (canonicalAddress(text, platforms)?.platform === 'facebook') expect(new URL(text).hostname).toMatch(/facebook\.com\.?$/);
      }),
      { numRuns: 5000 },
    );
  });

  it('is its own canonical form, and never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), fc.string({ unit: 'binary' })),
        (text) => {
          const once = key(text);
          if (once !== undefined) expect(key(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const ours: KnownAccount[] = [
  { id: '1', name: 'UiO', state: 'open', platform: 'facebook', addressUrl: 'https://www.facebook.com/universitetetioslo', handle: '' },
  { id: '2', name: 'UiO', state: 'decommissioned', platform: 'x', addressUrl: 'https://twitter.com/uio_gammel', handle: 'uio_gammel' },
  { id: '4', name: 'Stansa', state: 'suspended', platform: 'instagram', addressUrl: 'https://instagram.com/uio.stansa', handle: '' },
  { id: '5', name: 'Hentet', state: 'open-legacy', platform: 'vimeo', addressUrl: 'https://www.vimeo.com/uiofilm', handle: '' },
  { id: '3', name: 'Ny', state: 'approved', platform: 'instagram', addressUrl: 'https://instagram.com/uio.ny', handle: '' },
];
const strangers: KnownAccount[] = [
  { id: '6', name: 'Funnet', state: 'candidate', platform: 'x', addressUrl: 'https://x.com/uio_venner', handle: '' },
  { id: '7', name: 'Meldt', state: 'reported', platform: 'x', addressUrl: 'https://x.com/uio_gratis', handle: '' },
];
const verify = (text: string) => verifyAddress(text, [...ours, ...strangers], platforms);

describe('is this account ours', () => {
  test.each([
    ['https://m.facebook.com/UniversitetetiOslo/?fref=ts', 'official'],
    ['@universitetetioslo', 'official'],
    ['https://x.com/UiO_gammel', 'formerly'],
    ['https://www.instagram.com/uio.ny/', 'not-open'],
    ['https://facebook.com/universitetetios1o', 'look-alike'],
    ['https://facebook.com/universitetеtioslo', 'look-alike'],
    ['https://facebook.com/universitetetosIo', 'look-alike'],
    ['https://www.tiktok.com/@universitetetioslo', 'look-alike'],
    ['https://facebook.com/universitetetioslo-stipend', 'look-alike'],
    ['https://instagram.com/uio.stansa', 'suspended'],
    ['https://www.vimeo.com/uiofilm/', 'unverified'],
    ['https://www.facebook.com/universitetetioslo/posts/123', 'within'],
    ['https://www.facebook.com/groups/universitetetioslo', 'look-alike'],
    ['https://facebook.com.innlogging.example/universitetetioslo', 'look-alike'],
    ['https://www.uio.no/universitetetioslo-stipend', 'unknown'],
    ['https://facebook.com/kattevideoer', 'unknown'],
    ['https://facebook.com/uni', 'unknown'],
    ['hva er dette', 'unreadable'],
    ['https://evil.example\\@facebook.com/universitetetioslo', 'look-alike'],
    ['https://facebook.com/universitetetioslo/../kattevideoer', 'unknown'],
    ['\u200e@universitetetioslo', 'official'],
    ['<https://www.facebook.com/universitetetioslo>', 'official'],
    ['@universitetet\u200bioslo', 'look-alike'],
    ['https://facebook.com/universitetet\u200bioslo', 'look-alike'],
    ['https://x.com/uio_venner', 'found'],
    ['@uio_gratis', 'not-ours'],
  ])('%s: %s', (text, answer) => expect(verify(text).answer).toBe(answer));

  it('never calls official what is not registered exactly, least of all what only begins like it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9._-]{1,12}$/), (more) => {
        const { answer } = verify(`https://facebook.com/universitetetioslo${more}`);
        if (more !== '' && !/^\/?$/.test(more)) expect(answer).not.toBe('official');
      }),
    );
  });

  it('never calls official what lies under an address of ours, or under another host', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.domain(), (path, host) => {
        const under = `https://facebook.com/universitetetioslo/a${path}`;
        expect(['within', 'unreadable', 'look-alike']).toContain(verify(under).answer);
        expect(verify(`https://${host}/universitetetioslo`).answer).not.toBe('official');
      }),
    );
  });

  it('says of what is not ours which channel it looks like, and how', () => {
    const like = (text: string) => [verify(text).channel?.id, verify(text).likeness];
    expect(like('https://x.com/universitetetioslo')).toEqual(['1', 'other-platform']);
    expect(like('https://facebook.com/universitetetios1o')).toEqual(['1', 'letters']);
    expect(like('https://facebook.com/universitetetoslo')).toEqual(['1', 'spelling']);
    expect(like('https://facebook.com/groups/universitetetioslo')).toEqual(['1', 'name-in-it']);
  });

  it('counts what is put in, taken out, changed or swapped', () => {
    expect([distance('uio', 'uio'), distance('uio', 'uoi'), distance('uio', 'u'), distance('', 'uio')]).toEqual([0, 1, 2, 3]);
  });
});

describe('secrets', () => {
  test.each([
    'Passord: Sommer2026!',
    'lösenordet är hemligt123',
    'password=hunter2',
    'Passord: hemmelig',
    'PIN-kode: 4821',
    'ghp_abcdefghijklmnopqrstuvwx0123456789',
    '-----BEGIN RSA PRIVATE KEY-----',
    'a1b2-c3d4-e5f6-7a8b-9c0d',
    'passord: hunter2',
    'pwd=hunter2',
    'Passord: se hvelvet. Passord: hunter2',
    'Lösenordet ligger i valvet, men kontolösenord: hunter2',
    'lösenord hunter2',
    'password password: hunter2',
    'passord：hunter2',
    'pass\u200bord: hunter2',
    'PIN -> 4471',
    'facebookpassord = sommer',
    'backup codes: 8812 7731',
    '(ghp_abcdefghijklmnopqrst)',
    'AKIAIOSFODNN7EXAMPLE1',
    'Authorization eyJhbGciOiJIUzI1.eyJzdWIiOiIx.abc',
    'access_token=abc',
  ])('%s looks like one', (text) => expect(looksLikeSecret(text)).toBe(true));
  test.each([
    'Passordet ligger i hvelvet til Kommunikasjonsavdelingen.',
    'Lösenord: i Keeper, mappen Sociala medier',
    'Passord: https://keeper.example/rom/12',
    'Ring 22 85 50 50 og be om ny tilgang.',
    'Passord og koder ble byttet 5. oktober.',
    'Passord: se hvelvet',
    'kanalen viser hvem som står bak, og dette huset eier alle bilder her',
    'Byt lösenord i valvet',
    'Prefekten tar över och byter lösenord',
    'Kompass: nord',
    'Kompasset er gammelt, og kompass er 3 kilo',
    'Lösenord: förvaras i valvet',
    'Passord: byttes 5. august',
    'Passord: oppbevares hos sikkerhetslederen',
    'Lösenord byts varje år',
    'Password 2 times a year',
    'Vi passar på att visa campus: 3 bilder i veckan',
    'Secretary: Anna Berg',
    'Ärende FS 1.1-1234-2026, id 550e8400-e29b-41d4-a716-446655440000',
    'sk-innhold og xoxo',
  ])('%s does not', (text) => expect(looksLikeSecret(text)).toBe(false));
});
