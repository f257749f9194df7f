import { open, readFile, rename } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import type { Secrets } from '../../ports/host.ts';
import { memorySecrets } from '../memory-secrets.ts';

type Storage = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

/** Without a keyring Linux "encrypts" with a password that everybody knows. */
const noKeyring: readonly string[] = ['basic_text', 'unknown'];

/**
 * Secrets encrypted by the system's own store, in a file at `path`; in memory only where the system has none. A
 * secret that the store refuses to take lives until the program ends, and `persistent` is false from then on.
 * One that can no longer be read counts as not known. Call it when the application is ready.
 */
export async function safeSecrets(storage: Storage, platform: NodeJS.Platform, path: string): Promise<Secrets> {
  if (platform === 'linux' && noKeyring.includes(storage.getSelectedStorageBackend())) return memorySecrets();
  if (!(await storage.isAsyncEncryptionAvailable().catch(() => false))) return memorySecrets();

  const memory = memorySecrets();
  const sealed = await readSealed(path);
  let persistent = true;
  let last: Promise<void> = Promise.resolve();
  /** One at a time, in order. */
  const save = () => {
    last = last.catch(() => {}).then(() => writeSealed(path, sealed));
    return last;
  };
  const seal = async (name: string, value: string) => {
    sealed.set(name, (await storage.encryptStringAsync(value)).toString('base64'));
    await save();
  };

  return {
    get persistent() {
      return persistent;
    },
    get: async (name) => {
      const inMemory = await memory.get(name);
      const kept = sealed.get(name);
      if (inMemory !== null || kept === undefined) return inMemory;
      try {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(kept, 'base64'));
        // The system has a newer key; the old one still serves if this fails.
        if (shouldReEncrypt) await seal(name, result).catch(() => {});
        return result;
      } catch {
        return null;
      }
    },
    set: async (name, value) => {
      await memory.set(name, null);
      if (value !== null) {
        try {
          await seal(name, value);
          persistent = true;
          return;
        } catch {
          persistent = false;
          await memory.set(name, value);
        }
      }
      // What was kept before no longer holds.
      if (sealed.delete(name)) await save();
    },
  };
}

async function readSealed(path: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(await readFile(path, 'utf8')))));
  } catch {
    return new Map();
  }
}

async function writeSealed(path: string, sealed: ReadonlyMap<string, string>): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(Object.fromEntries(sealed)));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
