import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SettingsFileReading, SettingsFiles } from '#main/ports/workplace.ts';
import { settingsFileSchema } from '#shared/domain/workplace/settings-file.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** No settings file is longer, bytes. */
const longest = 256 * 1024;

/**
 * The file at `place`, or none at all where that is null. One that the start named (`option`) is missed when it is gone; at the system's place there need
 * not be any, but what is there must be IT's: on systems with owners, one that others can write is not taken.
 */
export function createSettingsFiles(place: string | null, source: SettingsFiles['source']): SettingsFiles {
  return {
    place,
    source,
    readPlace: async (packs) => (place === null ? { kind: 'none' } : readFrom(place, packs, source)),
    read: (path, packs) => readFrom(path, packs, 'chosen'),
  };
}

async function readFrom(path: string, packs: readonly string[], source: 'system' | 'option' | 'chosen'): Promise<SettingsFileReading> {
  const name = basename(path);
  const mistakes = (id: TextRef['id'], params?: TextRef['params']): SettingsFileReading => ({
    kind: 'mistakes',
    name,
    mistakes: [params ? { id, params } : { id }],
  });
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return mistakes('workplace.file.noFile');
    if (source === 'system' && othersWrite(facts)) return mistakes('workplace.file.othersWrite', { place: path });
    const bytes = await readAtMost(path);
    if (bytes === null) return mistakes('workplace.file.tooLong', { kilobytes: longest / 1024 });
    const text = decoded(bytes);
    if (text === null) return mistakes('workplace.file.notText');
    const read = readYaml(settingsFileSchema(packs), text);
    if (!read.ok) return { kind: 'mistakes', name, mistakes: read.mistakes };
    return { kind: 'read', name, digest: createHash('sha256').update(bytes).digest('hex'), file: read.data };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return mistakes('workplace.file.closed');
    return source === 'system' ? { kind: 'none' } : mistakes('workplace.file.gone');
  }
}

/** Whether anybody but the system's administrator can change it. Where a system keeps no such owners, its folders' rights say it. */
function othersWrite({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.platform !== 'win32' && (uid !== 0 || (mode & 0o022) !== 0);
}

/** Null where the file is longer than any settings file. */
async function readAtMost(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(longest + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > longest) return null;
    }
  } finally {
    await file.close();
  }
}

/** UTF-8, or the UTF-16 that an editor on Windows may have saved; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
