import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docText } from '#shared/domain/draft/document.ts';
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

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(house.directory, name);
  writeFileSync(path, content);
  return path;
};

describe('a text in a file', () => {
  it('is read with its name and what stays behind, and changes nothing', async () => {
    const before = await house.ask('messages.get', { id });
    const read = await house.ask('texts.read', { file: file('Tekst fra Ola.docx', wordFile()) });
    expect(read).toMatchObject({ kind: 'word', name: 'Tekst fra Ola.docx', leftOut: { footnotes: 1, comments: 1, changes: 2 } });
    expect(await house.ask('messages.get', { id })).toEqual(before);
    expect(await house.ask('texts.read', { file: file('a.md', '# Hei') })).toMatchObject({ kind: 'markdown' });
  });

  it('that is none is refused with what it is', async () => {
    await expect(house.ask('texts.read', { file: file('a.docx', 'nei') })).rejects.toMatchObject({
      kind: 'invalid',
      textId: 'document.notWord',
    });
    await expect(house.ask('texts.read', { file: join(house.directory, 'gone.docx') })).rejects.toMatchObject({ textId: 'error.fileGone' });
    await expect(house.ask('texts.read', { file: file('a.md', `${'x\n\n'.repeat(5001)}`) })).rejects.toMatchObject({
      textId: 'document.tooLong',
    });
    expect(house.mistakes).toEqual([]);
  });

  it('begins a message', async () => {
    const read = await house.ask('texts.read', { file: file('a.md', '# Hei\n\nTekst') });
    if (read.kind !== 'markdown') throw new Error(read.kind);
    const { id: made } = await house.ask('messages.create', { bodies: { nn: read.doc } });
    expect(docText((await house.ask('messages.get', { id: made })).bodies.nn)).toBe('Hei\n\nTekst');
  });

  it('is taken in as one edit, and how the draft stood is a version', async () => {
    const { ask } = house;
    const read = await ask('texts.read', { file: file('a.md', '# Nytt') });
    if (read.kind !== 'markdown') throw new Error(read.kind);
    const before = await ask('messages.get', { id });
    await ask('messages.takeIn', { id, revision: before.revision, bodies: { en: read.doc }, because: 'import' });
    const after = await ask('messages.get', { id });
    expect(after).toMatchObject({ revision: before.revision + 1, brief: before.brief, bodies: { nb: before.bodies.nb, en: read.doc } });
    const { versions } = await ask('messages.history', { id });
    expect(versions[0]).toMatchObject({ kind: 'snapshot', because: 'import' });
    const { bodies } = await ask('messages.written', { id, versionId: versions[0]?.id ?? '' });
    expect(bodies).toEqual(before.bodies);
    const { entries } = await ask('log.page', { offset: 0, limit: 20, messageId: id });
    expect(entries.find(({ type }) => type === 'draft.taken-in')).toMatchObject({ facts: { because: 'import', languages: 'en' } });
    await expect(ask('messages.takeIn', { id, revision: before.revision, bodies: {}, because: 'import' })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});
