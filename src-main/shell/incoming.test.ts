import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePath } from './chromium/downloads.ts';
import { FileHandles } from './file-handles.ts';
import { Incoming, safeName } from './incoming.ts';

let base: string;
let handles: FileHandles;
let incoming: Incoming;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'budstikke-incoming-'));
  handles = new FileHandles();
  incoming = new Incoming(join(base, 'incoming'), handles);
});
afterEach(() => rmSync(base, { recursive: true }));

describe('files from the page', () => {
  it('come together from their pieces, behind a handle', async () => {
    const upload = await incoming.begin();
    await incoming.file(upload, 'students.csv');
    await incoming.chunk(upload, Buffer.from('a;b\n').toString('base64'));
    await incoming.chunk(upload, Buffer.from('1;æ').toString('base64'));
    const handle = incoming.end(upload);
    expect(handle).toMatch(/^file:/);
    expect(readFileSync(handles.resolve(handle), 'utf8')).toBe('a;b\n1;æ');
  });

  it('are a folder when there are several, also of one name', async () => {
    const upload = await incoming.begin();
    for (const name of ['nb.md', 'NB.md', 'en.md']) await incoming.file(upload, name);
    expect(readdirSync(handles.resolve(incoming.end(upload)))).toHaveLength(3);
  });

  it('are only reachable by a handle that was given out', async () => {
    const upload = await incoming.begin();
    await incoming.file(upload, 'a.csv');
    const path = handles.resolve(incoming.end(upload));
    for (const guess of [path, dirname(path), '/etc/passwd', `file:${upload}`, 'file:', '']) {
      expect(() => handles.resolve(guess)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    }
    await expect(incoming.chunk(upload, '')).rejects.toThrow();
  });

  it('are gone when the program ends', async () => {
    await incoming.file(await incoming.begin(), 'a.csv');
    await incoming.empty();
    expect(existsSync(join(base, 'incoming'))).toBe(false);
  });

  it('never get a name that leads out of their folder', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\Users\\kari\\Studenter æøå.csv')).toBe('Studenter æøå.csv');
    expect(safeName('..')).toBe('file');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(dirname(join('/folder', safeName(name)))).toBe('/folder');
        expect(safeName(name)).not.toMatch(/^\.|\0/);
      }),
    );
  });
});

describe('files to the person', () => {
  it('never overwrite one that is there', () => {
    const there = new Set([join('/d', 'bad rows.csv'), join('/d', 'bad rows (2).csv')]);
    expect(freePath('/d', 'bad rows.csv', (path) => there.has(path))).toBe(join('/d', 'bad rows (3).csv'));
    expect(freePath('/d', '../new.csv', () => false)).toBe(join('/d', 'new.csv'));
  });
});
