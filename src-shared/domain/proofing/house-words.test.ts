import { describe, expect, it } from 'vitest';
import { houseWords, isHouseWord, leftToLookUp } from './house-words.ts';

const house = houseWords(['Studentweb', 'NTNU Hjelp', 'emneansvarleg']);

describe('the words of a house', () => {
  it('are known as they are written, in capitals, with a capital first, and in the genitive', () => {
    for (const word of [
      'Studentweb',
      'STUDENTWEB',
      'Studentwebs',
      'Studentweb’s',
      'emneansvarleg',
      'Emneansvarleg',
      'NTNU',
      'Hjelp',
      'Studentweb-',
    ])
      expect([word, house.has(word)]).toEqual([word, true]);
    for (const word of ['studentweb', 'Studentwebb', 's', '']) expect([word, house.has(word)]).toEqual([word, false]);
  });

  it('may be parts of words with a hyphen; what is left is looked up', () => {
    expect(leftToLookUp('Studentweb', house)).toEqual([]);
    expect(leftToLookUp('Studentweb-brukarane', house)).toEqual(['brukarane']);
    expect(leftToLookUp('Studentweb-Studentweb', house)).toEqual([]);
    expect(leftToLookUp('IT-avdelinga', house)).toEqual(['IT-avdelinga']);
    expect(leftToLookUp('kultur-', house)).toEqual(['kultur-']);
  });

  it('are words with a letter, or names of a few words', () => {
    for (const word of ['Farm', 'NTNU Hjelp', 'ph.d.', 'R&D', 'CO2-avtrykk']) expect([word, isHouseWord(word)]).toEqual([word, true]);
    for (const word of ['', ' ', '12', 'a\nb', 'a\0', 'x'.repeat(81), 'a  b', '<b>', 'one two three four five six'])
      expect([word, isHouseWord(word)]).toEqual([word, false]);
  });
});
