import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSite } from './site-addresses.ts';

const x = 'https://x.com/umu';

describe('the addresses of a page', () => {
  it.each<[string, string, string[]]>([
    ['a link', '<a href="https://x.com/umeauniversitet">X</a>', ['https://x.com/umeauniversitet']],
    ['entities', "<a href='https://www.facebook.com/x?a=1&amp;b=2'>", ['https://www.facebook.com/x?a=1&b=2']],
    ['no quotation marks, and capitals', '<A CLASS=x HREF=https://x.com/umu>', [x]],
    ['rel=me', '<link rel="me" href="https://mastodon.social/@umu">', ['https://mastodon.social/@umu']],
    ['no scheme', '<a href="//x.com/umu">', [x]],
    ['a sitemap', '<?xml version="1.0"?><url><loc>https://www.umu.se/en/</loc></url>', ['https://www.umu.se/en/']],
    [
      'a marked section',
      '<?xml version="1.0"?><urlset><url><loc><![CDATA[https://x.com/umu?a=1&b=2]]></loc></url></urlset>',
      [`${x}?a=1&b=2`],
    ],
    ['a text', 'Følg oss på https://x.com/umu, eller (https://instagram.com/umu).', [x, 'https://instagram.com/umu']],
    ['each once', 'https://x.com/umu https://x.com/umu', [x]],
    ['a list', '{"sameAs":["https://x.com/umu","https://vimeo.com/umu"]}', [x, 'https://vimeo.com/umu']],
    [
      'linked data: what is the same, however deep',
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"url":"https://y.no","sameAs":["https://x.com/umu"]},{"sameAs":"https://vimeo.com/umu"}]}</script>',
      [x, 'https://vimeo.com/umu'],
    ],
    ['broken linked data', '<script type="application/ld+json">{"sameAs":</script>', []],
    ['data of the page', '<script type="application/json">{"a":"https:\\/\\/x.com\\/umu"}</script>', [x]],
    ['a script', '<script>location="https://x.com/umu"</script><style>a{b:url(https://x.com/y)}</style>', []],
    ['commented out', '<!-- <a href="https://x.com/umu"> -->', []],
    ['a link after a script with tags in it', `<script>"<a href='https://x.com/falsk'>"</script><a href="${x}">`, [x]],
    ['within the site', '<a href="/kontakt"><a href="mailto:a@b.no"><a href="javascript:alert(1)">', []],
    ['what a page is shown by elsewhere', '<meta property="og:see_also" content="https://x.com/umu">', [x]],
    ['nothing', '', []],
  ])('%s', (_, page, addresses) => {
    expect(readSite(page)).toEqual({ addresses, sitemaps: [] });
  });

  it('of an index of sitemaps are sitemaps', () => {
    const index = (loc: string) => `<?xml version="1.0"?><sitemapindex><sitemap><loc>\n ${loc} </loc></sitemap></sitemapindex>`;
    expect(readSite(index('https://www.umu.se/a.xml')).sitemaps).toEqual(['https://www.umu.se/a.xml']);
    expect(readSite('<urlset><url><loc>https://www.umu.se/</loc></url></urlset>').sitemaps).toEqual([]);
  });

  it('longer than any account’s are none', () => {
    expect(readSite(`<a href="https://x.com/${'a'.repeat(3000)}"> https://x.com/${'b'.repeat(3000)}`).addresses).toEqual([]);
  });

  it('are found whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readSite(text).addresses)));
    const piece = fc.constantFrom('<', '>', '</', 'script', 'a', ' href=', '"', x, '<!--', '-->', '<![CDATA[', ']]>', '&amp;', '\u0000');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const address of readSite(pieces.join('')).addresses) expect(address).toMatch(/^https?:\/\//i);
      }),
    );
  });

  it('of a hostile page take no more time than its length asks for', () => {
    const before = performance.now();
    for (const page of [
      '<b a>'.repeat(400_000),
      '<div>'.repeat(400_000),
      '<'.repeat(2_000_000),
      'https://'.repeat(250_000),
      `https://${'.'.repeat(2_000_000)}x`,
      `https://${'a.'.repeat(500_000)}`,
    ])
      readSite(page);
    readSite(`<script type="application/ld+json">${'['.repeat(500_000)}`);
    readSite(`<script type="application/ld+json">${'['.repeat(200_000)}${']'.repeat(200_000)}</script>`);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
