import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificatesMissing, selfSigned } from '../../../tests/kit/certificate.ts';
import { isPrivateAddress } from './private-address.ts';
import { createWebAddresses } from './web-addresses.ts';

const asked: string[] = [];
const answer: RequestListener = ({ method, url = '', headers }, response) => {
  asked.push(`${method} ${url}${headers.cookie || headers.authorization ? ' with credentials' : ''}`);
  const [, status = '200', why] = url.split('/');
  if (why === 'silent') return;
  if (why === 'flood' && method === 'GET') {
    response.writeHead(200);
    const flood = (): void => {
      if (!response.destroyed) response.write('x'.repeat(65_536), (failed) => failed ?? setImmediate(flood));
    };
    flood();
    return;
  }
  const code = method === 'HEAD' && why !== undefined ? 405 : Number(status);
  response.writeHead(code, { location: '/404', 'set-cookie': 'a=b' });
  response.end(method === 'HEAD' ? undefined : 'page');
};

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ours = createWebAddresses({ thisMachine: true, patience: 1500 });

describe('N46: whether a page is there', () => {
  it.each([200, 204, 301, 302, 401, 403, 404, 410, 500, 503])('gives the server’s %i', async (status) => {
    expect(await ours.lookUp(`${base}/${status}`)).toEqual({ kind: 'answer', status });
  });

  it('asks with HEAD, and with GET only where HEAD gets no page', async () => {
    asked.length = 0;
    await ours.lookUp(`${base}/200`);
    expect(await ours.lookUp(`${base}/200/get-only`)).toEqual({ kind: 'answer', status: 200 });
    expect(asked).toEqual(['HEAD /200', 'HEAD /200/get-only', 'GET /200/get-only']);
  });

  it('follows no redirect and sends no credentials', async () => {
    asked.length = 0;
    expect(await ours.lookUp(`${base.replace('http://', 'http://kari:secret@')}/302`)).toEqual({ kind: 'answer', status: 302 });
    expect(asked).toEqual(['HEAD /302']);
  });

  it('gives up on a server that says nothing, and reads no page that has no end', async () => {
    expect(await ours.lookUp(`${base}/200/silent`)).toEqual({ kind: 'silence' });
    expect(await ours.lookUp(`${base}/200/flood`)).toEqual({ kind: 'answer', status: 200 });
  });

  it('says that nobody answers where there is no server, no such name, and no address at all', async () => {
    expect(await ours.lookUp('http://127.0.0.1:9/')).toEqual({ kind: 'silence' });
    expect(await ours.lookUp('https://nobody.invalid/')).toEqual({ kind: 'silence' });
    expect(await ours.lookUp('not an address')).toEqual({ kind: 'silence' });
  });

  it('never asks without encryption, nor what is no web address', async () => {
    asked.length = 0;
    const real = createWebAddresses({ patience: 1500 });
    expect(await real.lookUp('http://www.uni.example/')).toEqual({ kind: 'silence' });
    expect(await real.lookUp('file:///etc/passwd')).toEqual({ kind: 'silence' });
    expect(asked).toEqual([]);
  });

  it('never asks a private network, whether its number or a name for it is given', async () => {
    asked.length = 0;
    const real = createWebAddresses({ patience: 1500 });
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]'])
      expect(await real.lookUp(`https://${host}:${port}/`), host).toEqual({ kind: 'private' });
    expect(await real.lookUp(`https://localhost:${port}/`)).toEqual({ kind: 'private' });
    expect(asked).toEqual([]);
  });

  it.skipIf(certificatesMissing !== '')('believes no server whose certificate nobody vouches for', async () => {
    const secure = createSecureServer(selfSigned(), answer);
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    expect(await ours.lookUp(`https://127.0.0.1:${(secure.address() as AddressInfo).port}/200`)).toEqual({ kind: 'silence' });
    secure.close();
  });
});

it.each([
  ['127.0.0.1', true],
  ['10.255.255.255', true],
  ['172.31.0.1', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['nobody', true],
  ['129.240.8.200', false],
  ['172.32.0.1', false],
  ['2001:700:100::1', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
