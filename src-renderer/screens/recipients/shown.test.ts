import { describe, expect, it } from 'vitest';
import { columnWord, encodingName, groupBars, visibleValue } from './shown.ts';

describe('a value that cannot be used', () => {
  it('shows its line break, of whichever kind', () => {
    expect(visibleValue('a@x.example\nBcc: b@y.example')).toBe('a@x.example⏎Bcc: b@y.example');
    expect(visibleValue('a\r\nb\rc\u2028d')).toBe('a⏎b⏎c⏎d');
  });

  it('shows what cannot be seen: a tab, a zero width space, a turned text direction, a no-break space', () => {
    expect(visibleValue('a\tb')).toBe('a⇥b');
    expect(visibleValue('kari\u200b@x.example')).toBe('kari⟨U+200B⟩@x.example');
    expect(visibleValue('\u202eelpmaxe')).toBe('⟨U+202E⟩elpmaxe');
    expect(visibleValue('ola\u00a0nordmann')).toBe('ola⟨U+00A0⟩nordmann');
  });

  it('leaves common spaces and letters alone', () => {
    expect(visibleValue('håkon ødegård@uni.example')).toBe('håkon ødegård@uni.example');
  });

  it('is cut when nobody would read it to the end', () => {
    expect(visibleValue('x'.repeat(2000))).toBe(`${'x'.repeat(160)}…`);
  });
});

it('bars stand with the largest group first, as long as their share of it', () => {
  expect(groupBars({ SV: 50, HF: 100, MN: 50 })).toEqual([
    { name: 'HF', count: 100, length: 1 },
    { name: 'MN', count: 50, length: 0.5 },
    { name: 'SV', count: 50, length: 0.5 },
  ]);
  expect(groupBars({})).toEqual([]);
});

it.each([
  ['windows-1252', 'Windows-1252', false],
  ['utf-8', 'UTF-8', false],
  ['utf-8 with BOM', 'UTF-8', true],
  ['utf-16le with BOM', 'UTF-16 LE', true],
  ['iso-8859-15', 'ISO-8859-15', false],
  ['cp850', 'CP850', false],
])('the encoding %s is written %s', (encoding, name, marked) => {
  expect(encodingName(encoding)).toEqual({ name, marked });
});

it('writes the name of a column as a word in a sentence', () => {
  expect(['Fakultet', 'Språk', 'Org.enhet', 'NTNU', 'enhet', 'Faculty name', ''].map(columnWord)).toEqual([
    'fakultet',
    'språk',
    'Org.enhet',
    'NTNU',
    'enhet',
    'Faculty name',
    '',
  ]);
});
