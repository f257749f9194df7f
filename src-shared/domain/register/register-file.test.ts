import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../tests/kit/umea.ts';
import { AppError } from '../errors.ts';
import { type BookEntry, bookIds, books } from './books.ts';
import { emptyFields } from './edit.ts';
import { type ChannelFields, fields } from './fields.ts';
import { channelStates } from './life-cycle.ts';
import { emptyOf } from './parts.ts';
import { anyInstant, recordOf } from './register.arbitrary.ts';
import { readRegisterJson, registerJson, type WholeRegister } from './register-file.ts';

const register: fc.Arbitrary<WholeRegister> = fc
  .record({
    states: fc.array(fc.tuple(fc.constantFrom(...channelStates), recordOf(fields), anyInstant), { maxLength: 4 }),
    book: fc.constantFrom(...bookIds),
    at: anyInstant,
  })
  .chain(({ states, book, at }) =>
    fc.tuple(recordOf(books[book].parts), recordOf(books[book].later)).map(([entry, later]): WholeRegister => {
      const channels = states.map(([state, own, when], index) => ({
        ...channelOf(),
        id: `c${index}`,
        state,
        fields: { ...(own as unknown as ChannelFields), responsibleUnit: index % 2 === 0 ? 'u' : '' },
        changedAt: when,
        imported: index % 2 === 0 ? { file: 'f.csv', row: index + 1, at } : null,
      }));
      const head = { book, number: 1, at, by: 'kari', entry };
      const entries = channels.map(({ id }, index) => ({
        ...head,
        id: `e${index}`,
        channelId: id,
        later: index % 2 === 0 && Object.keys(books[book].later).length > 0 ? { ...later, at, by: 'ola' } : null,
      })) as unknown as BookEntry[];
      const audit = channels.map(({ id }, index) => ({
        number: index + 1,
        channelId: id,
        at,
        by: 'k',
        field: 'name',
        before: null,
        after: { a: [1] },
      }));
      return { institution: 'umu', leftOut: [], units: [{ id: 'u', name: 'Enhet', email: '' }], channels, entries, audit };
    }),
  );

describe('the register as a file', () => {
  it('comes back as it was, and is then the same file', () => {
    fc.assert(
      fc.property(register, (before) => {
        const file = registerJson(before);
        const after = readRegisterJson(file);
        expect(after).toEqual(before);
        expect(registerJson(after)).toBe(file);
      }),
      { numRuns: 60 },
    );
  });

  const one: WholeRegister = {
    institution: 'umu',
    leftOut: [],
    units: [],
    channels: [{ ...channelOf(), fields: emptyFields }],
    entries: [],
    audit: [],
  };
  const entry = {
    id: 'e',
    channelId: 'c',
    book: 'incidents',
    number: 1,
    at: '2026-08-10T07:00:00Z',
    by: 'k',
    entry: emptyOf(books.incidents.parts),
    later: null,
  } as BookEntry;
  const refused = (change: (file: Record<string, unknown>) => void): string => {
    const file = JSON.parse(registerJson(one)) as Record<string, unknown>;
    change(file);
    try {
      readRegisterJson(JSON.stringify(file));
    } catch (error) {
      if (error instanceof AppError) return `${error.text.id} ${error.text.params?.place ?? ''}`.trim();
      throw error;
    }
    return 'taken';
  };

  it('is taken as it is, also with a byte order mark', () => {
    expect(refused(() => undefined)).toBe('taken');
    expect(readRegisterJson(`\ufeff${registerJson(one)}`)).toEqual(one);
  });
  it.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['a newer format', (file) => Object.assign(file, { format: 2 }), 'register.file.newer'],
    ['a value that was altered', (file) => Object.assign(file, { institution: 'uio' }), 'register.file.unreadable digest'],
    [
      'a number that lacks in a log book',
      (file) => Object.assign(file, { entries: [{ ...entry, number: 2 }] }),
      'register.file.unreadable entries.number',
    ],
    [
      'what is deeper than anything of ours',
      (file) => Object.assign(file, { audit: [JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`)] }),
      'register.file.unreadable –',
    ],
    ['a list that lacks', (file) => delete file.units, 'register.file.unreadable units'],
    [
      'a state that there is not',
      (file) => Object.assign((file.channels as object[])[0] ?? {}, { state: 'opened' }),
      'register.file.unreadable channels.0.state',
    ],
    ['a channel twice', (file) => (file.channels as unknown[]).push((file.channels as unknown[])[0]), 'register.file.unreadable channels'],
    [
      'an entry of nobody’s',
      (file) => Object.assign(file, { entries: [{ ...entry, channelId: 'x' }] }),
      'register.file.unreadable entries',
    ],
    [
      'a later word where none may be',
      (file) => Object.assign(file, { entries: [{ ...entry, later: { action: 'x', at: entry.at, by: 'k' } }] }),
      'register.file.unreadable entries.0.later',
    ],
    [
      'a unit that is not in it',
      (file) => Object.assign((file.channels as { fields: object }[])[0]?.fields ?? {}, { responsibleUnit: 'x' }),
      'register.file.unreadable channels.responsibleUnit',
    ],
  ])('is refused with %s', (_, change, said) => {
    expect(refused(change)).toBe(said);
  });
  it('is refused where it is no JSON at all', () => {
    for (const text of ['', 'id;name', '[]', 'null']) expect(() => readRegisterJson(text)).toThrow(AppError);
  });
});
