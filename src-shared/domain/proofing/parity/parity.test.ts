import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBodies } from '../../draft/alignment.ts';
import { bodiesArbitrary, docArbitrary } from '../../draft/document.arbitrary.ts';
import { isEmptyDoc, type LanguageCode, languageCodes } from '../../draft/document.ts';
import { docFromMarkdown } from '../../draft/markdown.ts';
import { paritySeverities } from '../defaults.ts';
import type { ProofFinding } from '../finding.ts';
import { checkParity } from './parity.ts';

const wanted = '2026-10-12';
const order = ['nb', 'nn', 'sv', 'en'] as const;

function check(texts: Partial<Record<LanguageCode, string>>, day = wanted): ProofFinding[] {
  const bodies = Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, docFromMarkdown(text)]));
  return checkParity({ bodies, languages: order, wanted: day });
}

/** Kind, language and words (or the address), without hints. */
function told(findings: readonly ProofFinding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, place, words, target, others }) => [rule, place.language, target ?? words, others].filter(Boolean).join(' | '));
}

function sample(name: string): Partial<Record<LanguageCode, string>> {
  const folder = join(import.meta.dirname, '../../../../resources/samples/messages', name);
  return Object.fromEntries(['nb', 'nn', 'en'].map((language) => [language, readFileSync(join(folder, `${language}.md`), 'utf8')]));
}

describe('parity of the sample messages', () => {
  it('fire-drill-flawed has the expected findings and no other block or warning', () => {
    expect(told(check(sample('fire-drill-flawed')))).toEqual([
      'time-mismatch | nn | 10.45 | 10.15',
      'weekday-mismatch | en | Tuesday 14 October | Onsdag 14. oktober',
      'missing-block | nn | Vent til brannvernlederen sier at øvelsen er over.',
      'number-mismatch | en | 22 00 01 11 | 22 00 01 00',
      'link-mismatch | en | https://www.uni.example/brannvern/ovelser | https://www.uni.example/brannvern/ovelse',
    ]);
  });

  it.each([
    ['fire-drill', '2026-10-12'],
    ['exam', '2026-08-24'],
    ['student-panel', '2026-08-24'],
  ])('%s has no block, no warning, and at most two hints', (name, day) => {
    const findings = check(sample(name), day);
    expect(told(findings)).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(2);
  });
});

