import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckItem } from '#shared/domain/workplace/check.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { startFaultServer } from '../../../tests/kit/fault-server.ts';
import { startNameServer, type Zone } from '../../../tests/kit/name-server.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari@uio.no', role: 'officer', sample: false } as const;
const caps = { perSecond: 5, perMinute: null, perHour: null, perDay: null, connections: 2 };

async function withNames(zone: Zone) {
  const server = await startNameServer(zone);
  cleanUp.push(() => server.close());
  return server;
}

/** A real workstation whose institution's domain is uni.example. */
async function workstation(
  zone: Zone,
  practice = false,
): Promise<TestApplication & { names: Awaited<ReturnType<typeof startNameServer>> }> {
  const names = await withNames(zone);
  const house = await openApplication({ practice, nameServers: [names.address] });
  cleanUp.push(async () => {
    expect(house.mistakes).toEqual([]);
    await house.close();
  });
  await house.ask('system.begin', { ...me, sample: false });
  await house.ask('settings.save', { institutionDomains: ['uni.example'] });
  return { ...house, names };
}

async function check(house: TestApplication, ...items: CheckItem[]) {
  const { results } = await house.ask('workplace.check', { items });
  return Object.fromEntries(results.map(({ item, state, texts }) => [item, { state, said: texts.join(' ') }]));
}

const saveRelay = (house: TestApplication, port: number, returnPath = '') =>
  house.ask('relay.save', { relay: { host: '127.0.0.1', port, security: 'none', user: null, returnPath }, caps });

