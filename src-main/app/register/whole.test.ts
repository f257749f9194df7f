import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { emptyFields } from '#shared/domain/register/edit.ts';
import { readRegisterJson, registerJson } from '#shared/domain/register/register-file.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { whole as fields } from '../../../tests/kit/umea.ts';

let house: TestApplication;
let file: string;
let openId = '';
const begin = { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false } as const;
const houses: TestApplication[] = [];
async function another(packId: 'umu' | 'uio' = 'umu'): Promise<TestApplication> {
  const made = await openApplication();
  houses.push(made);
  await made.ask('system.begin', { ...begin, packId });
  return made;
}
const written = (name: string, content: string | Uint8Array): string => {
  const path = join(house.directory, name);
  writeFileSync(path, content);
  return path;
};
/** Saves the whole register and gives its bytes. */
async function saved({ ask, directory }: TestApplication): Promise<string> {
  const to = join(directory, 'whole.json');
  await ask('register.whole', { to });
  return readFileSync(to, 'utf8');
}

/** A register with a bit of everything: a channel that was opened step by step, a legacy, a draft that was changed, log books. */
beforeAll(async () => {
  house = await another();
  const { ask } = house;
  const { id: unit } = await ask('register.saveUnit', { name: 'Institutionen för fysik', email: 'fysik@umu.se' });
  const { id } = await ask('register.save', { fields: { ...fields, responsibleUnit: unit } });
  openId = id;
  const steps = [
    ['anchor', {}],
    ['approve', { caseNumber: 'UmU 2026/12' }],
    ['register', { notice: 'Anmäld' }],
    ['open', {}],
  ] as const;
  for (const [event, evidence] of steps) expect(await ask('register.transition', { id, event, evidence })).toMatchObject({ taken: true });
  await ask('register.save', { id, fields: { tags: ['a', 'b'] } });
  await ask('register.addEntry', { id, book: 'incidents', entry: { kind: 'block', account: 'spam', disposeOn: '2027-01-01' } });
  const asked = { askedAt: '2026-08-10T06:00:00Z', asked: 'När?', dueAt: '2026-08-10T09:00:00Z' };
  const { entryId } = await ask('register.addEntry', { id, book: 'questions', entry: asked });
  await ask('register.closeEntry', { id, entryId, later: { answer: 'Nu', answeredBy: 'Bo' } });
  await ask('register.import', { file: written('in.csv', 'name;platform;addressUrl\nKemi;facebook;https://facebook.com/kemi\n') });
  const { id: draft } = await ask('register.save', { fields: { name: 'Utkast' } });
  await ask('register.save', { id: draft, fields: { purpose: 'Visa' } });
  file = written('register.json', await saved(house));
});
afterEach(() => expect(houses.flatMap(({ mistakes }) => mistakes)).toEqual([]));
afterAll(async () => {
  for (const one of houses) await one.close();
});

describe('a register that has no channels', () => {
  it('becomes the one of the file, to the byte, and the dry run says so and stores nothing', async () => {
    const other = await another();
    const told = await other.ask('register.wholePreview', { file });
    expect(told).toMatchObject({
      empty: true,
      channels: 3,
      added: 3,
      known: 0,
      newer: 0,
      refusedCount: 0,
      units: 1,
      entries: 2,
      leftOut: [],
    });
    expect(new Map(told.states.map(({ state, count }) => [state, count]))).toEqual(
      new Map([
        ['open', 1],
        ['open-legacy', 1],
        ['draft', 1],
      ]),
    );
    expect((await other.ask('register.list', {})).total).toBe(0);
    expect((await other.ask('register.units', {})).units).toEqual([]);

    expect(await other.ask('register.takeWhole', { file })).toEqual({ added: 3, known: 0, refusedCount: 0 });
    expect(await saved(other)).toBe(readFileSync(file, 'utf8'));
    // It is found and listed, goes on where it was, and its life is the same.
    expect((await other.ask('register.list', { query: 'fysik' })).rows.map(({ state }) => state)).toEqual(['open']);
    const [mine, theirs] = await Promise.all([house, other].map(({ ask }) => ask('register.get', { id: openId })));
    expect(theirs).toEqual(mine);
    await other.ask('register.save', { id: openId, revision: mine?.channel.revision ?? 0, fields: { tags: ['c'] } });
    expect((await other.ask('register.audit', { id: openId })).total).toBe((mine?.audit.total ?? 0) + 1);
  });

  it('takes it in once', async () => {
    const other = await another();
    await other.ask('register.takeWhole', { file });
    expect(await other.ask('register.takeWhole', { file })).toEqual({ added: 0, known: 3, refusedCount: 0 });
    expect(await saved(other)).toBe(readFileSync(file, 'utf8'));
  });
});

