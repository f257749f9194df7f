import { describe, expect, it } from 'vitest';
import { rules } from '../../../tests/kit/umea.ts';
import { compareSite } from './compare-site.ts';
import { readSite } from './site-addresses.ts';
import type { KnownAccount } from './verify.ts';

const account = (id: string, addressUrl: string, state: KnownAccount['state'] = 'open'): KnownAccount => ({
  id,
  name: id,
  state,
  platform: 'x',
  addressUrl,
  handle: '',
});
const compare = (page: string, ...known: KnownAccount[]) => {
  const { found, unregistered, unlisted } = compareSite(readSite(page).addresses, known, rules.platforms);
  return {
    found,
    unregistered: unregistered.map(({ address, channel }) => [address, channel?.id ?? null]),
    unlisted: unlisted.map(({ id }) => id),
  };
};

describe('the website held against the register', () => {
  it('knows an account however its address is written', () => {
    expect(compare('<a href="https://twitter.com/UmeaUniversitet/?lang=sv">', account('a', 'https://x.com/umeauniversitet'))).toEqual({
      found: 1,
      unregistered: [],
      unlisted: [],
    });
  });

  it('tells what is on the page and not in the register, and what is in the register and not on the page', () => {
    const page = 'https://x.com/umea_ny https://facebook.com/gammal https://instagram.com/umu';
    const known = [
      account('shown', 'https://instagram.com/umu'),
      account('hidden', 'https://vimeo.com/umu'),
      account('closed', 'https://facebook.com/gammal', 'decommissioned'),
      account('idea', 'https://youtube.com/@umu', 'draft'),
    ];
    expect(compare(page, ...known)).toEqual({
      found: 3,
      unregistered: [
        ['https://x.com/umea_ny', null],
        ['https://facebook.com/gammal', 'closed'],
      ],
      unlisted: ['hidden'],
    });
  });

  it('never takes the beginning of an address for the whole', () => {
    const known = account('a', 'https://x.com/umu');
    expect(compare('https://x.com/umu_official', known)).toEqual({
      found: 1,
      unregistered: [['https://x.com/umu_official', null]],
      unlisted: ['a'],
    });
  });

  it('leaves out posts, films, buttons that share the page, and everything that is on no platform', () => {
    const page = [
      'https://x.com/umu/status/123',
      'https://www.youtube.com/watch?v=abc',
      'https://youtu.be/abc',
      'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.umu.se',
      'https://twitter.com/intent/tweet?text=x',
      'https://www.linkedin.com/shareArticle?url=x',
      'https://www.instagram.com/p/abc/',
      'https://www.facebook.com/',
      'https://www.umu.se/kontakt',
    ].join(' ');
    expect(compare(page)).toEqual({ found: 0, unregistered: [], unlisted: [] });
    expect(compare('https://www.linkedin.com/school/umea-university/ https://www.youtube.com/@umu').found).toBe(2);
  });

  it('finds a channel on a place of its own by its whole address', () => {
    const blog = account('blog', 'https://blogg.umu.se/fysik/');
    expect(compare('https://blogg.umu.se/fysik', blog).unlisted).toEqual([]);
    expect(compare('https://blogg.umu.se/', blog).unlisted).toEqual(['blog']);
  });
});
