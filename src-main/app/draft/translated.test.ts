import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docText, type LanguageCode } from '#shared/domain/draft/document.ts';
import { markOf } from '#shared/domain/draft/translated.ts';
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