describe('what to ask IT for', () => {
  it('is one list with a question for each, open until it is checked, and copied as one text', async () => {
    const house = await workstation({});
    const before = await house.ask('workplace.checks', {});
    expect(before.open).toBe(before.items.length);
    expect(before.questions).toContain(`${before.items.length}. `);
    for (const { title, ask } of before.items) expect(before.questions).toContain(`${title}: ${ask}`);
    expect(house.names.asked).toEqual([]);

    await check(house, 'clock', 'data');
    const after = await house.ask('workplace.checks', {});
    expect(after.items.filter(({ closed }) => closed).map(({ item }) => item)).toEqual(['clock', 'data']);
    expect(after.open).toBe(before.open - 2);
    expect(house.names.asked).toEqual([]);
    const [entry] = (await house.ask('log.page', { offset: 0, limit: 1 })).entries;
    expect(entry).toMatchObject({ type: 'workplace.checked', facts: { passed: 2, todo: 0, unknown: 0, later: 0 } });
  });

  it('in practice asks the network nothing and says why; what is about the machine is checked', async () => {
    const house = await workstation({}, true);
    const { results } = await house.ask('workplace.check', {});
    const later = results.filter(({ state }) => state === 'later').map(({ item }) => item);
    expect(later).toEqual(['relay', 'certificate', 'login', 'mail', 'pace', 'spf', 'dkim', 'dmarc', 'return', 'reply']);
    expect(results.find(({ item }) => item === 'data')?.state).toBe('passed');
    expect(house.names.asked).toEqual([]);
    expect((await house.ask('workplace.checks', {})).questions).toContain('SPF');
  });

  it('can be settled by a person’s word, which is recorded and can be taken back', async () => {
    const house = await workstation({});
    const pace = async () => (await house.ask('workplace.checks', {})).items.find(({ item }) => item === 'pace');
    expect((await check(house, 'pace')).pace).toMatchObject({ state: 'todo' });
    await house.ask('workplace.confirm', { item: 'pace', confirmed: true });
    expect((await check(house, 'pace')).pace).toMatchObject({ state: 'passed' });
    expect(await pace()).toMatchObject({ closed: true, confirmed: { by: expect.any(String) } });
    await house.ask('workplace.confirm', { item: 'pace', confirmed: false });
    expect((await check(house, 'pace')).pace).toMatchObject({ state: 'todo' });
    expect(await pace()).toMatchObject({ closed: false, confirmed: null });
  });

  it('takes no word for what a machine must see', async () => {
    const house = await workstation({});
    await expect(house.ask('workplace.confirm', { item: 'relay', confirmed: true })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('says how far it has come', async () => {
    const house = await workstation({});
    await check(house, 'clock', 'data', 'disk');
    const work = house.events.filter(({ event }) => event === 'work').map(({ data }) => data);
    expect(work).toContainEqual({ work: 'check', messageId: null, value: 1, done: true });
    expect(work.length).toBe(4);
  });
});

describe('the mail server', () => {
  it('is connected to once for all its items, which say what it offers', async () => {
    const server = await startFaultServer({
      ehlo: () => '250-mail.test\r\n250-SIZE 1048576\r\n250-SMTPUTF8\r\n250-AUTH PLAIN\r\n250 8BITMIME',
    });
    cleanUp.push(() => server.close());
    const house = await workstation({});
    await saveRelay(house, server.port);
    const found = await check(house, 'relay', 'certificate', 'login', 'mail');
    expect(found.relay).toMatchObject({ state: 'passed', said: expect.stringContaining('127.0.0.1') });
    expect(found.certificate).toMatchObject({ state: 'passed' });
    expect(found.login).toMatchObject({ state: 'unknown', said: expect.stringContaining('tilbyr innlogging') });
    expect(found.mail?.said).toMatch(/1\s024 kB.*SMTPUTF8.*ikke \(DSN\)/);
    expect(server.connections).toBe(1);
    expect([server.count('mail'), server.count('rcpt')]).toEqual([0, 0]);
  });

  it('that is not there is told at its own item; the others say that it was not reached', async () => {
    const house = await workstation({});
    expect((await check(house, 'relay')).relay).toMatchObject({ state: 'todo', said: expect.stringContaining('Ingen e-posttjener') });
    await saveRelay(house, 9);
    const found = await check(house, 'relay', 'certificate', 'login', 'mail');
    expect(found.relay).toMatchObject({ state: 'todo', said: expect.stringContaining('port 9') });
    expect(found.login).toMatchObject({ state: 'unknown' });
  });
});

describe('the right to send', () => {
  const zone: Zone = {
    txt: {
      'uni.example': ['v=spf1 mx -all'],
      '_dmarc.uni.example': ['v=DMARC1; p=reject'],
      'k1._domainkey.uni.example': [`v=DKIM1; k=rsa; p=${'A'.repeat(392)}`],
      'open.example': ['v=spf1 +all'],
      '_dmarc.other.example': ['v=DMARC1; p=none'],
      'other.example': ['v=spf1 -all'],
    },
    mx: { 'uni.example': ['mx.uni.example'], 'retur.uni.example': ['mx.uni.example'], 'null.example': ['.'] },
    a: { 'host.example': '192.0.2.7' },
  };

  it('passes where SPF, DMARC and the return path stand under one roof', async () => {
    const house = await workstation(zone);
    await saveRelay(house, 9, 'bounce@uni.example');
    const found = await check(house, 'spf', 'dmarc', 'return');
    expect(found.spf).toMatchObject({ state: 'passed' });
    expect(found.dmarc).toMatchObject({ state: 'passed', said: expect.stringMatching(/avvist.*på linje/) });
    expect(found.return).toMatchObject({ state: 'passed', said: expect.stringContaining('mx.uni.example') });
  });

  it('relaxed alignment takes a return path below the roof', async () => {
    const house = await workstation(zone);
    await saveRelay(house, 9, 'bounce@retur.uni.example');
    const found = await check(house, 'spf', 'dmarc', 'return');
    expect(found.dmarc).toMatchObject({ state: 'passed' });
    expect(found.spf).toMatchObject({ state: 'todo', said: expect.stringContaining('retur.uni.example') });
    expect(found.return).toMatchObject({ state: 'passed' });
  });

  it('a return path elsewhere is a matter for IT, unless a DKIM key of the domain is published', async () => {
    const house = await workstation(zone);
    await saveRelay(house, 9, 'bounce@other.example');
    expect((await check(house, 'dmarc')).dmarc).toMatchObject({ state: 'todo', said: expect.stringContaining('ikke på linje') });
    expect((await check(house, 'dkim')).dkim).toMatchObject({ state: 'unknown' });
    await house.ask('workplace.dkimSelector', { selector: 'k1' });
    const found = await check(house, 'dkim', 'dmarc');
    expect(found.dkim).toMatchObject({ state: 'passed', said: expect.stringContaining('k1._domainkey.uni.example') });
    expect(found.dmarc).toMatchObject({ state: 'passed' });
    await house.ask('workplace.dkimSelector', { selector: 'k2' });
    expect((await check(house, 'dkim')).dkim).toMatchObject({ state: 'todo' });
    await expect(house.ask('workplace.dkimSelector', { selector: 'k1._domainkey/x' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it.each([
    ['bounce@open.example', 'spf', 'todo', /\+all/],
    ['bounce@nowhere.example', 'spf', 'todo', /ingen SPF-post/],
    ['bounce@nowhere.example', 'return', 'todo', /tar ikke imot/],
    ['bounce@null.example', 'return', 'todo', /sier selv/],
    ['bounce@host.example', 'return', 'passed', /ingen egen e-postmottaker/],
  ] as const)('%s: %s is %s', async (returnPath, item, state, said) => {
    const house = await workstation(zone);
    await saveRelay(house, 9, returnPath);
    expect((await check(house, item))[item]).toMatchObject({ state, said: expect.stringMatching(said) });
  });

  it('without a DMARC policy is to do; without an answer it could not be checked', async () => {
    const house = await workstation({ silent: ['_dmarc.silent.example'] });
    expect((await check(house, 'dmarc')).dmarc).toMatchObject({ state: 'todo', said: expect.stringContaining('ingen DMARC-regel') });
    await house.ask('settings.save', { institutionDomains: ['silent.example'] });
    expect((await check(house, 'dmarc')).dmarc).toMatchObject({ state: 'unknown', said: expect.stringContaining('_dmarc.silent.example') });
  });
});

it('a place for backups is written to; one that is not there is told', async () => {
  const house = await workstation({});
  const { store } = house.application.context;
  expect((await check(house, 'backups')).backups).toMatchObject({ state: 'todo', said: expect.stringContaining('samme disk') });
  await store.write([{ do: 'settings.set', key: 'backupsPlace', value: house.directory }]);
  expect((await check(house, 'backups')).backups).toMatchObject({ state: 'passed' });
  const gone = join(house.directory, 'file', 'none');
  writeFileSync(join(house.directory, 'file'), '');
  await store.write([{ do: 'settings.set', key: 'backupsPlace', value: gone }]);
  expect((await check(house, 'backups')).backups).toMatchObject({ state: 'todo', said: expect.stringContaining(gone) });
});
