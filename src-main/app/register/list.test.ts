import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import { crisisKeys } from '#shared/domain/register/crisis-account.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
const ids = new Map<string, string>();
let [physics, library] = ['', ''];

type Filters = NonNullable<Params<'register.list'>['filters']>;
/** Names of what a search shows, and of a facet how many each value would show. */
const shown = async (filters: Filters, query = '') => (await ask('register.list', { query, filters })).rows.map(({ name }) => name);
const counts = async (facet: 'platform' | 'state' | 'language' | 'due' | 'crisis' | 'unit', filters: Filters = {}, query = '') =>
  Object.fromEntries((await ask('register.facets', { query, filters }))[facet].map(({ value, count }) => [value, count]));
const csv = async (lines: readonly string[]): Promise<void> => {
  const file = join(house.directory, 'kanaler.csv');
  writeFileSync(file, lines.join('\n'));
  await ask('register.import', { file });
};

beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.no', role: 'officer', sample: false });
  physics = (await ask('register.saveUnit', { name: 'Fysikk' })).id;
  library = (await ask('register.saveUnit', { name: 'Bibliotek' })).id;
  await csv([
    'name,platform,addressUrl,responsibleUnit,languages,evaluationDue,nextReview,responsible.name,responsible.email',
    'Fysikk,facebook,https://www.facebook.com/fysikk,Fysikk,nb|nn,2026-01-01,2027-05-01,Kari,kari@ntnu.no',
    'Physics,x,https://x.com/physics,Fysikk,en,2026-08-20,2027-05-01,Bo,bo@ntnu.no',
    'Bibliotek,facebook,https://www.facebook.com/bibliotek,Bibliotek,nb,2028-01-01,2026-08-15,Bo,kari@ntnu.no.example',
  ]);
  for (const { id, name } of (await ask('register.list', {})).rows) ids.set(name, id);
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

describe('what the list of channels is narrowed to', () => {
  it('is also the language: a channel has several', async () => {
    expect(await shown({ language: ['nb'] })).toEqual(['Bibliotek', 'Fysikk']);
    expect(await shown({ language: ['nn', 'en'] })).toEqual(['Fysikk', 'Physics']);
    expect(await shown({ language: ['n'] })).toEqual([]);
    expect(await counts('language')).toEqual({ nb: 2, nn: 1, en: 1 });
    expect(await counts('language', { platform: ['facebook'], language: ['en'] })).toEqual({ nb: 2, nn: 1 });
    expect(await counts('platform', { language: ['nb'] })).toEqual({ facebook: 2 });
    expect(await counts('unit', { language: ['nb'], platform: ['facebook'] })).toEqual({ [physics]: 1, [library]: 1 });
  });

  it('follows a channel that changes', async () => {
    const id = ids.get('Physics') ?? '';
    await ask('register.save', { id, fields: { languages: ['en', 'nn'] } });
    expect(await shown({ language: ['nn'] })).toEqual(['Fysikk', 'Physics']);
    await ask('register.save', { id, fields: { languages: ['en'] } });
    expect(await shown({ language: ['nn'] })).toEqual(['Fysikk']);
    expect((await ask('register.list', { query: 'fysikk', filters: { platform: ['facebook'] } })).rows[0]?.languages).toEqual(['nb', 'nn']);
  });

  it('is also whether it may be used in a crisis, by the rules’ own list', async () => {
    expect(await counts('crisis')).toEqual({ yes: 0 });
    const pack = house.application.context.policies.all().find(({ id }) => id === 'ntnu');
    const [key = ''] = pack ? crisisKeys(pack).keys() : [];
    expect(key).toContain('/');
    const { id } = await ask('register.save', { fields: { name: 'Krisekonto', addressUrl: `https://${key}` } });
    expect(await counts('crisis')).toEqual({ yes: 1 });
    expect(await counts('crisis', {}, 'krisekonto')).toEqual({ yes: 1 });
    expect(await counts('crisis', {}, 'bibliotek')).toEqual({ yes: 0 });
    expect(await shown({ crisis: ['yes'] })).toEqual(['Krisekonto']);
    expect((await ask('register.list', { filters: { crisis: ['yes'] } })).rows[0]).toMatchObject({ id, crisis: true });
  });

  it('counts what is due with words and facets as it does without', async () => {
    const due = await counts('due');
    const each = await Promise.all(['fysikk', 'physics', 'bibliotek'].map((word) => counts('due', {}, word)));
    expect(due.overdue).toBeGreaterThan(0);
    // «fysikk» finds both channels of that unit.
    expect((each[0]?.overdue ?? 0) + (each[2]?.overdue ?? 0)).toBe(due.overdue);
    expect(await counts('due', { unit: [physics] })).toEqual(each[0]);
  });
});

