import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../draft/document.ts';
import { docFromMarkdown } from '../../draft/markdown.ts';
import { checkParity } from '../parity/parity.ts';
import { proofText } from '../proof-text.ts';
import { asGlossaryTerm, faultOf, type GlossaryEntry, type GlossaryTerm, heldTerms, termDefaults, termKey } from './entry.ts';
import { glossaryOf } from './glossary.ts';
import { offersAt } from './offers.ts';
import { forbiddenForms, termsOfRow } from './term-findings.ts';

type Written = Partial<Record<LanguageCode, readonly [term: string, forms?: readonly string[], forbidden?: readonly string[]]>>;

function term(written: Written, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  const terms = Object.fromEntries(
    Object.entries(written).map(([language, [own, forms = [], forbidden = []]]) => [language, { term: own, forms, forbidden }]),
  );
  return asGlossaryTerm({ ...termDefaults, terms, ...more });
}
const entry = (id: string, written: Written, more?: Partial<GlossaryTerm>): GlossaryEntry => ({ id, ...term(written, more) });

const parliament = entry(
  'parliament',
  {
    nb: ['Studentparlamentet', ['SP'], ['studentparlamentet', 'Studentrådet']],
    nn: ['Studentparlamentet', ['SP']],
    en: ['Student Parliament', ['SP'], ["Students' Parliament", 'Student Council']],
  },
  { kind: 'name' },
);
const mail = entry('mail', {
  nb: ['e-post', ['e-posten', 'e-poster', 'e-post*'], ['mail', 'mailen', 'mailer', 'mail*']],
  nn: ['e-post', ['e-posten', 'e-postar']],
  en: ['email', ['emails'], ['e-mail']],
});
const glossary = glossaryOf([parliament, mail]);
const found = (language: LanguageCode, text: string, of = glossary) =>
  of.hitsIn(language, text).map(({ words, right }) => (right ? words : `!${words}`));
const fixes = (language: LanguageCode, text: string, of = glossary) =>
  forbiddenForms(text, language, of).map(({ words, suggestions }) => [words, suggestions[0]]);

