import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Params, Result } from '#shared/contract/index.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

type Term = Params<'glossary.save'>['term'];

let house: TestApplication;
let ask: TestApplication['ask'];
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const listed = async () => (await ask('glossary.list', {})).entries.filter(({ ofRules }) => !ofRules);
const term = (nb: string, forbidden: string[] = [], more: Partial<Term> = {}): Term => ({
  terms: { nb: { term: nb, forms: [], forbidden } },
  kind: 'word',
  severity: 'warn',
  missing: 'hint',
  note: '',
  ...more,
});
const parliament: Term = {
  terms: {
    nb: { term: 'Studentparlamentet', forms: ['SP'], forbidden: ['Studentrådet', 'studentparlamentet'] },
    nn: { term: 'Studentparlamentet', forms: ['SP'], forbidden: [] },
    en: { term: 'Student Parliament', forms: [], forbidden: ["Students' Parliament"] },
  },
  kind: 'name',
  severity: 'block',
  missing: 'warn',
  note: 'Vedtatt navn.',
};
const logged = (type: string) => house.application.context.store.read.log({ offset: 0, limit: 200 }).filter((one) => one.type === type);

beforeEach(async () => {
  for (const { id } of await listed()) await ask('glossary.remove', { id });
});

describe('the terms of a house', () => {
  it('are added, changed and taken out by people, once each; the log counts and names nothing', async () => {
    const { id } = await ask('glossary.save', { term: term(' e-post ', ['mail', 'mail']) });
    expect(await listed()).toMatchObject([{ id, terms: { nb: { term: 'e-post', forms: [], forbidden: ['mail'] } }, ofRules: false }]);
    await ask('glossary.save', { id, term: parliament });
    expect(await listed()).toMatchObject([{ id, ...parliament }]);
    await expect(ask('glossary.save', { term: term('studentparlamentet') })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(ask('glossary.save', { term: term('', ['mail']) })).rejects.toMatchObject({ textId: 'glossary.refused' });
    await ask('glossary.remove', { id });
    for (const gone of [ask('glossary.remove', { id }), ask('glossary.save', { id, term: parliament })])
      await expect(gone).rejects.toMatchObject({ kind: 'not-found', textId: 'glossary.gone' });
    expect(await listed()).toEqual([]);
    expect(JSON.stringify(logged('term.saved').concat(logged('term.removed')))).not.toMatch(/post|parlament/i);
  });

  it('need a person', async () => {
    const nobody = await openApplication();
    try {
      await expect(nobody.ask('glossary.save', { term: parliament })).rejects.toMatchObject({ kind: 'blocked' });
      expect((await nobody.ask('glossary.list', {})).entries).toEqual(expect.any(Array));
      expect(nobody.mistakes).toEqual([]);
    } finally {
      await nobody.close();
    }
  });
});

describe('the terms of the rules', () => {
  it('hold beside those that people add, cannot be changed, and give way to an added one with the same word', async () => {
    const names = async () =>
      (await ask('glossary.list', {})).entries.map(({ ofRules, terms }) => `${ofRules ? '*' : ''}${terms.nb?.term}`);
    expect(await names()).toEqual(['*Universitetet i Oslo', '*Studentweb']);
    const [ofRules] = (await ask('glossary.list', { packId: 'uio' })).entries;
    await expect(ask('glossary.remove', { id: ofRules?.id ?? '' })).rejects.toMatchObject({ kind: 'not-found' });
    const kinds = async () => (await ask('proofing.check', { language: 'nb', text: 'Logg inn i Student Web.' })).map(({ kind }) => kind);
    expect(await kinds()).toContain('forbidden-form');
    await ask('glossary.save', { term: term('studentweb') });
    expect(await names()).toEqual(['studentweb', '*Universitetet i Oslo']);
    expect(await kinds()).not.toContain('forbidden-form');
    expect((await ask('glossary.list', { packId: 'ntnu' })).entries).toEqual([]);
    await expect(ask('glossary.list', { packId: 'none' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a spreadsheet of terms', () => {
  const fileOf = (name: string, content: string | Buffer): string => {
    const file = join(house.directory, name);
    writeFileSync(file, content);
    return file;
  };
  const bare = ({ terms, kind, severity, missing, note }: Result<'glossary.list'>['entries'][number]) => ({
    terms,
    kind,
    severity,
    missing,
    note,
  });

  it('comes in with what is new, changed, there before, and refused with the reason', async () => {
    await ask('glossary.save', { term: parliament });
    await ask('glossary.save', { term: term('emne') });
    // As Norwegian spreadsheets save it.
    const file = fileOf(
      'termer.csv',
      Buffer.from(
        [
          'Bokmål;Unngå (bokmål);Nynorsk;Engelsk;Engelsk: andre former;Slag;Alvor;Ansvarlig',
          'e-post;mail|mailen;e-post;email;emails | e-mails;ord;advarer;IT',
          'Studentparlamentet;Studentrådet;Studentparlamentet;Student Parliament;;navn;;',
          'emne;;;;;;;',
          ';mail;;;;;;',
          'kurs;;;;;ting;;',
          'Emne;;;;;;;',
          'fag;fag;;;;;;',
          ';;;;;;;',
        ].join('\r\n'),
        'latin1',
      ),
    );
    const preview = await ask('glossary.importPreview', { file });
    expect(preview).toMatchObject({
      fileName: 'termer.csv',
      unknown: ['Ansvarlig'],
      rows: 7,
      added: 1,
      changed: 1,
      same: 1,
      refusedCount: 4,
      refused: [
        { row: 4, words: 'mail', fault: 'no-term' },
        { row: 5, words: 'ting', fault: 'bad-kind' },
        { row: 6, words: 'Emne', fault: 'twice' },
        { row: 7, words: 'fag', fault: 'forbidden-is-right' },
      ],
      sample: [
        { how: 'added', term: { terms: { nb: { forbidden: ['mail', 'mailen'] }, en: { forms: ['emails', 'e-mails'] } } } },
        { how: 'changed', term: { kind: 'name', severity: 'warn' } },
      ],
    });
    expect(await listed()).toHaveLength(2);
    expect(await ask('glossary.import', { file })).toEqual({ added: 1, changed: 1, same: 1, refusedCount: 4 });
    expect((await listed()).map(({ terms }) => terms.nb?.term).toSorted()).toEqual(['Studentparlamentet', 'e-post', 'emne']);
    expect(logged('terms.taken-in')[0]?.facts).toEqual({ added: 1, changed: 1, refused: 4 });
    expect(await ask('glossary.import', { file })).toMatchObject({ added: 0, changed: 0, same: 3 });
  });

  it('goes out safely and is read in again as it was, in any language of the program', async () => {
    const odd = term('ph.d.', ['=phd', 'PhD*'].slice(1), {
      terms: {
        nb: { term: 'ph.d.', forms: ['ph.d.-en'], forbidden: ['PhD*', 'doktorgrad (gammel)'] },
        sv: { term: 'forskarutbildning', forms: ['a, b & c'], forbidden: [] },
      },
      severity: 'hint',
      missing: 'off',
      note: '=HYPERLINK("x"); "sitat", \'apostrof',
    });
    const all = [parliament, odd, term('emne'), { ...term('x'), terms: { en: { term: 'course’s end', forms: [], forbidden: [] } } }];
    for (const locale of ['nb', 'nn', 'en'] as const) {
      for (const { id } of await listed()) await ask('glossary.remove', { id });
      for (const one of all) await ask('glossary.save', { term: one });
      await ask('settings.save', { locale });
      const to = join(house.directory, `ut-${locale}.csv`);
      expect(await ask('glossary.export', { to })).toEqual({ path: to, terms: 4 });
      expect(readFileSync(to, 'utf8')).not.toMatch(/(?:^|;|")=/m);
      const before = (await listed()).map(bare);
      expect(await ask('glossary.importPreview', { file: to })).toMatchObject({ rows: 4, same: 4, unknown: [], refused: [] });
      for (const { id } of await listed()) await ask('glossary.remove', { id });
      await ask('settings.save', { locale: 'en' });
      expect(await ask('glossary.import', { file: to })).toMatchObject({ added: 4, refusedCount: 0 });
      const after = (await listed()).map(bare);
      expect(after).toHaveLength(4);
      for (const one of before) expect(after).toContainEqual(one);
    }
    await ask('settings.save', { locale: 'nb' });
    expect(logged('export.made').at(0)?.facts).toEqual({ kind: 'terms', count: 4 });
  });

  it('is not taken without a column of terms', async () => {
    const file = fileOf('navn.csv', 'Navn;Grunn\nKari;x\n');
    await expect(ask('glossary.importPreview', { file })).rejects.toMatchObject({ kind: 'invalid', textId: 'glossary.file.noTerms' });
  });
});

describe('terms in a text', () => {
  it('are no spelling errors, and forbidden forms are told with what is right', async () => {
    await ask('glossary.save', { term: parliament });
    await ask('glossary.save', { term: term('eksamensøkt', ['møteplasen']) });
    const check = (language: 'nb' | 'en', text: string) => ask('proofing.check', { language, text });
    expect(await ask('proofing.words', { language: 'nb', words: ['Eksamensøkt', 'eksamensøkter'] })).toEqual(['ok', 'compound']);
    const findings = await check('nb', 'Studentrådet møter ved møteplasen. Hilsen møteplassen.');
    expect(findings.map(({ kind, severity, text, suggestions }) => [kind, severity, text, ...suggestions])).toEqual([
      ['forbidden-form', 'block', 'Studentrådet', 'Studentparlamentet', 'SP'],
      ['forbidden-form', 'warn', 'møteplasen', 'eksamensøkt'],
    ]);
    expect(findings[0]?.says).toBe('Termlisten sier «Studentparlamentet», ikke «Studentrådet». Vedtatt navn.');
    const parity = await ask('proofing.parity', { languages: { nb: 'Spør SP i dag.', en: 'Ask the union today.' } });
    expect(parity).toMatchObject([{ kind: 'term-mismatch', severity: 'warn', language: 'en', others: 'SP', row: 0 }]);
  });

  it('stop a message, or ask for a reason, as the entry says; what is told goes with the entry', async () => {
    const { id: entry } = await ask('glossary.save', { term: term('prøve', ['eksamen*'], { severity: 'block' }) });
    const { id } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
    const told = async () => (await ask('messages.findings', { id })).filter(({ rule }) => rule === 'forbidden-form');
    const stops = async () => (await ask('messages.list', {})).messages.find((one) => one.id === id)?.stops;
    const [first] = await told();
    expect(first).toMatchObject({ severity: 'block', place: expect.stringMatching(/^body\.nb\.\d/) });
    expect(await stops()).toBeGreaterThan(0);
    await ask('glossary.save', { id: entry, term: term('prøve', ['eksamen*'], { severity: 'warn' }) });
    const [warned] = await told();
    expect(warned?.severity).toBe('warn');
    await ask('messages.answer', { id, about: warned?.about ?? '', reason: 'Det heter så.' });
    expect((await told()).find(({ about }) => about === warned?.about)?.reason).toBe('Det heter så.');
    await ask('glossary.remove', { id: entry });
    expect(await told()).toEqual([]);
  });
});