describe('a register that has channels', () => {
  it('keeps what it has, tells of what is newer in the file, and takes in what it did not know with its history', async () => {
    const other = await another();
    const { ask } = other;
    await ask('register.saveUnit', { name: 'institutionen för FYSIK' });
    const { id: own } = await ask('register.save', { fields: { name: 'Egen', addressUrl: 'https://www.facebook.com/kemi/' } });
    const told = await ask('register.wholePreview', { file });
    expect(told).toMatchObject({ empty: false, added: 2, known: 0, refusedCount: 1, units: 0 });
    expect(told.refused).toMatchObject([{ name: 'Kemi', text: { id: 'register.guard.address-free' } }]);
    await ask('register.takeWhole', { file });
    const { channel, unit, entries, audit } = await ask('register.get', { id: openId });
    expect([channel.state, unit?.name, entries.length]).toEqual(['open', 'institutionen för FYSIK', 2]);
    expect(audit.entries.some(({ field }) => field === 'event:approve')).toBe(true);
    expect((await ask('register.list', {})).total).toBe(3);

    // The same file, with a channel that was changed there since.
    await house.ask('register.save', { id: openId, fields: { tags: ['ny'] } });
    const later = written('later.json', await saved(house));
    expect(await ask('register.wholePreview', { file: later })).toMatchObject({ known: 2, newer: 1, added: 0, refusedCount: 1 });
    await ask('register.takeWhole', { file: later });
    expect((await ask('register.get', { id: openId })).channel.fields.tags).toEqual(['a', 'b']);
    expect((await ask('register.get', { id: own })).channel.fields.name).toBe('Egen');
  });
});

