import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { withoutWords } from '#shared/domain/draft/brief.ts';
import { docText } from '#shared/domain/draft/document.ts';
import { matchTranslation, unitsOf, withTranslation } from '#shared/domain/draft/translation.ts';
import { sha256Hex } from '#shared/domain/message/digest.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { wordFile } from '../../../tests/kit/word-file.ts';

let house: TestApplication;
let id: string;
beforeAll(async () => {
  house = await openApplication();
  const begun = await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true });
  id = begun.sampleMessageId ?? '';
}, 60_000);
afterAll(() => house.close());

const at = (name: string): string => join(house.directory, name);
const refused = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'taken',
    (error: { textId: string }) => error.textId,
  );

describe('a draft file', () => {
  it('moves brief and texts whole, with nobody’s word about the reply list or the texts', async () => {
    const { ask } = house;
    await ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await ask('messages.confirmReplyList', { id });
    const before = await ask('messages.get', { id });
    const to = at('utkast.json');
    await ask('drafts.export', { id, name: 'utkast.json', to });
    const made = await ask('messages.get', { id: (await ask('drafts.take', { file: to })).id });
    expect(made).toMatchObject({ brief: withoutWords(before.brief), bodies: before.bodies, version: null, copied: [] });
  });

  it('takes along the answers of the advice, and asks again where the rules have others', async () => {
    const { ask } = house;
    const path = [{ question: 'who', option: 'staff-selection' }];
    const begun = await ask('advice.begin', { path });
    const to = at('raad.json');
    await ask('drafts.export', { id: begun.id, name: 'raad.json', to });
    const made = await ask('messages.get', { id: (await ask('drafts.take', { file: to })).id });
    expect(made.advice).toMatchObject({ packId: 'uio', answer: 'apply-staff', path });
    const { advice: _, digest: __, ...whole } = JSON.parse(readFileSync(to, 'utf8'));
    const other = { path: [{ question: 'who', option: 'pupils' }], reason: '' };
    const digest = sha256Hex(canonicalJson([whole.brief, whole.bodies, whole.copied, other]));
    writeFileSync(at('andre.json'), JSON.stringify({ ...whole, digest, advice: other }));
    expect((await ask('messages.get', { id: (await ask('drafts.take', { file: at('andre.json') })).id })).advice).toBeNull();
    writeFileSync(at('uten.json'), JSON.stringify({ ...whole, digest }));
    expect(await refused(ask('drafts.take', { file: at('uten.json') }))).toBe('error.draftFileDamaged');
  });

  it('takes along the dates that are asked about, without anybody’s word about them; one of the first format has none', async () => {
    const { ask } = house;
    const { id: copy } = await ask('messages.duplicate', { id });
    const [first, ...others] = (await ask('messages.get', { id: copy })).copied;
    if (!first) throw new Error('the sample has dates');
    await ask('messages.sayStill', { id: copy, place: first.place, still: true });
    const to = at('kopi.json');
    await ask('drafts.export', { id: copy, name: 'kopi.json', to });
    expect(readFileSync(to, 'utf8')).not.toContain('"by"');
    const made = await ask('messages.get', { id: (await ask('drafts.take', { file: to })).id });
    expect(made.copied).toHaveLength(1 + others.length);
    expect(made.copied).toEqual(expect.arrayContaining([{ place: first.place, still: null }, ...others]));
    const findings = await ask('messages.findings', { id: made.id });
    expect(findings.filter(({ rule }) => rule === 'copied-date').length).toBeGreaterThan(0);

    const { copied: _, version: __, advice: ___, ...old } = JSON.parse(readFileSync(to, 'utf8'));
    const digest = sha256Hex(canonicalJson([old.brief, old.bodies]));
    writeFileSync(at('gammel.json'), JSON.stringify({ ...old, version: 1, digest }));
    expect(await ask('messages.get', { id: (await ask('drafts.take', { file: at('gammel.json') })).id })).toMatchObject({ copied: [] });
    // The question cannot be taken out of a file.
    for (const fewer of [{ copied: [] }, { copied: undefined }]) {
      writeFileSync(at('uten.json'), JSON.stringify({ ...old, version: 2, ...fewer }));
      expect(await refused(ask('drafts.take', { file: at('uten.json') }))).toBe('error.draftFileDamaged');
    }
  });

  it('that is newer, cut, edited, or another’s says so, and nothing is made', async () => {
    const { ask } = house;
    const count = (await ask('messages.list', {})).messages.length;
    const whole = readFileSync(at('utkast.json'), 'utf8');
    const take = (content: string): Promise<string> => {
      writeFileSync(at('x.json'), content);
      return refused(ask('drafts.take', { file: at('x.json') }));
    };
    expect(await take(whole.slice(0, -200))).toBe('error.draftFileDamaged');
    expect(await take(whole.replace('eksamen', 'eksament'))).toBe('error.draftFileDamaged');
    expect(await take(JSON.stringify({ ...JSON.parse(whole), version: 4 }))).toBe('error.newerFile');
    expect(await take('{"format":"else","version":1}')).toBe('error.notPackage');
    expect(await take(JSON.stringify({ ...JSON.parse(whole), packId: 'nowhere' }))).toBe('error.packageUnknownPack');
    expect((await ask('messages.list', {})).messages).toHaveLength(count);
  });
});

