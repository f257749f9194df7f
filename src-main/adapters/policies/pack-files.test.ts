import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPackFiles } from './index.ts';
import { readPackText } from './read-pack.ts';

const uio = readFileSync(join(import.meta.dirname, '../../../resources/policies/uio.yaml'), 'utf8');
const own = uio.replace('id: uio', 'id: our-copy');
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-own-packs-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('a pack of a newer format', () => {
  it('is refused for that alone, with the line and both numbers', () => {
    const newer = `${uio}\nformat: 2\nrubrics: [x]\n`;
    const reading = readPackText('new.yaml', newer);
    expect(reading).toMatchObject({ ok: false, id: 'uio' });
    expect(reading.ok ? [] : reading.mistakes).toEqual([
      { id: 'pack.newer', params: { line: newer.split('\n').indexOf('format: 2') + 1, path: 'format', format: '2', known: 1 } },
    ]);
  });

  it.each(['format: 1\n', ''])('%s is the one that is known', (line) => {
    expect(readPackText('a.yaml', `${line}${uio}`)).toMatchObject({ ok: true });
  });

  it.each(['0', '1.5', 'two'])('%s is no format', (format) => {
    expect(readPackText('a.yaml', `format: ${format}\n${uio}`)).toMatchObject({ ok: false });
  });
});

describe('the folder of packs', () => {
  it('need not be there', () => expect(createPackFiles(directory).list()).toEqual([]));

  it('is made with the first, for its owner only, and a file is whole or not there', async () => {
    const files = createPackFiles(directory);
    await files.put('our-copy.yaml', own);
    expect(statSync(files.folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(files.folder)).toEqual(['our-copy.yaml']);
    expect(files.list()).toMatchObject([
      { ok: true, file: 'our-copy.yaml', pack: { id: 'our-copy' }, line: own.split('\n').indexOf('id: our-copy') + 1 },
    ]);
  });

  it('tells of each file what is wrong in it, and of the others nothing', async () => {
    const files = createPackFiles(directory);
    await files.put('a.yaml', own.replace('hours: 48', 'hours: two days'));
    await files.put('b.yaml', own);
    await files.put('c.yaml', 'id: our-copy\nzone: "Europe\n');
    mkdirSync(join(files.folder, 'd.yaml'));
    writeFileSync(join(files.folder, 'e.yaml'), `# ${'x'.repeat(1024 * 1024)}\n${own}`);
    writeFileSync(join(files.folder, '.b.yaml.part'), 'half');
    expect(files.list().map((reading) => (reading.ok ? reading.pack.id : [reading.id, reading.mistakes[0]?.id]))).toEqual([
      ['our-copy', 'pack.type'],
      'our-copy',
      ['our-copy', 'pack.syntax'],
      [null, 'pack.unreadable'],
      [null, 'pack.unreadable'],
    ]);
  });

  it('keeps what is set aside under a name that is not read, however often', async () => {
    const files = createPackFiles(directory);
    for (const text of ['first', 'second']) {
      await files.put('a.yaml', text);
      await files.setAside('a.yaml');
    }
    expect(files.list()).toEqual([]);
    expect(readdirSync(files.folder).map((name) => readFileSync(join(files.folder, name), 'utf8'))).toEqual(['first', 'second']);
  });

  it('that cannot be written to says so', async () => {
    writeFileSync(join(directory, 'packs'), 'a file in its place');
    await expect(createPackFiles(directory).put('a.yaml', own)).rejects.toMatchObject({ kind: 'storage' });
  });
});
