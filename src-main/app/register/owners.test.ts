import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

describe('the accounts that the source names', () => {
  it('M41 passes: the eight come in unverified, each with its debt and its owner’s unit', async () => {
    const { rows } = await ask('register.owners', {});
    expect(rows.map(({ owner, known }) => [owner, known])).toEqual([
      ['Kommunikationsenheten', false],
      ['International Office', false],
      ...Array.from({ length: 6 }, () => ['Kommunikationsenheten', false]),
    ]);
    expect(await ask('register.addOwners', {})).toEqual({ added: 8, known: 0, units: 2 });
    const list = await ask('register.list', {});
    expect(list.rows.map(({ state, debt, crisis }) => [state, debt > 10, crisis])).toEqual(Array(8).fill(['open-legacy', true, false]));
    expect(list.rows.filter(({ unit }) => unit === 'International Office').map(({ name }) => name)).toEqual(['Facebook engelska']);
    expect((await ask('register.units', {})).units.map(({ name }) => name)).toEqual(['International Office', 'Kommunikationsenheten']);
    // Nothing of it is told to the world, and nothing gets open without its guards.
    const to = join(house.directory, 'list.json');
    expect((await ask('register.publicList', { as: 'data', to })).channels).toBe(0);
    const id = list.rows[0]?.id ?? '';
    expect(await ask('register.transition', { id, event: 'settle' })).toMatchObject({ taken: false, state: 'open-legacy' });
    expect((await ask('register.get', { id })).channel.imported).toMatchObject({ file: 'umu M41' });
  });

  it('come in once, also when one has got another name since', async () => {
    const [one] = (await ask('register.list', { query: 'LinkedIn' })).rows;
    await ask('register.save', { id: one?.id ?? '', fields: { name: 'Umeå universitet' } });
    expect((await ask('register.owners', {})).rows.every(({ known }) => known)).toBe(true);
    expect(await ask('register.addOwners', {})).toEqual({ added: 0, known: 8, units: 0 });
    expect((await ask('register.list', {})).total).toBe(8);
  });

  it('M41 fails: nobody but an officer takes them in', async () => {
    const { person } = await ask('people.add', { name: 'Siri', email: 'siri@umu.se', roles: ['web-editor'] });
    const { actingAs } = await ask('people.list', {});
    await ask('people.actAs', { id: person.id });
    await expect(ask('register.addOwners', {})).rejects.toMatchObject({ kind: 'forbidden' });
    await ask('people.actAs', { id: actingAs ?? '' });
  });
});

it('M35: the notice of a campaign is made ready from its entry, and of nothing else', async () => {
  const [one] = (await ask('register.list', { query: 'YouTube' })).rows;
  const id = one?.id ?? '';
  const campaign = { title: 'Sök till hösten', kind: 'search-ad', from: '2026-09-01', to: '2026-09-30' };
  const { entryId } = await ask('register.addEntry', { id, book: 'campaigns', entry: campaign });
  const { notice } = await ask('register.campaignNotice', { id, entryId });
  expect(notice).toMatchObject({ mail: { to: ['komm@umu.se'], language: 'sv' }, form: { rule: 'M46' }, lacking: [], stale: true });
  const check = await ask('register.addEntry', { id, book: 'monitoringChecks', entry: { on: '2026-08-10', by: 'Bo', finding: 'x' } });
  await expect(ask('register.campaignNotice', { id, entryId: check.entryId })).rejects.toMatchObject({ kind: 'not-found' });
  await expect(ask('register.campaignNotice', { id, entryId: 'none' })).rejects.toMatchObject({ kind: 'not-found' });
});

it('M15: a letter with content goes to the communications office', async () => {
  const { mail } = await ask('register.tip', { what: 'Ny professor', text: 'Hon börjar i maj.' });
  expect(mail?.to).toEqual(['komm@umu.se']);
  expect(mail?.text).toMatch(/Hon börjar i maj\.[\s\S]*Länk: –/);
});

it('a capture is known by its name, size and digest, and no folder is one', async () => {
  house.events.length = 0;
  const file = join(house.directory, 'sista.warc');
  writeFileSync(file, 'abc');
  expect(await ask('register.captureFile', { file })).toEqual({
    name: 'sista.warc',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
  expect(house.events.filter(({ event }) => event === 'work')).toEqual([]);
  const folder = join(house.directory, 'bilder');
  mkdirSync(folder);
  await expect(ask('register.captureFile', { file: folder })).rejects.toMatchObject({ textId: 'error.isFolder' });
  // The entry takes what was read, also of a film that is larger than a disk was once.
  const [one] = (await ask('register.list', { query: 'YouTube' })).rows;
  const entry = { on: '2026-08-10', scope: 'full', file: 'sista.warc', sha256: 'ab', bytes: 50_000_000_000, final: false };
  await ask('register.addEntry', { id: one?.id ?? '', book: 'captures', entry });
});
