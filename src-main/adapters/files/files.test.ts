import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles, writeError } from './files.ts';

const files = createFiles();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that a person has asked for', () => {
  it('is whole, its owner’s alone, and leaves nothing beside it', async () => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'old');
    await files.write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  it('that cannot be written says so, and what was there stands', async () => {
    const path = join(folder, 'taken');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(files.write(path, 'x')).rejects.toMatchObject({ kind: 'storage', text: { id: 'error.fileNotWritten' } });
    expect(existsSync(join(path, 'inside'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['taken']);
    await expect(files.write(join(folder, 'gone', 'x'), 'x')).rejects.toMatchObject({ text: { id: 'error.fileNotWritten' } });
  });

  it('is known by its size and its digest, however large, and tells how far it has come', async () => {
    const path = join(folder, 'film.warc');
    writeFileSync(path, 'abc');
    const heard: number[] = [];
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await files.digest(path, 3, (value) => heard.push(value))).toEqual({ bytes: 3, sha256: abc });
    expect(heard).toEqual([]);
    const large = join(folder, 'large');
    writeFileSync(large, new Uint8Array(130 << 20));
    const { bytes, sha256 } = await files.digest(large, 200 << 20, (value) => heard.push(value));
    expect([bytes, sha256]).toEqual([
      130 << 20,
      createHash('sha256')
        .update(new Uint8Array(130 << 20))
        .digest('hex'),
    ]);
    expect(heard.length).toBe(2);
    expect(heard.every((value, index) => value > (heard[index - 1] ?? 0) && value <= 1)).toBe(true);
  });

  it('has no digest where it is a folder, gone, or too large', async () => {
    const refusal = (path: string, most = 10) => files.digest(path, most, () => {}).catch(({ text }) => text.id);
    expect(await refusal(folder)).toBe('error.isFolder');
    expect(await refusal(join(folder, 'gone'))).toBe('error.fileGone');
    expect(await refusal('/dev/zero')).toBe('error.fileGone');
    writeFileSync(join(folder, 'eleven'), '12345678901');
    expect(await refusal(join(folder, 'eleven'))).toBe('error.fileTooBig');
  });

  it('that a full disk refuses is told of as that', () => {
    expect(writeError(Object.assign(new Error(), { code: 'ENOSPC' }), '/a/b').text).toEqual({
      id: 'error.fileDiskFull',
      params: { file: 'b', folder: '/a' },
    });
  });
});

describe('a file that a person has chosen', () => {
  it('is read up to a size, and refused above it', async () => {
    const path = join(folder, 'in');
    writeFileSync(path, Buffer.alloc(1024 * 1024, 1));
    expect((await files.read(path, 1024 * 1024)).byteLength).toBe(1024 * 1024);
    writeFileSync(path, Buffer.alloc(1024 * 1024 + 1, 1));
    await expect(files.read(path, 1024 * 1024)).rejects.toMatchObject({ text: { id: 'error.fileTooBig', params: { megabytes: 1 } } });
  });

  it('that is gone, or a folder, says so', async () => {
    await expect(files.read(join(folder, 'gone'), 10)).rejects.toMatchObject({ kind: 'invalid', text: { id: 'error.fileGone' } });
    await expect(files.read(folder, 10)).rejects.toMatchObject({ text: { id: 'error.fileGone' } });
  });
});