describe('the order of the list', () => {
  it('by unit is that of the names of the units, and of the channels within each', async () => {
    // In the order of their ids, whichever way those go, they are not in the order of their names.
    for (const unit of ['Musikk', 'Arkeologi', 'Teologi', 'Kjemi']) {
      const { id } = await ask('register.saveUnit', { name: unit });
      for (const name of ['b', 'a']) await ask('register.save', { fields: { name: `${unit} ordnet ${name}`, responsibleUnit: id } });
    }
    const inOrder = async (descending: boolean) =>
      (await ask('register.list', { query: 'ordnet', sort: { by: 'unit', descending } })).rows.map(({ name }) =>
        name.replace(' ordnet', ''),
      );
    expect(await inOrder(false)).toEqual([
      'Arkeologi a',
      'Arkeologi b',
      'Kjemi a',
      'Kjemi b',
      'Musikk a',
      'Musikk b',
      'Teologi a',
      'Teologi b',
    ]);
    expect((await inOrder(true)).slice(0, 3)).toEqual(['Teologi a', 'Teologi b', 'Musikk a']);
  });
});

describe('what is due', () => {
  it('is one row of a kind at a channel, paged in the order of the days, and counted', async () => {
    const whole = await ask('register.due', { within: 365 });
    const days = whole.rows.map(({ due }) => due.on ?? '');
    expect(days).toEqual([...days].sort());
    expect(whole.total).toBe(whole.rows.length);
    expect(whole.overdue).toBe(whole.rows.filter(({ due }) => due.overdue).length);
    const kinds = whole.rows.map(({ channelId, due }) => `${channelId} ${due.kind}`);
    expect(new Set(kinds).size).toBe(kinds.length);
    const pages = [await ask('register.due', { within: 365, limit: 2 }), await ask('register.due', { within: 365, offset: 2, limit: 500 })];
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    expect(pages.map(({ total }) => total)).toEqual([whole.total, whole.total]);
    const soon = await ask('register.due', { within: 14 });
    expect(soon.rows.map(({ due }) => due.on ?? '').every((day) => day <= '2026-08-24')).toBe(true);
    expect(soon.total).toBeLessThan(whole.total);
  });

  it('counts questions of a channel as one, with how long there is to answer, until they are answered; those of today by the hour', async () => {
    const id = ids.get('Bibliotek') ?? '';
    const question = (day: string, hour: string) =>
      ask('register.addEntry', {
        id,
        book: 'questions',
        entry: { askedAt: `${day}T01:00:00Z`, asked: 'Når?', dueAt: `${day}T${hour}:00:00Z` },
      });
    const { entryId } = await question('2026-08-08', '09');
    await question('2026-08-10', '03');
    const questions = async () => {
      const { rows, overdue } = await ask('register.due', { within: 3660, limit: 500 });
      expect(overdue).toBe(rows.filter(({ due }) => due.overdue).length);
      return rows.filter(({ due }) => due.kind === 'question');
    };
    expect(await questions()).toMatchObject([{ channelId: id, count: 2, due: { on: '2026-08-08', overdue: true } }]);
    expect((await questions())[0]?.hours).toBeGreaterThan(0);
    await ask('register.closeEntry', { id, entryId, later: { answeredAt: '2026-08-10T07:00:00Z', answeredBy: 'Bo', answer: 'I dag' } });
    expect(await questions()).toMatchObject([{ count: 1, due: { on: '2026-08-10', at: '2026-08-10T03:00:00Z', overdue: true } }]);
  });

  it('says when it was done last', async () => {
    const id = ids.get('Fysikk') ?? '';
    await ask('register.addEntry', { id, book: 'monitoringChecks', entry: { on: '2026-07-01', by: 'Kari', finding: 'Alt i orden' } });
    const row = (await ask('register.due', {})).rows.find(({ channelId, due }) => channelId === id && due.kind === 'monitoring');
    expect(row).toMatchObject({ last: '2026-07-01', due: { on: '2026-07-08', overdue: true }, hours: null, admins: null });
  });

  it('is narrowed to a unit, and to what one is responsible or deputy for oneself', async () => {
    const names = async (params: Params<'register.due'>) =>
      [...new Set((await ask('register.due', { within: 3660, ...params })).rows.map(({ name }) => name))].sort();
    expect(await names({ unit: library })).toEqual(['Bibliotek']);
    expect(await names({ mine: true })).toEqual(['Fysikk']);
    expect((await ask('register.units', {})).mine).toEqual([physics]);
  });
});
