import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Machine, PlaceFacts } from '#main/ports/workplace.ts';
import { AppError } from '#shared/domain/errors.ts';

const run = promisify(execFile);
/** A folder on a server that does not answer holds everybody up: a person waits no longer, milliseconds. */
const patience = 10_000;

export function createMachine(): Machine {
  return {
    place: (folder) => inTime(placeFacts(folder), folder),
    encrypted: (folder) => inTime(isEncrypted(folder), folder).catch(() => null),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function inTime<T>(work: Promise<T>, folder: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new AppError('storage', 'workplace.place.slow', { folder })), patience);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    // Whatever it comes to after that, nobody waits for it.
    work.catch(() => {});
  }
}

async function placeFacts(folder: string): Promise<PlaceFacts> {
  const probe = join(folder, `.budstikke-${randomUUID()}.check`);
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  try {
    const file = await open(probe, 'wx', 0o600);
    try {
      await file.writeFile('Budstikke');
      await file.sync();
    } finally {
      await file.close();
      await rm(probe, { force: true });
    }
    return { writable: true, free };
  } catch {
    return { writable: false, free };
  }
}

async function isEncrypted(folder: string): Promise<boolean | null> {
  if (process.platform === 'linux') return linuxEncrypted(folder);
  if (process.platform === 'darwin') return saysFileVault((await run('/usr/bin/fdesetup', ['status'], { timeout: patience })).stdout);
  if (process.platform === 'win32')
    return saysBitLocker((await run('powershell.exe', bitLockerQuestion(folder), { timeout: patience })).stdout);
  return null;
}

/** `fdesetup status`, which every user may ask. */
export function saysFileVault(answer: string): boolean | null {
  if (/FileVault is On/i.test(answer)) return true;
  return /FileVault is Off/i.test(answer) ? false : null;
}

/** The drive's BitLocker property as the file explorer shows it: the one way that needs no administrator. */
function bitLockerQuestion(folder: string): string[] {
  const drive = parse(resolve(folder)).root.replace(/[^A-Za-z:]/g, '');
  const ask = `(New-Object -ComObject Shell.Application).NameSpace('${drive}').Self.ExtendedProperty('System.Volume.BitLockerProtection')`;
  return ['-NoProfile', '-NonInteractive', '-Command', ask];
}

/** 1, 3 and 5 are on, being encrypted and on but waiting; 2, 4 and 6 are off, being decrypted and suspended. */
export function saysBitLocker(answer: string): boolean | null {
  const code = answer.trim();
  if (/^[135]$/.test(code)) return true;
  return /^[246]$/.test(code) ? false : null;
}

/**
 * The block device under the folder and those under it again: encrypted where one of them is a dm-crypt device.
 * Null for a file system without a device (a container's, a network drive), of which nothing is known.
 * `sys` is where the kernel shows its devices.
 */
export async function linuxEncrypted(folder: string, sys = '/sys', device?: string): Promise<boolean | null> {
  const block = device ?? (await deviceOf(folder));
  if (block === null) return null;
  const under = async (path: string): Promise<boolean | null> => {
    const uuid = await readFile(join(path, 'dm', 'uuid'), 'utf8').catch(() => '');
    if (uuid.startsWith('CRYPT-')) return true;
    const slaves = await readdir(join(path, 'slaves')).catch(() => null);
    if (slaves === null) return (await stat(path).catch(() => null)) ? false : null;
    const answers = await Promise.all(slaves.map((name) => under(join(path, 'slaves', name))));
    // Of several disks under one folder, every one must be encrypted.
    if (answers.length === 0) return false;
    return answers.includes(null) ? null : answers.every((answer) => answer);
  };
  return under(join(sys, 'dev', 'block', block));
}

/** `major:minor` of the device under a folder; null where it has none. */
async function deviceOf(folder: string): Promise<string | null> {
  const { dev } = await stat(folder, { bigint: true });
  const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
  const minor = (dev & 0xffn) | ((dev >> 12n) & 0xffffff00n);
  if (major !== 0n) return `${major}:${minor}`;
  // Some file systems (btrfs, overlays) give a number of their own; the list of mounts names the device.
  const mounts = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  const mount = mounts.find((line) => line.split(' ')[2] === `0:${minor}`);
  const source = mount?.split(' - ')[1]?.split(' ')[1] ?? '';
  if (!source.startsWith('/dev/')) return null;
  const { rdev } = await stat(source, { bigint: true });
  return `${((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & ~0xfffn)}:${(rdev & 0xffn) | ((rdev >> 12n) & 0xffffff00n)}`;
}
