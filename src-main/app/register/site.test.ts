import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { ReadPage } from '#main/ports/web-pages.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
let server: Server;
let base: string;
let asked: string[] = [];
const pages = new Map<string, string>();

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const page = pages.get(url);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  const file = join(house.directory, 'in.csv');
  writeFileSync(file, 'name;platform;addressUrl\nBiblioteket;facebook;https://facebook.com/umub\nKemi;x;https://x.com/umukemi\n');
  await ask('register.import', { file });
});
beforeEach(() => {
  asked = [];
  pages.clear();
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
});

describe('a page of the website that a person names', () => {
  it('is fetched once, and held against the register both ways', async () => {
    pages.set(
      '/kontakt',
      `<link rel="me" href="https://x.com/UmuKemi"><a href="https://www.facebook.com/falsk">De</a><a href="${base}/annan">Mer</a>
       <script type="application/ld+json">{"sameAs":["https://vimeo.com/umu"]}</script>`,
    );
    const told = await ask('register.compareSite', { url: `${base}/kontakt` });
    expect(told).toMatchObject({ fileName: `${base}/kontakt`, pages: 1, unread: 0, found: 3 });
    expect(told.unregistered.map(({ address }) => address)).toEqual(['https://www.facebook.com/falsk', 'https://vimeo.com/umu']);
    expect(told.unlisted.map(({ name }) => name)).toEqual(['Biblioteket']);
    expect(asked).toEqual(['/kontakt']);
  });

  it('may be an index of sitemaps: those of the same website are read, a bounded number of them, and no page in them', async () => {
    const index = (paths: readonly string[]) =>
      `<?xml version="1.0"?><sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`;
    const map = (loc: string) => `<?xml version="1.0"?><urlset><url><loc>${loc}</loc></url></urlset>`;
    pages.set('/sitemap.xml', index([`${base}/a.xml`, `${base}/b.xml`, 'https://www.other.example/c.xml', `${base}/gone.xml`]));
    pages.set('/a.xml', map('https://www.facebook.com/umub'));
    pages.set('/b.xml', index([`${base}/deeper.xml`]));
    const told = await ask('register.compareSite', { url: `${base}/sitemap.xml` });
    expect(told).toMatchObject({ pages: 3, unread: 2, found: 1 });
    expect(asked).toEqual(['/sitemap.xml', '/a.xml', '/b.xml', '/gone.xml']);

    asked = [];
    pages.set('/many.xml', index(Array.from({ length: 500 }, (_, number) => `${base}/${number}.xml`)));
    expect(await ask('register.compareSite', { url: `${base}/many.xml` })).toMatchObject({ pages: 1, unread: 500 });
    expect(asked.length).toBe(51);
  });

  it('is told of where it is not there', async () => {
    await expect(ask('register.compareSite', { url: `${base}/gone` })).rejects.toMatchObject({ textId: 'register.site.status' });
    await expect(ask('register.compareSite', { url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ textId: 'register.site.silence' });
  });

  it('is not fetched from anywhere else in practice', async () => {
    for (const url of ['https://www.umu.se/', 'https://localhost/', 'http://127.0.0.1.example.org/'])
      await expect(ask('register.compareSite', { url })).rejects.toMatchObject({ textId: 'register.site.practice' });
  });

  test.each(['ftp://a.no/', 'file:///etc/passwd', 'javascript:alert(1)', 'umu', ''])('is no address: %s', async (url) => {
    await expect(ask('register.compareSite', { url })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

it('says why a real website could not be read', async () => {
  let answer: ReadPage = { kind: 'silence' };
  const real = await openApplication({ practice: false, webPages: { read: async () => answer } });
  await real.ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  const refusal = () => real.ask('register.compareSite', { url: 'https://www.umu.se/' }).catch(({ textId }) => textId);
  expect(await refusal()).toBe('register.site.silence');
  answer = { kind: 'private' };
  expect(await refusal()).toBe('register.site.private');
  answer = { kind: 'tooLarge' };
  expect(await refusal()).toBe('register.site.tooLarge');
  answer = { kind: 'page', address: 'https://www.umu.se/sv', text: '<a href="https://x.com/umu">', bytes: 10 };
  expect(await refusal()).toMatchObject({ fileName: 'https://www.umu.se/sv', found: 1 });
  await real.close();
});
