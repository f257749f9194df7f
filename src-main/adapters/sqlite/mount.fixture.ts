import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounts a file system of `size` in a new folder `disk` of `directory`; what undoes it goes into `cleanUp`. */
export function mount(directory: string, size: string, cleanUp: (() => void)[]): string {
  const at = join(directory, 'disk');
  mkdirSync(at);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at], { stdio: 'pipe' });
  cleanUp.push(() => execFileSync('umount', [at]));
  return at;
}

/** Why no file system of our own can be mounted; empty when it can. */
export function whyNoMount(): string {
  const at = mkdtempSync(join(tmpdir(), 'budstikke-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'pipe' });
    execFileSync('umount', [at]);
    return '';
  } catch (error) {
    return ` (no file system of our own could be mounted: ${String(error).split('\n')[0]})`;
  } finally {
    rmSync(at, { recursive: true });
  }
}
