import { describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/index.ts';
import type { RecipientsPreview } from '#shared/contract/recipients.ts';
import { createDesks, type Doors } from './import-desk.ts';

const columns = ['Navn', 'E-post', 'Fakultet'];
const answer = (fileName: string, more: Partial<RecipientsPreview> = {}): RecipientsPreview => ({
  fileName,
  rows: 3,
  valid: 2,
  duplicates: 0,
  invalidCount: 1,
  invalid: [],
  encoding: 'utf-8',
  separator: ';',
  columns,
  mapping: { email: 'E-post' },
  sample: [],
  suppressed: 0,
  unselected: 0,
  choices: [],
  outside: 0,
  outsideDomains: {},
  groups: {},
  ...more,
});
const form = { source: 'FS', basis: 'GDPR 6', deleteBy: '2026-11-08', population: 'students' as const, followsSend: false };
const named = (name: string): File => ({ name }) as File;

function setUp(doors: Partial<Doors> = {}) {
  const asked: Params<'recipients.preview'>[] = [];
  const desks = createDesks({
    fileHandle: async ([file]) => `handle of ${file?.name}`,
    preview: async (params) => {
      asked.push(params);
      return answer(params.file.replace('handle of ', ''), params.mapping ? { mapping: params.mapping } : {});
    },
    takeIn: async () => ({ list: { id: 'list-1', count: 2 } as never }),
    ...doors,
  });
  return { desks, asked };
}

describe('a file on the desk', () => {
  it('is read as guessed, and stays when the person leaves the step and comes back', async () => {
    const { desks, asked } = setUp();
    await desks.choose('m', named('liste.csv'));
    expect(asked).toEqual([{ file: 'handle of liste.csv' }]);
    expect(desks.get('m')).toMatchObject({ busy: null, fault: null, file: { mapping: { email: 'E-post' } } });
    expect(desks.get('another message').file).toBeNull();
  });

  it('stays as it was, with all that was written, when another file cannot be read', async () => {
    const failure = new Error('not a table');
    const { desks } = setUp({
      preview: async ({ file }) => (file.includes('bilde') ? Promise.reject(failure) : answer('liste.csv')),
    });
    await desks.choose('m', named('liste.csv'));
    desks.fill('m', { source: 'FS' });
    await desks.choose('m', named('bilde.png'));
    expect(desks.get('m')).toMatchObject({
      file: { preview: { fileName: 'liste.csv' } },
      form: { source: 'FS' },
      fault: { fileName: 'bilde.png', error: failure },
      busy: null,
    });
  });

  it('is the last one chosen, even when an earlier one is read later', async () => {
    let letGo = (): void => {};
    const slow = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { desks } = setUp({
      preview: async ({ file }) => {
        if (file.includes('treg')) await slow;
        return answer(file);
      },
    });
    const first = desks.choose('m', named('treg.csv'));
    await desks.choose('m', named('rask.csv'));
    letGo();
    await first;
    expect(desks.get('m').file?.preview.fileName).toContain('rask.csv');
  });

  it('is read again when a column means something else, and not when no column holds addresses', async () => {
    const { desks, asked } = setUp();
    await desks.choose('m', named('liste.csv'));
    await desks.map('m', { email: 'E-post', unit: 'Fakultet' });
    expect(asked.at(-1)).toMatchObject({ mapping: { email: 'E-post', unit: 'Fakultet' } });
    await desks.map('m', { unit: 'Fakultet' });
    expect(asked).toHaveLength(2);
    expect(desks.get('m').file?.mapping).toEqual({ unit: 'Fakultet' });
  });

  it('is not read once for every column that a key passes by, only for the last', async () => {
    const { desks, asked } = setUp();
    await desks.choose('m', named('liste.csv'));
    await Promise.all(['a', 'b', 'c', 'd'].map((unit) => desks.map('m', { email: 'E-post', unit })));
    expect(asked.slice(1).map(({ mapping }) => mapping?.unit)).toEqual(['d']);
    expect(desks.get('m').file?.mapping.unit).toBe('d');
  });

  it('keeps what was said about its columns when it is read in another encoding with the same column names', async () => {
    const { desks } = setUp();
    await desks.choose('m', named('liste.csv'));
    await desks.map('m', { email: 'E-post', unit: 'Fakultet' });
    await desks.readAs('m', { encoding: 'windows-1252' });
    expect(desks.get('m').file).toMatchObject({
      chosen: { encoding: 'windows-1252' },
      mapping: { email: 'E-post', unit: 'Fakultet' },
    });
  });
});

describe('a selection of the file', () => {
  const faculty = { column: 'Fakultet', values: ['HF'] };

  it('is counted at once, stands when a column means something else, and is taken in by', async () => {
    const taken: Params<'recipients.import'>[] = [];
    const { desks, asked } = setUp({
      takeIn: async (params) => {
        taken.push(params);
        return { list: { id: 'list-1', count: 2 } as never };
      },
    });
    await desks.choose('m', named('liste.csv'));
    await desks.select('m', [faculty]);
    expect(asked.at(-1)).toMatchObject({ selection: [faculty] });
    await desks.map('m', { email: 'E-post', unit: 'Navn' });
    await desks.readAs('m', { separator: ';' });
    expect(asked.at(-1)).toMatchObject({ selection: [faculty] });
    await desks.takeIn('m', form);
    expect(taken).toMatchObject([{ selection: [faculty] }]);
  });

  it('falls when its column becomes that of the addresses, or the file no longer has it', async () => {
    const { desks } = setUp({
      preview: async ({ file, separator, mapping }) =>
        answer(file, { mapping: mapping ?? { email: 'E-post' }, columns: separator === ',' ? ['E-post'] : columns }),
    });
    await desks.choose('m', named('liste.csv'));
    await desks.select('m', [faculty]);
    await desks.map('m', { email: 'Fakultet' });
    expect(desks.get('m').file?.selection).toEqual([]);
    await desks.map('m', { email: 'E-post' });
    await desks.select('m', [faculty]);
    await desks.readAs('m', { separator: ',' });
    expect(desks.get('m').file?.selection).toEqual([]);
  });
});

describe('taking a list in', () => {
  it('goes with exactly what was shown and asked, and leaves the desk empty', async () => {
    const taken: Params<'recipients.import'>[] = [];
    const { desks } = setUp({
      takeIn: async (params) => {
        taken.push(params);
        return { list: { id: 'list-1', count: 2 } as never };
      },
    });
    await desks.choose('m', named('liste.csv'));
    await desks.readAs('m', { separator: ';' });
    await desks.takeIn('m', form);
    expect(taken).toEqual([{ messageId: 'm', file: 'handle of liste.csv', separator: ';', mapping: { email: 'E-post' }, ...form }]);
    expect(desks.get('m')).toMatchObject({ file: null, busy: null, taken: { listId: 'list-1', count: 2 } });
  });

  it('happens once, however often the button is pressed', async () => {
    let times = 0;
    const { desks } = setUp({
      takeIn: async () => {
        times += 1;
        return { list: { id: 'list-1', count: 2 } as never };
      },
    });
    await desks.choose('m', named('liste.csv'));
    await Promise.all([desks.takeIn('m', form), desks.takeIn('m', form)]);
    expect(times).toBe(1);
  });

  it('is not disturbed by a file that is dropped meanwhile', async () => {
    let finish = (): void => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { desks } = setUp({
      takeIn: async () => {
        await slow;
        return { list: { id: 'list-1', count: 2 } as never };
      },
    });
    await desks.choose('m', named('liste.csv'));
    const taking = desks.takeIn('m', form);
    await desks.choose('m', named('annen.csv'));
    expect(desks.get('m')).toMatchObject({ busy: { doing: 'taking-in' }, file: { preview: { fileName: 'liste.csv' } } });
    finish();
    await taking;
    expect(desks.get('m').taken).toEqual({ listId: 'list-1', count: 2 });
  });

  it('that fails leaves the file and the form as they were', async () => {
    const failure = new Error('disk full');
    const { desks } = setUp({ takeIn: () => Promise.reject(failure) });
    await desks.choose('m', named('liste.csv'));
    desks.fill('m', { source: 'FS' });
    await desks.takeIn('m', form);
    expect(desks.get('m')).toMatchObject({
      file: { handle: 'handle of liste.csv' },
      form: { source: 'FS' },
      fault: { error: failure },
      busy: null,
    });
  });
});
