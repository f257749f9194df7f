import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelEvent } from '#shared/domain/register/life-cycle.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let ask: TestApplication['ask'];
let kari = '';
const others: Record<string, string> = {};
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
  kari = (await ask('people.list', {})).actingAs ?? '';
  for (const [name, role] of [
    ['Dag Ny', 'web-editor'],
    ['Anna Prefekt', 'head'],
    ['Arvid Arkiv', 'archivist'],
  ] as const) {
    const { person } = await ask('people.add', { name, email: `${name.split(' ')[0]?.toLowerCase()}@umu.se`, roles: [role] });
    others[role] = person.id;
  }
});
afterEach(async () => {
  await ask('people.actAs', { id: kari });
  expect(house.mistakes).toEqual([]);
});
afterAll(() => house.close());
const as = (role: 'web-editor' | 'head' | 'archivist') => ask('people.actAs', { id: others[role] ?? '' });

const today = '2026-08-10';
let made = 0;
/** A channel that came in as it was. */
async function legacy(): Promise<string> {
  made += 1;
  const name = `Kanal ${made}`;
  const file = join(house.directory, `${name}.csv`);
  writeFileSync(file, `name,platform,addressUrl\n${name},facebook,https://www.facebook.com/kanal${made}\n`);
  await ask('register.import', { file });
  return (await ask('register.list', { query: name })).rows[0]?.id ?? '';
}
const guards = (failing: readonly { guard: string; severity: string }[]) =>
  failing.filter(({ severity }) => severity === 'block').map(({ guard }) => guard);
const step = (id: string, event: ChannelEvent, evidence: Record<string, unknown> = {}) =>
  ask('register.transition', { id, event, evidence });
const enter = (id: string, book: 'incidents' | 'handovers' | 'accessGrants' | 'questions', entry: Record<string, unknown>) =>
  ask('register.addEntry', { id, book, entry });

describe('a suspension', () => {
  it('rests on an incident of the channel’s own where the account or the access is lost, and says so before', async () => {
    const [id, other] = [await legacy(), await legacy()];
    const lacking = async () => guards((await ask('register.get', { id })).steps.find(({ event }) => event === 'suspend')?.failing ?? []);
    expect(await lacking()).toEqual(['incident-told']);
    const { entryId: block } = await enter(id, 'incidents', { kind: 'block', account: 'Reklam' });
    const { entryId: elsewhere } = await enter(other, 'incidents', { kind: 'compromise', account: 'Kapad' });
    expect(await lacking()).toEqual(['incident-told']);
    const { entryId: lost } = await enter(id, 'incidents', { kind: 'access-lost', account: 'Ingen kommer in' });
    expect(await lacking()).toEqual([]);
    for (const incident of [block, elsewhere, 'e1'])
      expect(guards((await step(id, 'suspend', { incident })).failing)).toEqual(['incident-told']);
    expect(guards((await step(id, 'suspend')).failing)).toEqual(['evidence']);
    expect(await step(id, 'suspend', { incident: lost })).toMatchObject({ taken: true, state: 'suspended' });
  });

  it('keeps its reason, and what was written of the incident, from those who may not read incidents', async () => {
    const id = await legacy();
    const { entryId: incident } = await enter(id, 'incidents', { kind: 'compromise', account: 'Per misstänks' });
    await step(id, 'suspend', { incident, reason: 'Per misstänks ha kapat kontot' });
    const seen = async () => JSON.stringify([await ask('register.get', { id }), await ask('register.audit', { id })]);
    expect(await seen()).toContain('Per misstänks ha kapat');
    await as('web-editor');
    expect(await seen()).not.toContain('Per misstänks');
    const { entries } = await ask('register.audit', { id });
    expect(entries.map(({ field, after }) => [field, after])).toContainEqual(['event:suspend', null]);
    expect(entries.find(({ field }) => field === 'book:incidents')?.after).toEqual({ id: incident, number: 1 });
    const to = join(house.directory, 'whole.json');
    await ask('register.whole', { to });
    expect(readFileSync(to, 'utf8')).not.toContain('Per misstänks');
  });
});

