import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { safeName } from '../incoming.ts';

/** The folder where this person's downloads go. */
export function downloadsFolder(): string {
  if (process.platform === 'linux') {
    try {
      const folder = execFileSync('xdg-user-dir', ['DOWNLOAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      if (folder !== '' && existsSync(folder)) return folder;
    } catch {
      // No such program: the usual name serves.
    }
  }
  const usual = join(homedir(), 'Downloads');
  return existsSync(usual) ? usual : homedir();
}

/** A path in `folder` that nothing has yet: `list.csv`, `list (2).csv`, and so on. */
export function freePath(folder: string, wanted: string, exists: (path: string) => boolean = existsSync): string {
  const name = safeName(wanted);
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${ending}`);
    if (!exists(path)) return path;
  }
}
