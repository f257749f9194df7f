import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Speller } from '#main/ports/proofing.ts';
import { AppError } from '#shared/domain/errors.ts';

/** Where an installation keeps its data when nothing else is asked for. Pure: system, surroundings and home in, path out. */
export function defaultDataRoot(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Budstikke');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Budstikke');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'budstikke');
}

/** Where IT puts a settings file for every user of the machine. Pure, as above. */
export function systemSettingsFile(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return join(env.ProgramData || env.PROGRAMDATA || 'C:\\ProgramData', 'Budstikke', 'settings.yaml');
  if (platform === 'darwin') return '/Library/Application Support/Budstikke/settings.yaml';
  return '/etc/budstikke/settings.yaml';
}

/** Where what must not be copied with the data is kept. Pure, as `defaultDataRoot`. */
export function defaultStateDirectory(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Budstikke', 'state');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Budstikke State');
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'budstikke');
}

/** Practice and real never share a directory. */
export function dataDirectory(root: string, practice: boolean): string {
  return join(root, practice ? 'practice' : 'real');
}

export interface StartOptions {
  readonly root: string;
  readonly practice: boolean;
  /** The user's own state outside the data. */
  readonly state?: string | null;
  /** Where the clock starts; null is the present. */
  readonly now: string | null;
  /** IT's settings file: where it is looked for, and whether the start named the place. Without it nowhere. */
  readonly settingsFile?: { readonly path: string; readonly named: boolean };
  /** A backup, or everything as one file, to be put in place before the data directory is opened. */
  readonly restore?: string;
  /** Name servers (`address:port`) to ask in the place of the system's; for tests. */
  readonly nameServers?: readonly string[];
  /** How dear a guess at a passphrase is (N of scrypt); for tests. */
  readonly passphraseCost?: number;
  /** Who is asked about spelling; the shipped dictionaries unless given. */
  readonly speller?: Speller;
}

/** Reads `--data DIR`, `--now INSTANT`, `--settings FILE`, `--restore FILE`, `--real`. Throws `invalid` on anything else. */
export function startOptions(args: readonly string[]): StartOptions {
  let root = defaultDataRoot(process.platform, process.env, homedir());
  let now: string | null = null;
  let practice = true;
  let restore: string | undefined;
  let settingsFile = { path: systemSettingsFile(process.platform, process.env), named: false };
  for (let i = 0; i < args.length; i++) {
    const [name = '', inline] = (args[i] ?? '').split(/=(.*)/s);
    const value = () => {
      const given = inline ?? args[++i];
      if (given === undefined || given === '') throw new AppError('invalid', 'launch.optionValue', { option: name });
      return given;
    };
    if (name === '--data') root = resolve(value());
    else if (name === '--now') now = instantOf(value());
    else if (name === '--settings') settingsFile = { path: resolve(value()), named: true };
    else if (name === '--restore') restore = resolve(value());
    else if (name === '--real') practice = false;
    else throw new AppError('invalid', 'launch.unknownOption', { option: name });
  }
  const state = defaultStateDirectory(process.platform, process.env, homedir());
  return { root, practice, now, settingsFile, state, ...(restore === undefined ? {} : { restore }) };
}

/** The data directory that the arguments ask for, also where something else in them is wrong. */
export function askedDirectory(args: readonly string[]): string {
  const at = args.findIndex((arg) => /^--data(=|$)/.test(arg));
  const given = at < 0 ? '' : args[at]?.includes('=') ? args[at].slice('--data='.length) : args[at + 1];
  return dataDirectory(given ? resolve(given) : defaultDataRoot(process.platform, process.env, homedir()), !args.includes('--real'));
}

function instantOf(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text)) throw new AppError('invalid', 'launch.badInstant', { given: text });
  return new Date(time).toISOString();
}
