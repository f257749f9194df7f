import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../draft/document.ts';
import { textMeasures } from '../defaults.ts';
import type { ProofFinding } from '../finding.ts';
import { heavyWordsIn, longParagraph, longSentences, passives } from './plain-language.ts';
import { longestSentences, readingOf } from './reading.ts';
import { pairKey, pairsToAsk, splitCompounds, type WordPair } from './split-compounds.ts';
import { doubledWords, quotationMarks, spaces, thousands } from './typography.ts';
import { wholeTextFindings } from './whole-text.ts';

const told = (findings: readonly ProofFinding[]) => findings.map(({ words, suggestions }) => [words, ...suggestions]);
const words = (count: number) => Array.from({ length: count }, (_, index) => (index === 0 ? 'Ord' : 'ord')).join(' ');

describe('heavy words', () => {
  it('have a plain one, phrases and capitals too', () => {
    expect(told(heavyWordsIn('Vedrørende fristen: i  henhold til planen må du benytte skjemaet.', 'nb'))).toEqual([
      ['Vedrørende', 'Om'],
      ['i  henhold til', 'etter'],
      ['benytte', 'bruke'],
    ]);
    expect(told(heavyWordsIn('In order to register, please note that prior to 1 May …', 'en'))).toEqual([
      ['In order to', 'To'],
      ['prior to', 'before'],
    ]);
    expect(told(heavyWordsIn('Vennligst møt opp.', 'nb'))).toEqual([['Vennligst']]);
    expect(told(heavyWordsIn('Benyttelse, angåendes', 'nb'))).toEqual([]);
  });
});

describe('words split in two', () => {
  const join = (_: string, pair: WordPair) =>
    ({ 'studie plass': 'studieplass', 'kultur hus': 'kulturhus', 'hus tak': 'hustak' })[pairKey(pair)] ?? null;

  it('are told of where the dictionary has the whole, with the capital of the first', () => {
    expect(told(splitCompounds('Studie plass har du, og kultur hus vert det.', 'nb', join))).toEqual([
      ['Studie plass', 'Studieplass'],
      ['kultur hus', 'kulturhus'],
    ]);
    expect(splitCompounds('Studie plass', 'en', join)).toEqual([]);
  });

  it('are neighbours: nothing but a space stands between them, and neither is a small word, a name or a code', () => {
    expect(
      pairsToAsk('Studie, plass. Kultur hus i Studie Plass, studie  plass, ny bil, A2 plass, studie\u00a0plass, over tid.', 'nb'),
    ).toEqual([['kultur', 'hus']]);
    expect(pairsToAsk('hus tak hus tak', 'nn').map(pairKey)).toEqual(['hus tak', 'tak hus']);
  });
});

describe('length', () => {
  it('of sentences and paragraphs is told of above the measure, not at it', () => {
    expect(longSentences(`${words(25)}. ${words(26)}.`, 'nb', textMeasures)).toMatchObject([
      { rule: 'long-sentence', words: `${words(26)}.` },
    ]);
    expect(longParagraph(words(80), 'nb', textMeasures)).toEqual([]);
    expect(longParagraph(words(81), 'nb', textMeasures)).toMatchObject([{ rule: 'long-paragraph', severity: 'hint' }]);
    expect(longParagraph(words(11), 'nb', { ...textMeasures, paragraphWords: 10 })).toHaveLength(1);
  });
});

describe('passives', () => {
  it.each([
    ['nb', 'Søknaden blir behandlet i mai.', ['blir behandlet']],
    ['nb', 'Uten avgift blir påmeldingen slettet.', ['blir påmeldingen slettet']],
    ['nb', 'Det blir kaldt, og vi blir mange. Hun ble lege.', []],
    ['nn', 'Søknaden vart handsama, og datoane blir publiserte.', ['vart handsama', 'blir publiserte']],
    ['nn', 'Det blir ei øving.', []],
    ['en', 'Your registration will be deleted, and dates are published.', ['be deleted', 'are published']],
    ['en', 'You are welcome. It is red.', []],
  ] as const)('%s: %s', (language, text, found) => {
    expect(passives(text, language).map((one) => one.words)).toEqual(found);
  });
});

describe('doubled words', () => {
  it('are told of, except where they are right', () => {
    expect(told(doubledWords('Du må må søke på på nytt.', 'nb'))).toEqual([['må må', 'må']]);
    expect(told(doubledWords('Close the the door. The door closes.', 'en'))).toEqual([['the the', 'the']]);
    expect(told(doubledWords('Det gjelder det det gjelder. Ja. Ja vel, Duran Duran. Møt, møt opp.', 'nb'))).toEqual([]);
  });
});

