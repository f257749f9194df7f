import { describe, expect, test } from 'vitest';
import { unbrokenRanges } from './unbroken.ts';

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
