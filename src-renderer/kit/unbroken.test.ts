import { describe, expect, test } from 'vitest';
import { unbrokenRanges, unbrokenText } from './unbroken.ts';

const kept = (text: string) => unbrokenRanges(text).map(({ from, to }) => text.slice(from, to));

describe('what stays on one line in a pane', () => {
  test.each([
    ['Onsdag 14. oktober kl. 10.15 holder vi øvelse.', ['14. oktober', 'kl. 10.15']],
    ['On Tuesday 14 October at 10:15', ['14 October']],
    ['Telefon 22 00 01 00 eller +47 22 85 50 50.', ['22 00 01 00', '+47 22 85 50 50']],
    ['Avgiften er 850 kroner.', ['850 kroner']],
  ])('%s', (text, expected) => expect(kept(text)).toEqual(expected));

  test('ordinary words and numbers may break', () => expect(kept('De 40 beste fikk 3 timer hver i 2026 og 2027.')).toEqual([]));
});

test('a text that is only shown keeps them together by its spaces, and is as long as before', () => {
  expect(unbrokenText('Frist 1. september kl. 23.59, ring 22 00 01 00')).toBe(
    'Frist 1.\u00a0september kl.\u00a023.59, ring 22\u00a000\u00a001\u00a000',
  );
  expect(unbrokenText('De 40 beste fikk 3 timer')).toBe('De 40 beste fikk 3 timer');
});
