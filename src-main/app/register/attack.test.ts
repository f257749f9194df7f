import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import type { BookId } from '#shared/domain/register/books.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { whole } from '../../../tests/kit/umea.ts';

/** What somebody would try who wants a channel to look better than it is, or who fills it in by habit. */

let house: TestApplication;
let ask: TestApplication['ask'];
let unit = '';
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  unit = (await ask('register.saveUnit', { name: 'Fysik' })).id;
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

let made = 0;
/** A channel that has come to `open` by every step. */
async function open(): Promise<string> {
  made += 1;
  const own = { responsibleUnit: unit, name: `Fysik ${made}`, addressUrl: `https://www.facebook.com/attack${made}x${made}` };
  const { id } = await ask('register.save', { fields: { ...whole, ...own } });
  for (const event of ['anchor', 'approve', 'register', 'open'] as const)
    expect(await ask('register.transition', { id, event, ...(event === 'approve' && { caseNumber: '2026/1' }) })).toMatchObject({
      taken: true,
    });
  return id;
}
const fieldsOf = async (id: string) => (await ask('register.get', { id })).channel.fields;

describe('an open channel', () => {
  test.each([
    ['responsibilityStatement', null, 'M42'],
    ['mediumPolicy', { ...whole.mediumPolicy, proof: '' }, 'M22'],
    ['name', '', 'M26'],
    ['monitoringRoutine', ' ', 'M31'],
    ['evaluationDue', null, 'M32'],
    ['audiencePrimary', [], 'M18'],
  ])('keeps what brought it there: %s is not emptied', async (field, value, rule) => {
    const id = await open();
    const before = await fieldsOf(id);
    const refused = expect(ask('register.save', { id, fields: { [field]: value } })).rejects;
    await refused.toMatchObject({ kind: 'blocked', textId: 'register.required', text: expect.stringContaining(`(${rule})`) });
    expect(await fieldsOf(id)).toEqual(before);
  });

  it('keeps an address that is https, and may get another', async () => {
    const id = await open();
    await expect(ask('register.save', { id, fields: { addressUrl: 'http://www.facebook.com/attack-b' } })).rejects.toMatchObject({
      textId: 'register.guard.address-https',
    });
    await ask('register.save', {
      id,
      fields: { addressUrl: 'https://www.facebook.com/attack-b', monitoringRoutine: 'Två gånger om dagen' },
    });
    expect((await fieldsOf(id)).addressUrl).toBe('https://www.facebook.com/attack-b');
  });

  test.each([
    ['openedAt', '2026-08-11'],
    ['reviewedAt', '9999-12-31'],
    ['crisisAccess', { admin: 'Bo', testedOn: '2026-08-11' }],
  ])('stops no clock by a day to come: %s', async (field, value) => {
    const id = await open();
    await expect(ask('register.save', { id, fields: { [field]: value } })).rejects.toMatchObject({ textId: 'register.ahead' });
  });

  test.each<[BookId, Record<string, unknown>]>([
    ['monitoringChecks', { on: '2026-08-11', by: 'Bo', finding: 'Lugnt' }],
    ['accessReviews', { on: '9999-12-31', by: 'Bo', finding: 'Lugnt' }],
    ['captures', { on: '2026-08-11', scope: 'full', file: 'a.zip', final: true }],
    ['handovers', { from: 'Bo', to: 'Cia', accessRemovedOn: '2026-08-11', secretsRotatedOn: '2026-08-10' }],
    ['incidents', { kind: 'block', at: '2026-08-10T22:00:00Z' }],
    ['questions', { asked: 'När?', askedAt: '2026-08-11T07:00:00Z' }],
  ])('is told nothing as done that lies ahead: %s', async (book, entry) => {
    const id = await open();
    await expect(ask('register.addEntry', { id, book, entry })).rejects.toMatchObject({ textId: 'register.ahead' });
    expect((await ask('register.get', { id })).entries).toEqual([]);
  });

  it('has nobody’s access removed before it is, and is evaluated on no day to come', async () => {
    const id = await open();
    const { entryId } = await ask('register.addEntry', {
      id,
      book: 'accessGrants',
      entry: { person: 'Bo Ansvarig', grantedOn: '2026-08-10' },
    });
    const removed = (removedOn: string) => ask('register.closeEntry', { id, entryId, later: { removedOn } });
    await expect(removed('2026-08-11')).rejects.toMatchObject({ textId: 'register.ahead' });
    await removed('2026-08-10');
    const evaluated = { by: 'Bo', finding: 'Når fram', decision: 'keep', nextDue: '2099-01-01' };
    await expect(ask('register.transition', { id, event: 'evaluate', ...evaluated, on: '2026-08-11' })).rejects.toMatchObject({
      textId: 'register.ahead',
    });
  });
});

describe('a platform', () => {
  it('is the same by its id, its name and its other names, in what is saved, found and read in', async () => {
    for (const platform of ['twitter', 'X (Twitter)', 'TWITTER', 'x']) {
      const { id } = await ask('register.save', { fields: { name: `Konto ${platform}`, platform } });
      expect((await fieldsOf(id)).platform).toBe('x');
    }
    const found = async (platform: string) => (await ask('register.list', { filters: { platform: [platform] } })).total;
    expect([await found('x'), await found('twitter')]).toEqual([4, 4]);
    await expect(ask('register.save', { fields: { name: 'Konto', platform: 'myspace' } })).rejects.toMatchObject({
      textId: 'register.noPlatform',
    });
    await ask('register.save', { fields: { name: 'Konto', platform: 'other', platformOther: 'MySpace' } });
  });
});

describe('a file of channels', () => {
  it('has the units that it names however their letters are composed, and no day to come as done', async () => {
    await ask('register.saveUnit', { name: 'Miljöenheten' });
    const file = join(house.directory, 'attack.csv');
    writeFileSync(file, `name;platform;responsibleUnit;reviewedAt\nSkog;Twitter;${'MILJÖENHETEN'.normalize('NFD')};2026-08-11\n`);
    const told = await ask('register.importPreview', { file });
    expect(told.unmatched).toEqual([{ field: 'reviewedAt', value: '2026-08-11', rows: 1 }]);
    expect(told.sample).toMatchObject([{ name: 'Skog', platform: 'x' }]);
  });
});

it('a unit is told by its id or its name', async () => {
  for (const responsibleUnit of [unit, ' FYSIK ']) {
    const { id } = await ask('register.save', { fields: { name: 'Enhet', responsibleUnit } });
    expect((await fieldsOf(id)).responsibleUnit).toBe(unit);
  }
  await expect(ask('register.save', { fields: { name: 'Enhet', responsibleUnit: 'Fysi' } })).rejects.toMatchObject({
    textId: 'register.badField',
  });
});

it('a unit is no place for a password', async () => {
  await expect(ask('register.saveUnit', { name: 'passord: hunter2' })).rejects.toMatchObject({ textId: 'register.secret' });
});