describe('what two texts may write differently', () => {
  it.each<[string, string, string]>([
    ['a number word and a digit', 'Det tar to uker.', 'It takes 2 weeks.'],
    ['number words', 'Det tar to uker.', 'It takes two weeks.'],
    ['a span of hours', 'Åpent kl. 10–12 hver dag.', 'Open from 10 to 12 every day.'],
    ['a span of hours with a half of the day', 'Åpent kl. 14–16 hver dag.', 'Open 2–4 pm every day.'],
    ['a span of hours in words', 'Åpent mellom 14 og 16 hver dag.', 'Open between 2 and 4 pm every day.'],
    ['10-12', 'Rom 10-12 er stengt.', 'Rooms 10-12 are closed.'],
    ['thousands', 'Det koster 10 000 kroner.', 'It costs 10,000 kroner.'],
    ['thousands with a point', 'Det koster 10.000 kroner.', 'It costs 10 000 kroner.'],
    ['decimals', 'Snittet er 3,5 poeng.', 'The mean is 3.5 points.'],
    ['a paragraph of the law', 'Etter § 3-4 i loven.', 'Under section 3-4 of the act.'],
    ['a bare hour', 'Møt opp kl. 10.', 'Be there at 10.'],
    ['a bare hour and a whole clock', 'Møt opp kl. 10.', 'Be there at 10:00.'],
    ['12.15 and 12.15 pm', 'Det begynner kl. 12.15.', 'It begins at 12.15 pm.'],
    ['12.15 and 12:15', 'Det begynner kl. 12.15.', 'It begins at 12:15.'],
    ['14.15 and 2:15 pm', 'Det begynner kl. 14.15.', 'It begins at 2:15 p.m.'],
    ['half past', 'Møt opp halv elleve.', 'Be there at half past ten.'],
    ['half past and a clock', 'Møt opp kl. 10.30.', 'Be there at half past ten.'],
    ['quarter past', 'Møt opp kvart over ti.', 'Be there at a quarter past ten.'],
    ['an hour in words', 'Møt opp klokka ti.', 'Be there at 10 am.'],
    ["o'clock", 'Møt opp kl. 15.', "Be there at 3 o'clock."],
    ['noon', 'Fristen er kl. 12.', 'The deadline is noon.'],
    ['midnight', 'Fristen er kl. 24.00.', 'The deadline is midnight.'],
    ['an ordinal', 'Bygget har 2. etasje.', 'The building has a 2nd floor.'],
    ['an ordinal in words', 'Møt opp i 3. etasje.', 'Meet on the third floor.'],
    ['one', 'Du trenger 1 kopi.', 'You need one copy.'],
    ['a or one', 'Du trenger en kopi.', 'You need 1 copy.'],
    ['both', 'Begge eksamenene er flyttet.', 'Both exams, 2 in all, are moved.'],
    ['an amount', 'Det koster 500 kroner.', 'It costs NOK 500.'],
    ['an amount with øre', 'Det koster 850,00 kroner.', 'It costs NOK 850.'],
    ['percent', 'Det gjelder 5 prosent.', 'It concerns 5% of them.'],
    ['percent in words', 'Det gjelder fem prosent.', 'It concerns 5 percent.'],
    ['a room', 'Vi møtes i A4-112.', 'We meet in A4-112.'],
    ['a course', 'Gjelder INF1000 og MAT-100.', 'Concerns INF1000 and MAT-100.'],
    ['month before day', 'Fristen er 14. oktober.', 'The deadline is October 14.'],
    ['month before day, with a year', 'Fristen er 14. oktober 2026.', 'The deadline is October 14, 2026.'],
    ['a year in one only', 'Fristen er 14. oktober.', 'The deadline is 14 October 2026.'],
    ['a day gone by', 'Fristen var 1. oktober.', 'The deadline was 1 October 2026.'],
    ['figures and words', 'Fristen er 14.10.2026.', 'The deadline is 14 October 2026.'],
    ['an English order', 'Fristen er 14.10.2026.', 'The deadline is 10/14/2026.'],
    ['ISO', 'Fristen er 14. oktober.', 'The deadline is 2026-10-14.'],
    ['a span of days', 'Kurset går 12.–16. oktober.', 'The course is from 12 to 16 October.'],
    ['a span of days, month first', 'Kurset går 12.–16. oktober.', 'The course is October 12–16.'],
    ['a weekday in one only', 'Fristen er onsdag 14. oktober.', 'The deadline is 14 October.'],
    ['a weekday elsewhere', 'Fristen er onsdag 14. oktober.', 'The deadline is 14 October, a Wednesday.'],
    ['a compound with a weekday', 'Mandagsmøtet er avlyst.', 'The Monday meeting is cancelled.'],
    ['a compound with a month', 'Januaropptaket er åpent.', 'The January admission is open.'],
    ['a week', 'Det skjer i uke 42–43.', 'It happens in weeks 42–43.'],
    ['a season', 'Høsten 2026 er planlagt.', 'The autumn of 2026 is planned.'],
    ['a term', 'Høstsemesteret 2026 er planlagt.', 'Autumn 2026 is planned.'],
    ['an academic year', 'Studieåret 2026/27 er planlagt.', 'The academic year 2026–2027 is planned.'],
    ['a country code', 'Ring 22 00 01 00.', 'Call +47 22 00 01 00.'],
    ['groups of a number', 'Ring 900 12 345.', 'Call 90 01 23 45.'],
    ['an address that is written out', 'Skriv til [oss](mailto:post@uni.example).', 'Write to post@uni.example.'],
    ['a slash at the end', 'Se [siden](https://uni.example/a/).', 'See [the page](https://uni.example/a).'],
    [
      'a page in its own language',
      'Se [siden](https://www.uni.example/studier).',
      'See [the page](https://www.uni.example/english/studies).',
    ],
    ['numbers said twice', 'Ta 5 av de 5 siste.', 'Take 5 of the latest.'],
    ['a wrong-looking verb', 'Reglene vil tre i kraft nå.', 'The rules take effect now.'],
    ['versions', 'Last ned versjon 10.1.12.', 'Download version 10.1.12.'],
  ])('%s', (_, nb, en) => {
    expect(told(check({ nb, en }))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['the same', 'Fristen er tirsdag 13. oktober kl. 12.00.', 'Fristen er tysdag 13. oktober kl. 12.00.'],
    ['number words', 'Alle de tjue plassene er tatt, de syv siste i dag.', 'Alle dei tjue plassane er tekne, dei sju siste i dag.'],
    ['weekdays', 'Stengt lørdager og søndager.', 'Stengt laurdagar og sundagar.'],
  ])('bokmål and nynorsk: %s', (_, nb, nn) => {
    expect(told(check({ nb, nn }))).toEqual([]);
  });
});

describe('what they may not', () => {
  it.each<[string, Partial<Record<LanguageCode, string>>, string[]]>([
    ['a time', { nb: 'Det er kl. 10.15.', en: 'It is at 10:45.' }, ['time-mismatch | en | 10:45 | 10.15']],
    ['the half of the day', { nb: 'Det er kl. 14.15.', en: 'It is at 2:15 am.' }, ['time-mismatch | en | 2:15 am | 14.15']],
    ['a date', { nb: 'Frist 14. oktober.', en: 'Deadline 15 October.' }, ['date-mismatch | en | 15 October | 14. oktober']],
    ['a year', { nb: 'Frist 14. oktober.', en: 'Deadline 14 October 2027.' }, ['date-mismatch | en | 14 October 2027 | 14. oktober']],
    ['a misspelled month', { nb: 'Frist 14. oktober.', en: 'Deadline 14 Octobre.' }, ['date-mismatch | en | 14 | 14. oktober']],
    ['a day that is none', { nb: 'Frist 27. august.', en: 'Deadline 37 August.' }, ['date-mismatch | en | 37 August | 27. august']],
    ['a time that is none', { nb: 'Det er kl. 23.59.', en: 'It is at 23:69.' }, ['time-mismatch | en | 23:69 | 23.59']],
    ['a weekday alone', { nb: 'Vi stenger mandag.', nn: 'Vi stengjer tysdag.' }, ['weekday-mismatch | nn | tysdag | mandag']],
    ['a number', { nb: 'Det er 20 plasser.', en: 'There are 30 places.' }, ['number-mismatch | en | 30 | 20']],
    ['number words', { nb: 'Det tar to uker.', en: 'It takes three weeks.' }, ['number-mismatch | en | three | to']],
    ['a number too much', { nb: 'Det er plasser.', en: 'There are 30 places.' }, ['number-mismatch | en | 30']],
    ['a number lacking', { nb: 'Det er 30 plasser.', en: 'There are places.' }, ['number-mismatch | en | 30']],
    ['thousands', { nb: 'Det koster 10 000 kr.', en: 'It costs NOK 1,000.' }, ['number-mismatch | en | 1,000 | 10 000']],
    ['a telephone number', { nb: 'Ring 22 00 01 00.', en: 'Call 22 00 01 0.' }, ['number-mismatch | en | 22 00 01 0 | 22 00 01 00']],
    [
      'an e-mail address',
      { nb: 'Skriv til a@uni.example.', en: 'Write to b@uni.example.' },
      ['link-mismatch | en | b@uni.example | a@uni.example'],
    ],
    [
      'a link to another host, in whatever language',
      { nb: '[A](https://a.example/x)', en: '[A](https://b.example/en/x)' },
      ['link-mismatch | en | https://b.example/en/x | https://a.example/x'],
    ],
    ['a link lacking', { nb: 'Se [siden](https://a.example/x).', nn: 'Sjå sida.' }, ['link-mismatch | nn | https://a.example/x']],
    ['a list’s numbers', { nb: '1. En\n2. To', nn: '- Ein\n- To' }, ['shape-mismatch | nn']],
    ['a heading', { nb: '## Slik gjør du', nn: '### Slik gjer du' }, ['shape-mismatch | nn']],
    ['untranslated text', { nb: 'Husk å ta med studentkort.', en: 'Husk å ta med studentkort.' }, ['identical | en']],
    [
      'the first of three',
      { nb: 'Det er kl. 10.45.', nn: 'Det er kl. 10.15.', en: 'It is at 10:15.' },
      ['time-mismatch | nb | 10.45 | 10.15'],
    ],
    [
      'each of three',
      { nb: 'Det er kl. 10.15.', nn: 'Det er kl. 10.30.', en: 'It is at 10:45.' },
      ['time-mismatch | nn | 10.30 | 10.15', 'time-mismatch | en | 10:45 | 10.15'],
    ],
    [
      'two things in one text',
      { nb: 'Det er 20 plasser kl. 10.15.', en: 'There are 30 places at 10:45.' },
      ['number-mismatch | en | 30 | 20', 'time-mismatch | en | 10:45 | 10.15'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(told(check(texts)).toSorted()).toEqual(expected.toSorted());
  });

  it('telephone, link, date, weekday and time stop a message; other numbers are warned about', () => {
    const grave = (nb: string, en: string) => check({ nb, en }).map(({ severity }) => severity);
    expect(grave('Ring 22 00 01 00.', 'Call 22 00 01 01.')).toEqual(['block']);
    expect(grave('Det er 20 plasser.', 'There are 30 places.')).toEqual(['warn']);
  });

  it('a weekday is that of the first such day from the wanted day on, in one language alone too', () => {
    expect(told(check({ nb: 'Frist tirsdag 14. oktober.' }))).toEqual(['weekday-mismatch | nb | tirsdag 14. oktober']);
    expect(check({ nb: 'Frist tirsdag 14. oktober.' })[0]).toMatchObject({ severity: 'block', suggestions: ['onsdag 14. oktober'] });
    expect(told(check({ nb: 'Frist onsdag 14. oktober.' }))).toEqual([]);
    expect(told(check({ nb: 'Frist fredag 1. januar.' }, '2026-12-20'))).toEqual([]);
    expect(told(check({ nb: 'Frist torsdag 1. januar 2026.' }, '2026-12-20'))).toEqual([]);
    // The 5th of October was a Monday in 2026 and is a Tuesday in 2027: the day gone by may be meant, and is asked about.
    expect(check({ nb: 'Vi åpnet mandag 5. oktober.' })[0]).toMatchObject({ rule: 'weekday-mismatch', severity: 'warn' });
  });

  it('a date under a wrong weekday is not told of', () => {
    expect(told(check({ nb: 'Frist onsdag 14. oktober.', en: 'Deadline Wednesday 15 October.' }))).toEqual([
      'weekday-mismatch | en | Wednesday 15 October',
    ]);
  });

  it.each<[string, Partial<Record<LanguageCode, string>>, string[]]>([
    ['the mark at the end', { nb: 'Husk kortet.', nn: 'Hugs kortet' }, ['end-mismatch']],
    ['bold words', { nb: 'Husk **kortet**.', nn: 'Hugs kortet.' }, ['bold-mismatch']],
    ['an acronym', { nb: 'Spør NAV om hjelp.', nn: 'Spør NVA om hjelp.' }, ['name-mismatch']],
    ['a room', { nb: 'Vi møtes i B4-112.', nn: 'Vi møtest i B4-113.' }, ['name-mismatch']],
    ['a name', { nb: 'Meld deg i Studentweb.', nn: 'Meld deg inn i Stundentweb.', en: 'Register in Studentweb.' }, ['name-mismatch']],
    ['the same in both forms', { nb: 'Alle skal ut med ein gong.', nn: 'Alle skal ut med ein gong.' }, ['identical']],
    ['a text that is much shorter', { nb: 'Alle må forlate bygget med en gang når alarmen går.', nn: 'Gå ut.' }, ['length-mismatch']],
    [
      'a link that stands once more',
      { nb: '[A](https://a.example) eller [B](https://a.example).', nn: '[A](https://a.example).' },
      ['link-mismatch'],
    ],
  ])('%s is a hint', (_, texts, kinds) => {
    const findings = check(texts);
    expect(findings.map(({ severity }) => severity)).toEqual(kinds.map(() => 'hint'));
    expect(findings.map(({ rule }) => rule)).toEqual(kinds);
  });

  it('a pack may hold a check graver, milder, or off', () => {
    const bodies = { nb: docFromMarkdown('Det er 20 plasser.'), en: docFromMarkdown('There are 30 places') };
    const severities = { ...paritySeverities, number: 'block', end: 'off' } as const;
    const found = checkParity({ bodies, languages: order, wanted, severities });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['number-mismatch', 'block']]);
  });
});

describe('whatever is written', () => {
  const day = fc.constantFrom('2026-10-12', '2024-02-29', '2026-12-31');

  it('findings name the words that stand at their place', () => {
    fc.assert(
      fc.property(bodiesArbitrary, day, (bodies, on) => {
        const languages = languageCodes.filter((language) => bodies[language]);
        const findings = checkParity({ bodies, languages, wanted: on });
        const written = languages.filter((language) => !isEmptyDoc(bodies[language]));
        const rows = alignBodies(Object.fromEntries(written.map((language) => [language, bodies[language]])), written);
        for (const { place, words } of findings) {
          const text = rows[place.row ?? -1]?.cells[place.language]?.text ?? '';
          if (place.from === undefined) expect(words).toBe('');
          else expect(text.slice(place.from, place.to)).toBe(words);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a text beside itself differs in nothing', () => {
    fc.assert(
      fc.property(docArbitrary, day, (doc, on) => {
        const findings = checkParity({ bodies: { nb: doc, nn: doc }, languages: ['nb', 'nn'], wanted: on });
        expect(findings.filter(({ rule }) => rule !== 'identical' && rule !== 'weekday-mismatch')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const piece = fc.constantFrom(
    ...['10.15', 'kl. 10–12', 'at 2:15 pm', '14. oktober', 'October 14, 2026', 'tirsdag', 'Tuesday 1 September', '22 00 01 00'],
    ...['https://a.example/x', 'post@uni.example', '10 000', '3,5', 'to', 'two', 'en', 'half past ten', 'halv elleve', 'A4-112'],
    ...['NTNU', 'Studentweb', 'uke 34', '2026/27', '§ 3-4', '31.2.', '\u200b', '\ud800', '🙂', '**', 'kl', '.', ' ', '-', '+47'],
  );
  const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

  it('a figure beside itself differs in nothing, and changing sides never fails', () => {
    fc.assert(
      fc.property(line, line, day, (a, b, on) => {
        expect(told(check({ nb: a, nn: a }, on)).filter((one) => !one.startsWith('weekday-mismatch'))).toEqual([]);
        for (const texts of [
          { nb: a, en: b },
          { nb: b, en: a },
          { nn: a, sv: b, en: a },
        ])
          for (const { words, place } of check(texts, on)) expect(words.length).toBe((place.to ?? 0) - (place.from ?? 0));
      }),
      { numRuns: 80 },
    );
  });

  it('takes time that grows with the text', () => {
    const text = 'Fristen er tirsdag 1. september kl. 10.15, se https://a.example/x, ring 22 00 01 00. '.repeat(400);
    const start = performance.now();
    expect(check({ nb: text, nn: text, en: text }).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
