import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageAnswer } from '#main/ports/web-addresses.ts';
import { stopsOf } from '#shared/domain/crisis/crisis-rules.ts';
import { countedLength } from '#shared/domain/crisis/length.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { shippedPack } from '../../../tests/kit/rule-cases.ts';

const passphrase = 'beredskap i hundre år';
const page = 'https://www.uni.example/krise';
const accounts = ['facebook-norwegian', 'facebook-english', 'twitter-ntnu', 'twitter-ntnunorway', 'instagram-ntnu'];
let house: TestApplication;
let ask: TestApplication['ask'];
let answer: PageAnswer;
let leader: string;
let dean: string;
beforeEach(async () => {
  answer = { kind: 'answer', status: 200 };
  house = await openApplication({ webAddresses: { lookUp: async () => answer } });
  ask = house.ask;
  await ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.no', role: 'officer', sample: false });
  leader = (await ask('people.add', { name: 'Åse', email: 'aase@ntnu.no', roles: ['sender'], bodies: ['emergency-leadership'] })).person.id;
  dean = (await ask('people.add', { name: 'Ola', email: 'ola@ntnu.no', roles: ['sender'] })).person.id;
  for (const id of [leader, dean]) await ask('people.enrol', { id, passphrase });
}, 60_000);
afterEach(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const signed = () => ({ person: leader, passphrase });
const declare = (more: object = {}) =>
  ask('crisis.declare', { caseId: '2026-03', title: 'Gasslekkasje', reason: 'Fare for liv.', ...signed(), ...more });
const now = async () => {
  const { open } = await ask('crisis.get', {});
  if (!open) throw new Error('no crisis');
  return open;
};
const write = async (place: string, text: string) => ask('crisis.write', { place, revision: (await now()).revision, text });
const digestOf = async (place: string) => (await ask('crisis.get', {})).places.find((one) => one.place === place)?.digest ?? '';
const clear = async (place: string) => ask('crisis.clear', { place, digest: await digestOf(place), ...signed() });
const publish = (place: string, address = page, more: object = {}) => ask('crisis.publish', { place, address, ...more });
const stops = async (place: string) =>
  (await ask('crisis.get', {})).places.find((one) => one.place === place)?.stops.map(({ rule, text }) => `${rule} ${text.id}`);
const refused = (textId: string, kind = 'blocked') => ({ textId, kind });

describe('a crisis', () => {
  it('is declared by a named person of the emergency leadership who signs, one at a time', async () => {
    await expect(declare({ person: dean })).rejects.toMatchObject(refused('crisis.blocked.notLeadership', 'forbidden'));
    await expect(declare({ passphrase: 'en annen frase' })).rejects.toMatchObject(refused('approval.wrongPassphrase', 'forbidden'));
    expect((await ask('crisis.get', {})).open).toBeNull();
    await declare();
    await expect(declare()).rejects.toMatchObject(refused('crisis.blocked.already', 'conflict'));
    expect(await now()).toMatchObject({ caseId: '2026-03', declared: { by: leader }, setVersion: '2020-04-01', ended: null });
  });

  it('N44: each text is cleared by its digest, and an edit voids that', async () => {
    await declare();
    await write('formal', 'Hold deg unna.');
    expect(await stops('formal')).toEqual(['N44 crisis.stop.uncleared']);
    await expect(publish('formal')).rejects.toMatchObject(refused('crisis.stop.uncleared'));
    const digest = await digestOf('formal');
    await expect(ask('crisis.clear', { place: 'formal', digest, person: dean, passphrase })).rejects.toMatchObject(
      refused('crisis.blocked.notLeadership', 'forbidden'),
    );
    await ask('crisis.clear', { place: 'formal', digest, ...signed() });
    expect((await now()).texts[0]?.clearance).toMatchObject({ by: leader, digest });
    expect(await stops('formal')).toEqual([]);
    await write('formal', 'Hold deg langt unna.');
    expect(await stops('formal')).toEqual(['N44 crisis.stop.uncleared']);
    await expect(ask('crisis.clear', { place: 'formal', digest, ...signed() })).rejects.toMatchObject(
      refused('crisis.blocked.otherText', 'conflict'),
    );
    await expect(publish('formal')).rejects.toMatchObject(refused('crisis.stop.uncleared'));
  });

  it('N46 and N47: the formal channel is first, its address there, and then the accounts open', async () => {
    await declare();
    for (const place of ['formal', 'twitter-ntnu']) {
      await write(place, 'Hold deg unna.');
      await clear(place);
    }
    expect(await stops('twitter-ntnu')).toEqual(['N46 crisis.stop.formalFirst']);
    await expect(publish('twitter-ntnu')).rejects.toMatchObject(refused('crisis.stop.formalFirst'));
    answer = { kind: 'answer', status: 404 };
    await expect(publish('formal', page, { confirmedBy: leader })).rejects.toMatchObject(refused('channels.check.gone'));
    answer = { kind: 'silence' };
    await expect(publish('formal')).rejects.toMatchObject(refused('channels.check.unconfirmed'));
    await publish('formal', page, { confirmedBy: leader });
    expect(await stops('twitter-ntnu')).toEqual([]);
    await publish('twitter-ntnu', 'https://x.example/1');
    await expect(write('twitter-ntnu', 'Noe annet')).rejects.toMatchObject(refused('crisis.blocked.published', 'conflict'));
  });

  it('N45: exactly the five accounts, a sixth is refused', async () => {
    await declare();
    const { places } = await ask('crisis.get', {});
    expect(places.map(({ place }) => place)).toEqual(['formal', ...accounts]);
    expect(shippedPack('ntnu').crisis?.accounts.map(({ channel }) => channel)).toEqual(accounts);
    await expect(write('official-accounts', 'Hei')).rejects.toMatchObject(refused('crisis.stop.set'));
    await expect(publish('official-accounts')).rejects.toMatchObject(refused('crisis.stop.set'));
  });

  it('N43 and N45: the accounts are in a message’s channel plan only in the crisis that it belongs to', async () => {
    const { id: messageId } = await ask('messages.create', {});
    const { brief, revision } = await ask('messages.get', { id: messageId });
    const inCase = {
      ...brief,
      audience: { kind: 'all-students' as const },
      body: 'emergency-leadership',
      grounds: { crisisId: '2026-03' },
    };
    await ask('messages.saveBrief', { id: messageId, revision, brief: inCase });
    const blank = { messageId, title: 'Krise', parentId: null, tag: null, address: '' } as const;
    await ask('channels.add', { ...blank, kind: 'social', channel: 'twitter-ntnu' });
    await ask('channels.add', { ...blank, kind: 'social', channel: 'official-accounts' });
    const rules = async () =>
      (await ask('channels.get', { messageId })).items.map(({ findings }) =>
        findings.map(({ rule }) => rule).filter((id) => /N4[35]/.test(id)),
      );
    expect(await rules()).toEqual([['N43'], []]);
    await declare();
    expect(await rules()).toEqual([[], ['N45']]);
    expect((await ask('crisis.get', {})).messages).toMatchObject([{ id: messageId }]);
    await ask('crisis.end', { summary: 'Over.', ...signed() });
    expect(await rules()).toEqual([['N43'], []]);
  });

  it('without the rules in the pack none of them speaks', async () => {
    await declare();
    await write('twitter-ntnu', 'Hold deg unna.');
    const pack = shippedPack('ntnu');
    const bare = { ...pack, rules: pack.rules.filter(({ id }) => !['N22', 'N43', 'N44', 'N45', 'N46', 'N47'].includes(id)) };
    const crisis = await now();
    expect(stopsOf(crisis, pack, 'twitter-ntnu').map(({ rule }) => rule)).toEqual(['N44', 'N46']);
    expect(stopsOf(crisis, bare, 'twitter-ntnu')).toEqual([]);
    expect(stopsOf(crisis, pack, 'sixth').map(({ rule }) => rule)).toContain('N45');
    expect(stopsOf(crisis, bare, 'sixth').map(({ rule }) => rule)).not.toContain('N45');
  });

  it('is ended with a summary, and its course of events stands afterwards, and can be saved', async () => {
    await declare();
    await write('formal', '=HYPERLINK("https://onde.example")');
    await clear('formal');
    await publish('formal');
    await expect(ask('crisis.end', { summary: 'Over.', person: dean, passphrase })).rejects.toMatchObject({ kind: 'forbidden' });
    await ask('crisis.end', { summary: 'Lekkasjen er tettet.', ...signed() });
    const { open, past } = await ask('crisis.get', {});
    expect(open).toBeNull();
    expect(past[0]?.events.map(({ what }) => what)).toEqual(['declared', 'written', 'cleared', 'published', 'ended']);
    await expect(ask('crisis.write', { place: 'formal', revision: 5, text: 'x' })).rejects.toMatchObject(refused('crisis.blocked.none'));
    const to = join(house.directory, 'course.csv');
    await ask('crisis.save', { id: past[0]?.id ?? '', to });
    const saved = readFileSync(to, 'utf8');
    expect(saved.trim().split('\r\n')).toHaveLength(6);
    expect(saved).not.toMatch(/;=HYPERLINK|;"=HYPERLINK/);
    const { entries } = await ask('log.page', { offset: 0, limit: 50 });
    expect(
      entries
        .map(({ type }) => type)
        .filter((type) => type.startsWith('crisis.'))
        .reverse(),
    ).toEqual(['crisis.declared', 'crisis.written', 'crisis.cleared', 'crisis.published', 'crisis.ended']);
    expect(JSON.stringify(entries)).not.toMatch(/Lekkasjen|Fare for liv|krise"|Åse/);
    expect(await ask('log.verify', {})).toMatchObject({ ok: true });
    await declare({ caseId: '2026-04' });
  });
});

it.each([
  ['Hold deg unna', 'code-points', 13],
  ['a\u030a', 'code-points', 1],
  ['🚒', 'code-points', 1],
  ['Hold deg unna', 'x', 13],
  ['🚒', 'x', 2],
  ['👩‍🚒', 'x', 2],
  ['火', 'x', 2],
  ['Se https://www.uni.example/en/veldig/lang/adresse', 'x', 26],
] as const)('%s counts as %s: %i', (text, counting, length) => {
  expect(countedLength(text, counting)).toBe(length);
});
