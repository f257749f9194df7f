import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMachine, linuxEncrypted, saysBitLocker, saysFileVault } from './machine.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a place', () => {
  it('is written to, and nothing is left there', async () => {
    const { writable, free } = await createMachine().place(folder);
    expect(writable).toBe(true);
    expect(free).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is not there cannot be written to', async () => {
    expect(await createMachine().place(join(folder, 'none'))).toEqual({ writable: false, free: null });
  });
});

describe('encryption', () => {
  /** A kernel’s view: device 253:0 on top of others. */
  function kernel(devices: Record<string, { uuid?: string; under?: readonly string[] }>): string {
    const sys = join(folder, 'sys');
    mkdirSync(join(sys, 'dev', 'block'), { recursive: true });
    for (const [name, { uuid, under }] of Object.entries(devices)) {
      const path = join(sys, 'devices', name);
      mkdirSync(join(path, 'slaves'), { recursive: true });
      if (uuid !== undefined) {
        mkdirSync(join(path, 'dm'));
        writeFileSync(join(path, 'dm', 'uuid'), `${uuid}\n`);
      }
      symlinkSync(path, join(sys, 'dev', 'block', name));
      for (const lower of under ?? []) symlinkSync(join(sys, 'devices', lower), join(path, 'slaves', lower));
    }
    return sys;
  }

  it.each([
    ['a plain disk', { '253:0': {} }, false],
    ['LUKS', { '253:0': { uuid: 'CRYPT-LUKS2-abc', under: ['8:1'] }, '8:1': {} }, true],
    [
      'a volume on LUKS',
      { '253:0': { uuid: 'LVM-abc', under: ['253:1'] }, '253:1': { uuid: 'CRYPT-LUKS2-abc', under: ['8:1'] }, '8:1': {} },
      true,
    ],
    [
      'a volume over two disks, one of them open',
      { '253:0': { uuid: 'LVM-abc', under: ['253:1', '8:2'] }, '253:1': { uuid: 'CRYPT-x' }, '8:2': {} },
      false,
    ],
  ])('is found through %s', async (_, devices, encrypted) => {
    expect(await linuxEncrypted(folder, kernel(devices), '253:0')).toBe(encrypted);
  });

  it('of what no device is known of cannot be told', async () => {
    expect(await linuxEncrypted(folder, kernel({}), '0:99')).toBeNull();
    expect([true, false, null]).toContain(await createMachine().encrypted(folder));
  });

  it('is read from what macOS and Windows say', () => {
    expect([saysFileVault('FileVault is On.\n'), saysFileVault('FileVault is Off.\n'), saysFileVault('?')]).toEqual([true, false, null]);
    expect(['1', '3\r\n', '2', '6', ''].map(saysBitLocker)).toEqual([true, true, false, false, null]);
  });
});
