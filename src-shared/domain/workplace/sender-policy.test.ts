import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDkimKey, readDmarc, readSpf, roofOf, walkUp } from './sender-policy.ts';

describe('SPF', () => {
  it.each([
    [['v=spf1 mx include:_spf.uni.example -all'], { kind: 'found', all: '-' }],
    [['google-site-verification=x', 'V=SPF1 ~ALL'], { kind: 'found', all: '~' }],
    [['v=spf1 a all'], { kind: 'found', all: '+' }],
    [['v=spf1 redirect=_spf.uni.example'], { kind: 'found', all: null }],
    [['v=spf10 -all'], { kind: 'none' }],
    [[], { kind: 'none' }],
    [['v=spf1 -all', 'v=spf1 mx -all'], { kind: 'many' }],
  ])('%j', (records, read) => expect(readSpf(records)).toEqual(read));
});

describe('DMARC', () => {
  it('is read with what holds below the domain and how strictly', () => {
    expect(readDmarc(['v=DMARC1; p=reject; sp=none; aspf=s; rua=mailto:x@uni.example'])).toEqual({
      policy: 'reject',
      subdomains: 'none',
      spfStrict: true,
      psd: 'u',
    });
    expect(readDmarc(['v=DMARC1;p=quarantine'])).toMatchObject({ policy: 'quarantine', subdomains: 'quarantine', spfStrict: false });
  });

  it('is none where there is another record, or two', () => {
    for (const records of [[], ['v=spf1 -all'], ['v=DMARC10; p=none'], ['v=DMARC1; p=none', 'v=DMARC1; p=reject']])
      expect(readDmarc(records)).toBeNull();
  });

  it('reads any text without falling over', () => {
    fc.assert(
      fc.property(fc.string(), (text) => [undefined, 'none', 'quarantine', 'reject'].includes(readDmarc([`v=DMARC1;${text}`])?.policy)),
    );
  });

  const policy = (psd: 'y' | 'n' | 'u' = 'u') => ({ policy: 'none', subdomains: 'none', spfStrict: false, psd }) as const;

  it('finds the roof on the way up', () => {
    expect(walkUp('post.med.uio.no')).toEqual(['post.med.uio.no', 'med.uio.no', 'uio.no']);
    expect(walkUp('a.b.c.d.e.f.g.h.i.no')).toEqual([
      'a.b.c.d.e.f.g.h.i.no',
      'd.e.f.g.h.i.no',
      'e.f.g.h.i.no',
      'f.g.h.i.no',
      'g.h.i.no',
      'h.i.no',
      'i.no',
    ]);
    expect(roofOf('post.med.uio.no', [null, null, policy()])).toBe('uio.no');
    expect(roofOf('post.med.uio.no', [policy(), null, policy()])).toBe('uio.no');
    expect(roofOf('post.med.uio.no', [null, policy('n'), policy()])).toBe('med.uio.no');
    expect(roofOf('post.oxford.ac.uk', [null, null, policy('y')])).toBe('oxford.ac.uk');
    expect(roofOf('uio.no', [null])).toBe('uio.no');
  });
});

it('a DKIM key is there unless it is revoked or something else', () => {
  expect(hasDkimKey(['v=DKIM1; k=rsa; p=MIIBIjANBg'])).toBe(true);
  expect(hasDkimKey(['k=ed25519; p=11qYAYKxCrfVS'])).toBe(true);
  expect(hasDkimKey(['v=DKIM1; p='])).toBe(false);
  expect(hasDkimKey(['v=spf1 -all'])).toBe(false);
  expect(hasDkimKey([])).toBe(false);
});
