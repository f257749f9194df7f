import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning } from '../../../tests/kit/is-running.ts';
import { createApertiumCommand } from './apertium-command.ts';
import { createApertiumService } from './apertium-service.ts';

const nynorsk = { from: 'nb', to: 'nn', infinitive: 'e' } as const;
const both = [
  { from: 'nb', to: 'nn' },
  { from: 'nn', to: 'nb' },
];

function hasApertium(): boolean {
  try {
    return /nob-nno_e[\s\S]*/.test(execFileSync('apertium', ['-l'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

describe.skipIf(!hasApertium())('Debian’s Apertium', () => {
  const apertium = createApertiumCommand();
  /** Milliseconds. It starts some ten programs, which take their time beside other tests. */
  const patience = 60_000;

  it('has both directions', async () => {
    expect(await apertium.directions()).toEqual(both);
  });

  it('makes nynorsk of bokmål, in HTML, and leaves alone what it is told to', { timeout: patience }, async () => {
    const html =
      '<p id="u1">Vi vet ikke hvem som <b>kommer</b> til <apertium-notrans>Studentweb</apertium-notrans> kl. 10.15. Det er ikke mulig å <a href="#0">melde seg på</a> i dag.</p>\n';
    expect(await apertium.translate({ ...nynorsk, html })).toBe(
      '<p id="u1">Vi veit ikkje kven som <b>kjem</b> til <apertium-notrans>Studentweb</apertium-notrans> kl. 10.15. Det er ikkje mogleg å <a href="#0">melde seg på</a> i dag.</p>\n',
    );
  });

  it('ends infinitives as it is asked to', { timeout: patience }, async () => {
    expect(await apertium.translate({ ...nynorsk, infinitive: 'a', html: '<p id="u1">Det er mulig å skrive.</p>' })).toContain('å skriva');
  });

  it('makes bokmål of nynorsk', { timeout: patience }, async () => {
    const html = '<p id="u1">Eg veit ikkje kven som kjem.</p>';
    expect(await apertium.translate({ from: 'nn', to: 'nb', infinitive: 'e', html })).toContain('Jeg vet ikke hvem som kommer');
  });

  it('has no other languages', async () => {
    expect(await apertium.translate({ from: 'nb', to: 'en', infinitive: 'e', html: '<p>Hei</p>' })).toEqual({ failed: 'direction' });
  });
});

describe.skipIf(process.platform === 'win32')('a command that misbehaves', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'budstikke-apertium-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A program in the place of Apertium; asked for its directions it answers as that does. */
  function program(name: string, body: string): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\nif [ "$1" = -l ]; then echo '  nob-nno_e'; exit; fi\n${body}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const ask = (command: string, { stopped, patience = 60_000 }: { stopped?: Promise<void>; patience?: number } = {}) =>
    createApertiumCommand({ command, patience, most: 100_000 }).translate({ ...nynorsk, html: '<p>Hei</p>' }, stopped);

  it('is missing where there is none', async () => {
    expect(await ask(join(folder, 'none'))).toEqual({ failed: 'missing' });
    expect(await createApertiumCommand({ command: join(folder, 'none') }).directions()).toEqual({ failed: 'missing' });
  });

  it('is there but has refused where it cannot be started, or there is no place for the text', async () => {
    const file = program('plain', 'cat');
    chmodSync(file, 0o644);
    expect(await ask(file)).toEqual({ failed: 'refused' });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(folder, 'none');
    try {
      expect(await ask(program('stands', 'cat'))).toEqual({ failed: 'refused' });
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  it('is ended when it hangs, and when it says too much', async () => {
    expect(await ask(program('hangs', 'sleep 60'), { patience: 300 })).toEqual({ failed: 'slow' });
    expect(await ask(program('floods', 'yes ja'))).toEqual({ failed: 'too-large' });
  });

  it('is ended, with all that it started, when a person stops it', async () => {
    const pid = join(folder, 'pid');
    const stop = Promise.withResolvers<void>();
    const answer = ask(program('waits', `sleep 60 & echo $! > '${pid}.new'; mv '${pid}.new' '${pid}'; wait`), { stopped: stop.promise });
    await expect.poll(() => existsSync(pid), { timeout: 20_000 }).toBe(true);
    const started = Number(readFileSync(pid, 'utf8'));
    expect(isRunning(started)).toBe(true);
    stop.resolve();
    expect(await answer).toEqual({ failed: 'stopped' });
    await expect.poll(() => isRunning(started), { timeout: 20_000 }).toBe(false);
  });

  it('has refused where it ends with an error, or closes before it has read', async () => {
    expect(await ask(program('fails', 'echo half; exit 3'))).toEqual({ failed: 'refused' });
    expect(await ask(program('garbles', "printf '\\377\\376'"))).toEqual({ failed: 'unreadable' });
  });
});

describe('an HTTP service of the institution', () => {
  let server: Server;
  let address = '';
  let translate: (form: URLSearchParams, response: ServerResponse) => void;
  let asked: string[] = [];
  const pairs = [
    { sourceLanguage: 'nob', targetLanguage: 'nno' },
    { sourceLanguage: 'nno', targetLanguage: 'nob' },
    { sourceLanguage: 'sme', targetLanguage: 'nob' },
  ];
  const json = (response: ServerResponse, value: unknown, status = 200) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const answer = (response: ServerResponse, translatedText: unknown) =>
    json(response, { responseData: { translatedText }, responseDetails: null, responseStatus: 200 });

  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response: ServerResponse) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/apy/listPairs') return json(response, { responseData: pairs, responseDetails: null, responseStatus: 200 });
      let body = '';
      request.on('data', (data) => (body += data));
      request.on('end', () => translate(new URLSearchParams(body), response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/apy`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = ({ stopped, patience = 60_000 }: { stopped?: Promise<void>; patience?: number } = {}) =>
    createApertiumService(address, { patience, most: 1 << 20 }).translate({ ...nynorsk, html: '<p id="u1">Hei æøå &amp; 1</p>' }, stopped);

  it('says which directions it has', async () => {
    expect(await createApertiumService(address).directions()).toEqual(both);
  });

  it('is given the text and nothing else, by the direction that it has', async () => {
    asked = [];
    translate = (form, response) => answer(response, `${[...form.keys()]} ${form.get('langpair')} ${form.get('format')} ${form.get('q')}`);
    expect(await ask()).toBe('langpair,q,format,markUnknown nob|nno html <p id="u1">Hei æøå &amp; 1</p>');
    expect(asked).toEqual(['GET /apy/listPairs', 'POST /apy/translate']);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['slow', () => {}],
    ['slow', (response) => void response.writeHead(200).write('{"responseData":')],
    ['too-large', (response) => answer(response, 'ja '.repeat(400_000))],
    ['redirect', (response) => void response.writeHead(307, { location: `${address}/elsewhere` }).end()],
    ['refused', (response) => json(response, { status: 'error', code: 503 }, 503)],
    ['unreadable', (response) => void response.end('<html>Bad gateway</html>')],
    ['unreadable', (response) => answer(response, { html: true })],
    ['unreadable', (response) => json(response, { responseData: null })],
    ['missing', (response) => void response.destroy()],
  ])('that fails is told of: %s', async (failed, act) => {
    asked = [];
    translate = (_form, response) => act(response);
    expect(await ask(failed === 'slow' ? { patience: 400 } : {})).toEqual({ failed });
    expect(asked).not.toContain('POST /apy/elsewhere');
  });

  it('is let go when a person stops it', async () => {
    const stop = Promise.withResolvers<void>();
    translate = () => stop.resolve();
    expect(await ask({ stopped: stop.promise })).toEqual({ failed: 'stopped' });
  });

  it('that nobody runs, or that cannot be asked safely, is missing', async () => {
    expect(await createApertiumService('http://127.0.0.1:1').directions()).toEqual({ failed: 'missing' });
    expect(await createApertiumService('http://mt.example').directions()).toEqual({ failed: 'missing' });
  });
});
