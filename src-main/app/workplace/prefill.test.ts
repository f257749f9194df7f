import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari@uio.no', role: 'officer', sample: false } as const;
const relay = { host: 'smtp.uni.example', port: 587, security: 'starttls', user: 'mass', returnPath: 'retur@uni.example' } as const;
const relayYaml = 'relay:\n  host: smtp.uni.example\n  port: 587\n  security: starttls\n  user: mass\n  returnPath: retur@uni.example\n';
const caps = { perSecond: 5, perMinute: null, perHour: null, perDay: null, connections: 2 };
const capsYaml = 'caps:\n  perSecond: 5\n  connections: 2\n';

let folder: string;
let file: string;
let house: TestApplication | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-prefill-'));
  file = join(folder, 'settings.yaml');
  house = null;
});
afterEach(async () => {
  expect(house?.mistakes ?? []).toEqual([]);
  await house?.application.close();
  rmSync(folder, { recursive: true });
});

/** Starts anew on the same data, with this file (null: none named). */
async function start(yaml: string | null, practice = false): Promise<TestApplication> {
  await house?.application.close();
  if (yaml !== null) writeFileSync(file, yaml);
  house = await openApplication({ practice, directory: join(folder, 'data'), ...(yaml === null ? {} : { settingsFile: file }) });
  return house;
}

