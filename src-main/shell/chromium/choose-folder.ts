import { execFile } from 'node:child_process';
import { AppError } from '#shared/domain/errors.ts';

interface FolderDialog {
  readonly command: string;
  readonly args: readonly string[];
}

/** The system's own programs that ask for a folder, the usual one first: a browser's page is told no paths. */
export function folderDialogs(platform: NodeJS.Platform): readonly FolderDialog[] {
  if (platform === 'darwin') return [{ command: 'osascript', args: ['-e', 'POSIX path of (choose folder)'] }];
  if (platform === 'win32') {
    const script =
      'Add-Type -AssemblyName System.Windows.Forms; [Console]::OutputEncoding = [Text.Encoding]::UTF8; $d = New-Object System.Windows.Forms.FolderBrowserDialog; if ($d.ShowDialog() -eq "OK") { $d.SelectedPath }';
    return [{ command: 'powershell.exe', args: ['-NoProfile', '-STA', '-Command', script] }];
  }
  return [
    { command: 'zenity', args: ['--file-selection', '--directory'] },
    { command: 'kdialog', args: ['--getexistingdirectory'] },
  ];
}

/** Asks the person for a folder; null when they would rather not. `blocked` where the system has no program for it. */
export async function chooseFolder(dialogs: readonly FolderDialog[] = folderDialogs(process.platform)): Promise<string | null> {
  for (const { command, args } of dialogs) {
    const said = await ask(command, args);
    if (said !== undefined) return said === '' ? null : said;
  }
  throw new AppError('blocked', 'error.noFolderDialog');
}

/** What the program said; empty when the person closed it; undefined where there is no such program. */
function ask(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { encoding: 'utf8' }, (error, output) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve(undefined);
      else resolve(output.replace(/[\r\n]+$/, ''));
    });
  });
}
