import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type IssuerSetting, startIssuer } from '../../../tests/kit/issuer.ts';
import { createIssuers } from './issuers.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});
const issuers = createIssuers({ timeout: 5 });
async function issuerWith(setting: IssuerSetting = {}) {
  const issuer = await startIssuer(setting);
  cleanUp.push(() => issuer.close());
  return issuer;
}
const failure = (id: string, kind: string, params = {}) => ({ kind, text: { id, params: expect.objectContaining(params) } });

describe('a sign-in with a code', () => {
  it('waits for the person, and brings what mail is sent and renewed with, and whose it is', async () => {
    const issuer = await issuerWith({ signInLife: 86_400 });
    const device = await issuers.begin(issuer.oauth);
    expect(device).toMatchObject({ userCode: issuer.userCode, address: `${issuer.origin}/enter`, expiresIn: 600 });
    const waiting = device.wait();
    await expect.poll(() => issuer.count('token')).toBeGreaterThan(1);
    issuer.say('accepted');
    const grant = await waiting;
    expect(grant).toMatchObject({ expiresIn: 3600, refreshExpiresIn: 86_400, account: issuer.account });
    expect(issuer.knows(grant.accessToken)).toBe(true);
    expect(issuer.forms.find((form) => form.has('scope'))?.get('scope')).toBe('openid smtp.send offline_access');
    expect(issuer.forms.every((form) => !form.has('client_secret'))).toBe(true);
  });

  it('that the person declines, or forgets, says which', async () => {
    const issuer = await issuerWith();
    const declined = (await issuers.begin(issuer.oauth)).wait();
    issuer.say('denied');
    await expect(declined).rejects.toMatchObject({ kind: 'blocked', text: { id: 'signIn.denied' } });
    const forgotten = (await issuers.begin(issuer.oauth)).wait();
    issuer.say('forgotten');
    await expect(forgotten).rejects.toMatchObject({ kind: 'blocked', text: { id: 'signIn.tooLate' } });
  });

  it('is over when the code is, although the issuer goes on asking for patience', async () => {
    const issuer = await issuerWith({ codeLife: 1 });
    await expect((await issuers.begin(issuer.oauth)).wait()).rejects.toMatchObject({ text: { id: 'signIn.tooLate' } });
  });

  it('can be stopped', async () => {
    const issuer = await issuerWith();
    const device = await issuers.begin(issuer.oauth);
    const waiting = device.wait();
    device.stop();
    await expect(waiting).rejects.toMatchObject({ kind: 'conflict', text: { id: 'signIn.stopped' } });
  });

  it('goes on over an issuer that is away for a moment', async () => {
    const issuer = await issuerWith({
      instead: (place, times) => (place === 'token' && times < 3 ? { status: 502, body: '<h1>Bad gateway</h1>' } : undefined),
    });
    const waiting = (await issuers.begin(issuer.oauth)).wait();
    issuer.say('accepted');
    expect((await waiting).refreshToken).toMatch(/^refresh-/);
    expect(issuer.count('token')).toBe(3);
  });
});

describe('a renewal', () => {
  async function signedIn(setting: IssuerSetting = {}) {
    const issuer = await issuerWith(setting);
    const waiting = (await issuers.begin(issuer.oauth)).wait();
    issuer.say('accepted');
    return { issuer, refreshToken: (await waiting).refreshToken ?? '' };
  }

  it('gives a new token, and the next refresh token where the issuer changes it', async () => {
    const { issuer, refreshToken } = await signedIn({ tokenLife: null });
    const next = await issuers.renew(issuer.oauth, refreshToken);
    expect(next.expiresIn).toBeNull();
    expect(next.refreshToken).not.toBe(refreshToken);
    await expect(issuers.renew(issuer.oauth, refreshToken)).rejects.toMatchObject({ text: { id: 'signIn.ended' } });
    const steady = await signedIn({ rotates: false });
    expect((await issuers.renew(steady.issuer.oauth, steady.refreshToken)).refreshToken).toBeNull();
  });

  it('that is refused says to sign in again, with the code and nothing of what was sent or whose it was', async () => {
    const { issuer, refreshToken } = await signedIn();
    issuer.endSignIns();
    const error = await issuers.renew(issuer.oauth, refreshToken).catch((reason: unknown) => reason);
    expect(error).toMatchObject(failure('signIn.ended', 'blocked', { code: 'invalid_grant, AADSTS700082' }));
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toMatch(new RegExp(`${refreshToken}|${issuer.account}`));
  });

  it('that finds nobody says so', async () => {
    const { issuer, refreshToken } = await signedIn();
    await issuer.close();
    await expect(issuers.renew(issuer.oauth, refreshToken)).rejects.toMatchObject(failure('signIn.unreachable', 'network'));
  });

  it('is given up with the issuer', async () => {
    const { issuer, refreshToken } = await signedIn();
    await issuers.revoke(issuer.oauth, refreshToken);
    expect(issuer.revoked).toEqual([refreshToken]);
  });
});

