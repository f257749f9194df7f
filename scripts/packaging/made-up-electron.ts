import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './configuration.ts';

/** By this, Electron's own tools find the fuses in its program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A folder that looks to the packer like Electron for Linux, with every fuse as Electron sets it; gives its path. */
export function madeUpElectron(folder: string, { platform }: Target): string {
  if (platform !== 'linux') throw new Error('Electron can be made up for Linux only.');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  // Version 1 of the wire, nine fuses: on, off, on, on, off, off, off, on, on.
  writeFileSync(join(folder, 'electron'), Buffer.from(`\x7fELF${sentinel}\x01\x09101100011`, 'latin1'), { mode: 0o755 });
  for (const language of ['en-US', 'nb', 'sv', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), name);
  return folder;
}
