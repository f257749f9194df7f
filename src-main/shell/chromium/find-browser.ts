import { existsSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const macBundles = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser of the Chromium family may be, the wanted first. Pure: system, surroundings and home in, paths out. */
export function browserCandidates(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string[] {
  const named = env.BUDSTIKKE_BROWSER ? [env.BUDSTIKKE_BROWSER] : [];
  if (platform === 'darwin') {
    return [
      ...named,
      ...[posix.join('/', 'Applications'), posix.join(home, 'Applications')].flatMap((folder) =>
        macBundles.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      ),
    ];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined && folder !== '',
    ) as string[];
    return [...named, ...folders.flatMap((folder) => windowsPrograms.map((program) => win32.join(folder, program)))];
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...named,
    ...commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

/** The first browser that is there; null when none is. */
export function findBrowser(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return browserCandidates(platform, env, home).find(exists) ?? null;
}
