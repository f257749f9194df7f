import { describe, expect, test } from 'vitest';
import { guessMapping, lacksHeader, languageOf } from './columns.ts';

const people = (cells: string[][]) => cells;

describe('which column holds what', () => {
  test.each(['E-post', 'E-postadresse', 'epost', 'Mail', 'EMAIL', 'e-mail', 'E-postadr.', 'Email address'])(
    '%s is the e-mail column',
    (header) => {
      expect(guessMapping(['Navn', header], people([['Kari', 'kari@uni.example']]))).toEqual({ email: header });
    },
  );

  test.each(['Fakultet', 'Enhet', 'Institutt', 'Stedkode', 'Stedsnavn', 'Avdeling', 'Faculty', 'Department', 'Unit', 'Institution'])(
    '%s is the unit column',
    (header) => {
      expect(guessMapping(['Mail', header], people([['kari@uni.example', 'SV']]))?.unit).toBe(header);
    },
  );

  test.each(['Målform', 'Språk', 'Skriftspråk', 'Language'])('%s is the language column', (header) => {
    expect(guessMapping(['Mail', header], people([['kari@uni.example', 'Nynorsk']]))?.language).toBe(header);
  });

  test('an unknown header is still found by its content', () => {
    expect(
      guessMapping(
        ['Ident', 'Kontakt'],
        people([
          ['1', 'a@uni.example'],
          ['2', 'b@uni.example'],
        ]),
      ),
    ).toEqual({ email: 'Kontakt' });
  });

  test('a column called e-mail without addresses is not taken', () => {
    expect(
      guessMapping(
        ['E-post', 'Privat'],
        people([
          ['ja', 'a@uni.example'],
          ['nei', 'b@uni.example'],
        ]),
      )?.email,
    ).toBe('Privat');
    expect(guessMapping(['E-post'], people([['ja'], ['nei']]))).toBeNull();
    expect(guessMapping(['E-post'], [])).toBeNull();
  });

  test('the header decides between two columns of addresses', () => {
    expect(
      guessMapping(
        ['Reserve', 'E-post'],
        people([
          ['x@mail.example', 'a@uni.example'],
          ['y@mail.example', 'feil'],
        ]),
      )?.email,
    ).toBe('E-post');
  });

  test("the leader's address, the same for all, is not the recipients", () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => ['leder@uni.example', `${name}@uni.example`]);
    expect(guessMapping(['Leder', 'Kontakt'], rows)?.email).toBe('Kontakt');
  });

  test('programming language or other words in the language column are not a form of Norwegian', () => {
    expect(
      guessMapping(
        ['Mail', 'Språk'],
        people([
          ['a@uni.example', 'Python'],
          ['b@uni.example', 'R'],
        ]),
      )?.language,
    ).toBeUndefined();
  });
});

test.each([
  ['Bokmål', 'nb'],
  ['NB', 'nb'],
  ['nb-NO', 'nb'],
  ['nynorsk', 'nn'],
  ['nno', 'nn'],
  ['NN', 'nn'],
  ['Engelsk', 'en'],
  ['English', 'en'],
  ['Svenska', 'sv'],
  ['', null],
  ['klingon', null],
])('the cell %j says %s', (cell, language) => {
  expect(languageOf(cell)).toBe(language);
});

test('a first row with an address is a recipient, not a header', () => {
  expect(lacksHeader(['kari@uni.example'])).toBe(true);
  expect(lacksHeader(['E-post', 'Navn'])).toBe(false);
});