describe('a handover', () => {
  async function under(): Promise<string> {
    const id = await legacy();
    await ask('register.save', { id, fields: { handoverRoutine: 'Byt lösenord', responsible: { name: 'Bo Gammal', email: 'bo@umu.se' } } });
    await step(id, 'beginHandover', { cause: 'leaves', inventory: 'En med åtkomst' });
    return id;
  }
  const appointment = { successor: 'Dag Ny', email: 'dag@umu.se', head: 'Anna Prefekt', headOn: today };

  it('opens again when the head has appointed somebody who accepts under their own name, and the rest is done', async () => {
    const id = await under();
    const lacking = async () =>
      guards((await ask('register.get', { id })).steps.find(({ event }) => event === 'finishHandover')?.failing ?? []);
    const rest = ['removed-access', 'rotated-secrets', 'two-administrators'];
    expect(await lacking()).toEqual(['successor-appointed', 'successor-accepted', ...rest]);
    expect(guards((await step(id, 'accept', { acceptedOn: today, mail: 'Ja' })).failing)).toEqual(['successor-appointed']);
    await as('web-editor');
    await expect(step(id, 'appoint', appointment)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(step(id, 'accept', { acceptedOn: today })).rejects.toMatchObject({ kind: 'forbidden' });
    await as('head');
    expect(await step(id, 'appoint', appointment)).toMatchObject({ taken: true, state: 'handover' });
    expect(await lacking()).toEqual(['successor-accepted', ...rest]);
    // Another’s word for it is proved.
    expect(guards((await step(id, 'accept', { acceptedOn: today })).failing)).toEqual(['evidence']);
    await as('web-editor');
    expect((await ask('register.get', { id })).steps.map(({ event, mayI }) => [event, mayI])).toContainEqual(['accept', true]);
    expect(await step(id, 'accept', { acceptedOn: today })).toMatchObject({ taken: true, state: 'handover' });
    await ask('people.actAs', { id: kari });
    expect(await lacking()).toEqual(rest);
    await enter(id, 'handovers', { accessRemovedOn: today });
    await enter(id, 'handovers', { secretsRotatedOn: today });
    const { entryId: question } = await enter(id, 'questions', { asked: 'När?' });
    for (const person of ['Dag Ny', 'Eva Ek']) await enter(id, 'accessGrants', { person, employee: true });
    expect(await lacking()).toEqual(['no-open-question']);
    await ask('register.closeEntry', { id, entryId: question, later: { answer: 'I höst' } });
    expect(await step(id, 'finishHandover')).toMatchObject({ taken: true, state: 'open-legacy' });
    const { channel, entries } = await ask('register.get', { id });
    expect(channel.fields.responsible).toMatchObject({
      name: 'Dag Ny',
      email: 'dag@umu.se',
      appointedBy: 'Anna Prefekt',
      appointedOn: today,
    });
    expect(entries.find(({ book }) => book === 'appointments')).toMatchObject({
      entry: { to: 'Dag Ny', email: 'dag@umu.se', head: 'Anna Prefekt', on: today },
      later: { acceptedOn: today, by: others['web-editor'] },
    });
  });

  it('an appointment of an earlier one does not count, nor one that nobody can write by hand', async () => {
    const id = await under();
    await expect(ask('register.addEntry', { id, book: 'appointments', entry: { to: 'Dag' } })).rejects.toMatchObject({ kind: 'forbidden' });
    await step(id, 'appoint', appointment);
    const [entry] = (await ask('register.get', { id })).entries;
    await expect(ask('register.closeEntry', { id, entryId: entry?.id ?? '', later: { acceptedOn: today } })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await step(id, 'accept', { acceptedOn: today, file: 'ja.pdf', sha256: 'b'.repeat(64) })).toMatchObject({ taken: true });
    expect(guards((await step(id, 'accept', { acceptedOn: today, mail: 'Ja' })).failing)).toEqual(['successor-waits']);
    await step(id, 'appoint', { ...appointment, successor: 'Eva Ek', email: 'eva@umu.se' });
    const { steps } = await ask('register.get', { id });
    expect(guards(steps.find(({ event }) => event === 'finishHandover')?.failing ?? [])).toContain('successor-accepted');
  });

  it('takes a file’s SHA-256 only as one', async () => {
    const id = await under();
    await step(id, 'appoint', appointment);
    await expect(step(id, 'accept', { acceptedOn: today, file: 'ja.pdf', sha256: 'abc' })).rejects.toMatchObject({
      textId: 'register.badField',
    });
  });
});

describe('who may write', () => {
  it('those who keep the register all of it, the head the fields, the responsible the log books, and who only reads nothing', async () => {
    const id = await legacy();
    await ask('register.save', { id, fields: { responsible: { name: 'Dag Ny', email: 'DAG@umu.se' } } });
    const forbidden = { kind: 'forbidden' };
    const check = () => ask('register.addEntry', { id, book: 'monitoringChecks', entry: { on: today, by: 'Dag', finding: '' } });
    await as('web-editor');
    expect((await ask('register.get', { id })).may).toMatchObject({ write: false, enter: expect.arrayContaining(['questions']) });
    expect((await ask('register.get', { id })).may.enter).not.toContain('incidents');
    await expect(ask('register.save', { id, fields: { notes: 'x' } })).rejects.toMatchObject(forbidden);
    await expect(ask('register.save', { fields: { name: 'Egen' } })).rejects.toMatchObject(forbidden);
    await expect(enter(id, 'incidents', { kind: 'block' })).rejects.toMatchObject(forbidden);
    await expect(ask('register.saveUnit', { name: 'Ny' })).rejects.toMatchObject(forbidden);
    await expect(ask('register.hasLeft', { who: 'dag@umu.se', on: today })).rejects.toMatchObject(forbidden);
    await expect(ask('register.import', { file: 'x.csv' })).rejects.toMatchObject(forbidden);
    expect((await check()).revision).toBeGreaterThan(1);
    await as('archivist');
    expect((await ask('register.get', { id })).may).toEqual({ write: false, enter: [] });
    await expect(check()).rejects.toMatchObject(forbidden);
    await as('head');
    await ask('register.save', { id, fields: { notes: 'Sett' } });
    await expect(ask('register.save', { fields: { name: 'Egen' } })).rejects.toMatchObject(forbidden);
    expect((await ask('register.get', { id })).may).toMatchObject({ write: true });
  });
});

describe('what is found and compared by', () => {
  it('an address, a name or a handle of another is not taken by one in use, neither by a change nor by a step', async () => {
    const [first, second] = [await legacy(), await legacy()];
    const { addressUrl } = (await ask('register.get', { id: first })).channel.fields;
    const take = (fields: object) => ask('register.save', { id: second, fields });
    await expect(take({ addressUrl: `${addressUrl}/` })).rejects.toMatchObject({ textId: 'register.guard.address-free' });
    await expect(take({ name: ` KANAL  ${made - 1}` })).rejects.toMatchObject({
      textId: 'register.guard.name-free',
    });
    await take({ notes: 'Allt annat går' });
    await ask('register.save', { id: first, fields: { handle: '@kanal-ett' } });
    await expect(take({ handle: 'KANAL-ETT' })).rejects.toMatchObject({ textId: 'register.guard.handle-free' });
    await ask('register.save', { id: first, fields: { nativeId: '1234567' } });
    await expect(take({ nativeId: '1234567' })).rejects.toMatchObject({ textId: 'register.guard.native-free' });
  });

  it('the channels of a unit are found by its new name, and no longer by the old one', async () => {
    const id = await legacy();
    const { id: unit } = await ask('register.saveUnit', { name: 'Gammelenheten' });
    await ask('register.save', { id, fields: { responsibleUnit: unit } });
    const found = async (query: string) => (await ask('register.list', { query })).rows.map((row) => [row.id, row.unit]);
    expect(await found('gammelen')).toEqual([[id, 'Gammelenheten']]);
    await ask('register.saveUnit', { id: unit, name: 'Nyenheten' });
    expect(await found('nyenh')).toEqual([[id, 'Nyenheten']]);
    expect(await found('gammelen')).toEqual([]);
  });

  it('is worked out anew under other rules: addresses, names, words and what is due', async () => {
    const id = await legacy();
    const { store } = house.application.context;
    const name = `kanal ${made}`;
    const shown = { handle: '', addressUrl: '', due: null, debt: 0, posts: null };
    const old = { addressKey: 'x', handleKey: '', nameKey: 'x', words: 'borte', dueOn: null, dues: [], evaluationOn: null, shown };
    await store.write([
      { do: 'register.index', id, ...old },
      { do: 'settings.set', key: 'registerRules', value: 'other 1' },
    ]);
    expect(store.read.registerTaken('name', name, 'facebook', '')).toBeNull();
    house.events.length = 0;
    const [row] = (await ask('register.list', { query: name })).rows;
    expect([row?.id, (row?.debt ?? 0) > 0, row?.due === null]).toEqual([id, true, false]);
    expect(store.read.registerTaken('name', name, 'facebook', '')).toBe(id);
    expect(store.read.registerTaken('address', `facebook.com/kanal${made}`, '', '')).toBe(id);
    expect((await ask('register.list', { query: 'borte' })).total).toBe(0);
    const told = { work: 'register', messageId: null, value: 1 };
    expect(house.events.filter(({ event }) => event === 'work').map(({ data }) => data)).toEqual([
      { ...told, done: false },
      { ...told, done: true },
    ]);
  });
});

describe('the answer clock', () => {
  it('of a question is the channel’s own on workdays and other days, and is told by the hour', async () => {
    const id = await legacy();
    await ask('register.save', { id, fields: { monitoringHours: { hours: '', answerHours: 3, answerHoursOutside: 6 } } });
    // A Monday, and the Saturday before.
    await enter(id, 'questions', { askedAt: '2026-08-10T06:00:00Z', asked: 'När?' });
    await enter(id, 'questions', { askedAt: '2026-08-08T06:00:00Z', asked: 'Var?' });
    const { entries, due } = await ask('register.get', { id });
    expect(entries.map(({ entry }) => entry.dueAt)).toEqual(['2026-08-10T09:00:00.000Z', '2026-08-08T12:00:00.000Z']);
    expect(due.filter(({ kind }) => kind === 'question').map(({ on, at }) => [on, at])).toEqual([
      ['2026-08-08', '2026-08-08T12:00:00.000Z'],
      ['2026-08-10', '2026-08-10T09:00:00.000Z'],
    ]);
    await expect(
      enter(id, 'questions', { askedAt: '2026-08-10T06:00:00Z', asked: 'Hur?', dueAt: '2026-08-10T05:00:00Z' }),
    ).rejects.toMatchObject({ textId: 'register.badField' });
  });
});