// Each start is one of the whole application.
describe('IT’s settings file', () => {
  it('fills in a fresh workstation, and the first start asks for less', async () => {
    const { ask } = await start(`pack: uio\ndomains: [uni.example]\nlocale: nn\n${relayYaml}${capsYaml}`);
    expect(await ask('system.state', {})).toMatchObject({ proposedPackId: 'uio', ready: false, settings: { locale: 'nn' } });
    await ask('system.begin', me);
    expect((await ask('system.state', {})).settings).toMatchObject({ packId: 'uio', institutionDomains: ['uni.example'] });
    expect(await ask('relay.get', {})).toMatchObject({ relay, caps });
    expect(await ask('workplace.state', {})).toMatchObject({
      file: { source: 'option', name: 'settings.yaml' },
      mistakes: null,
      differences: [],
    });
    expect(await ask('log.verify', {})).toMatchObject({ ok: true });
  });

  it('fixes what it locks, also against the contract; the password stays each person’s own', async () => {
    const { ask, host } = await start(
      `pack: uio\ncolorScheme: dark\ndomains: [uni.example]\n${relayYaml}${capsYaml}locked: [pack, relay, caps, colorScheme, domains]\n`,
    );
    await ask('system.begin', me);
    expect((await ask('system.state', {})).locked).toEqual(['pack', 'relay', 'caps', 'colorScheme', 'domains']);
    const locked = { kind: 'forbidden', textId: 'workplace.locked' };
    await expect(ask('settings.save', { colorScheme: 'light' })).rejects.toMatchObject(locked);
    await expect(ask('settings.save', { institutionDomains: ['evil.example'] })).rejects.toMatchObject(locked);
    await expect(ask('relay.save', { relay: { ...relay, host: 'smtp.evil.example' }, caps })).rejects.toMatchObject(locked);
    await expect(ask('relay.save', { relay, caps: { ...caps, perSecond: 50 } })).rejects.toMatchObject(locked);
    await ask('relay.save', { relay, caps, password: 'hemmelig' });
    expect(await host.secrets.get('smtp:mass@smtp.uni.example:587')).toBe('hemmelig');
    await ask('settings.save', { colorScheme: 'dark', locale: 'en' });
    expect((await ask('system.state', {})).settings).toMatchObject({ colorScheme: 'dark', locale: 'en' });
  });

  it('fixes what it says of backups, and they are taken by it', async () => {
    const place = join(folder, 'drive');
    mkdirSync(place);
    const { ask } = await start(`backups:\n  kept: 3\n  place: ${place}\nlocked: [backups]\n`);
    await ask('system.begin', me);
    expect((await ask('backups.take', {})).backup.where).toBe('chosen');
    expect(await ask('backups.list', {})).toMatchObject({
      kept: 3,
      chosen: true,
      reachable: true,
      folder: expect.stringContaining(place),
      fixed: ['backupsKept', 'backupsPlace'],
    });
    const locked = { kind: 'forbidden', textId: 'workplace.locked' };
    const asked = house?.host.asked.length;
    await expect(ask('backups.configure', { kept: 4 })).rejects.toMatchObject(locked);
    await expect(ask('backups.configure', { kept: 3, folderPath: null })).rejects.toMatchObject(locked);
    await expect(ask('backups.configure', { folderPath: folder })).rejects.toMatchObject(locked);
    await expect(ask('backups.configure', { chooseFolder: true })).rejects.toMatchObject(locked);
    expect(house?.host.asked.length).toBe(asked);
    // What the file leaves out stays free, and what is let go of too.
    const second = await start('backups:\n  kept: 5\nlocked: [backups]\n');
    expect(await second.ask('backups.list', {})).toMatchObject({ kept: 5, fixed: ['backupsKept'] });
    await second.ask('backups.configure', { folderPath: null });
    const third = await start('backups:\n  kept: 5\n');
    await third.ask('backups.configure', { kept: 2 });
    expect(await third.ask('backups.list', {})).toMatchObject({ kept: 2, chosen: false, fixed: [] });
  });

  it('is told where it says of backups what cannot hold', async () => {
    const { ask } = await start('backups:\n  kept: 1000\n  place: budstikke/backups\n');
    expect((await ask('workplace.state', {})).mistakes?.texts).toEqual([
      expect.stringMatching(/^Linje 2, backups\.kept: /),
      expect.stringMatching(/^Linje 3, backups\.place: .*mappesti/),
    ]);
  });

  it('a fixed institution cannot be begun as another', async () => {
    const { ask } = await start('pack: uio\nlocked: [pack]\n');
    await expect(ask('system.begin', { ...me, packId: 'ntnu' })).rejects.toMatchObject({ kind: 'forbidden', textId: 'workplace.locked' });
    await ask('system.begin', me);
  });

  it('holds everyone under its ceiling, the operator too where it is fixed', async () => {
    const ceiling = 'ceiling:\n  perSecond: 3\n  connections: 1\n';
    const first = await start(`${ceiling}locked: [ceiling]\n`);
    await first.ask('system.begin', { ...me, role: 'it-operator' });
    await first.ask('relay.save', { relay, caps: { ...caps, perSecond: 100 } });
    expect(await first.ask('relay.get', {})).toMatchObject({ caps: { perSecond: 3, connections: 1 }, ceiling: { perSecond: 3 } });
    // Without the lock the operator sets it, as ever.
    const second = await start(ceiling);
    await second.ask('relay.save', { relay, caps: { ...caps, perSecond: 100 } });
    expect(await second.ask('relay.get', {})).toMatchObject({ caps: { perSecond: 100 }, ceiling: { perSecond: 100 } });
  });

  it('that changes is followed where nothing was changed here, and asks where something was', async () => {
    await (await start('locale: nn\ncolorScheme: dark\n')).ask('system.begin', me);
    await house?.ask('settings.save', { locale: 'en' });
    const { ask } = await start('locale: nb\ncolorScheme: light\n');
    expect((await ask('system.state', {})).settings).toMatchObject({ locale: 'en', colorScheme: 'light' });
    const { differences } = await ask('workplace.state', {});
    expect(differences).toEqual([{ setting: 'locale', value: 'Bokmål', ours: 'English', locked: false }]);
    await ask('workplace.settle', { settings: ['locale'], take: true });
    expect((await ask('system.state', {})).settings.locale).toBe('nb');
    await expect(ask('workplace.settle', { settings: ['locale'], take: false })).rejects.toMatchObject({ kind: 'conflict' });
    // Kept as ours, it is not asked about at the next start.
    await ask('settings.save', { locale: 'en' });
    const third = await start('locale: nn\ncolorScheme: light\n');
    await third.ask('workplace.settle', { settings: ['locale'], take: false });
    const fourth = await start('locale: nn\ncolorScheme: light\n');
    expect((await fourth.ask('workplace.state', {})).differences).toEqual([]);
    expect((await fourth.ask('system.state', {})).settings.locale).toBe('en');
  });

  it('with mistakes stops nothing: what held before holds, its locks too, and the mistakes are told', async () => {
    await (await start(`${relayYaml}locked: [relay]\n`)).ask('system.begin', me);
    const { ask } = await start(`relay:\n  host: smtp.uni.example\n  port: many\n  security: starttls\n  password: hemmelig\n`);
    const { mistakes, file: holds } = await ask('workplace.state', {});
    expect(mistakes?.name).toBe('settings.yaml');
    expect(mistakes?.texts).toEqual([
      expect.stringMatching(/^Linje 3, relay\.port: /),
      expect.stringMatching(/^Linje 5, relay\.password: /),
    ]);
    expect(JSON.stringify(mistakes)).not.toContain('hemmelig');
    expect(holds?.settings).toEqual([expect.objectContaining({ setting: 'relay', locked: true })]);
    expect(await ask('relay.get', {})).toMatchObject({ relay });
    await expect(ask('relay.save', { relay: { ...relay, port: 25 }, caps })).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await ask('system.state', {})).ready).toBe(true);
  });

  it('in practice leaves the practice server alone', async () => {
    const { ask } = await start(`${relayYaml}locked: [relay]\n`, true);
    await ask('system.begin', me);
    const before = await ask('relay.get', {});
    expect(before).toMatchObject({ practice: true, relay: { host: '127.0.0.1' } });
    await ask('relay.save', { relay: before.relay ?? relay, caps: { ...caps, perSecond: 9 } });
    expect((await ask('workplace.state', {})).differences).toEqual([]);
  });

  it('says nothing twice: a start that finds it unchanged writes nothing', async () => {
    await (await start(`locale: nn\n${capsYaml}`)).ask('system.begin', me);
    const entries = async (at: TestApplication) => (await at.ask('log.page', { offset: 0, limit: 100 })).total;
    const before = await entries(house as TestApplication);
    expect(await entries(await start(`locale: nn\n${capsYaml}`))).toBe(before);
  });
});

