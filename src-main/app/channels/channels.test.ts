import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWebAddresses } from '#main/adapters/web/web-addresses.ts';
import { webItemId } from '#shared/domain/channels/item.ts';
import type { PlanView } from '#shared/domain/channels/plan.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

/** A web server of ours in the place of the web: `https://i.uni.example/STATUS` answers with it, and `/silent` never. */
let server: Server;
let asked: string[] = [];
let house: TestApplication;
let messageId: string;
const { ask } = { ask: ((...args: Parameters<TestApplication['ask']>) => house.ask(...args)) as TestApplication['ask'] };

beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(Number(url?.slice(1)));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const real = createWebAddresses({ thisMachine: true });
  house = await openApplication({
    webAddresses: {
      lookUp: async (address) => {
        const { pathname } = new URL(address);
        if (pathname === '/silent') return { kind: 'silence' };
        return real.lookUp(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`);
      },
    },
  });
  await ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.no', role: 'officer', sample: false });
}, 60_000);
afterAll(async () => {
  server.close();
  expect(house.mistakes).toEqual([]);
  await house.close();
});
beforeEach(async () => {
  asked = [];
  messageId = (await ask('messages.create', {})).id;
  await brief({ audience: { kind: 'all-staff' }, subject: 'Ny eksamensdato' });
});

async function brief(change: object): Promise<void> {
  const { brief: now, revision } = await ask('messages.get', { id: messageId });
  await ask('messages.saveBrief', { id: messageId, revision, brief: { ...now, ...change } });
}
const blank = { channel: null, title: 'Ny eksamensdato', parentId: null, tag: null, address: '' } as const;
async function plan(change: object): Promise<string> {
  const { itemId } = await ask('channels.add', { messageId, kind: 'intranet', ...blank, ...change });
  await ask('channels.tick', { messageId, itemId, what: 'privacy', on: true });
  await ask('channels.tick', { messageId, itemId, what: 'security', on: true });
  return itemId;
}
const publish = (itemId: string, address = 'https://i.uni.example/200', more: object = {}) =>
  ask('channels.publish', { messageId, itemId, address, ...more });
const post = (parentId: string | null, more: object = {}) => plan({ kind: 'social', tag: 'profile', parentId, title: 'Innlegg', ...more });
const view = (): Promise<PlanView> => ask('channels.get', { messageId });
const refused = (textId: string, kind = 'blocked') => ({ textId, kind });
const events = async () =>
  (await ask('log.page', { messageId, offset: 0, limit: 50 })).entries.map(({ type, facts }) => ({ type, facts })).reverse();

describe('a plan of channels', () => {
  it('opens what points to a formal item once that has its address and time (N46, N47)', async () => {
    const entry = await plan({});
    const first = await post(entry);
    expect((await view()).items.map(({ state }) => state)).toEqual(['unlocked', 'planned']);
    await expect(publish(first)).rejects.toMatchObject(refused('channels.check.primaryFirst'));
    await publish(entry);
    expect((await view()).items.map(({ state }) => state)).toEqual(['published', 'unlocked']);
    await publish(first, 'https://social.example/1');
    expect((await view()).items.map(({ state }) => state)).toEqual(['published', 'published']);
    // Only the formal one is looked up: what it rests on is what must be there.
    expect(asked).toEqual(['HEAD /200']);
  });

  it('N47: an orphan is refused, and so is a parent that is no formal place', async () => {
    await expect(publish(await post(null))).rejects.toMatchObject(refused('channels.check.orphan'));
    const mail = await plan({ kind: 'mail' });
    await expect(post(mail)).rejects.toMatchObject(refused('channels.blocked.parent'));
    await expect(post('nowhere')).rejects.toMatchObject(refused('error.notFound', 'not-found'));
  });

  it('N22: a mail with the link waits for the entry that it links to', async () => {
    const entry = await plan({});
    const mail = await plan({ kind: 'mail', parentId: entry });
    await expect(publish(mail, '')).rejects.toMatchObject(refused('channels.check.primaryFirst'));
    await publish(entry);
    await publish(mail, '');
    expect((await view()).items.at(-1)?.item.published).toMatchObject({ address: '', found: null });
  });

  it('N23: each place has both ticks first, with who and when', async () => {
    const { itemId } = await ask('channels.add', { messageId, kind: 'intranet', ...blank });
    await expect(publish(itemId)).rejects.toMatchObject(refused('channels.check.care.privacy'));
    await ask('channels.tick', { messageId, itemId, what: 'privacy', on: true });
    await expect(publish(itemId)).rejects.toMatchObject(refused('channels.check.care.security'));
    await ask('channels.tick', { messageId, itemId, what: 'security', on: true });
    await ask('channels.tick', { messageId, itemId, what: 'privacy', on: false });
    await expect(publish(itemId)).rejects.toMatchObject(refused('channels.check.care.privacy'));
    await ask('channels.tick', { messageId, itemId, what: 'privacy', on: true });
    await publish(itemId);
    const { me } = await ask('system.state', {});
    expect((await view()).items[0]?.item).toMatchObject({ privacy: { by: me?.id }, security: { by: me?.id } });
    expect(asked).toEqual(['HEAD /200']);
  });

  it.each([200, 301, 401, 403])('N46: an address that answers %i is there', async (status) => {
    await publish(await plan({}), `https://i.uni.example/${status}`);
    expect((await view()).items[0]?.item.published?.found).toEqual({ by: 'answer', status });
  });

  it.each([404, 410])('N46: an address that answers %i is not, whoever says so', async (status) => {
    const entry = await plan({});
    const { me } = await ask('system.state', {});
    const address = `https://i.uni.example/${status}`;
    await expect(publish(entry, address)).rejects.toMatchObject(refused('channels.check.gone'));
    await expect(publish(entry, address, { confirmedBy: me?.id })).rejects.toMatchObject(refused('channels.check.gone'));
    expect((await view()).items[0]?.item.published).toBeNull();
  });

  it.each(['silent', '500'])('N46: where the answer is %s, a named person confirms, and the log says who', async (path) => {
    const entry = await plan({});
    const address = `https://i.uni.example/${path}`;
    await expect(publish(entry, address)).rejects.toMatchObject(refused('channels.check.unconfirmed'));
    await expect(publish(entry, address, { confirmedBy: 'nobody' })).rejects.toMatchObject(refused('error.notFound', 'not-found'));
    const { me } = await ask('system.state', {});
    await publish(entry, address, { confirmedBy: me?.id });
    expect((await view()).items[0]?.item.published?.found).toMatchObject({ by: 'person', personId: me?.id });
    expect((await events()).at(-1)).toMatchObject({ type: 'channel.published', facts: { found: 'person', personId: me?.id } });
  });

  it('N46: what is said to have come out before its formal channel is refused', async () => {
    const entry = await plan({});
    const first = await post(entry);
    await publish(entry);
    const earlier = { at: { local: '2026-08-09T08:00', zone: 'Europe/Oslo' } };
    await expect(publish(first, 'https://social.example/1', earlier)).rejects.toMatchObject(refused('channels.check.earlier'));
    const ahead = { at: { local: '2026-08-11T08:00', zone: 'Europe/Oslo' } };
    await expect(publish(first, 'https://social.example/1', ahead)).rejects.toMatchObject(refused('channels.blocked.future'));
  });

  it('N40 and N41: what a rule advises against asks for a reason, which is kept and not logged', async () => {
    const entry = await plan({});
    const first = await post(entry, { tag: 'other' });
    await publish(entry);
    await expect(publish(first, 'https://social.example/1')).rejects.toMatchObject({
      ...refused('channels.blocked.reason'),
      text: expect.stringContaining('N41'),
    });
    await brief({ audience: { kind: 'all-students' } });
    await publish(first, 'https://social.example/1', { reason: 'Mange følger med der.' });
    expect((await view()).items.at(-1)?.item.published?.reason).toBe('Mange følger med der.');
    const published = (await events()).at(-1);
    expect(published?.facts).toMatchObject({ warned: 'N40 N41' });
    expect(JSON.stringify(published)).not.toContain('følger');
  });

  it('N12: an entry is corrected with a log, a mail is not', async () => {
    const entry = await plan({});
    await expect(ask('channels.correct', { messageId, itemId: entry, what: 'Rom' })).rejects.toMatchObject(
      refused('channels.blocked.notPublished', 'conflict'),
    );
    await publish(entry);
    await ask('channels.correct', { messageId, itemId: entry, what: 'Rommet var feil.' });
    await ask('channels.correct', { messageId, itemId: entry, what: 'Klokkeslettet òg.' });
    const [kept] = (await view()).items;
    expect(kept?.state).toBe('corrected');
    expect(kept?.item.corrections.map(({ what }) => what)).toEqual(['Rommet var feil.', 'Klokkeslettet òg.']);
    const mail = await plan({ kind: 'mail' });
    await publish(mail, '');
    await expect(ask('channels.correct', { messageId, itemId: mail, what: 'Rom' })).rejects.toMatchObject(
      refused('channels.check.newMessage'),
    );
  });

  it('stands as it is once it is published', async () => {
    const entry = await plan({});
    await publish(entry);
    await expect(publish(entry)).rejects.toMatchObject(refused('channels.blocked.published', 'conflict'));
    await expect(ask('channels.remove', { messageId, itemId: entry })).rejects.toMatchObject(
      refused('channels.blocked.published', 'conflict'),
    );
    await expect(ask('channels.change', { messageId, itemId: entry, kind: 'web', ...blank })).rejects.toMatchObject(
      refused('channels.blocked.published', 'conflict'),
    );
    await expect(ask('channels.tick', { messageId, itemId: entry, what: 'privacy', on: false })).rejects.toMatchObject(
      refused('channels.blocked.published', 'conflict'),
    );
  });

  it('takes out what is planned, but not what others point to', async () => {
    const entry = await plan({});
    const first = await post(entry);
    await expect(ask('channels.remove', { messageId, itemId: entry })).rejects.toMatchObject(refused('channels.blocked.pointedTo'));
    await ask('channels.remove', { messageId, itemId: first });
    await ask('channels.remove', { messageId, itemId: entry });
    expect((await view()).items).toEqual([]);
    expect((await events()).map(({ type }) => type)).toContain('channel.removed');
  });

  it('begins with the web page of the brief (U09), which is kept with the first thing that is done with it', async () => {
    await brief({ webPage: 'https://i.uni.example/200' });
    const itemId = webItemId(messageId);
    expect((await view()).items.map(({ item }) => item.id)).toEqual([itemId]);
    await expect(ask('channels.remove', { messageId, itemId })).rejects.toMatchObject(refused('channels.blocked.fromBrief'));
    await ask('channels.tick', { messageId, itemId, what: 'privacy', on: true });
    await ask('channels.tick', { messageId, itemId, what: 'security', on: true });
    await brief({ webPage: '' });
    expect((await view()).items[0]?.item.address).toBe('https://i.uni.example/200');
    await publish(itemId);
    expect((await view()).items[0]?.state).toBe('published');
  });

  it('logs ids and codes only, and each change once', async () => {
    const entry = await plan({ title: 'Hemmelig tittel' });
    await publish(entry);
    const logged = await events();
    expect(logged.map(({ type }) => type).filter((type) => type.startsWith('channel.'))).toEqual([
      'channel.planned',
      'channel.ticked',
      'channel.ticked',
      'channel.published',
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/Hemmelig|https:/);
  });

  it('refuses addresses that are no web addresses, and two people’s clicks at once publish once', async () => {
    const entry = await plan({});
    for (const address of ['http://i.uni.example/200', 'javascript:alert(1)', 'https://x'])
      await expect(publish(entry, address)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(publish(entry, '')).rejects.toMatchObject(refused('channels.blocked.address'));
    const both = await Promise.allSettled([publish(entry), publish(entry)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
