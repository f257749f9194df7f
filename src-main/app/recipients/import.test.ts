import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import type { Params } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { draft, memoryStore, now, officer, sampleFile, tables, testContext } from '../../../tests/kit/recipients.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createRecipientsHandlers } from './index.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(directory, 'Kari Lunds liste.csv');
  writeFileSync(path, content);
  return path;
}

const toStudents = draft('message', { kind: 'all-students' });
const privacy = {
  messageId: 'message',
  source: 'FS, uttrekk 9. august',
  basis: 'GDPR 6(1)(e)',
  deleteBy: '2026-12-01',
  population: 'students' as const,
};

function house(drafts = [toStudents]) {
  const memory = memoryStore(drafts);
  const { context, events } = testContext(memory.store);
  return { ...memory, events, handlers: createRecipientsHandlers(context) };
}

async function refusal(handlers: ReturnType<typeof house>['handlers'], params: Params<'recipients.import'>) {
  const error = await Promise.resolve(handlers['recipients.import'](params)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).text;
}

describe('importing a list', () => {
  test('the student export gives its 5,002 recipients, their units, and an account that adds up', async () => {
    const { handlers, lists, events } = house();
    const { list } = await handlers['recipients.import']({ ...privacy, file: sampleFile('students-fs-export.csv') });
    expect(list).toMatchObject({
      rows: 5018,
      count: 5002,
      duplicates: 4,
      invalid: 12,
      suppressed: 0,
      outside: 51,
      mapping: { email: 'E-post', unit: 'Fakultet' },
      encoding: 'windows-1252',
      separator: ';',
      fileName: 'students-fs-export.csv',
      ...privacy,
    });
    expect(list.groups).toMatchObject({ SV: 606, TF: 634 });
    const rows = lists.get(list.id)?.rows ?? [];
    expect(rows).toHaveLength(5002);
    expect(rows[0]).toEqual({ address: 'amina.holm.1@student.uni.example', unit: 'SV', language: null });
    expect(events.at(-1)).toEqual(['changed', { about: 'recipients', messageId: 'message' }]);
    expect(events).toContainEqual(['work', { work: 'import', messageId: 'message', value: 1, done: true }]);
  });

  test('the log gets counts and ids: no address, no file name, no word that a person wrote', async () => {
    const { handlers, writes } = house();
    await handlers['recipients.import']({ ...privacy, file: file('E-post\nkari@uni.example\nfeil\n') });
    const logged = writes.filter((change) => change.do === 'log.append');
    expect(logged).toMatchObject([
      {
        event: {
          type: 'list.imported',
          messageId: 'message',
          actor: 'officer',
          facts: { rows: 2, count: 1, invalid: 1, population: 'students', deleteBy: '2026-12-01' },
        },
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/@|Kari|FS|GDPR|feil/);
  });

  test('a suppressed address is left out, whatever its case in the file', async () => {
    const { handlers, lists } = house();
    await handlers['suppressions.add']({ address: 'Per@Uni.example', reason: 'har sluttet' });
    const { list } = await handlers['recipients.import']({ ...privacy, file: file('E-post\nPER@uni.example\nkari@uni.example\n') });
    expect(list).toMatchObject({ rows: 2, count: 1, suppressed: 1 });
    expect(lists.get(list.id)?.rows.map(({ address }) => address)).toEqual(['kari@uni.example']);
  });

  test('where life and health depend on the message, a suppressed address stands in the list, marked and not counted', async () => {
    const urgent = { ...toStudents, brief: { ...toStudents.brief, reason: 'life-and-health' } };
    const { handlers, lists } = house([urgent]);
    await handlers['suppressions.add']({ address: 'per@uni.example', reason: 'har sluttet' });
    const { list } = await handlers['recipients.import']({ ...privacy, file: file('E-post\nPER@uni.example\nkari@uni.example\n') });
    expect(list).toMatchObject({ rows: 2, count: 1, suppressed: 1, keepsSuppressed: true });
    expect(lists.get(list.id)?.rows).toMatchObject([{ address: 'PER@uni.example', suppressed: true }, { address: 'kari@uni.example' }]);
  });

  test('only mapped columns are stored, and the form of Norwegian is understood', async () => {
    const { handlers, lists } = house();
    const path = file('Fødselsnr;Mail;Enhet;Målform\n01010112345;kari@uni.example;HF;Nynorsk\n02020212345;per@uni.example;SV;\n');
    const { list } = await handlers['recipients.import']({ ...privacy, file: path });
    expect(lists.get(list.id)?.rows).toEqual([
      { address: 'kari@uni.example', unit: 'HF', language: 'nn' },
      { address: 'per@uni.example', unit: 'SV', language: null },
    ]);
  });
});

describe('what stops an import, and nothing is taken in', () => {
  const good = 'E-post\nkari@uni.example\n';
  test.each<[string, Partial<Params<'recipients.import'>>, string, string]>([
    ['a list with staff for a message to students', { population: 'mixed' }, good, 'recipients.wrongPopulation'],
    ['a delete-by date that is today', { deleteBy: '2026-08-10' }, good, 'recipients.deleteByPast'],
    ['no column of addresses', {}, 'Navn;Merknad\nKari;ja\n', 'recipients.noEmailColumn'],
    ['no address that can be used', { mapping: { email: 'Navn' } }, 'Navn;Merknad\nKari;ja\n', 'recipients.nobodyLeft'],
    ['a mapped column that is not there', { mapping: { email: 'E-mail' } }, good, 'recipients.noSuchColumn'],
    ['a file without a header', {}, 'kari@uni.example\nper@uni.example\n', 'recipients.file.noHeader'],
    [
      'an unclosed quote after good rows',
      {},
      `E-post;Navn\n${Array.from({ length: 30_000 }, (_, row) => `p${row}@uni.example;Per\n`).join('')}x@uni.example;"Per\n`,
      'recipients.file.brokenQuote',
    ],
    ['a message that is gone', { messageId: 'gone' }, good, 'error.notFound'],
  ])('%s', async (_, change, content, id) => {
    const { handlers, lists, writes } = house();
    expect((await refusal(handlers, { ...privacy, ...change, file: file(content) })).id).toBe(id);
    expect(lists.size).toBe(0);
    expect(writes.filter((step) => step.do === 'log.append' || step.do === 'list.finish')).toEqual([]);
  });

  test('nobody at the keyboard', async () => {
    const { handlers, settings } = house();
    settings.delete('actingAs');
    expect((await refusal(handlers, { ...privacy, file: file(good) })).id).toBe('error.noActor');
  });
});

test('a list that a send order is built on stays; another one can be removed', async () => {
  const { handlers, lists, orders, writes } = house();
  const { list } = await handlers['recipients.import']({ ...privacy, file: file('E-post\nkari@uni.example\n') });
  orders.push({ listId: list.id });
  await expect(handlers['recipients.removeList']({ listId: list.id })).rejects.toMatchObject({ text: { id: 'recipients.listInUse' } });
  expect(lists.size).toBe(1);
  orders.length = 0;
  await handlers['recipients.removeList']({ listId: list.id });
  expect(lists.size).toBe(0);
  expect(writes.at(-1)).toMatchObject({ do: 'log.append', event: { type: 'list.removed', facts: { list: list.id, count: 1 } } });
});

test('while 100,000 rows come in, another message is saved, and long before the import is done', async () => {
  const store = await createSqliteStore({
    directory: join(directory, 'data'),
    workerUrl: workers.store,
    now,
  });
  try {
    const other = draft('other', null);
    await store.write([
      { do: 'person.put', person: officer },
      { do: 'settings.set', key: 'actingAs', value: officer.id },
      { do: 'draft.create', draft: toStudents },
      { do: 'draft.create', draft: other },
    ]);
    const { context } = testContext(store, { tables });
    const handlers = createRecipientsHandlers(context);
    const path = file(`E-post;Fakultet\n${Array.from({ length: 100_000 }, (_, row) => `student${row}@uni.example;${row % 8}\n`).join('')}`);

    let imported = false;
    const importing = Promise.resolve(handlers['recipients.import']({ ...privacy, file: path })).then((result) => {
      imported = true;
      return result;
    });
    let saves = 0;
    while (!imported) {
      await store.write([{ do: 'draft.save', draft: { ...other, revision: other.revision + saves + 1 } }]);
      saves += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { list } = await importing;
    expect(saves).toBeGreaterThan(1);
    expect(store.read.draft('other')?.revision).toBe(other.revision + saves);
    expect(list.count).toBe(100_000);
    expect(store.read.lists('message')).toEqual([list]);
    const page = handlers['recipients.page']({ listId: list.id, offset: 99_998, limit: 50 });
    expect(await page).toEqual({
      total: 100_000,
      recipients: [
        { address: 'student99998@uni.example', unit: '6', language: null },
        { address: 'student99999@uni.example', unit: '7', language: null },
      ],
    });
    expect((await handlers['recipients.page']({ listId: list.id, offset: 0, limit: 5, search: 'student4242@' })).total).toBe(1);
  } finally {
    await store.close();
  }
});

describe('a selection', () => {
  const staff = (codes: { placeCodes?: string[]; positionGroups?: string[] } = {}) =>
    house([draft('message', { kind: 'staff-selection', ...codes })]);
  const sap = { ...privacy, source: 'SAP', population: 'staff' as const, file: sampleFile('staff-sap-export.csv') };
  const place = (values: string[]) => ({ column: 'Stedkode', values, below: true as const });

  test('U07 U27: by place code and position group takes in those it covers, and the account adds up', async () => {
    const { handlers, lists, writes } = staff({ placeCodes: ['150000'], positionGroups: ['vitenskapelig'] });
    const selection = [place(['150000']), { column: 'Stillingsgruppe', values: ['vitenskapelig'] }];
    const { list } = await handlers['recipients.import']({ ...sap, selection });
    expect(list.selection).toEqual(selection);
    expect(list.count).toBeGreaterThan(50);
    expect(list.count).toBeLessThan(247);
    expect(list.rows).toBe(list.count + list.duplicates + list.invalid + list.suppressed + (list.unselected ?? 0));
    expect(list.rows).toBe(1200);
    expect(lists.get(list.id)?.rows).toHaveLength(list.count);
    expect(new Set(lists.get(list.id)?.rows.map(({ unit }) => unit))).toEqual(new Set(['150210']));
    const logged = writes.find((change) => change.do === 'log.append');
    expect(JSON.stringify(logged)).toContain(`"conditions":2,"unselected":${list.unselected}`);
    expect(JSON.stringify(logged)).not.toContain('vitenskapelig');
  });

  test('U08: other place codes than the message states are refused, and nothing is stored', async () => {
    const { handlers, writes } = staff({ placeCodes: ['150000'] });
    const text = await refusal(handlers, { ...sap, selection: [place(['140101'])] });
    expect(text).toEqual({
      id: 'recipients.selection.differs',
      params: { column: 'Stedkode', chosen: '140101', stated: '150000', rule: 'none' },
    });
    expect(writes).toEqual([]);
  });

  test('never goes by an address, nor by a column that the file lacks, and must leave somebody', async () => {
    const { handlers, lists } = staff();
    const id = async (column: string, value: string) => (await refusal(handlers, { ...sap, selection: [{ column, values: [value] }] })).id;
    expect(await id('E-postadresse', 'x')).toBe('recipients.selection.people');
    expect(await id('Stedkode', 'per.lund1@uni.example')).toBe('recipients.selection.people');
    expect(await id('Campus', 'Blindern')).toBe('recipients.noSuchColumn');
    expect(await id('Tilknytning', 'gjest')).toBe('recipients.selection.nobody');
    expect(lists.size).toBe(0);
  });
});
