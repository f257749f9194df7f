import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
const today = '2026-08-10';
const out = (name: string): string => join(house.directory, name);
const bo = { name: 'Bo Ansvarig', email: 'bo@umu.se', phone: '090' };

beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

/** A channel that came in from a file, so that it is open as a legacy. */
async function legacy(name: string, address: string, fields: Record<string, unknown> = {}): Promise<string> {
  const file = out(`${name}.csv`);
  writeFileSync(file, `name;platform;addressUrl\n${name};facebook;${address}\n`);
  await ask('register.import', { file });
  const [row] = (await ask('register.list', { query: name })).rows;
  const id = row?.id ?? '';
  if (Object.keys(fields).length > 0) await ask('register.save', { id, fields });
  return id;
}

describe('what the register writes for others', () => {
  it('makes the report ready, and names each item that it lacks with its rule', async () => {
    const { id } = await ask('register.save', { fields: { name: 'Fysik', purpose: 'Berätta' } });
    const { notice } = await ask('register.notice', { id });
    expect(notice?.mail).toMatchObject({ to: ['komm@umu.se'], language: 'sv' });
    expect(notice?.mail.text).toContain('Berätta');
    expect(notice?.lacking.map(({ rule }) => rule)).toContain('M26');
    expect(notice?.lacking.map(({ field }) => field)).not.toContain('purpose');
  });

  it('writes to who is responsible about what is due, and nothing where nothing is', async () => {
    const id = await legacy('Biblioteket', 'https://facebook.com/umub', { responsible: bo, reviewedAt: today });
    const { mail } = await ask('register.reminder', { id });
    expect(mail?.to).toEqual(['bo@umu.se']);
    expect(mail?.text).toContain('https://facebook.com/umub');
    const { id: draft } = await ask('register.save', { fields: { name: 'Utkast' } });
    expect((await ask('register.reminder', { id: draft })).mail).toBeNull();
    const lines = async (within: number) => (await ask('register.reminder', { id, within })).mail?.text.match(/^- /gm)?.length ?? 0;
    expect(await lines(3660)).toBeGreaterThan(await lines(0));
  });

  it('saves what falls due as a calendar, the open channels for the website, and the whole register', async () => {
    const calendar = await ask('register.calendar', { to: out('due.ics') });
    expect(calendar).toEqual({ path: out('due.ics'), channels: 1 });
    expect(readFileSync(out('due.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n.*Biblioteket.*END:VCALENDAR\r\n$/s);

    // What came in as it was is not shown as the institution's own.
    expect(await ask('register.publicList', { as: 'data', to: out('list.json') })).toEqual({ path: out('list.json'), channels: 0 });
    await ask('register.publicList', { as: 'page', to: out('list.html') });
    expect(readFileSync(out('list.html'), 'utf8')).toContain('<html lang="sv">');

    const whole = await ask('register.whole', { to: out('register.json') });
    const read = JSON.parse(readFileSync(out('register.json'), 'utf8'));
    expect([whole.channels, read.channels.length]).toEqual([3, 3]);
    expect(read.audit.length).toBeGreaterThan(0);
  });

  it('leaves incidents out of the whole register for those who may not read them', async () => {
    const id = await legacy('Hendelse', 'https://facebook.com/hendelse');
    await ask('register.addEntry', { id, book: 'incidents', entry: { kind: 'block', account: 'spam' } });
    const books = async (): Promise<string[]> => {
      await ask('register.whole', { to: out('whole.json') });
      return JSON.parse(readFileSync(out('whole.json'), 'utf8')).entries.map(({ book }: { book: string }) => book);
    };
    expect(await books()).toContain('incidents');
    const { person } = await ask('people.add', { name: 'Siri', email: 'siri@umu.se', roles: ['web-editor'] });
    const { actingAs } = await ask('people.list', {});
    await ask('people.actAs', { id: person.id });
    expect(await books()).not.toContain('incidents');
    await ask('people.actAs', { id: actingAs ?? '' });
  });

  it('holds a page of the website against the register, both ways', async () => {
    const file = out('site.html');
    writeFileSync(file, '<a href="https://www.facebook.com/umub/">Vi</a> <a href="https://www.facebook.com/falsk">De</a>');
    const { found, unregistered, unlisted, fileName } = await ask('register.compareSite', { file });
    expect([fileName, found]).toEqual(['site.html', 2]);
    expect(unregistered).toEqual([{ address: 'https://www.facebook.com/falsk', channel: null }]);
    expect(unlisted.map(({ name }) => name)).toEqual(['Hendelse']);
  });

  it('tells which accounts a crisis may use; Umeå has no list of them', async () => {
    expect(await ask('register.crisis', {})).toEqual({ version: null, rows: [] });
  });
});

describe('people over all channels', () => {
  it('are found by their address or whole name, and never by a part of it', async () => {
    const id = await legacy('Kemi', 'https://facebook.com/kemi', { responsible: { name: 'Eva Ek', email: 'eva@umu.se' } });
    await ask('register.save', { id, fields: { deputy: bo } });
    const rowsOf = async (who: string) => (await ask('register.person', { who })).rows.map(({ name, as }) => [name, as]);
    expect(await rowsOf('BO@umu.se')).toEqual([
      ['Biblioteket', ['responsible']],
      ['Kemi', ['deputy']],
    ]);
    expect(await rowsOf('eva ek')).toEqual([['Kemi', ['responsible']]]);
    expect(await rowsOf('Eva')).toEqual([]);
    expect(await rowsOf('umu.se')).toEqual([]);
  });

  it('are suggested by the beginnings of their words, with how many channels they have to do with', async () => {
    const id = await legacy('Teologi', 'https://facebook.com/teologi', { responsible: { name: 'Gudrun Teolog', email: 'gudrun@umu.se' } });
    await ask('register.save', { id, fields: { approver: { name: 'Gudrun Teolog', email: 'GUDRUN@umu.se' } } });
    await ask('register.addEntry', { id, book: 'accessGrants', entry: { person: 'Hjelm Inge' } });
    const suggested = async (query: string) => (await ask('register.people', { query })).people;
    expect(await suggested('gud teo')).toEqual([{ name: 'Gudrun Teolog', email: 'gudrun@umu.se', channels: 1 }]);
    expect(await suggested('teologi')).toEqual([]);
    expect(await suggested('udrun')).toEqual([]);
    expect(await suggested('HJELM  inge')).toEqual([{ name: 'Hjelm Inge', email: '', channels: 1 }]);
    const all = await ask('register.people', {});
    expect(all.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Gudrun Teolog', 'Hjelm Inge']));
    expect(all.people.map(({ channels }) => channels)).toEqual(all.people.map(({ channels }) => channels).toSorted((a, b) => b - a));
    expect(all.more).toBe(false);
  });

  it('lose their access at every channel when they have left; each change stands in its channel', async () => {
    const rows = (await ask('register.list', { query: 'kemi' })).rows;
    const id = rows[0]?.id ?? '';
    await ask('register.addEntry', { id, book: 'accessGrants', entry: { person: 'Eva Ek', email: 'eva@umu.se', employee: true } });
    await ask('register.addEntry', { id, book: 'accessGrants', entry: { person: 'Dan', email: 'dan@umu.se' } });
    await expect(ask('register.hasLeft', { who: 'eva@umu.se', on: '2026-08-11' })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await ask('register.hasLeft', { who: 'eva@umu.se', on: today })).toEqual({ removed: 1, channels: 1 });
    expect(await ask('register.hasLeft', { who: 'eva@umu.se', on: today })).toEqual({ removed: 0, channels: 0 });
    const { entries } = await ask('register.get', { id });
    expect(entries.map(({ entry, later }) => [entry.person, later?.removedOn ?? null])).toEqual([
      ['Eva Ek', today],
      ['Dan', null],
    ]);
    expect((await ask('register.person', { who: 'eva@umu.se' })).rows.map(({ as }) => as)).toEqual([['responsible']]);
    await ask('register.addEntry', { id, book: 'accessGrants', entry: { person: 'Åse Østby' } });
    expect((await ask('register.person', { who: 'ÅSE  ØSTBY' })).rows.map(({ as }) => as)).toEqual([['access']]);
    expect(await ask('register.hasLeft', { who: 'ÅSE ØSTBY', on: today })).toEqual({ removed: 1, channels: 1 });
  });

  it('see what is due at their own channels, and at those of a unit', async () => {
    const { id: unit } = await ask('register.saveUnit', { name: 'Kemiska' });
    const mine = async () => (await ask('register.due', { mine: true })).rows.map(({ name }) => name);
    expect(await mine()).toEqual([]);
    const [row] = (await ask('register.list', { query: 'kemi' })).rows;
    await ask('register.save', { id: row?.id ?? '', fields: { responsibleUnit: unit, deputy: { name: 'Kari', email: 'KARI@umu.se' } } });
    expect(new Set(await mine())).toEqual(new Set(['Kemi']));
    expect(new Set((await ask('register.due', { unit })).rows.map(({ name }) => name))).toEqual(new Set(['Kemi']));
  });
});

describe('the list of channels', () => {
  it('is saved as it is shown', async () => {
    expect(await ask('register.export', { query: 'kemi', to: out('shown.csv') })).toEqual({ path: out('shown.csv'), channels: 1 });
    expect(readFileSync(out('shown.csv'), 'utf8')).not.toContain('Biblioteket');
  });

  it('shows the share of nynorsk where somebody has counted, and it is in the picture', async () => {
    const [row] = (await ask('register.list', { query: 'kemi' })).rows;
    expect(row?.nynorsk).toBeNull();
    await ask('register.addEntry', { id: row?.id ?? '', book: 'languageCounts', entry: { to: today, nb: 30, nn: 10, en: 5 } });
    expect((await ask('register.list', { query: 'kemi' })).rows[0]?.nynorsk).toBe(0.25);
    const { posts, months, overdue, later } = await ask('register.pictures', {});
    expect(posts).toEqual([{ id: row?.id, name: 'Kemi', platform: 'facebook', nb: 30, nn: 10, en: 5, nynorsk: 0.25 }]);
    expect([months[0]?.month, months.length]).toEqual(['2026-08', 12]);
    const dues = await ask('register.due', { within: 3660 });
    const within = (from: string, to: string) => dues.rows.filter(({ due }) => (due.on ?? '') >= from && (due.on ?? '') < to).length;
    expect([overdue, dues.overdue]).toEqual([within('', today), within('', today)]);
    expect(months.map(({ count }) => count)).toEqual(months.map(({ month }) => within(month === '2026-08' ? today : month, `${month}-32`)));
    expect(overdue + later + months.reduce((all, { count }) => all + count, 0)).toBe(dues.total);
  });

  it('is kept as views by name', async () => {
    const view = { query: 'kemi', sort: { by: 'due' as const, descending: true }, columns: ['name'] };
    const { id } = await ask('register.saveView', { name: 'Mine', view });
    expect(await ask('register.saveView', { name: 'mine', view: { ...view, query: 'bibl' } })).toEqual({ id });
    expect((await ask('register.views', {})).views).toEqual([{ id, name: 'mine', view: { ...view, query: 'bibl' } }]);
    await ask('register.removeView', { id });
    await expect(ask('register.removeView', { id })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await ask('register.views', {})).views).toEqual([]);
  });

  it('has every change of a channel, a page at a time', async () => {
    const [row] = (await ask('register.list', { query: 'kemi' })).rows;
    const id = row?.id ?? '';
    const { total } = await ask('register.audit', { id });
    const pages = await Promise.all([0, 1, 2].map((offset) => ask('register.audit', { id, offset, limit: 1 })));
    expect(total).toBeGreaterThan(2);
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ number }) => number))).size).toBe(3);
  });
});