describe('the glossary in a text', () => {
  it('knows its terms and forms by whole words, with capitals as the entry is', () => {
    expect(found('nb', 'Studentparlamentet og studentparlamentet, STUDENTPARLAMENTET. Studentparlamentets møte i SP.')).toEqual([
      'Studentparlamentet',
      '!studentparlamentet',
      'STUDENTPARLAMENTET',
      'Studentparlamentets',
      'SP',
    ]);
    expect(found('nb', 'E-POST, e\u2011post, Mail. Gmail, smailer, e-mail')).toEqual(['E-POST', 'e\u2011post', '!Mail']);
    expect(found('en', 'The Student\u00a0Parliament\u2019s vote')).toEqual(['Student\u00a0Parliament\u2019s']);
    expect(found('en', 'Student\nParliament')).toEqual([]);
    expect(found('sv', 'mail')).toEqual([]);
  });

  it('takes in compounds only where the form says so', () => {
    expect(found('nb', 'mailadresse, mail-liste, e-postlisten, e-post-listen, Studentparlamentet-møte')).toEqual([
      '!mailadresse',
      '!mail-liste',
      'e-postlisten',
      'e-post-listen',
    ]);
    expect(forbiddenForms('En mailadresse', 'nb', glossary)[0]?.suggestions).toEqual(['e-postadresse']);
    expect(fixes('nb', 'Mailadressene og mail-listen')).toEqual([
      ['Mailadressene', 'E-postadressene'],
      ['mail-listen', 'e-post-listen'],
    ]);
  });

  it('is not looked for in addresses', () => {
    expect(found('nb', 'https://mail.uio.no/mail, mail@uio.no, mail.uio.no og {mail}; bare mail')).toEqual(['!mail']);
  });

  it('lets the longest stand, and a right form before a forbidden one', () => {
    const overlapping = glossaryOf([
      entry('a', { nb: ['utvalg', [], ['Senter for læring']] }),
      entry('b', { nb: ['Senter for læring og utdanning', [], ['SLU']] }, { kind: 'name' }),
      entry('c', { nb: ['læring', [], ['utdanning']] }),
      entry('d', { nb: ['kurs', [], ['læring']] }),
    ]);
    expect(found('nb', 'Senter for læring og utdanning', overlapping)).toEqual(['Senter for læring og utdanning']);
    expect(found('nb', 'Senter for læring, utdanning, læring', overlapping)).toEqual(['!Senter for læring', '!utdanning', 'læring']);
  });

  it('suggests the form that ends as the forbidden one, with its capitals', () => {
    expect(fixes('nb', 'Mailen kom i en mail, og MAIL var det. Studentrådets vedtak.')).toEqual([
      ['Mailen', 'E-posten'],
      ['mail', 'e-post'],
      ['MAIL', 'E-POST'],
      ['Studentrådets', 'Studentparlamentets'],
    ]);
    expect(fixes('en', 'The Student Council’s e-mail')).toEqual([
      ['Student Council’s', 'Student Parliament’s'],
      ['e-mail', 'email'],
    ]);
  });

  it('points at the words that it names, never at words twice, whatever is written', () => {
    const piece = fc.constantFrom(
      'mail',
      'Mail',
      'e',
      '-',
      'post',
      ' ',
      'SP',
      "'",
      's',
      '’',
      '\u00ad',
      '\ud83d',
      '.',
      'Student',
      'Parliament',
      '\n',
      '@',
      '/',
      'İ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom<LanguageCode>('nb', 'nn', 'en'), (pieces, language) => {
        const text = pieces.join('');
        let last = 0;
        for (const { from, to, words, readings } of glossary.hitsIn(language, text)) {
          expect(text.slice(from, to)).toBe(words);
          expect(from).toBeGreaterThanOrEqual(last);
          expect(readings.length).toBeGreaterThan(0);
          last = to;
        }
        for (const { words, place } of forbiddenForms(text, language, glossary)) expect(text.slice(place.from, place.to)).toBe(words);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every form of any entry where it stands alone', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'Å', 'é', 'e\u0301', '1', '-', ' ', "'", '.'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('word' as const, 'name' as const), (written, kind) => {
        const one = { id: 'x', ...term({ nb: [written] }, { kind }) };
        fc.pre(faultOf(one) === null);
        const own = one.terms.nb?.term ?? '';
        const text = `«${own}», sa hun`;
        fc.pre(glossaryOf([]).hitsIn('nb', text).length === 0 && !/^[^\s.]+\.[^\s.]/u.test(own));
        expect(found('nb', text, glossaryOf([one]))).toEqual([own]);
      }),
      { numRuns: 200 },
    );
  });

  it('is quick with 5,000 entries and 10,000 words', () => {
    const entries = Array.from({ length: 5000 }, (_, n) =>
      entry(`e${n}`, { nb: [`term${n} med ord`, [`termen${n}`], [`gammel${n}*`]], nn: [`term${n}`], en: [`word${n}`] }),
    );
    const text = Array.from({ length: 10_000 }, (_, n) => (n % 50 === 0 ? `gammel${n % 5000}ordning` : `vanlig${n % 700}`)).join(' ');
    const began = performance.now();
    const large = glossaryOf(entries);
    const hits = large.hitsIn('nb', text);
    expect(hits).toHaveLength(200);
    // Every form looked for in every place would take minutes.
    expect(performance.now() - began).toBeLessThan(5000);
    // A text that was looked through is not looked through again.
    expect(large.hitsIn('nb', `${text}`)).toBe(hits);
  });
});

