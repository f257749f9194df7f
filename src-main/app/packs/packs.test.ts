import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Params } from '#shared/contract/index.ts';
import { swedishPack } from '#shared/domain/checks/swedish-pack.fixture.ts';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';
import { addSigners, submitExam } from '../../../tests/kit/sendable.ts';

const uio = readFileSync(join(resources, 'policies/uio.yaml'), 'utf8');
let directory: string;
let house: TestApplication;
const ask: TestApplication['ask'] = (method, params) => house.ask(method, params);
const open = async (options: Parameters<typeof openApplication>[0] = {}): Promise<TestApplication> => {
  house = await openApplication({ directory, ...options });
  return house;
};
const reopen = async (): Promise<void> => {
  await house.application.close();
  await open();
};
const packFile = (name: string): string => join(directory, 'packs', name);
const write = (name: string, text: string): string => {
  mkdirSync(join(directory, 'packs'), { recursive: true });
  writeFileSync(packFile(name), text);
  return packFile(name);
};
const outside = (name: string, text: string): string => {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
};
const events = async (): Promise<string[]> =>
  (await ask('log.page', { offset: 0, limit: 50 })).entries.map(({ type }) => type).filter((type) => type.startsWith('pack.'));

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-packs-house-'));
  await open();
  await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'web-editor', sample: false });
});
afterEach(async () => {
  await house.application.close();
  rmSync(directory, { recursive: true, force: true });
});

async function copy(id = 'our-copy'): Promise<void> {
  await ask('packs.copy', { from: 'uio', id, name: 'Fakultetets regler' });
}
async function change(edit: Params<'packs.change'>['edit'], id = 'our-copy'): Promise<string> {
  const { row } = await ask('packs.get', { id });
  return (await ask('packs.change', { id, version: row.version, edit })).version;
}
async function ruleAt(rule: string, kind: string, id = 'our-copy'): Promise<number> {
  return (await ask('packs.get', { id })).pack.rules.findIndex((one) => one.id === rule && one.kind === kind);
}

