import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { printPdf } from './print-pdf.ts';

const browser = findBrowser(process.platform, process.env, homedir());
if (browser === null) console.warn('Printing is not tested: there is no installed browser here.');

it.skipIf(browser === null)(
  'prints a tagged A4 document with its title and language, runs no script and fetches nothing',
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const reach = `http://127.0.0.1:${port}`;
    try {
      const pdf = await printPdf(`<!DOCTYPE html><html lang="nn"><head><title>Prøve</title>
      <style>@page { size: A4 } .next { break-before: page } @import url(${reach}/style.css)</style></head><body><h1>Éi</h1>
      <img src="${reach}/image.png"><iframe src="${reach}/frame"></iframe><link rel="stylesheet" href="${reach}/more.css">
      <p class="next">To</p>
      <script>document.body.insertAdjacentHTML('beforeend', '<p class="next">Tre</p>'); fetch('${reach}/script')</script></body></html>`);
      const source = Buffer.from(pdf).toString('latin1');
      expect(source.slice(0, 5)).toBe('%PDF-');
      expect(source.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
      expect(source).toContain('/Lang (nn)');
      expect(source).toMatch(/\/MarkInfo[\s\S]{0,40}\/Marked true/);
      // Its title in UTF-16 with its byte order mark, or in PDF's own encoding.
      expect(source).toMatch(/\/Title \((?:Pr\xf8ve|\xfe\xff)|\/Title <FEFF/i);
      expect(source).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  },
  120_000,
);
