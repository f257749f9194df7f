import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
let id = '';
let kari = '';
let editor = '';
const address = 'bo.ask@umu.se';
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  kari = (await ask('people.list', {})).actingAs ?? '';
  editor = (await ask('people.add', { name: 'Siri', email: 'siri@umu.se', roles: ['web-editor'] })).person.id;
  const responsible = { name: 'Bo Ask', email: 'Bo.Ask@umu.se' };
  ({ id } = await ask('register.save', { fields: { name: 'Fysik', platform: 'facebook', responsible, notes: `Skriv till ${address}` } }));
  await ask('register.save', { fields: { name: 'Kemi', platform: 'x', anchoring: { head: 'BO  ASK' }, notes: 'Någon annan' } });
  await ask('register.save', { fields: { name: 'Biologi', responsible: { name: 'Bo Askman', email: 'abo.ask@umu.se' } } });
  const enter = (book: 'accessGrants' | 'incidents', entry: object) => ask('register.addEntry', { id, book, entry: { ...entry } });
  await enter('accessGrants', { person: 'Bo Ask' });
  await enter('incidents', { kind: 'block', by: 'Bo Ask', account: 'Reklam' });
  await ask('register.saveView', { name: 'Bos', view: { query: address, sort: { by: 'name', descending: false }, columns: [] } });
});
afterEach(async () => {
  await ask('people.actAs', { id: kari });
  expect(house.mistakes).toEqual([]);
});
afterAll(() => house.close());

const shown = (rows: Awaited<ReturnType<typeof find>>['register']) =>
  rows.map(({ name, in: place, of, by, kept }) => [name, place, of, by, kept].join(' ')).sort();
const find = () => ask('privacy.find', { address });

describe('what the register of channels holds about somebody', () => {
  it('is found by the address and by the name that stands with it, and no other’s; each with why it stays', async () => {
    const { register, incidentsHidden, mentions } = await find();
    expect(shown(register)).toEqual(
      [
        'Fysik field responsible address part',
        'Fysik field notes address text',
        'Fysik book accessGrants name record',
        'Fysik book incidents name incident',
        'Fysik audit  name record',
        'Kemi field anchoring name part',
      ].sort(),
    );
    expect(incidentsHidden).toBe(false);
    expect(mentions).toEqual([{ in: 'view', messageId: null, subject: 'Bos' }]);
  });

  it('of incidents is told only to those who may read them, and that they were not looked through', async () => {
    await ask('people.actAs', { id: editor });
    const { register, incidentsHidden } = await find();
    expect(register.some(({ of }) => of === 'incidents')).toBe(false);
    expect(incidentsHidden).toBe(true);
  });

  it('is in the file for the one who asks, and stays when the address is erased, but for searches that were saved', async () => {
    const to = join(house.directory, 'access.html');
    await ask('privacy.export', { address, to });
    const page = readFileSync(to, 'utf8');
    for (const words of ['Registeret over kanaler', 'Felt: Ansvarlig', 'Hendelser: 1 innføring', 'artikkel 17'])
      expect(page).toContain(words);
    const { register } = await ask('privacy.erase', { address, suppression: 'remove' });
    expect(shown(register)).toEqual(shown((await find()).register));
    expect(register.length).toBe(6);
    expect((await find()).mentions).toEqual([]);
    expect((await ask('register.views', {})).views.map(({ name, view }) => [name, view.query])).toEqual([['Bos', '•••']]);
    expect((await ask('register.get', { id })).channel.fields.responsible.name).toBe('Bo Ask');
  });
});
