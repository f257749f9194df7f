import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { createMessageFolders } from './message-folder.ts';

const folders = createMessageFolders();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-message-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function refusal(path = folder) {
  const error: unknown = await folders.read(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).text;
}

describe('a message’s folder', () => {
  it('gives the brief and the languages that are there, other files left alone', async () => {
    writeFileSync(join(folder, 'brief.json'), '{}');
    writeFileSync(join(folder, 'nn.md'), '# Hei på deg');
    writeFileSync(join(folder, 'README.md'), 'x');
    expect(await folders.read(folder)).toEqual({ brief: '{}', markdown: { nn: '# Hei på deg' } });
  });

  it('that is not there', async () => {
    expect(await refusal(join(folder, 'gone'))).toMatchObject({ id: 'error.importFolder' });
  });

  it('that is a file', async () => {
    writeFileSync(join(folder, 'a'), '');
    expect(await refusal(join(folder, 'a'))).toMatchObject({ id: 'error.importFolder' });
  });

  it('without a brief', async () => {
    expect(await refusal()).toMatchObject({ id: 'error.importNoBrief' });
  });

  it.each<[string, (path: string) => void]>([
    ['too big', (path) => writeFileSync(path, Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))],
    ['not UTF-8', (path) => writeFileSync(path, Buffer.from([0x48, 0xe5]))],
    ['a folder', (path) => mkdirSync(path)],
  ])('with a text that is %s', async (_, make) => {
    writeFileSync(join(folder, 'brief.json'), '{}');
    make(join(folder, 'nb.md'));
    expect(await refusal()).toMatchObject({ id: 'error.importFile', params: { file: 'nb.md' } });
  });
});