describe('a file that is refused, with where', () => {
  /** The file with something else in it; signed anew, as somebody would who knows how. */
  const forged = (change: (register: Record<string, Record<string, unknown>[]>) => void): string => {
    const register = JSON.parse(readFileSync(file, 'utf8'));
    change(register);
    return written('forged.json', registerJson(register));
  };
  const refusal = async (path: string, by = house): Promise<string> => {
    const { total } = await by.ask('register.list', {});
    for (const method of ['register.wholePreview', 'register.takeWhole'] as const)
      await expect(by.ask(method, { file: path })).rejects.toMatchObject({ kind: 'invalid' });
    expect((await by.ask('register.list', {})).total).toBe(total);
    return by.ask('register.wholePreview', { file: path }).then(
      () => 'taken',
      ({ textId, text }) => `${textId} ${text}`,
    );
  };

  it('altered by hand', async () => {
    const other = await another();
    const altered = written('altered.json', readFileSync(file, 'utf8').replace('"name":"Kemi"', '"name":"Kenny"'));
    expect(await refusal(altered, other)).toContain('digest');
    const cut = written('cut.json', readFileSync(file, 'utf8').slice(0, -40));
    expect(await refusal(cut, other)).toContain('register.file.unreadable');
  });

  it('with a state that no history leads to, however it is signed', async () => {
    const other = await another();
    const drafts = ({ channels = [] }: Record<string, Record<string, unknown>[]>) => channels.find(({ state }) => state === 'draft') ?? {};
    expect(
      await refusal(
        forged((register) => Object.assign(drafts(register), { state: 'open' })),
        other,
      ),
    ).toContain('channels.2.state');
    const settled = forged(({ channels = [] }) =>
      Object.assign(channels.find(({ legacy }) => legacy === true) ?? {}, { state: 'open', legacy: false }),
    );
    expect(await refusal(settled, other)).toContain('channels.1.state');
    expect(
      await refusal(
        forged((register) => Object.assign(register, { audit: [] })),
        other,
      ),
    ).toContain('channels.0.state');
  });

  it('with a password in it', async () => {
    const other = await another();
    const path = forged(({ channels = [] }) => {
      const [, , draft] = channels;
      Object.assign(draft?.fields ?? {}, { notes: 'Lösenord: hemligt123' });
    });
    expect(await refusal(path, other)).toContain('channels.2.fields.notes');
  });

  it('of another institution, of a newer program, in another encoding, of something else', async () => {
    const foreign = await another('uio');
    expect(await refusal(file, foreign)).toContain('register.file.otherInstitution');
    const newer = canonicalJson({ ...JSON.parse(readFileSync(file, 'utf8')), format: 2 });
    expect(await refusal(written('newer.json', newer))).toContain('register.file.newer');
    const latin = written('latin.json', Buffer.from(readFileSync(file, 'utf8'), 'latin1'));
    expect(await refusal(latin)).toContain('UTF-8');
    const wide = written('wide.json', Buffer.from(readFileSync(file, 'utf8'), 'utf16le'));
    expect(await refusal(wide)).toContain('register.file.unreadable');
    expect(await refusal(written('draft.json', '{"format":1,"drafts":[]}'))).toContain('register.file.unreadable');
    expect(await refusal(written('empty.json', ''))).toContain('register.file.unreadable');
  });

  test.each([
    ['deep', '['.repeat(2_000_000)],
    ['deep and closed', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    ['deep in objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['with a prototype', '{"__proto__":{"format":1},"constructor":{"prototype":{}}}'],
    ['that leads to itself', '{"$ref":"#","format":1,"channels":{"$ref":"#"}}'],
    ['with a long list of nothing', `{"format":1,"channels":[${'null,'.repeat(500_000)}null]}`],
  ])('hostile: %s', async (_, content) => expect(await refusal(written('hostile.json', content))).toContain('register.file.unreadable'));

  it('with what is hostile where anything may stand', async () => {
    const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`);
    const register = JSON.parse(readFileSync(file, 'utf8'));
    register.audit[0].before = deep;
    expect(await refusal(written('deep.json', JSON.stringify(register)))).toContain('register.file.unreadable');
  });
});

it('is taken in by an officer alone, and tells what its saver might not read', async () => {
  const { ask } = house;
  const { person } = await ask('people.add', { name: 'Siri', email: 'siri@umu.se', roles: ['web-editor'] });
  const { actingAs } = await ask('people.list', {});
  await ask('people.actAs', { id: person.id });
  await expect(ask('register.takeWhole', { file })).rejects.toMatchObject({ kind: 'forbidden' });
  const without = written('without.json', await saved(house));
  await ask('people.actAs', { id: actingAs ?? '' });
  expect(readRegisterJson(readFileSync(without, 'utf8')).entries.some(({ book }) => book === 'incidents')).toBe(false);
  const other = await another();
  expect((await other.ask('register.wholePreview', { file: without })).leftOut).toEqual(['incidents']);
  expect(await other.ask('register.takeWhole', { file: without })).toMatchObject({ added: 3 });
});

it('no file brings a channel into use around what the steps ask for, whatever history it tells', async () => {
  const other = await another();
  for (const fields of [
    { responsibilityStatement: emptyFields.responsibilityStatement },
    { evaluationDue: null },
    { addressUrl: 'http://www.facebook.com/fysik' },
  ]) {
    const register = JSON.parse(readFileSync(file, 'utf8'));
    const channel = register.channels.find(({ id }: { id: string }) => id === openId);
    Object.assign(channel.fields, fields);
    register.audit = register.audit.filter((one: { field: string }) => !(one.field in fields));
    const path = written('lacking.json', registerJson(register));
    const told = await other.ask('register.wholePreview', { file: path });
    expect(told).toMatchObject({ added: 2, refusedCount: 1 });
    expect(told.refused).toMatchObject([{ id: openId, text: { id: 'register.file.lacking' } }]);
  }
});
