import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { type DispatchHouse, type DispatchSetting, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { type IssuerSetting, startIssuer, type TestIssuer } from '../../../tests/kit/issuer.ts';
import { startTokenRelay, type TokenRelaySetting } from '../../../tests/kit/token-relay.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const user = 'masseutsending@uni.example';
async function scene(
  setting: { issuer?: IssuerSetting; relay?: Partial<TokenRelaySetting>; house?: Partial<DispatchSetting>; people?: number } = {},
) {
  const issuer = await startIssuer(setting.issuer);
  cleanUp.push(() => issuer.close());
  const server = await startTokenRelay({ knows: issuer.knows, ...setting.relay });
  cleanUp.push(() => server.close());
  const relay: Relay = { host: '127.0.0.1', port: server.port, security: 'none', user, oauth: issuer.oauth, returnPath: '' };
  const at = await openDispatch({ relay, ...setting.house });
  cleanUp.push(() => at.close().catch(() => {}));
  await at.furnish(recipientsNumbered(setting.people ?? 6));
  return { issuer, server, relay, at };
}
async function signIn(at: DispatchHouse, issuer: TestIssuer) {
  const code = await at.handlers['relay.signIn']({});
  issuer.say('accepted');
  await expect.poll(async () => (await at.handlers['relay.account']({})).waiting, { timeout: 10_000 }).toBeNull();
  return code;
}
const because = (at: DispatchHouse, id: string) => textSaid(at.orderNow(id).heldBecause)?.id;
const everybody = (count: number) =>
  recipientsNumbered(count)
    .map(({ address }) => address)
    .sort();

describe('signing in', () => {
  it('shows a code, waits for the person, and says who is signed in and until when', async () => {
    const { at, issuer } = await scene({ issuer: { signInLife: 90 * 86_400 }, house: { now: '2026-08-10T07:00:00.000Z' } });
    expect(await at.handlers['relay.account']({})).toMatchObject({ mailbox: user, waiting: null, signedIn: null });
    const code = await at.handlers['relay.signIn']({});
    expect(code).toEqual({ userCode: issuer.userCode, address: `${issuer.origin}/enter`, secondsLeft: 600, secondsInAll: 600 });
    expect((await at.handlers['relay.account']({})).waiting).toMatchObject({ userCode: issuer.userCode, secondsInAll: 600 });
    issuer.say('accepted');
    await expect.poll(async () => (await at.handlers['relay.account']({})).waiting).toBeNull();
    const { signedIn } = await at.handlers['relay.account']({});
    expect(signedIn).toMatchObject({ account: issuer.account, ended: false });
    expect(signedIn?.since).toMatch(/^2026-08-10T07:0/);
    expect(signedIn?.until).toMatch(/^2026-11-08T07:0/);
    expect(signedIn?.tokenUntil).toMatch(/^2026-08-10T0[78]:/);
    expect(await at.handlers['relay.get']({})).toMatchObject({ passwordKnown: true });
    expect(at.store.read.log({ offset: 0, limit: 20 }).some(({ type }) => type === 'relay.signedIn')).toBe(true);
  });

  it('that is declined says so, stands until the next, and leaves nobody signed in', async () => {
    const { at, issuer } = await scene();
    await at.handlers['relay.signIn']({});
    issuer.say('denied');
    await expect.poll(async () => (await at.handlers['relay.account']({})).failed).toMatch(/^Innloggingen ble avslått/);
    expect(await at.handlers['relay.account']({})).toMatchObject({ waiting: null, signedIn: null });
    await at.handlers['relay.signIn']({});
    expect(await at.handlers['relay.account']({})).toMatchObject({ failed: null, waiting: { userCode: issuer.userCode } });
  });

  it('that is stopped, or begun anew, leaves what was given out before without effect', async () => {
    const { at, issuer } = await scene();
    await at.handlers['relay.signIn']({});
    await at.handlers['relay.signIn']({});
    await at.handlers['relay.stopSignIn']({});
    expect(await at.handlers['relay.account']({})).toMatchObject({ waiting: null, failed: null });
    issuer.say('accepted');
    await signIn(at, issuer);
    expect(await at.handlers['relay.account']({})).toMatchObject({ signedIn: { account: issuer.account } });
  });

  it('ends with signing out: the token is forgotten here and given up with the issuer', async () => {
    const { at, issuer } = await scene();
    await signIn(at, issuer);
    const [kept] = [...at.secrets.values()];
    const { refreshToken } = JSON.parse(kept ?? '{}') as { refreshToken: string };
    expect(issuer.given).toContain(refreshToken);
    await at.handlers['relay.signOut']({});
    expect(at.secrets.size).toBe(0);
    expect(issuer.revoked).toEqual([refreshToken]);
    expect(await at.handlers['relay.account']({})).toMatchObject({ signedIn: null });
    await expect(at.send()).rejects.toMatchObject({ kind: 'blocked', text: { id: 'signIn.nobody' } });
  });

  it('without a token to renew with is not taken for one', async () => {
    const { at, issuer } = await scene({ issuer: { givesRefreshToken: false } });
    await at.handlers['relay.signIn']({});
    issuer.say('accepted');
    await expect.poll(async () => (await at.handlers['relay.account']({})).failed).toMatch(/offline_access/);
    expect(at.secrets.size).toBe(0);
  });

  it('is for a saved relay that takes tokens only', async () => {
    const { at, relay } = await scene();
    await at.store.write([{ do: 'settings.set', key: 'relay', value: { ...relay, oauth: undefined } }]);
    await expect(at.handlers['relay.signIn']({})).rejects.toMatchObject({ kind: 'blocked', text: { id: 'signIn.notChosen' } });
    expect(await at.handlers['relay.account']({})).toMatchObject({ mailbox: null });
  });
});

describe('what is saved', () => {
  it.each([
    ['no mailbox', { user: null }, 'signIn.needMailbox'],
    ['a mailbox with a break in it', { user: 'a\x01auth=Bearer b' }, 'signIn.needMailbox'],
    ['a tenant that is a path', { oauth: { provider: 'microsoft', tenant: '../x', clientId: 'c' } }, 'signIn.badTenant'],
    [
      'an issuer in the open',
      { oauth: { provider: 'other', issuer: 'http://uni.example', clientId: 'c', scopes: 's' } },
      'signIn.badIssuer',
    ],
    ['a client id with spaces', { oauth: { provider: 'microsoft', tenant: 'uni.example', clientId: 'c d' } }, 'signIn.badClient'],
    ['no scopes', { oauth: { provider: 'other', issuer: 'https://uni.example', clientId: 'c', scopes: ' ' } }, 'signIn.badScopes'],
  ] as const)('is refused with %s', async (_, wrong, id) => {
    const { at, relay } = await scene({ people: 1 });
    const wanted = { ...relay, ...wrong } as Relay;
    const { caps } = await at.handlers['relay.get']({});
    await expect(at.handlers['relay.save']({ relay: wanted, caps })).rejects.toMatchObject({ kind: 'invalid', text: { id } });
  });

  it('never holds a password beside it', async () => {
    const { at, relay } = await scene({ people: 1 });
    const { caps } = await at.handlers['relay.get']({});
    await at.handlers['relay.save']({ relay, caps, password: 'hemmelig' });
    expect(at.secrets.size).toBe(0);
  });
});

describe('a test of the relay', () => {
  it('logs in with a token that was good, and with a new one where it was not', async () => {
    const { at, issuer, relay, server } = await scene();
    await expect(at.handlers['relay.test']({ relay })).rejects.toMatchObject({ text: { id: 'signIn.nobody' } });
    await signIn(at, issuer);
    expect(await at.handlers['relay.test']({ relay })).toMatchObject({ ok: true, authMethods: ['LOGIN', 'XOAUTH2'] });
    issuer.dropTokens();
    expect(await at.handlers['relay.test']({ relay })).toMatchObject({ ok: true });
    expect(server.users).toEqual([user, user]);
    expect(server.refused).toHaveLength(1);
  });

  it.each(['challenge', 'direct'] as const)('says that the account may not send, when it is refused twice (%s)', async (refusal) => {
    const { at, issuer, relay, server } = await scene({ relay: { knows: () => false, refusal } });
    await signIn(at, issuer);
    const { ok, text } = await at.handlers['relay.test']({ relay });
    expect(ok).toBe(false);
    expect(text).toMatch(/godtok ikke innloggingen: 535 5\.7\.3/);
    expect(new Set(server.refused).size).toBe(2);
  });

  it('says that the server takes no tokens, and gives it none', async () => {
    const { at, issuer, relay, server } = await scene({ relay: { offers: 'AUTH LOGIN PLAIN' } });
    await signIn(at, issuer);
    expect(await at.handlers['relay.test']({ relay })).toMatchObject({ ok: false, text: expect.stringContaining('XOAUTH2') });
    expect(server.logins.length + server.refused.length).toBe(0);
  });

  it('says that the sign-in has ended', async () => {
    const { at, issuer, relay } = await scene();
    await signIn(at, issuer);
    issuer.dropTokens();
    issuer.endSignIns();
    expect(await at.handlers['relay.test']({ relay })).toMatchObject({ ok: false, text: expect.stringContaining('AADSTS700082') });
    expect(await at.handlers['relay.account']({})).toMatchObject({ signedIn: { ended: true, tokenUntil: null } });
  });
});

describe('a send', () => {
  it('goes on over several lives of its token, each recipient once', async () => {
    const people = 30;
    const { at, issuer, server } = await scene({ people });
    await signIn(at, issuer);
    const id = await at.send({ connections: 2, perSecond: 10 });
    for (const sent of [5, 12, 20]) {
      await at.until(() => server.accepted.length >= sent);
      at.jump(56 * 60_000);
    }
    await at.reaches(id, 'finished');
    expect([...server.accepted].sort()).toEqual(everybody(people));
    expect(new Set(server.logins).size).toBe(4);
    expect(server.turnedAway + server.refused.length).toBe(0);
    expect(at.counts(id)).toMatchObject({ accepted: people, refused: 0, in_doubt: 0 });
  });

  it('gets a new token when the relay is done with the old one in mid-session, and loses nobody', async () => {
    const people = 12;
    const { at, issuer, server } = await scene({ people });
    await signIn(at, issuer);
    const id = await at.send({ connections: 1, perSecond: 20 });
    await at.until(() => server.accepted.length >= 4);
    issuer.dropTokens();
    await at.reaches(id, 'finished');
    expect([...server.accepted].sort()).toEqual(everybody(people));
    expect(server.turnedAway).toBe(1);
    expect(at.counts(id)).toMatchObject({ accepted: people, refused: 0, in_doubt: 0 });
  });

  it('uses its token to the end when the issuer is away, and holds nobody up for that', async () => {
    let away = false;
    const { at, issuer, server } = await scene({
      people: 8,
      issuer: { tokenLife: 40, instead: (place) => (away && place === 'token' ? { status: 503, body: 'down' } : undefined) },
    });
    await signIn(at, issuer);
    away = true;
    const asked = issuer.count('token');
    // The token is in its last fifth, where another is asked for.
    at.jump(35_000);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'finished');
    expect(server.accepted).toHaveLength(8);
    expect(issuer.count('token') - asked).toBe(1);
    expect(new Set(server.logins).size).toBe(1);
  });

  it('holds when the renewal is refused in the middle, flags nobody, and goes on after a new sign-in', async () => {
    const people = 12;
    const { at, issuer, server } = await scene({ people });
    await signIn(at, issuer);
    const id = await at.send({ connections: 2, perSecond: 20 });
    await at.until(() => server.accepted.length >= 4);
    issuer.endSignIns();
    issuer.dropTokens();
    await at.reaches(id, 'paused');
    expect(because(at, id)).toMatch(/^signIn\.ended(Before)?$/);
    await at.until(() => at.counts(id).attempting === 0);
    expect(at.counts(id)).toMatchObject({ refused: 0, in_doubt: 0, deferred: 0, accepted: server.accepted.length });
    await expect(at.handlers['dispatch.resume']({ orderId: id })).rejects.toMatchObject({ text: { id: 'signIn.endedBefore' } });

    issuer.beginSignIns();
    await signIn(at, issuer);
    await at.handlers['dispatch.resume']({ orderId: id });
    await at.reaches(id, 'finished');
    expect([...server.accepted].sort()).toEqual(everybody(people));
  });

  it('that is refused at its first mail holds with the server’s words: another token would be no better', async () => {
    let logins = 0;
    const { at, issuer, server } = await scene({
      relay: {
        knows: () => {
          logins += 1;
          return logins === 1;
        },
      },
    });
    await signIn(at, issuer);
    const id = await at.send({ connections: 1 });
    await at.reaches(id, 'paused');
    expect(because(at, id)).toBe('dispatch.held.login');
    expect(server.accepted).toEqual([]);
    expect(at.counts(id)).toMatchObject({ queued: 6, refused: 0, in_doubt: 0 });
  });

  it('after a restart goes on with what the host has kept', async () => {
    const secrets = new Map<string, string>();
    const { at, issuer, relay, server } = await scene({ house: { secrets } });
    await signIn(at, issuer);
    await at.close(true);
    const again = await openDispatch({ relay, secrets, directory: at.directory });
    cleanUp.push(() => again.close().catch(() => {}));
    await again.recover();
    expect(await again.handlers['relay.account']({})).toMatchObject({ signedIn: { account: issuer.account, tokenUntil: null } });
    const id = await again.send();
    await again.reaches(id, 'finished');
    expect(server.accepted).toHaveLength(6);
  });

  it('leaves no token anywhere but with the host', async () => {
    const { at, issuer, server } = await scene({ people: 8 });
    await signIn(at, issuer);
    const id = await at.send({ connections: 1, perSecond: 20 });
    await at.until(() => server.accepted.length >= 3);
    issuer.dropTokens();
    await at.reaches(id, 'finished');
    issuer.endSignIns();
    issuer.dropTokens();
    await at.handlers['relay.test']({ relay: at.orderNow(id).relay });
    const secrets = issuer.given.concat(server.logins).flatMap((token) => [token, Buffer.from(token).toString('base64').slice(4, -4)]);
    const files = (readdirSync(at.directory, { recursive: true }) as string[])
      .map((name) => join(at.directory, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path));
    const holding = (words: string) => files.some((bytes) => bytes.includes(words));
    // What is no secret is found: the search works.
    expect(holding(issuer.clientId)).toBe(true);
    expect(secrets.filter(holding)).toEqual([]);
    expect(holding(Buffer.from(`user=${user}`).toString('base64').slice(0, 20))).toBe(false);
    const told = JSON.stringify(at.events);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });
});
