import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFiles, PackReading } from '#main/ports/packs.ts';
import { createFiles, writeError } from '../files/files.ts';
import { privateDirectory } from '../files/private.ts';
import { rewriteYaml } from '../yaml/rewrite-yaml.ts';
import { packNames } from './index.ts';
import { readPackText } from './read-pack.ts';

/** Bytes; a pack is some tens of thousands. */
export const mostPackBytes = 1024 * 1024;

/** The institution's own packs, in a folder of the data directory that is made when the first comes. */
export function createPackFiles(dataDirectory: string): PackFiles {
  const folder = join(dataDirectory, 'packs');
  const files = createFiles();

  function readAt(file: string): PackReading {
    const unreadable: PackReading = { ok: false, file, id: null, mistakes: [{ id: 'pack.unreadable' }] };
    try {
      const facts = statSync(join(folder, file));
      return facts.isFile() && facts.size <= mostPackBytes ? readPackText(file, readFileSync(join(folder, file), 'utf8')) : unreadable;
    } catch {
      return unreadable;
    }
  }

  return {
    folder,
    list: () => {
      let names: string[];
      try {
        names = readdirSync(folder);
      } catch {
        return [];
      }
      return packNames(names).map(readAt);
    },
    read: readPackText,
    written: rewriteYaml,
    put: async (file, yaml) => {
      const path = join(folder, file);
      try {
        privateDirectory(folder);
      } catch (error) {
        throw writeError(error, path);
      }
      await files.write(path, yaml);
    },
    remove: async (file) => {
      try {
        await rm(join(folder, file), { force: true });
      } catch (error) {
        throw writeError(error, join(folder, file));
      }
    },
    setAside: async (file) => {
      const path = join(folder, file);
      try {
        let number = 1;
        while (existsSync(`${path}.${number}`)) number++;
        await rename(path, `${path}.${number}`);
      } catch (error) {
        throw writeError(error, path);
      }
    },
  };
}