describe('a translation file', () => {
  it('goes out with what is there and comes back line by line, marks and links whole', async () => {
    const { ask } = house;
    const to = at('en.docx');
    await ask('translations.export', { id, source: 'nb', target: 'en', name: 'en.docx', to });
    const { bodies } = await ask('messages.get', { id });
    const untouched = await ask('translations.read', { id, file: to });
    expect(untouched).toMatchObject({ source: 'nb', target: 'en' });
    const same = matchTranslation(bodies.nb, bodies.en, untouched.units);
    expect(same.orphans).toEqual([]);
    expect(same.matches.map(({ came }) => came)).toEqual(same.matches.map(({ now }) => now));
    expect(same.matches).toHaveLength(unitsOf(bodies.nb).length);
    expect(same.matches.every(({ sourceWas }) => sourceWas === null)).toBe(true);

    // As a translator does: another word in the column at the right.
    const parts = unzipSync(new Uint8Array(readFileSync(to)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('Register for your exams', 'Sign up for your exams');
    writeFileSync(at('back.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    const back = await ask('translations.read', { id, file: at('back.docx') });
    const { matches } = matchTranslation(bodies.nb, bodies.en, back.units);
    const changed = matches.filter(({ came, now }) => JSON.stringify(came) !== JSON.stringify(now));
    expect(changed.map(({ unit }) => unit.number)).toEqual([1]);
    const taken = new Map(changed.flatMap(({ unit, came }) => (came ? [[unit.number, came] as const] : [])));
    const body = withTranslation(bodies.nb, bodies.en, taken);
    expect(docText(body)).toBe(docText(bodies.en).replace('Register for your exams', 'Sign up for your exams'));
    const { revision } = await ask('messages.get', { id });
    await ask('messages.takeIn', { id, revision, bodies: { en: body }, because: 'translation' });
    expect((await ask('messages.history', { id })).versions[0]).toMatchObject({ because: 'translation' });
  });

  it('that is another message’s, newer, cut or none says so', async () => {
    const { ask } = house;
    const read = (content: Uint8Array, of = id): Promise<string> => {
      writeFileSync(at('x.docx'), content);
      return refused(ask('translations.read', { id: of, file: at('x.docx') }));
    };
    const whole = new Uint8Array(readFileSync(at('en.docx')));
    const parts = unzipSync(whole);
    const changedTo = (from: string, to: string): Uint8Array =>
      zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(from, to)) });
    const { id: other } = await ask('messages.duplicate', { id });
    expect(await read(whole, other)).toBe('error.otherTranslation');
    expect(await read(changedTo('budstikke:1:', 'budstikke:2:'))).toBe('document.newerTranslation');
    expect(await read(changedTo('budstikke:1:', 'budstikk:1:'))).toBe('document.notTranslation');
    expect(await read(whole.slice(0, 900))).toBe('document.damaged');
    expect(await read(wordFile())).toBe('document.notTranslation');
    expect(await read(strToU8('nei'))).toBe('document.notTranslation');
    const { id: empty } = await ask('messages.create', {});
    expect(await refused(ask('translations.export', { id: empty, source: 'nb', target: 'en', name: 'a', to: at('a') }))).toBe(
      'error.nothingToTranslate',
    );
    expect(house.mistakes).toEqual([]);
  });
});