describe('what is no good issuer', () => {
  it.each<[string, IssuerSetting, string, string]>([
    ['one without codes', { metadata: { device_authorization_endpoint: undefined } }, 'signIn.noDevice', 'blocked'],
    ['one that calls itself something else', { metadata: { issuer: 'https://other.example' } }, 'signIn.notAnIssuer', 'network'],
    ['one that is a page', { instead: () => ({ status: 200, body: '<h1>Welcome</h1>' }) }, 'signIn.notAnIssuer', 'network'],
    ['one that is not there', { instead: () => ({ status: 404, body: 'no' }) }, 'signIn.notAnIssuer', 'network'],
    ['one that has fallen over', { instead: () => ({ status: 503, body: 'down' }) }, 'signIn.unreachable', 'network'],
    [
      'one that says more than any issuer says',
      { instead: () => ({ status: 200, body: { issuer: 'x'.repeat(2 * 1024 * 1024) } }) },
      'signIn.notAnIssuer',
      'network',
    ],
    [
      'one that gives codes in the open',
      { metadata: { device_authorization_endpoint: 'http://login.uni.example/device' } },
      'signIn.notAnIssuer',
      'network',
    ],
  ])('%s', async (_, setting, id, kind) => {
    const issuer = await issuerWith(setting);
    await expect(issuers.begin(issuer.oauth)).rejects.toMatchObject({ kind, text: { id } });
  });

  it('one that does not know the client: its code is told, for IT', async () => {
    const issuer = await issuerWith();
    await expect(issuers.begin({ ...issuer.oauth, clientId: 'unknown' })).rejects.toMatchObject(
      failure('signIn.refused', 'blocked', { code: 'invalid_client, AADSTS700016' }),
    );
  });

  it('one that sends the person to a place without encryption', async () => {
    const issuer = await issuerWith({
      instead: (place) =>
        place === 'device'
          ? { status: 200, body: { device_code: 'd', user_code: 'u', verification_uri: 'http://uni.example/enter', expires_in: 60 } }
          : undefined,
    });
    await expect(issuers.begin(issuer.oauth)).rejects.toMatchObject({ text: { id: 'signIn.notAnIssuer' } });
  });

  it('one that leads elsewhere: no redirect is followed, with what is asked least of all', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => elsewhere.close());
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    for (const led of ['metadata', 'device', 'token', 'revoke']) {
      const issuer = await issuerWith({ instead: (place) => (place === led ? { status: 307, headers: { location } } : undefined) });
      const all = async () => {
        await issuers.begin(issuer.oauth);
        await issuers.renew(issuer.oauth, 'word').catch((reason) => {
          if (led === 'token') throw reason;
        });
        await issuers.revoke(issuer.oauth, 'word');
      };
      await expect(all(), led).rejects.toMatchObject({ text: { id: 'signIn.notAnIssuer' } });
    }
    expect(asked).toEqual([]);
  });

  it('one that never answers', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(createIssuers({ timeout: 0.2 }).begin({ provider: 'other', issuer, clientId: 'c', scopes: 's' })).rejects.toMatchObject({
      text: { id: 'signIn.unreachable' },
    });
  });
});