describe('a settings file that a person chooses', () => {
  it('is shown before it is taken, holds on to what it fixes, and can be let go of', async () => {
    // A start that looks at a place where nothing lies.
    house = await openApplication({ practice: false, directory: join(folder, 'data'), settingsFile: join(folder, 'none.yaml') });
    const { ask } = house;
    await ask('system.begin', me);
    await ask('settings.save', { colorScheme: 'light' });
    writeFileSync(file, `colorScheme: dark\n${capsYaml}locked: [colorScheme]\n`);
    expect(await ask('workplace.readFile', { file })).toEqual({
      name: 'settings.yaml',
      mistakes: [],
      settings: [
        { setting: 'caps', value: '5 per sekund, 2 forbindelser', ours: null, locked: false },
        { setting: 'colorScheme', value: 'Mørk', ours: 'Lys', locked: true },
      ],
    });
    expect((await ask('system.state', {})).settings.colorScheme).toBe('light');
    await ask('workplace.useFile', { file });
    expect((await ask('system.state', {})).settings.colorScheme).toBe('dark');
    expect(await ask('relay.get', {})).toMatchObject({ caps });
    await expect(ask('settings.save', { colorScheme: 'light' })).rejects.toMatchObject({ kind: 'forbidden' });
    await ask('workplace.letGo', {});
    await ask('settings.save', { colorScheme: 'light' });
    expect(await ask('workplace.state', {})).toMatchObject({ file: null });
  });

  it('with mistakes is refused, and cannot take the place of IT’s own', async () => {
    const { ask } = await start('locale: nn\n');
    await ask('system.begin', me);
    const other = join(folder, 'other.yaml');
    writeFileSync(other, 'locale: xx\n');
    expect((await ask('workplace.readFile', { file: other })).mistakes).toHaveLength(1);
    await expect(ask('workplace.useFile', { file: other })).rejects.toMatchObject({ textId: 'workplace.file.fromIt' });
    await expect(ask('workplace.letGo', {})).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

it('the example is saved where it is asked for, in the language of the one who asks', async () => {
  const { ask } = await start('locale: nn\n');
  await ask('system.begin', me);
  const to = join(folder, 'example.yaml');
  expect(await ask('workplace.saveExample', { to })).toEqual({ path: to });
  expect(readFileSync(to, 'utf8')).toContain('# Innstillingar for Budstikke frå IT.');
});
