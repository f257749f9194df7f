import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../draft/document.ts';
import { judge, verdicts } from './spelling.ts';

const dictionary = new Set(
  'nettverk tilgang sikkerhet oppdateringer avdelinga avdelingen arbeid organise organisations advertise size hun ble ikkje student mail'.split(
    ' ',
  ),
);
const knows = (word: string): boolean => dictionary.has(word) || dictionary.has(word.toLowerCase());
const of = (word: string, language: LanguageCode = 'nb', englishEndings: 'ise' | 'ize' = 'ise') =>
  judge(word, language, knows, { englishEndings });

describe('a word', () => {
  it.each([
    ['nettverk', 'ok'],
    ['Nettverk', 'ok'],
    ['nettvark', 'unknown'],
    ['nettverkstilgang', 'compound'],
    ['nettverktilgang', 'compound'],
    ['sikkerhetsoppdateringer', 'compound'],
    ['IT-avdelingen', 'compound'],
    ['NTNUs', 'ok'],
    ['IT-avdelingenn', 'unknown'],
    ['-avdelinga', 'ok'],
    ['arbeids-', 'compound'],
    ['arbeidz-', 'unknown'],
    ['2FA', 'ok'],
    ['привет', 'ok'],
    ['n\u0435ttverk', 'unknown'],
    ['nett\u00ADverk', 'ok'],
    ['', 'ok'],
    ['a'.repeat(5000), 'unknown'],
  ] as const)('%s is %s', (word, verdict) => {
    expect(of(word)).toBe(verdict);
  });

  it('of bokmål is none of nynorsk, although a dictionary has it', () => {
    for (const word of ['hun', 'Hun', 'BLE']) expect([word, of(word, 'nn')]).toEqual([word, 'unknown']);
    expect(of('hun')).toBe('ok');
  });

  it('is not cut in two in English', () => {
    expect(of('studentmail', 'en')).toBe('unknown');
    expect(of('studentmail')).toBe('compound');
  });

  it('may have the z of Oxford where the setting says so', () => {
    const words = ['organize', 'Organizations', 'ORGANIZE', "organize's", 'advertize', 'size', 'organise'];
    expect(words.map((word) => of(word, 'en', 'ize'))).toEqual(['ok', 'ok', 'ok', 'ok', 'unknown', 'ok', 'ok']);
    expect(words.map((word) => of(word, 'en'))).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'ok', 'ok']);
  });

  it('has a verdict whatever it is, and a dictionary is asked only for what can be a word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.constantFrom<LanguageCode>('nb', 'nn', 'en', 'sv'),
        (word, language) => {
          const lengths: number[] = [];
          const asking = (asked: string): boolean => lengths.push(asked.length) % 3 === 0;
          expect(verdicts).toContain(judge(word, language, asking, { englishEndings: 'ize' }));
          expect(lengths.filter((length) => length < 1 || length > 80)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
