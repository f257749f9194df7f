import type { Store } from '../../ports/store.ts';
import { settingKeys } from '../context.ts';

/**
 * The folder for backups that was chosen, and the note that it has been used. In the place that a person or IT named lies a
 * folder of this installation's own, so that several can share one drive.
 */
export function backupPlace({ read, write }: Store): {
  chosen(): { readonly folder: string; readonly fresh: boolean } | null;
  used(folder: string): void;
} {
  return {
    chosen: () => {
      const place = read.setting(settingKeys.backupsPlace);
      const install = read.identity()?.install;
      if (typeof place !== 'string' || place === '' || install === undefined) return null;
      const separator = place.includes('\\') && !place.includes('/') ? '\\' : '/';
      const folder = `${place.replace(/[\\/]+$/, '')}${separator}Budstikke-${install.slice(0, 8)}`;
      return { folder, fresh: read.setting(settingKeys.backupsMadeIn) !== folder };
    },
    used: (folder) => {
      if (read.setting(settingKeys.backupsMadeIn) !== folder)
        write([{ do: 'settings.set', key: settingKeys.backupsMadeIn, value: folder }]).catch(() => {});
    },
  };
}
