import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
let id = '';
let officer = '';
const to = (name: string): string => join(house.directory, name);
const written = {
  kind: 'suspected-crime',
  at: '2026-08-01T10:00:00Z',
  by: 'Bo',
  account: '<b>Hot</b> mot en forskare',
  proof: 'bild-7.png',
} as const;

beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  officer = (await ask('people.list', {})).actingAs ?? '';
  ({ id } = await ask('register.save', { fields: { name: 'Fysik', platform: 'facebook', addressUrl: 'https://www.facebook.com/fysik' } }));
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

const add = async (entry: Record<string, unknown>): Promise<string> =>
  (await ask('register.addEntry', { id, book: 'incidents', entry })).entryId;
const incidents = async () => (await ask('register.get', { id })).entries.filter(({ book }) => book === 'incidents');
async function as(roles: ('web-editor' | 'archivist' | 'head')[], work: () => Promise<void>): Promise<void> {
  const { person } = await ask('people.add', { name: `Siri ${roles.join()}`, email: `siri-${roles.join('-')}@umu.se`, roles });
  await ask('people.actAs', { id: person.id });
  await work();
  await ask('people.actAs', { id: officer });
}

describe('the incidents of a channel', () => {
  it('M39 passes: they are saved as evidence, each with its number, who wrote it, when, and the digest of all', async () => {
    await add({ ...written, disposeOn: '2026-08-10' });
    await add({ kind: 'block', account: 'Spam', disposeOn: '2027-01-01' });
    const saved = await ask('register.incidents', { id, to: to('evidence.pdf') });
    expect(saved).toMatchObject({ path: to('evidence.pdf'), count: 2 });
    expect(saved.digest).toMatch(/^[\da-f]{64}$/);
    expect(readFileSync(to('evidence.pdf'), 'utf8')).toContain('%PDF-');
    const [html] = house.host.asked.filter((one) => one.startsWith('print')).slice(-1);
    for (const said of [
      'Hendelse 1: ',
      'Hendelse 2: ',
      'Kari',
      'bild-7.png',
      '&lt;b&gt;Hot&lt;/b&gt;',
      saved.digest,
      'https://www.facebook.com/fysik',
      id,
    ])
      expect(html).toContain(said);
    expect(html).not.toMatch(/<b>|undefined|null|\{\w+\}/);
    // The same entries have the same digest, in whatever language they are saved; and who saved them stands in the log, without their words.
    await ask('settings.save', { locale: 'en' });
    expect((await ask('register.incidents', { id, to: to('again.pdf') })).digest).toBe(saved.digest);
    await ask('settings.save', { locale: 'nb' });
    const { entries } = await ask('log.page', { offset: 0, limit: 5 });
    const [logged] = entries.filter(({ type }) => type === 'export.made');
    expect(logged).toMatchObject({ actor: officer, facts: { kind: 'register-incidents', count: 2, digest: saved.digest, channelId: id } });
    expect(JSON.stringify(entries)).not.toContain('Hot');
  });

  it('M39 fails: nobody gets them who may not read them', async () => {
    await as(['web-editor'], async () => {
      await expect(ask('register.incidents', { id, to: to('no.pdf') })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(ask('register.disposals', {})).rejects.toMatchObject({ kind: 'forbidden' });
      const [any] = await incidents();
      expect(any).toBeUndefined();
    });
  });
});

describe('an incident whose day of disposal has come', () => {
  it('is told of from that day on, and no other', async () => {
    const { rows } = await ask('register.disposals', {});
    expect(rows).toMatchObject([{ channelId: id, name: 'Fysik', number: 1, kind: 'suspected-crime', disposeOn: '2026-08-10' }]);
    expect(rows).toHaveLength(1);
  });

  it('is disposed of with a reason: its words are gone, what stays is number, kind and days', async () => {
    const [first, second] = await incidents();
    const asked = { id, entryId: first?.id ?? '', reason: 'Gallring enligt plan 12' };
    await expect(ask('register.dispose', { ...asked, entryId: second?.id ?? '' })).rejects.toMatchObject({
      textId: 'register.dispose.tooEarly',
    });
    await expect(ask('register.dispose', { ...asked, reason: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
    await as(['head'], async () => {
      await expect(ask('register.dispose', asked)).rejects.toMatchObject({ kind: 'forbidden' });
    });
    await as(['archivist'], async () => {
      expect((await ask('register.dispose', asked)).revision).toBeGreaterThan(0);
    });
    const [tombstone] = await incidents();
    expect(tombstone).toMatchObject({
      number: 1,
      entry: { kind: 'suspected-crime', at: written.at, account: '', proof: '', by: '', disposeOn: '2026-08-10' },
    });
    expect(tombstone?.later?.by).not.toBe(officer);
    expect((await ask('register.disposals', {})).rows).toEqual([]);
    const [audit] = (await ask('register.audit', { id })).entries;
    expect(audit).toMatchObject({ field: 'book:incidents', after: { number: 1, disposed: 'Gallring enligt plan 12' } });
    await expect(ask('register.dispose', asked)).rejects.toMatchObject({ kind: 'conflict' });
    // Nothing of the words is left in the database.
    const database = new Database(join(house.directory, 'budstikke.sqlite'), { readonly: true });
    const found = database.prepare("SELECT count(*) AS count FROM register_entries WHERE content LIKE '%forskare%'").get();
    expect(found).toEqual({ count: 0 });
    expect(
      database.prepare("SELECT count(*) AS count FROM register_audit WHERE before LIKE '%forskare%' OR after LIKE '%forskare%'").get(),
    ).toEqual({ count: 0 });
    database.close();
  });

  it('stands in the evidence as disposed of, and the next one gets the next number', async () => {
    await ask('register.incidents', { id, to: to('later.pdf') });
    const [html] = house.host.asked.filter((one) => one.startsWith('print')).slice(-1);
    expect(html).toContain('Innholdet ble kassert');
    expect(html).not.toContain('Hot');
    await add({ kind: 'other', account: 'Ny' });
    expect((await incidents()).map(({ number }) => number)).toEqual([1, 2, 3]);
    // The whole register with a tombstone in it comes in again.
    await ask('register.whole', { to: to('whole.json') });
    expect(await ask('register.wholePreview', { file: to('whole.json') })).toMatchObject({ known: 1, refusedCount: 0 });
  });

  it('takes no later word by another way', async () => {
    const [, second] = await incidents();
    await expect(ask('register.closeEntry', { id, entryId: second?.id ?? '', later: {} })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