describe('spaces', () => {
  it('stand once, and not before a mark', () => {
    expect(told(spaces('To  ord , og et til . Ja …', 'nb'))).toEqual([
      ['  ', ' '],
      [' ,', ','],
      [' .', '.'],
    ]);
    expect(told(spaces('  Innrykk og slutt  ', 'nb'))).toEqual([]);
    expect(told(spaces('kl. 10.15 – 11.00, .docx og :)', 'nb'))).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('are those of the language', () => {
    expect(told(quotationMarks('Skjemaet "Søknad" og “Plan” ligger i «Mappe».', 'nb'))).toEqual([
      ['"', '«'],
      ['"', '»'],
      ['“', '«'],
      ['”', '»'],
    ]);
    expect(told(quotationMarks('The form «Application» and ("Plan"), a 15" screen.', 'en'))).toEqual([
      ['«', '“'],
      ['»', '”'],
      ['"', '“'],
      ['"', '”'],
    ]);
  });
});

describe('thousands', () => {
  it('are set apart in the way of the language', () => {
    expect(told(thousands('Det koster 10,000 eller 1.250.000 kroner.', 'nb'))).toEqual([
      ['10,000', '10\u00A0000'],
      ['1.250.000', '1\u00A0250\u00A0000'],
    ]);
    expect(told(thousands('It costs 10 000 kroner.', 'en'))).toEqual([['10 000', '10,000']]);
  });

  it('are not what telephone numbers, decimals, times, dates and versions are', () => {
    expect(told(thousands('Ring 22 00 01 00. 0,125 og 2,5; kl. 10.15, 1.10.2026, 192.168.100.200, v1.200', 'nb'))).toEqual([]);
    expect(told(thousands('Call 800 123 456 or +47 22 00 01 00; 10,000 and 1.125.', 'en'))).toEqual([]);
  });
});

describe('a whole text', () => {
  const rules = (blocks: readonly string[], language: 'nb' | 'en' = 'nb') =>
    wholeTextFindings(blocks, language, { measures: textMeasures }).map(({ block, finding }) => [finding.rule, block, finding.words]);

  it('is measured by LIX and reading time', () => {
    expect(readingOf(['Dette er kort.', 'Universitetet informerer.'], 'nb')).toEqual({ lix: 43, words: 5, minutes: 0.025 });
    expect(readingOf([], 'nb')).toEqual({ lix: 0, words: 0, minutes: 0 });
  });

  it('has its longest sentences first, each where it stands', () => {
    const blocks = ['Kom. Ta med studentkort og pass i dag.', 'Vi ses der.'];
    const found = longestSentences(blocks, 'nb', 2);
    expect(found.map(({ block, words: count, text }) => [block, count, text])).toEqual([
      [0, 7, 'Ta med studentkort og pass i dag.'],
      [1, 3, 'Vi ses der.'],
    ]);
    for (const { block, from, to, text } of found) expect(blocks[block]?.slice(from, to)).toBe(text);
  });

  it('is heavy above 45, and warned about above 55', () => {
    const long = 'Universitetsadministrasjonen understreker';
    const heavy = (times: number) =>
      wholeTextFindings([`${long} du ${words(7 * times)}. `.repeat(12)], 'nb', { measures: textMeasures }).find(
        ({ finding }) => finding.rule === 'readability',
      );
    expect(heavy(5)?.finding.severity).toBeUndefined();
    expect(wholeTextFindings([`${`${long} ${words(2)}. `.repeat(15)}du`], 'nb', { measures: textMeasures })[0]?.finding).toMatchObject({
      rule: 'readability',
      severity: 'hint',
    });
    expect(wholeTextFindings([`${`${long} ${long} ord. `.repeat(15)}du`], 'nb', { measures: textMeasures })[0]?.finding).toMatchObject({
      rule: 'readability',
      severity: 'warn',
    });
  });

  it('speaks to its reader, and says early when', () => {
    const short = `${words(5)}. `.repeat(10);
    expect(rules([short])).toEqual([['no-reader', null, '']]);
    expect(rules([`${short} Du`])).toEqual([]);
    expect(rules(['En.', 'To. Tre.', 'Fristen er 1. september.'])).toEqual([['late-date', 2, '1. september']]);
    expect(rules(['En.', 'To. Fristen er 1. september. Fire.'])).toEqual([]);
  });

  it('explains its acronyms at their first use', () => {
    expect(rules(['Samordna opptak (SO) og SO, Direktoratet (HKDIR), NOKUT (Nasjonalt organ), DSB og DSB.', 'FS', 'FS svarer.'])).toEqual([
      ['acronym', 0, 'DSB'],
      ['acronym', 2, 'FS'],
    ]);
  });

  it('may hold two passives', () => {
    expect(rules(['Dørene blir låst.', 'Alle blir varslet.'])).toEqual([]);
    expect(rules(['Dørene blir låst. Alle blir varslet. Kortene blir sperret.']).map(([rule]) => rule)).toEqual([
      'passive',
      'passive',
      'passive',
    ]);
  });
});

describe('every check', () => {
  it('points at the words that it names, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        'blir sendt ',
        'må må ',
        '  ',
        ' ,',
        '"',
        '10,000 ',
        '10 000',
        'vedrørende ',
        'DSB ',
        '1. mai ',
        '\ud83d',
        '\u200f',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 3 }), fc.constantFrom(...languageCodes), (parts, language) => {
        const blocks = parts.map((pieces) => pieces.join(''));
        const everyPair = (of: string, lang: (typeof languageCodes)[number]) => splitCompounds(of, lang, (_, pair) => pair.join(''));
        const alone = [everyPair, heavyWordsIn, doubledWords, spaces, quotationMarks, thousands, passives];
        for (const text of blocks) {
          const found = [
            ...alone.flatMap((check) => check(text, language)),
            ...longSentences(text, language, { ...textMeasures, sentenceWords: 1 }),
          ];
          expect(found.map(({ place }) => text.slice(place.from, place.to))).toEqual(found.map((one) => one.words));
        }
        for (const { block, finding } of wholeTextFindings(blocks, language, { measures: { ...textMeasures, passives: 0 } })) {
          if (block !== null) expect(blocks[block]?.slice(finding.place.from, finding.place.to)).toBe(finding.words);
        }
      }),
      { numRuns: 60 },
    );
  });
});