describe('a copy', () => {
  it('holds what was written under another institution’s pack against that, and of its own family against the one in use', async () => {
    const ofPack = async (packId: string) => (await ask('packs.holding', { packId })).pack.id;
    await copy();
    await ask('packs.use', { id: 'our-copy' });
    expect([await ofPack('ntnu'), await ofPack('uio')]).toEqual(['ntnu', 'our-copy']);
    await expect(ofPack('none')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('stands beside the shipped pack with its comments, in a file, and in use only by somebody’s word', async () => {
    await copy();
    const text = readFileSync(packFile('our-copy.yaml'), 'utf8');
    expect(text).toContain('# Gmail cuts a mail near 102 KB');
    expect(text).toContain('format: 1\nid: our-copy\nversion: "1"\nname: Fakultetets regler\nbasedOn:\n  id: uio\n  version: "1"\n');
    expect((await ask('system.state', {})).settings.packId).toBe('uio');
    await ask('packs.use', { id: 'our-copy' });
    expect((await ask('system.state', {})).pack).toMatchObject({ id: 'our-copy', name: 'Fakultetets regler' });
    expect(await events()).toEqual(['pack.used', 'pack.copied']);
  });

  it('never takes the id of another', async () => {
    await copy();
    for (const id of ['uio', 'our-copy'])
      await expect(ask('packs.copy', { from: 'uio', id, name: 'x' })).rejects.toMatchObject({ kind: 'conflict', textId: 'packs.idTaken' });
  });

  it('counts its version up with every change, and each change shows in what it is checked by', async () => {
    const { id } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
    await copy();
    await ask('packs.use', { id: 'our-copy' });
    const rule = await ruleAt('U34', 'length');
    expect((await ask('messages.findings', { id })).some((finding) => finding.rule === 'U34')).toBe(false);
    expect(await change({ do: 'set', path: ['rules', rule, 'params', 'words'], value: 5 })).toBe('2');
    // What was written under the shipped pack is held against the copy of it.
    expect((await ask('messages.findings', { id })).find((finding) => finding.rule === 'U34')).toMatchObject({ severity: 'warn' });
    const stops = async () => (await ask('messages.list', {})).messages.find((message) => message.id === id)?.stops ?? 0;
    const before = await stops();
    expect(await change({ do: 'severity', rule, severity: 'block' })).toBe('3');
    expect((await ask('messages.findings', { id })).find((finding) => finding.rule === 'U34')).toMatchObject({ severity: 'block' });
    // One in each of three languages.
    expect(await stops()).toBe(before + 3);
    expect(await change({ do: 'off', rule })).toBe('4');
    expect((await ask('messages.findings', { id })).some((finding) => finding.rule === 'U34')).toBe(false);
    expect(await change({ do: 'on', rule: 0 })).toBe('5');
    expect(await ruleAt('U34', 'length')).toBe(rule);
    await ask('packs.use', { id: 'uio' });
    expect((await ask('messages.findings', { id })).some((finding) => finding.rule === 'U34')).toBe(false);
  });

  it('the same once more is no change; an older version, a wrong value or a shipped pack is refused', async () => {
    await copy();
    const rule = await ruleAt('U17', 'lead-time');
    const path = ['rules', rule, 'params', 'hours'];
    expect(await change({ do: 'set', path, value: 48 })).toBe('1');
    expect(await change({ do: 'set', path, value: 72 })).toBe('2');
    const set = (value: string | number, version = '2', id = 'our-copy') =>
      ask('packs.change', { id, version, edit: { do: 'set', path, value } });
    await expect(set(24, '1')).rejects.toMatchObject({ kind: 'conflict', textId: 'packs.changedMeanwhile' });
    await expect(set(-1)).rejects.toMatchObject({ kind: 'invalid', textId: 'packs.wrong', text: expect.stringContaining('minst') });
    await expect(set(24, '1', 'uio')).rejects.toMatchObject({ textId: 'packs.shippedStands' });
    await expect(
      ask('packs.change', { id: 'our-copy', version: '2', edit: { do: 'set', path: ['id'], value: 'uio' } }),
    ).rejects.toMatchObject({ textId: 'packs.noSuchField' });
    await expect(
      ask('packs.change', { id: 'our-copy', version: '2', edit: { do: 'set', path: ['contacts', 0, 'email'], value: 'not one' } }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('is changed by the one who assesses, not by a writer, who can make one', async () => {
    const { person } = await ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['officer'] });
    await ask('people.actAs', { id: person.id });
    await copy();
    await expect(change({ do: 'off', rule: 0 })).rejects.toMatchObject({ kind: 'forbidden', textId: 'packs.notYours' });
    await expect(ask('packs.use', { id: 'our-copy' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('logs ids, versions and digests, and nobody’s name', async () => {
    await copy();
    await change({ do: 'set', path: ['institution', 'nb'], value: 'Det hemmelige fakultetet' });
    const { entries } = await ask('log.page', { offset: 0, limit: 2 });
    expect(entries.map(({ facts }) => facts)).toEqual([
      { packId: 'our-copy', packVersion: '2', was: '1', because: 'edit', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { packId: 'our-copy', packVersion: '1', from: 'uio', fromVersion: '1', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('can go when nothing was written under it, and not while it holds', async () => {
    await copy();
    await copy('used');
    await ask('packs.use', { id: 'used' });
    await expect(ask('packs.remove', { id: 'used' })).rejects.toMatchObject({ textId: 'packs.inUse' });
    await ask('messages.create', {});
    await ask('packs.use', { id: 'uio' });
    await expect(ask('packs.remove', { id: 'used' })).rejects.toMatchObject({ textId: 'packs.writtenUnder' });
    await ask('packs.remove', { id: 'our-copy' });
    await reopen();
    expect((await ask('packs.list', {})).packs.map(({ id }) => id)).not.toContain('our-copy');
    // Its numbers are not used again for something else.
    await copy();
    expect((await ask('packs.get', { id: 'our-copy' })).row.version).toBe('1');
    expect(await change({ do: 'off', rule: 0 })).toBe('2');
  });

  it('says that the source has been read again: by whom, when, and until when', async () => {
    await copy();
    await expect(ask('packs.readAgain', { id: 'our-copy', version: '1', until: '2026-08-10' })).rejects.toMatchObject({
      textId: 'packs.untilPast',
    });
    await expect(ask('packs.readAgain', { id: 'uio', version: '1', until: '2028-01-01' })).rejects.toMatchObject({
      textId: 'packs.shippedStands',
    });
    await ask('packs.readAgain', { id: 'our-copy', version: '1', until: '2028-01-01' });
    expect((await ask('packs.get', { id: 'our-copy' })).row.review).toEqual({
      until: '2028-01-01',
      passed: false,
      read: { on: '2026-08-10', by: 'Kari', until: '2028-01-01' },
    });
  });

  it('shows when its source should have been read', async () => {
    await house.application.close();
    await open({ now: '2027-05-14T09:00+02:00' });
    expect((await ask('packs.list', {})).packs.find(({ id }) => id === 'uio')?.review).toMatchObject({ until: '2027-05-13', passed: true });
  });
});

describe('the difference from the shipped pack', () => {
  /** As if the program were a newer one, whose pack of Oslo has another limit and version 2; the copy is from version 1. */
  function beFromEarlier(): void {
    const own = readFileSync(packFile('our-copy.yaml'), 'utf8');
    writeFileSync(packFile('our-copy.yaml'), own.replace('basedOn:\n  id: uio\n  version: "1"', 'basedOn:\n  id: uio\n  version: "0"'));
  }

  it('tells what the copy has otherwise', async () => {
    await copy();
    await change({ do: 'set', path: ['rules', await ruleAt('U34', 'length'), 'params', 'words'], value: 200 });
    await change({ do: 'off', rule: await ruleAt('U09', 'web-page') });
    const { difference } = await ask('packs.get', { id: 'our-copy' });
    expect(difference).toMatchObject({ baseKnown: true, theirs: [], both: [] });
    expect(difference?.ours.map(({ rule, path, before, after }) => [rule?.id, path.slice(2).join('.'), before, after])).toEqual([
      ['U34', 'params.words', 250, 200],
      ['U09', 'off', false, true],
    ]);
  });

  it('tells what the shipped one has changed since, takes it in on demand, and keeps what the copy changed', async () => {
    const { store } = house.application.context;
    await copy();
    await change({ do: 'set', path: ['rules', await ruleAt('U34', 'length'), 'params', 'words'], value: 200 });
    // The version that the copy was made from, as an earlier program knew it.
    await store.write([
      {
        do: 'pack.keep',
        pack: { id: 'uio', version: '0', digest: 'earlier', own: false },
        yaml: uio.replace('version: "1"', 'version: "0"').replace('hours: 48', 'hours: 36').replace('words: 250', 'words: 240'),
        at: '2026-01-01T00:00:00.000Z',
      },
    ]);
    beFromEarlier();
    await reopen();
    const { row, difference } = await ask('packs.get', { id: 'our-copy' });
    expect(row).toMatchObject({ newerBase: '1', basedOn: { version: '0' } });
    const told = (side: 'ours' | 'theirs') => difference?.[side].map(({ rule, before, after }) => [rule?.id, before, after]);
    expect(told('theirs')).toEqual([
      ['U17', 36, 48],
      ['U34', 240, 250],
    ]);
    expect(difference?.both).toEqual([['rules', 'U34 length 1', 'params', 'words']]);
    expect(told('ours')).toEqual([
      ['U17', 36, 48],
      ['U34', 240, 200],
    ]);
    expect(await ask('packs.takeIn', { id: 'our-copy', version: row.version })).toEqual({ version: expect.any(String), kept: 1 });
    const after = await ask('packs.get', { id: 'our-copy' });
    expect(after.row).toMatchObject({ newerBase: null, basedOn: { id: 'uio', version: '1' } });
    expect(after.difference?.ours.map(({ rule, after: now }) => [rule?.id, now])).toEqual([['U34', 200]]);
    await expect(ask('packs.takeIn', { id: 'our-copy', version: after.row.version })).rejects.toMatchObject({
      textId: 'packs.nothingNewer',
    });
  });

  it('from a version that nobody here knows is told as that, and nothing is merged blindly', async () => {
    await copy();
    beFromEarlier();
    await reopen();
    const { row, difference } = await ask('packs.get', { id: 'our-copy' });
    expect(difference).toMatchObject({ baseKnown: false, ours: [], theirs: [] });
    await expect(ask('packs.takeIn', { id: 'our-copy', version: row.version })).rejects.toMatchObject({ textId: 'packs.baseUnknown' });
  });
});

describe('out and in', () => {
  it('what is exported is what can be taken in elsewhere, and says the same', async () => {
    await copy();
    await change({ do: 'severity', rule: 3, severity: 'hint' });
    const to = join(directory, 'exported.yaml');
    expect(await ask('packs.export', { id: 'our-copy', to })).toEqual({ path: to });
    expect(await ask('packs.look', { file: to })).toMatchObject({
      kind: 'pack',
      id: 'our-copy',
      version: '2',
      taken: false,
      replaces: '2',
    });
    expect(await ask('packs.import', { file: to })).toEqual({ kind: 'taken', id: 'our-copy', version: '2' });
    expect(await ask('packs.import', { file: to, as: 'another' })).toEqual({ kind: 'taken', id: 'another', version: '2' });
    expect((await ask('packs.get', { id: 'another' })).difference?.ours).toEqual(
      (await ask('packs.get', { id: 'our-copy' })).difference?.ours,
    );
  });

  it('a fourth pack, which no code knows, works: its rules find what they find, and its institution is there', async () => {
    const file = outside('fourth.yaml', stringify(swedishPack));
    expect(await ask('packs.import', { file })).toEqual({ kind: 'taken', id: 'provland', version: '3' });
    await ask('packs.use', { id: 'provland' });
    const { id } = await ask('messages.create', {});
    expect((await ask('messages.findings', { id })).map(({ rule }) => rule)).toContain('T01');
    expect((await ask('system.state', {})).pack?.institution.en).toBe('University of Provland');
    expect((await ask('packs.get', { id: 'provland' })).difference).toBeNull();
  });

  it('a broken file is told line by line, and nothing comes in', async () => {
    const broken = uio.replace('id: uio', 'id: broken').replace('hours: 48', 'hours: two days').replace('zone: Europe/Oslo', 'zone: Oslo');
    const line = (part: string) => broken.slice(0, broken.indexOf(part)).split('\n').length;
    const file = outside('broken.yaml', broken);
    const mistakes = [
      `Linje ${line('zone: Oslo')}, zone: Her skal det stå en tidssone som Europe/Oslo.`,
      `Linje ${line('hours: two')}, rules.16.params.hours: Her skal det stå et tall.`,
    ];
    for (const method of ['packs.look', 'packs.import'] as const)
      expect(await ask(method, { file })).toEqual({ kind: 'mistakes', file: 'broken.yaml', mistakes });
    expect((await ask('packs.list', {})).packs.map(({ id }) => id)).not.toContain('broken');
  });

  it('one of a newer format is refused with that reason', async () => {
    const file = outside('newer.yaml', `format: 7\n${uio}`);
    expect(await ask('packs.import', { file })).toMatchObject({
      kind: 'mistakes',
      mistakes: [expect.stringMatching(/^Linje 1: .*format 7/)],
    });
  });

  it('one with the id of a shipped pack must be called something else', async () => {
    const file = outside('uio.yaml', uio.replace('hours: 48', 'hours: 1'));
    expect(await ask('packs.look', { file })).toMatchObject({ kind: 'pack', taken: true });
    await expect(ask('packs.import', { file })).rejects.toMatchObject({ kind: 'conflict', textId: 'packs.idTaken' });
    expect(await ask('packs.import', { file, as: 'our-uio' })).toEqual({ kind: 'taken', id: 'our-uio', version: '1' });
    expect((await ask('packs.get', { id: 'uio' })).pack.rules.find(({ id }) => id === 'U17')?.params).toEqual({ hours: 48 });
  });

  it('one that takes the place of another counts on, whatever it calls itself', async () => {
    await copy();
    await change({ do: 'off', rule: 0 });
    const to = outside('other.yaml', readFileSync(packFile('our-copy.yaml'), 'utf8').replace('hours: 48', 'hours: 12'));
    expect(await ask('packs.import', { file: to })).toEqual({ kind: 'taken', id: 'our-copy', version: '3' });
  });

  it('before the first start anyone can bring one, and begin with it', async () => {
    const fresh = await openApplication();
    const file = outside('fourth.yaml', stringify(swedishPack));
    await fresh.ask('packs.import', { file });
    await fresh.ask('system.begin', { packId: 'provland', name: 'Eva', email: 'eva@provland.example', role: 'officer', sample: false });
    expect((await fresh.ask('system.state', {})).settings.packId).toBe('provland');
    await fresh.close();
  });
});

describe('a file that cannot be read', () => {
  beforeEach(async () => {
    await copy();
    await change({ do: 'set', path: ['rules', await ruleAt('U34', 'length'), 'params', 'words'], value: 200 });
    await ask('packs.use', { id: 'our-copy' });
  });
  const breakIt = (): string =>
    write('our-copy.yaml', readFileSync(packFile('our-copy.yaml'), 'utf8').replace('hours: 48', 'hours: two days'));

  it('does not stop the program: the last version that could be read holds, and never the shipped pack', async () => {
    breakIt();
    await reopen();
    const state = await ask('system.state', {});
    expect(state).toMatchObject({ ready: true, pack: { id: 'our-copy', version: '2' } });
    expect(state.pack?.rules.find(({ id }) => id === 'U34')?.params).toEqual({ words: 200 });
    const row = (await ask('packs.list', {})).packs.find(({ id }) => id === 'our-copy');
    expect(row?.broken).toEqual({ file: 'our-copy.yaml', mistakes: [expect.stringMatching(/^Linje \d+, rules\.16\.params\.hours: /)] });
  });

  it('is not written over: it is mended and read again, or set aside by somebody’s word', async () => {
    const path = breakIt();
    await reopen();
    await expect(change({ do: 'off', rule: 0 })).rejects.toMatchObject({ kind: 'blocked', textId: 'packs.fileBroken' });
    const broken = readFileSync(path, 'utf8');
    writeFileSync(path, broken.replace('hours: two days', 'hours: 60'));
    await ask('packs.reload', {});
    expect((await ask('packs.get', { id: 'our-copy' })).row).toMatchObject({ version: '3', broken: null });

    writeFileSync(path, broken);
    await ask('packs.reload', {});
    await ask('packs.putBack', { id: 'our-copy' });
    expect(readdirSync(join(directory, 'packs')).sort()).toEqual(['our-copy.yaml', 'our-copy.yaml.1']);
    expect(readFileSync(packFile('our-copy.yaml.1'), 'utf8')).toBe(broken);
    expect((await ask('packs.get', { id: 'our-copy' })).row).toMatchObject({ version: '3', broken: null });
  });

  it('that was never read gives no pack, and is named with its line', async () => {
    write('other.yaml', 'id: other\nzone: "Europe\n');
    write('thief.yaml', uio);
    write('twin.yaml', readFileSync(packFile('our-copy.yaml'), 'utf8'));
    await reopen();
    const { unusable } = await ask('packs.list', {});
    expect(unusable).toEqual([
      { file: 'other.yaml', mistakes: [expect.stringMatching(/^Linje 3: /)] },
      { file: 'thief.yaml', mistakes: [expect.stringContaining('følger med programmet')] },
      { file: 'twin.yaml', mistakes: [expect.stringContaining('our-copy.yaml')] },
    ]);
    expect((await ask('packs.get', { id: 'uio' })).row.shipped).toBe(true);
  });

  it('that is gone is written anew, as after a backup was put in place on another machine', async () => {
    rmSync(join(directory, 'packs'), { recursive: true });
    await reopen();
    expect((await ask('system.state', {})).pack).toMatchObject({ id: 'our-copy', version: '2' });
    expect(readFileSync(packFile('our-copy.yaml'), 'utf8')).toContain('words: 200');
  });

  it('changed by hand is another version, and the log says so', async () => {
    write('our-copy.yaml', readFileSync(packFile('our-copy.yaml'), 'utf8').replace('hours: 48', 'hours: 24'));
    await reopen();
    expect((await ask('system.state', {})).pack).toMatchObject({ version: '3' });
    expect(readFileSync(packFile('our-copy.yaml'), 'utf8')).toContain('version: "3"');
    expect((await ask('log.page', { offset: 0, limit: 1 })).entries[0]).toMatchObject({
      actor: null,
      type: 'pack.changed',
      facts: { was: '2', packVersion: '3', because: 'by-hand' },
    });
    await reopen();
    expect((await ask('system.state', {})).pack).toMatchObject({ version: '3' });
  });

  it('of an earlier version, left behind, does not turn the clock back', async () => {
    const earlier = readFileSync(packFile('our-copy.yaml'), 'utf8');
    await change({ do: 'severity', rule: 0, severity: 'hint' });
    write('our-copy.yaml', earlier);
    await reopen();
    expect((await ask('system.state', {})).pack).toMatchObject({
      version: '3',
      rules: expect.arrayContaining([expect.objectContaining({ severity: 'hint' })]),
    });
    expect(readFileSync(packFile('our-copy.yaml'), 'utf8')).toContain('version: "3"');
  });
});

describe('what was frozen under rules that have changed', () => {
  it('keeps its version, its digest and its approval; it is sent as it was approved unless a rule of today stops it', async () => {
    const { editor, sender, passphrase } = await addSigners(house);
    await copy();
    await ask('packs.use', { id: 'our-copy' });
    const { messageId, versionId, digest } = await submitExam(house);
    const decided = { messageId, versionId, digest, outcome: 'yes', reason: 'Det passer.', passphrase } as const;
    await ask('approval.decide', { ...decided, step: 'assessment', decidedBy: editor });
    await ask('approval.decide', { ...decided, step: 'approval', decidedBy: sender });
    const students = outside('students.csv', 'E-post\nanna@uio.no\n');
    const { list } = await ask('recipients.import', {
      messageId,
      file: students,
      source: 'FS',
      basis: 'GDPR 6(1)(e)',
      deleteBy: '2026-12-01',
      population: 'students',
    });
    const prepare = () => ask('dispatch.prepare', { messageId, listId: list.id, startAt: null, departureReason: 'Prøve.' });

    const rule = await ruleAt('U34', 'length');
    await change({ do: 'set', path: ['rules', rule, 'params', 'words'], value: 5 });
    await change({ do: 'severity', rule, severity: 'block' });
    const held = await ask('messages.get', { id: messageId });
    expect(held.version).toMatchObject({ packId: 'our-copy', packVersion: '1', digest });
    expect(held).toMatchObject({ stage: 'dispatch', changedSince: false });
    await expect(prepare()).rejects.toMatchObject({
      kind: 'blocked',
      textId: 'dispatch.blocked.presentRules',
      text: expect.stringContaining('versjon 1, nå 3'),
    });

    await change({ do: 'severity', rule, severity: 'warn' });
    await change({ do: 'set', path: ['footer', 'nb'], value: 'En annen bunntekst.' });
    const { order } = await prepare();
    expect(order.contentDigest).toBe(digest);
    // The rules change once more while the order waits: it is asked again before it begins.
    await change({ do: 'severity', rule, severity: 'block' });
    await expect(ask('dispatch.start', { orderId: order.id } as Params<'dispatch.start'>)).rejects.toMatchObject({ kind: 'blocked' });
  });
});

it('going real hands on the rules that were made in practice, and there they take no other’s place', async () => {
  await copy();
  const yaml = readFileSync(packFile('our-copy.yaml'), 'utf8');
  const real = await openApplication({ practice: false, packs: [yaml, uio, 'no: pack'] });
  expect((await real.ask('system.state', {})).packs.map(({ id, name }) => [id, name])).toContainEqual(['our-copy', 'Fakultetets regler']);
  await real.application.close();
  const again = await openApplication({ practice: false, directory: real.directory, packs: [yaml.replace('hours: 48', 'hours: 1')] });
  expect((await again.ask('packs.get', { id: 'our-copy' })).pack.rules.find(({ id }) => id === 'U17')?.params).toEqual({ hours: 48 });
  await again.close();
});
