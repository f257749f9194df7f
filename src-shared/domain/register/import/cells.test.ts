import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partAt } from '../fields.ts';
import { isFilled, type Part } from '../parts.ts';
import { anyOf } from '../register.arbitrary.ts';
import { fromCell, toCell } from './cells.ts';
import { ownColumns } from './layouts.ts';

const partOf = (path: string) => partAt(path) as Part;
/** A cell says nothing of an entry of which nothing is filled in. */
const told = (value: unknown): unknown => (Array.isArray(value) ? value.filter(isFilled) : value);

describe('a cell of our own file', () => {
  test.each(ownColumns)('of %s says what the field says', (path) => {
    const part = partOf(path);
    fc.assert(
      fc.property(anyOf(part), (value) => {
        const cell = toCell(value);
        expect(cell).not.toMatch(/\r|[^\P{Cc}\n\t]/u);
        if (cell === '') expect(isFilled(value)).toBe(false);
        else expect(fromCell(part, cell)).toEqual(told(value));
      }),
      { numRuns: 50 },
    );
  });

  it('has every field of the table, lists of audiences too', () => {
    expect(ownColumns).toEqual(expect.arrayContaining(['audiencePrimary', 'audienceSecondary', 'tags', 'mediumPolicy.text']));
  });

  it('shows audiences as a person would write them', () => {
    const audiences = [
      { group: 'Presumtiva studenter', age: '19-27', region: 'Norra och södra Sverige', language: '' },
      { group: 'Medier; press | radio', age: '', region: '', language: '' },
      { group: '', age: '', region: '', language: 'sv' },
    ];
    const cell = toCell(audiences);
    expect(cell).toBe('Presumtiva studenter; 19-27; Norra och södra Sverige | Medier\\; press \\| radio | ; ; ; sv');
    expect(fromCell(partOf('audiencePrimary'), cell)).toEqual(audiences);
    expect(fromCell(partOf('audiencePrimary'), 'Studenter|Medier')).toHaveLength(2);
  });

  test.each([
    ['an audience with more parts than it has', 'audiencePrimary', 'a; b; c; d; e'],
    ['a day that there is not', 'approvalDate', '31.02.2026'],
    ['a number that is none', 'resources.people', 'mange'],
    ['a number below nothing', 'resources.people', '-1'],
    ['a choice that there is not', 'kind', 'profile'],
    ['neither yes nor no', 'responsibilityStatement.namesUniversity', 'kanskje'],
  ])('is not guessed at: %s', (_, path, cell) => expect(fromCell(partOf(path), cell)).toBeUndefined());

  it('may hold a day or a number as a Nordic spreadsheet writes it', () => {
    expect(fromCell(partOf('approvalDate'), '1.8.2026')).toBe('2026-08-01');
    expect(fromCell(partOf('resources.people'), '0,5')).toBe(0.5);
  });

  it('holds no sign that a spreadsheet file cannot', () => {
    expect(toCell('a\u0000b\u000bc\r\nd\re\ufffff\ud800')).toBe('abc\nd\nef\ufffd');
  });
});
