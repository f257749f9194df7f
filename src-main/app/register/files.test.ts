import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, expect, it, test } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
let number = 0;
const file = (content: string | Uint8Array): string => {
  number += 1;
  const path = join(house.directory, `channels-${number}.csv`);
  writeFileSync(path, content);
  return path;
};
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  await ask('register.saveUnit', { name: 'Institutionen för fysik' });
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

const registry = [
  'account_platform,account_url,account_name,short_description,long_description,language,agencies,contacts,notes',
  'Twitter,https://twitter.com/umuphys,Fysik,Kort,Lang,English,institutionen för fysik|Annan enhet,a@umu.se|b@umu.se,',
  'MySpace,https://myspace.com/umu,Gammal,,,Klingonska,,,',
  ',ingen adress alls,Trasig,,,,,,',
  ',,,,,,,,',
].join('\n');

it('says of each row what would become of it, and stores nothing', async () => {
  const told = await ask('register.importPreview', { file: file(registry) });
  expect(told).toMatchObject({ layout: 'digital-registry', rows: 3, added: 2, known: 0, refusedCount: 1, unknown: [] });
  expect(told.refused).toEqual([{ row: 3, name: 'Trasig', text: { id: 'register.import.address' } }]);
  expect(told.unmatched).toEqual([
    { field: 'responsibleUnit', value: 'Annan enhet', rows: 1 },
    { field: 'platform', value: 'MySpace', rows: 1 },
    { field: 'languages', value: 'Klingonska', rows: 1 },
  ]);
  expect(told.sample.map(({ name, platform }) => [name, platform])).toEqual([
    ['Fysik', 'x'],
    ['Gammal', 'other'],
  ]);
  expect(told.sample.every(({ debt }) => debt > 10)).toBe(true);
  expect((await ask('register.list', {})).total).toBe(0);
});

test.each([
  [
    'digital-registry-export',
    'id,created_at,updated_at,service_url,organization,account,language,service,status,short_description,long_description,agencies,contacts,tags\n7,,,https://www.youtube.com/user/umu1,Umeå,umu1,en,youtube,active,,,,,a|b',
  ],
  [
    'touchpoints',
    'id,name,contact_emails,organization_names,tag_list,service,service_url,language,short_description,long_description,notes,certified_at,created_at,updated_at,aasm_state,legacy_id,legacy_notes\n8,Umeå 2,c@umu.se,Institutionen för fysik,x,facebook,https://facebook.com/umu2,sv,,,,,,,published,,',
  ],
  ['govdirectory', 'platformLabel,property,url,account\nInstagram,P2003,https://www.instagram.com/umu3/,umu3'],
])('reads the layout %s', async (layout, content) => {
  const told = await ask('register.importPreview', { file: file(content) });
  expect(told).toMatchObject({ layout, rows: 1, added: 1, refusedCount: 0, unmatched: [] });
});

test.each([
  ['tabs and UTF-8 with a mark', (text: string) => `\ufeff${text.replaceAll(';', '\t')}`],
  ['semicolons and Windows-1252', (text: string) => iconv.encode(text, 'win1252')],
  ['commas', (text: string) => text.replaceAll(';', ',')],
])('reads %s', async (_what, encoded) => {
  const told = await ask('register.importPreview', {
    file: file(encoded('name;platform;addressUrl\nFörsäljning på Åland;facebook;https://facebook.com/aland\n')),
  });
  expect(told.sample).toMatchObject([{ name: 'Försäljning på Åland', platform: 'facebook' }]);
});

it('refuses a file that is about something else', async () => {
  await expect(ask('register.importPreview', { file: file('a;b\n1;2\n') })).rejects.toMatchObject({ textId: 'register.import.layout' });
});

it('takes rows in as legacies with their debt, each address once, and never as open; they come out and in again the same', async () => {
  const path = file(registry);
  expect(await ask('register.import', { file: path })).toEqual({ rows: 3, added: 2, known: 0, refusedCount: 1 });
  expect(await ask('register.import', { file: path })).toEqual({ rows: 3, added: 0, known: 2, refusedCount: 1 });
  const { rows } = await ask('register.list', {});
  expect(rows.map(({ state, debt, crisis }) => [state, debt > 10, crisis])).toEqual([
    ['open-legacy', true, false],
    ['open-legacy', true, false],
  ]);
  const [first] = rows;
  const { channel, debt, steps } = await ask('register.get', { id: first?.id ?? '' });
  expect(channel.imported).toMatchObject({ row: 1 });
  expect(debt.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['M16', 'M18', 'M29', 'M32']));
  expect(steps.find(({ event }) => event === 'settle')?.failing.length).toBeGreaterThan(10);
  expect(await ask('register.transition', { id: channel.id, event: 'settle' })).toMatchObject({ taken: false, state: 'open-legacy' });

  await ask('register.save', {
    id: channel.id,
    fields: { purpose: '=HYPERLINK("x")', tags: ['a', 'b'], plannedUpdateFrequency: { count: 2, period: 'week' } },
  });
  const saved = join(house.directory, 'out.csv');
  expect(await ask('register.export', { to: saved })).toEqual({ path: saved, channels: 2 });
  expect(readFileSync(saved, 'utf8')).toContain("'=HYPERLINK");
  const again = await ask('register.importPreview', { file: saved });
  expect(again).toMatchObject({ layout: 'own', rows: 2, known: 2, refusedCount: 0, unmatched: [], unknown: ['id', 'state'] });
});
