import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docText, type LanguageCode } from '#shared/domain/draft/document.ts';
import { markOf } from '#shared/domain/draft/mark.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let id = '';
beforeAll(async () => {
  house = await openApplication();
  await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
  id = (await house.ask('messages.import', { folder: join(resources, 'samples/messages/exam') })).id;
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const read = () => house.ask('messages.get', { id });
const stale = async () =>
  (await house.ask('messages.findings', { id }))
    .filter(({ rule }) => rule === 'stale')
    .map(({ severity, place }) => `${severity} ${place}`);

async function replace(language: LanguageCode, from: string, to: string): Promise<void> {
  const { bodies, revision } = await read();
  const body = JSON.parse(JSON.stringify(bodies[language]).replace(from, to)) as NonNullable<(typeof bodies)[LanguageCode]>;
  await house.ask('messages.saveBody', { id, revision, language, body });
}

describe('a translation whose source was changed', () => {
  it('is warned about until it is edited, or a person says that it still holds', async () => {
    expect(await stale()).toEqual([]);
    await replace('nb', 'er det ikke mulig', 'er det dessverre ikke mulig');
    expect(await stale()).toEqual(['warn body.nn.1', 'warn body.en.1']);

    const about = { language: 'nn' as const, block: markOf(docText((await read()).bodies.nn).split('\n\n')[1] ?? '') };
    // What it was translated from is kept as it was read in.
    const { blocks } = await house.ask('messages.translatedFrom', { id, blocks: [about, { ...about, language: 'en' }] });
    expect(blocks).toEqual([{ ...about, from: 'nb', sources: [expect.stringContaining('er det ikke mulig')] }]);

    await replace('nn', 'er det ikkje mogleg', 'er det diverre ikkje mogleg');
    expect(await stale()).toEqual(['warn body.en.1']);

    const { bodies, writers } = await read();
    const text = docText(bodies.en).split('\n\n')[1] ?? '';
    const { person } = await house.ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['officer'] });
    await house.ask('people.actAs', { id: person.id });
    await house.ask('messages.keepTranslation', { id, language: 'en', text });
    expect(await stale()).toEqual([]);
    // A word is no edit.
    expect((await read()).writers).toEqual(writers);
    const { entries } = await house.ask('log.page', { offset: 0, limit: 1, messageId: id });
    expect(entries[0]).toMatchObject({ type: 'translation.kept', facts: { language: 'en' } });
    await expect(house.ask('messages.keepTranslation', { id, language: 'en', text })).rejects.toMatchObject({
      kind: 'not-found',
      textId: 'error.noStaleBlock',
    });
  });

  it('is warned about again where a version is restored in which it was', async () => {
    await replace('nb', 'dessverre ikke mulig', 'aldri mulig');
    expect(await stale()).toEqual(['warn body.nn.1', 'warn body.en.1']);
    await replace('nn', 'diverre ikkje mogleg', 'aldri mogleg');
    const { versions } = await house.ask('messages.history', { id });
    const before = versions.at(-1);
    const { revision } = await read();
    await house.ask('messages.restore', { id, revision, versionId: before?.id ?? '' });
    // As it was read in: every translation is of this source.
    expect(await stale()).toEqual([]);
    const [undo] = (await house.ask('messages.history', { id })).versions;
    await house.ask('messages.restore', { id, revision: (await read()).revision, versionId: undo?.id ?? '' });
    expect(await stale()).toEqual(['warn body.en.1']);
  });
});

describe('blocks that a person puts in one row', () => {
  const missing = async () =>
    (await house.ask('messages.findings', { id }))
      .map(({ place, text }) => `${place} ${text}`)
      .filter((told) => /^body\.n[bn]\.\d.*mangler/.test(told));
  const title = { language: 'nb', text: 'Slik gjør du' } as const;
  const other = {
    language: 'nn',
    text: 'Ei lang setning, som seier noko heilt anna: 1, 2 og 3. Ho har fleire delar. Og ein til!',
  } as const;
  const say = (on: boolean, nb: string = title.text) => house.ask('messages.link', { id, blocks: [{ ...title, text: nb }, other], on });

  it('stand there for the checks too, through edits and in a copy, until it is taken back', async () => {
    const bodies = {
      nb: docFromMarkdown(`Hei til alle.\n\n## ${title.text}\n\nHa det bra.`),
      nn: docFromMarkdown(`Hei til alle.\n\n${other.text}\n\nHa det bra.`),
    };
    id = (await house.ask('messages.create', { bodies })).id;
    expect(await missing()).toHaveLength(2);
    const { writers } = await read();
    await say(true);
    expect(await missing()).toEqual([]);
    expect((await read()).writers).toEqual(writers);
    const { entries } = await house.ask('log.page', { offset: 0, limit: 1, messageId: id });
    expect(entries[0]).toMatchObject({ type: 'blocks.linked', facts: { languages: 'nb nn', on: true } });

    await replace('nb', title.text, 'Dette gjør du');
    expect(await missing()).toEqual([]);
    const copy = (await house.ask('messages.duplicate', { id })).id;
    expect((await house.ask('messages.get', { id: copy })).linked).toHaveLength(1);
    await say(false, 'Dette gjør du');
    expect(await missing()).toHaveLength(2);
    await expect(say(false, 'Dette gjør du')).rejects.toMatchObject({ kind: 'not-found', textId: 'error.linkGone' });
  });

  it('are refused where one is gone, or stands twice', async () => {
    await expect(say(true)).rejects.toMatchObject({ kind: 'not-found', textId: 'error.linkGone' });
    const { revision } = await read();
    const body = docFromMarkdown(`## ${title.text}\n\n## ${title.text}`);
    await house.ask('messages.saveBody', { id, revision, language: 'nb', body });
    await expect(say(true)).rejects.toMatchObject({ kind: 'blocked', textId: 'error.linkTwice' });
  });
});
