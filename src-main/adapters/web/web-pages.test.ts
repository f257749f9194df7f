import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createWebPages } from './web-pages.ts';

let asked: string[] = [];
let server: Server;
let base: string;
const answer: RequestListener = ({ method, url = '', headers }, response) => {
  asked.push(`${method} ${url}${headers.cookie || headers.authorization ? ' with credentials' : ''}`);
  const send = (status: number, body: string | Buffer = '', more: Record<string, string> = {}): void =>
    void response.writeHead(status, { 'set-cookie': 'a=b', ...more }).end(body);
  const [, what = '', rest = ''] = url.split('/');
  switch (what) {
    case 'page':
      return send(200, 'Blåbær', { 'content-type': 'text/html; charset=utf-8' });
    case 'latin':
      return send(200, Buffer.from('Blåbær', 'latin1'), { 'content-type': 'text/html; charset="ISO-8859-1"' });
    case 'odd':
      return send(200, 'Blåbær', { 'content-type': 'text/html; charset=klingon' });
    case 'packed':
      return send(200, gzipSync('Blåbær'));
    case 'bomb':
      return send(200, gzipSync(Buffer.alloc(100 << 20)));
    case 'broken':
      return send(200, Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    case 'hop':
      return send(302, '', { location: Number(rest) > 1 ? `/hop/${Number(rest) - 1}` : '/page' });
    case 'round':
      return send(301, '', { location: '/round' });
    case 'away':
      return send(302, '', { location: decodeURIComponent(rest) });
    case 'silent':
      return;
    case 'flood': {
      response.writeHead(200);
      const flood = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), (failed) => failed ?? setImmediate(flood));
      };
      return flood();
    }
    case 'slow': {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 100);
      response.on('close', () => clearInterval(drip));
      return;
    }
    default:
      return send(Number(what));
  }
};

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ours = createWebPages({ thisMachine: true, patience: 1500 });
const read = (path: string, most = 1_000_000) => ours.read(`${base}/${path}`, most);

describe('a page that a person asks for', () => {
  test.each(['page', 'latin', 'odd', 'packed'])('is read as text: %s', async (path) => {
    expect(await read(path)).toMatchObject({ kind: 'page', text: 'Blåbær', address: `${base}/${path}` });
  });

  it('is asked for once, with no credentials', async () => {
    await ours.read(`${base.replace('http://', 'http://kari:secret@')}/page#part`, 100);
    expect(asked).toEqual(['GET /page']);
  });

  it('is found where it leads on to, a few times and not for ever', async () => {
    expect(await read('hop/5')).toMatchObject({ kind: 'page', address: `${base}/page` });
    expect(asked.length).toBe(6);
    expect(await read('hop/6')).toEqual({ kind: 'silence' });
    expect(await read('round')).toEqual({ kind: 'silence' });
  });

  test.each([404, 410, 500, 403])('is told of by the server’s %i', async (status) =>
    expect(await read(`${status}`)).toEqual({ kind: 'answer', status }),
  );

  it('is never longer than was wanted, nor unpacked beyond that', async () => {
    expect(await read('page', 3)).toEqual({ kind: 'tooLarge' });
    expect(await read('flood')).toEqual({ kind: 'tooLarge' });
    expect(await read('bomb')).toEqual({ kind: 'tooLarge' });
    expect(await read('broken')).toEqual({ kind: 'silence' });
  });

  it('is given up where it comes too slowly, not at all, or from nowhere', async () => {
    expect(await read('silent')).toEqual({ kind: 'silence' });
    expect(await read('slow')).toEqual({ kind: 'silence' });
    expect(await ours.read('http://127.0.0.1:9/', 100)).toEqual({ kind: 'silence' });
    expect(await ours.read('not an address', 100)).toEqual({ kind: 'silence' });
  });
});

describe('a private network', () => {
  const closed = [
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://192.168.1.1/',
    'https://2130706433/',
  ];
  test.each(closed)('is not asked: %s', async (address) => {
    expect(await createWebPages({ patience: 1500 }).read(address, 100)).toEqual({ kind: 'private' });
  });
  test.each(closed.slice(0, 4))('is not asked where a page leads on to it: %s', async (address) => {
    expect(await read(`away/${encodeURIComponent(address)}`)).toEqual({ kind: 'private' });
  });
  test.each(['file:///etc/passwd', 'http://www.uni.example/', 'data:text/html,x', 'ftp://a.no/'])(
    'nor is what is no https: %s',
    async (address) => {
      expect(await read(`away/${encodeURIComponent(address)}`)).toEqual({ kind: 'silence' });
    },
  );
  it('is this machine too, but for what has a server here', async () => {
    const { port } = server.address() as AddressInfo;
    const real = createWebPages({ patience: 1500 });
    expect(await real.read(`https://127.0.0.1:${port}/page`, 100)).toEqual({ kind: 'private' });
    expect(await real.read(`https://localhost:${port}/page`, 100)).toEqual({ kind: 'private' });
    expect(asked).toEqual([]);
  });
});
