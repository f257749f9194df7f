import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the model learns from: message catalogues and manuals, with the licence that their texts stand under. */
export const trainingPackages: Readonly<Record<string, string>> = {
  'debian-handbook': 'GPL-2.0-or-later or CC-BY-SA-3.0',
  'digikam-data': 'GPL-2.0-or-later',
  dolphin: 'GPL-2.0-or-later',
  'evolution-common': 'LGPL-2.0-only or LGPL-3.0-only',
  'gcompris-qt-data': 'GPL-3.0-or-later',
  'gimp-data': 'GPL-3.0-or-later',
  'gimp-help-nn': 'GFDL-1.2-or-later',
  'gnome-control-center-data': 'GPL-2.0-or-later',
  'gnucash-common': 'GPL-2.0-or-later',
  gramps: 'GPL-2.0-or-later',
  'kate5-data': 'LGPL-2.0-or-later',
  kdeconnect: 'GPL-2.0-only or GPL-3.0-only',
  kmail: 'GPL-2.0-or-later',
  'kmymoney-common': 'GPL-2.0-only',
  'konversation-data': 'GPL-2.0-or-later',
  korganizer: 'GPL-2.0-or-later',
  'krita-l10n': 'GPL-2.0-or-later',
  'ktorrent-data': 'GPL-2.0-or-later',
  'libreoffice-l10n-da': 'MPL-2.0',
  'libreoffice-l10n-nb': 'MPL-2.0',
  'libreoffice-l10n-nn': 'MPL-2.0',
  'libreoffice-l10n-sv': 'MPL-2.0',
  'marble-data': 'LGPL-2.1-or-later',
  'nautilus-data': 'GPL-3.0-or-later',
  okular: 'GPL-2.0-or-later',
  'plasma-desktop-data': 'GPL-2.0-or-later',
};

/** What it is measured on: other programs, other translators. */
export const testPackage = 'mediawiki';

/** A Debian package as it was fetched. */
export interface Fetched {
  readonly name: string;
  readonly version: string;
}

/** True where Debian's packages can be fetched and opened. */
export function hasDebianPackages(): boolean {
  return ['/usr/bin/apt-get', '/usr/bin/dpkg-deb'].every((program) => existsSync(program));
}

/** Fetches packages into a scratch folder, unpacks them there without installing, hands the folder over, and removes it. */
export async function withPackages<T>(
  names: readonly string[],
  work: (folder: string, fetched: readonly Fetched[]) => T | Promise<T>,
): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'budstikke-language-'));
  try {
    // Fetching is done by a user of its own.
    chmodSync(scratch, 0o777);
    const folder = join(scratch, 'unpacked');
    mkdirSync(folder);
    execFileSync('apt-get', ['download', '-qq', ...names], { cwd: scratch, stdio: ['ignore', 'ignore', 'inherit'] });
    const fetched = readdirSync(scratch)
      .filter((file) => file.endsWith('.deb'))
      .sort()
      .map((file) => {
        execFileSync('dpkg-deb', ['-x', join(scratch, file), folder]);
        const [name = '', version = ''] = file.split('_');
        return { name, version: decodeURIComponent(version) };
      });
    return await work(folder, fetched);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