describe('an entry', () => {
  it('is refused for what it lacks, and says which words are wrong', () => {
    const fault = (written: Written, more?: Partial<GlossaryTerm>) => faultOf(term(written, more));
    expect(fault({})).toEqual({ fault: 'no-term', words: '' });
    expect(fault({ nb: ['', [], ['mail']] })).toEqual({ fault: 'no-term', words: 'mail' });
    expect(fault({ nb: ['e-post'], nn: ['', [], ['mail']] })).toEqual({ fault: 'no-right-term', words: 'mail' });
    expect(fault({ nb: ['e-post', ['E-posten'], ['e-Posten']] })).toEqual({ fault: 'forbidden-is-right', words: 'e-Posten' });
    expect(fault({ nb: ['Canvas', [], ['canvas']] }, { kind: 'name' })).toBeNull();
    for (const bad of ['=1+1', '12', 'a|b', 'x'.repeat(121), 'web*'])
      expect(fault({ nb: [bad] })).toEqual({ fault: 'bad-term', words: bad });
    expect(fault({ nb: ['nett', [], ['we*']] })).toEqual({ fault: 'bad-term', words: 'we*' });
    expect(fault({ nb: ['nett', [], ['web*']] })).toBeNull();
    expect(fault({ nb: ['e-post'] }, { note: 'n'.repeat(501) })).toMatchObject({ fault: 'long-note' });
  });

  it('is tidied before it is kept', () => {
    expect(term({ nb: ['  e-post\u200b ', ['e-posten', 'e-posten', ' ', 'e-post'], []], nn: ['', [], []] }).terms).toEqual({
      nb: { term: 'e-post', forms: ['e-posten'], forbidden: [] },
    });
  });

  it('of the institution stands for the one of the rules that has the same first term', () => {
    const own = entry('own', { nb: ['E-post'], nn: ['epost'] });
    expect(heldTerms([mail, parliament], [own])).toEqual([own, parliament]);
    expect(termKey(parliament)).toBe('nb:studentparlamentet');
  });
});

describe('terms in the languages of a message', () => {
  const parity = (bodies: Partial<Record<LanguageCode, string>>, of = glossary) =>
    checkParity({
      bodies: Object.fromEntries(Object.entries(bodies).map(([language, text]) => [language, docFromMarkdown(text)])),
      languages: ['nb', 'nn', 'en'],
      wanted: '2026-08-10',
      glossary: of,
    }).filter(({ rule }) => rule === 'term-mismatch');

  it('are told where a row has one that another language lacks', () => {
    expect(
      parity({
        nb: 'Si det til Studentparlamentet.',
        nn: 'Sei det til Studentparlamentet.',
        en: 'Tell the students’ representatives.',
      }),
    ).toMatchObject([
      {
        severity: 'hint',
        place: { in: 'body', language: 'en', row: 0 },
        others: 'Studentparlamentet',
        suggestions: ['Student Parliament'],
      },
    ]);
  });

  it('are there where any form of them is, a forbidden one too', () => {
    expect(parity({ nb: 'Spør SP nå.', en: 'Ask the Student Council now.' })).toEqual([]);
    expect(parity({ nb: 'Spør SP nå.', en: 'Ask the SP now.' })).toEqual([]);
    expect(parity({ nb: 'Send en mail.', en: 'Send a message.' })).toEqual([]);
  });

  it('are not asked for where the entry says so, where it has none, or where a word may be of several entries', () => {
    const quiet = glossaryOf([{ ...parliament, missing: 'off' }]);
    expect(parity({ nb: 'Spør SP nå.', en: 'Ask them now.' }, quiet)).toEqual([]);
    const several = glossaryOf([
      entry('a', { nb: ['fakultet'], en: ['faculty'] }),
      entry('b', { nb: ['vitenskapelig ansatte'], en: ['faculty'] }),
      entry('c', { nb: ['skoe'] }),
    ]);
    expect(parity({ nb: 'For vitenskapelig ansatte på skoe.', en: 'For faculty only.' }, several)).toEqual([]);
    expect(parity({ nb: 'For alle sammen.', en: 'For faculty only.' }, several)).toMatchObject([{ suggestions: ['fakultet'] }]);
  });
});

