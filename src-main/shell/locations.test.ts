import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirectory, defaultDataRoot, defaultStateDirectory, startOptions, systemSettingsFile } from './locations.ts';

describe('where data lives', () => {
  it('is where each system keeps an application’s data', () => {
    expect(defaultDataRoot('linux', {}, '/home/kari')).toBe(join('/home/kari', '.local', 'share', 'budstikke'));
    expect(defaultDataRoot('linux', { XDG_DATA_HOME: '/data' }, '/home/kari')).toBe(join('/data', 'budstikke'));
    expect(defaultDataRoot('darwin', {}, '/Users/kari')).toBe(join('/Users/kari', 'Library', 'Application Support', 'Budstikke'));
    expect(defaultDataRoot('win32', { APPDATA: 'C:\\Users\\kari\\AppData\\Roaming' }, 'C:\\Users\\kari')).toContain('Budstikke');
  });

  it('and where IT puts its settings for everyone on the machine', () => {
    expect(systemSettingsFile('linux', {})).toBe('/etc/budstikke/settings.yaml');
    expect(systemSettingsFile('darwin', {})).toBe('/Library/Application Support/Budstikke/settings.yaml');
    expect(systemSettingsFile('win32', { ProgramData: 'D:\\Data' })).toContain('Budstikke');
  });

  it('is never the same for practice and real', () => {
    expect(dataDirectory('/data', true)).not.toBe(dataDirectory('/data', false));
  });
});

describe('what must not be copied with the data', () => {
  it('is kept with the user’s own state, outside every data directory', () => {
    expect(defaultStateDirectory('linux', {}, '/home/kari')).toBe(join('/home/kari', '.local', 'state', 'budstikke'));
    expect(defaultStateDirectory('linux', { XDG_STATE_HOME: '/state' }, '/home/kari')).toBe(join('/state', 'budstikke'));
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const [root, state] = [defaultDataRoot(platform, {}, '/home/kari'), defaultStateDirectory(platform, {}, '/home/kari')];
      expect(state.startsWith(join(root, '/'))).toBe(false);
    }
  });
});

describe('what a start is asked for', () => {
  it('is practice at the present unless said otherwise', () => {
    expect(startOptions([])).toMatchObject({ practice: true, now: null });
    expect(startOptions(['--data', 'x', '--now', '2026-08-10T09:00+02:00', '--real'])).toEqual({
      root: resolve('x'),
      practice: false,
      now: '2026-08-10T07:00:00.000Z',
      settingsFile: { path: systemSettingsFile(process.platform, process.env), named: false },
      state: defaultStateDirectory(process.platform, process.env, homedir()),
    });
    expect(startOptions(['--settings', 'it.yaml']).settingsFile).toEqual({ path: resolve('it.yaml'), named: true });
    expect(startOptions(['--restore', 'all.tar.gz']).restore).toBe(resolve('all.tar.gz'));
    expect(startOptions(['--data=x=y']).root).toBe(resolve('x=y'));
  });

  it.each([
    [['--now', 'yesterday'], 'launch.badInstant', { given: 'yesterday' }],
    [['--now', '2026-08-10'], 'launch.badInstant', { given: '2026-08-10' }],
    [['--data'], 'launch.optionValue', { option: '--data' }],
    [['--restore='], 'launch.optionValue', { option: '--restore' }],
    [['--verbose'], 'launch.unknownOption', { option: '--verbose' }],
  ])('is refused with a sentence for %j', (args, id, params) => {
    expect(() => startOptions(args)).toThrow(expect.objectContaining({ kind: 'invalid', text: { id, params } }));
  });
});
