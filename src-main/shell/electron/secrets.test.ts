import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeSecrets } from './secrets.ts';

type Store = Parameters<typeof safeSecrets>[0];

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-secrets-'));
  file = join(directory, 'secrets.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

const seal = (text: string) => Buffer.from([...text].reverse().join(''));
function store(changes: Partial<Store> = {}): Store {
  return {
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text: string) => seal(text),
    decryptStringAsync: async (sealed: Buffer) => ({ result: String(seal(String(sealed))), shouldReEncrypt: false }),
    ...changes,
  };
}
const fails = async (): Promise<never> => {
  throw new Error('The keyring is locked.');
};

describe('secrets in the system’s store', () => {
  it('are there for the next start, each under its name, until they are taken away', async () => {
    const first = await safeSecrets(store(), 'linux', file);
    await Promise.all([first.set('a', 'alfa'), first.set('b', 'beta')]);
    const next = await safeSecrets(store(), 'linux', file);
    expect([next.persistent, await next.get('a'), await next.get('b'), await next.get('c')]).toEqual([true, 'alfa', 'beta', null]);
    await next.set('a', null);
    expect(await (await safeSecrets(store(), 'linux', file)).get('a')).toBeNull();
  });

  it('that the store will not take serve until the program ends; the old one is gone, and nothing claims to keep it', async () => {
    await (await safeSecrets(store(), 'linux', file)).set('a', 'old');
    const locked = await safeSecrets(store({ encryptStringAsync: fails }), 'linux', file);
    await locked.set('a', 'new');
    expect([locked.persistent, await locked.get('a')]).toEqual([false, 'new']);
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('that can no longer be read are asked for again', async () => {
    await (await safeSecrets(store(), 'linux', file)).set('a', 'alfa');
    expect(await (await safeSecrets(store({ decryptStringAsync: fails }), 'linux', file)).get('a')).toBeNull();
  });

  it('are sealed anew when the system has a new key', async () => {
    await (await safeSecrets(store(), 'linux', file)).set('a', 'alfa');
    const renewed = store({
      encryptStringAsync: async (text: string) => Buffer.from(`new ${text}`),
      decryptStringAsync: async () => ({ result: 'alfa', shouldReEncrypt: true }),
    });
    expect(await (await safeSecrets(renewed, 'linux', file)).get('a')).toBe('alfa');
    expect(Buffer.from(JSON.parse(readFileSync(file, 'utf8')).a, 'base64').toString()).toBe('new alfa');
  });

  it.each([
    ['a Linux keyring that is none', 'linux', { getSelectedStorageBackend: () => 'basic_text' }],
    ['a Linux keyring that nobody knows', 'linux', { getSelectedStorageBackend: () => 'unknown' }],
    ['no encryption', 'win32', { isAsyncEncryptionAvailable: async () => false }],
    ['a store that fails', 'darwin', { isAsyncEncryptionAvailable: fails }],
  ] as [string, NodeJS.Platform, Partial<Store>][])('stay in memory with %s', async (_, platform, changes) => {
    const secrets = await safeSecrets(store(changes), platform, file);
    await secrets.set('a', 'alfa');
    expect([secrets.persistent, await secrets.get('a')]).toEqual([false, 'alfa']);
    expect(() => readFileSync(file)).toThrow();
  });
});