describe('proofreading with a glossary', () => {
  it('never calls a term a spelling error, and says a forbidden form once', () => {
    const language = 'nb';
    const findings = proofText('Studentparlamentet fikk mailen fra Studentrådet og Kantna.', language, {
      verdict: () => 'unknown',
      glossary,
    });
    expect(findings.map(({ rule, words }) => `${rule} ${words}`)).toEqual([
      'spelling fikk',
      'forbidden-form mailen',
      'spelling fra',
      'forbidden-form Studentrådet',
      'spelling og',
      'spelling Kantna',
    ]);
  });
});

describe('what is offered at the caret', () => {
  const rowOf = (bodies: Partial<Record<LanguageCode, string>>) =>
    termsOfRow(
      {
        cells: Object.fromEntries(
          Object.entries(bodies).map(([language, text]) => [
            language,
            { kind: 'paragraph', block: 0, text, links: [], linked: [], bold: 0 } as const,
          ]),
        ),
      },
      ['nb', 'nn', 'en'],
      glossary,
    );
  const offers = (language: LanguageCode, before: string, after = '', bodies: Parameters<typeof rowOf>[0] = {}) =>
    offersAt(glossary, language, before, after, rowOf({ ...bodies, [language]: before + after }));

  it('is what the words before it begin', () => {
    expect(offers('nb', 'Møte i Stu')).toEqual([{ text: 'Studentparlamentet', replaces: 3 }]);
    expect(offers('nb', 'Møte i stud')).toEqual([{ text: 'Studentparlamentet', replaces: 4 }]);
    expect(offers('en', 'the student par')).toEqual([{ text: 'Student Parliament', replaces: 11 }]);
    expect(offers('nb', 'E-po')).toEqual([
      { text: 'E-post', replaces: 4 },
      { text: 'E-posten', replaces: 4 },
      { text: 'E-poster', replaces: 4 },
    ]);
    for (const [before, after] of [
      ['St', ''],
      ['Studentp', 'arlament'],
      ['Studentparlamentet', ''],
      ['Studentp ', ''],
      ['', ''],
    ] as const)
      expect(offers('nb', before, after)).toEqual([]);
  });

  it('is also what the other languages have in the row and this one lacks, once each', () => {
    const bodies = { nb: 'Studentparlamentet svarer på e-post.', nn: 'Studentparlamentet svarar på e-post.' };
    expect(offers('en', 'The answer', '', bodies)).toEqual([
      { text: 'Student Parliament', replaces: 0, counterpart: { language: 'nb', words: 'Studentparlamentet' } },
      { text: 'email', replaces: 0, counterpart: { language: 'nb', words: 'e-post' } },
    ]);
    expect(offers('en', 'The SP answers ema', '', bodies)).toEqual([
      { text: 'email', replaces: 3, counterpart: { language: 'nb', words: 'e-post' } },
      { text: 'emails', replaces: 3, counterpart: { language: 'nb', words: 'e-post' } },
    ]);
  });

  it('is first of all what is begun and lacking', () => {
    const alike = glossaryOf([entry('web', { en: ['Studentweb'] }, { kind: 'name' }), parliament]);
    const cells = (text: string) => ({ kind: 'paragraph', block: 0, text, links: [], linked: [], bold: 0 }) as const;
    const row = (nb: string) => termsOfRow({ cells: { nb: cells(nb), en: cells('Ask the stu') } }, ['nb', 'en'], alike);
    const texts = (nb: string) => offersAt(alike, 'en', 'Ask the stu', '', row(nb)).map(({ text }) => text);
    expect(texts('Spør noen.')).toEqual(['Studentweb', 'Student Parliament']);
    expect(texts('Spør SP.')).toEqual(['Student Parliament', 'Studentweb']);
  });
});
