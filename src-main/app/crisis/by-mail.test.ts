import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { startNameServer } from '../../../tests/kit/name-server.ts';
import { type SigningDomain, signedMail, signingDomain, type WrittenMail } from '../../../tests/kit/signed-mail.ts';
import { repliesThatStand } from '../privacy/replies.ts';

const passphrase = 'beredskap i hundre år';
const ntnu = signingDomain('ntnu.example');
const mute = signingDomain('mute.example');
const other = signingDomain('other.example');
const files = mkdtempSync(join(tmpdir(), 'budstikke-clearance-'));
let names: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  names = await startNameServer({ txt: { [ntnu.name]: [ntnu.record], [other.name]: [other.record] }, silent: [mute.name] });
});
afterAll(async () => {
  await names.close();
  rmSync(files, { recursive: true });
});

let house: TestApplication;
let ask: TestApplication['ask'];
let leader: string;
beforeEach(async () => {
  house = await openApplication({ nameServers: [names.address] });
  ask = house.ask;
  await ask('system.begin', { packId: 'ntnu', name: 'Kari', email: 'kari@ntnu.example', role: 'officer', sample: false });
  const add = async (name: string, email: string, bodies: string[]) =>
    (await ask('people.add', { name, email, roles: ['sender'], bodies })).person.id;
  leader = await add('Åse', 'aase@ntnu.example', ['emergency-leadership']);
  await add('Uten nett', 'una@mute.example', ['emergency-leadership']);
  await add('Ola', 'ola@ntnu.example', []);
  await ask('people.enrol', { id: leader, passphrase });
  await ask('crisis.declare', { caseId: '2026-03', title: 'Gasslekkasje', reason: 'Fare for liv.', person: leader, passphrase });
  await write('formal', 'Hold deg unna Kjemibygningen.');
}, 60_000);
afterEach(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

async function write(place: string, text: string): Promise<void> {
  const { open } = await ask('crisis.get', {});
  await ask('crisis.write', { place, revision: open?.revision ?? 0, text });
}
const placed = async (place = 'formal') => {
  const { open, places } = await ask('crisis.get', {});
  const about = places.find((one) => one.place === place);
  return { digest: about?.digest ?? '', about, text: open?.texts.find((one) => one.place === place) };
};
async function request(place = 'formal', person = leader): Promise<{ yes: string; text: string }> {
  const asked = { place, digest: (await placed(place)).digest, person, locale: 'nb' } as const;
  const { text } = await ask('crisis.letter', asked);
  await ask('crisis.putOut', { ...asked, way: 'sent' });
  return { text, yes: /^ {4}(JA .*)$/m.exec(text)?.[1] ?? '' };
}
let written = 0;
async function drop(
  mail: Partial<WrittenMail>,
  by: SigningDomain | null = ntnu,
  place = 'formal',
  change: (source: Buffer) => Uint8Array = (same) => same,
) {
  const date = new Date(Date.parse(house.application.context.clock.now()) + 60_000).toISOString();
  const file = join(files, `${++written}.eml`);
  writeFileSync(file, change(await signedMail({ from: 'Åse <aase@ntnu.example>', date, ...mail }, by)));
  return ask('crisis.takeReply', { place, file });
}
const codes = ({ flaws }: Awaited<ReturnType<typeof drop>>) => flaws.map(({ code }) => code);
const logged = async (type: string) => (await ask('log.page', { offset: 0, limit: 50 })).entries.filter((entry) => entry.type === type);

describe('clearance of a text by mail (N44)', () => {
  it('is given by a verified yes to exactly this text, and is kept with its mail', async () => {
    const { text, yes } = await request();
    expect(text).toContain('Hold deg unna Kjemibygningen.');
    expect((await placed()).about?.asked).toMatchObject([{ personId: leader, way: 'sent' }]);
    const { mails } = await ask('practice.mails', { offset: 0, limit: 10 });
    expect(mails.map(({ to }) => to)).toEqual(['aase@ntnu.example']);
    expect(await drop({ text: yes })).toMatchObject({ standing: 'verified', cleared: true, flaws: [] });
    const { digest, text: cleared, about } = await placed();
    expect(cleared?.clearance).toMatchObject({ by: leader, digest, replyId: expect.any(String) });
    expect(about?.stops).toEqual([]);
    const { read } = house.application.context.store;
    const replyId = cleared?.clearance?.replyId ?? '';
    expect(Buffer.from(read.replySource(replyId) ?? []).toString()).toContain(yes);
    // The purge of mails without a decision leaves it.
    expect(repliesThatStand(read).has(replyId)).toBe(true);
    expect((await logged('crisis.cleared'))[0]?.facts).toMatchObject({ strength: 'verified', personId: leader, digest });
    expect(await logged('crisis.asked')).toHaveLength(1);
    expect(JSON.stringify((await ask('log.page', { offset: 0, limit: 50 })).entries)).not.toMatch(/aase@|Kjemibygningen/);
    expect(await ask('log.verify', {})).toMatchObject({ ok: true });
  });

  it('is not given by an unverified reply, which says why', async () => {
    const { yes } = await request();
    const cases: [Awaited<ReturnType<typeof drop>>, string][] = [
      [await drop({ text: yes }, null), 'no-signature'],
      [await drop({ text: yes }, other), 'unaligned'],
      [await drop({ text: yes }, ntnu, 'formal', (source) => Buffer.from(source.toString().replace('JA ', 'Ja '))), 'body'],
      [await drop({ text: yes, from: 'Ola <ola@ntnu.example>' }), 'barred'],
      [await drop({ text: yes, from: 'Fremmed <x@ntnu.example>' }), 'unknown-sender'],
      [await drop({ text: 'JA' }), 'no-code'],
      [await drop({ text: yes.replace('JA', 'Ja, men bytt ut tittelen.') }), 'reserved'],
      [await drop({ text: yes, date: '2020-01-01T00:00:00.000Z' }), 'too-old'],
    ];
    for (const [found, code] of cases) {
      expect(found).toMatchObject({ cleared: false });
      expect(found.standing, code).not.toBe('verified');
      expect(codes(found), code).toContain(code);
      expect(found.flaws.every(({ text }) => text.length > 0)).toBe(true);
    }
    expect((await placed()).text?.clearance).toBeNull();
    expect((await placed()).about?.stops.map(({ rule }) => rule)).toEqual(['N44']);
    expect(await logged('crisis.cleared')).toEqual([]);
  });

  it('is not given while the key cannot be asked for, by a no, or without a request', async () => {
    await write('twitter-ntnu', 'Hold deg unna.');
    const { yes } = await request();
    expect(await drop({ text: yes, from: 'Una <una@mute.example>' }, mute)).toMatchObject({ standing: 'not-yet', cleared: false });
    const no = await drop({ text: `${yes.replace('JA', 'NEI')}\nSkriv hvor folk skal gå.` });
    expect(no).toMatchObject({ standing: 'verified', cleared: false, outcome: 'no', reason: 'Skriv hvor folk skal gå.' });
    expect((await placed()).text?.clearance).toBeNull();
    expect(codes(await drop({ text: yes }, ntnu, 'twitter-ntnu'))).toEqual(expect.arrayContaining(['other-code', 'not-asked']));
  });

  it('falls with an edit, and neither the old code nor the old mail clears again', async () => {
    const { yes } = await request();
    const mail = { text: yes, messageId: 'one@ntnu.example' };
    expect(await drop(mail)).toMatchObject({ cleared: true });
    await write('formal', 'Hold deg langt unna Kjemibygningen.');
    expect((await placed()).text?.clearance).toBeNull();
    expect(codes(await drop({ text: yes }))).toContain('other-code');
    await write('formal', 'Hold deg unna Kjemibygningen.');
    const again = readFileSync(join(files, `${written - 1}.eml`));
    writeFileSync(join(files, 'again.eml'), again);
    await expect(ask('crisis.takeReply', { place: 'formal', file: join(files, 'again.eml') })).rejects.toMatchObject({
      textId: 'reply.used',
    });
    expect((await placed()).text?.clearance).toBeNull();
  });

  it('is asked for once by a double click, and once more whenever somebody wants to', async () => {
    const asked = { place: 'formal', digest: (await placed()).digest, person: leader, locale: 'nb', way: 'sent' } as const;
    const both = await Promise.all([ask('crisis.putOut', asked), ask('crisis.putOut', asked)]);
    expect(both).toEqual([
      { out: true, path: null },
      { out: true, path: null },
    ]);
    expect((await ask('practice.mails', { offset: 0, limit: 10 })).mails).toHaveLength(1);
    expect(await logged('crisis.asked')).toHaveLength(1);
    await ask('crisis.putOut', asked);
    expect((await ask('practice.mails', { offset: 0, limit: 10 })).mails).toHaveLength(2);
  });

  it('is asked of the emergency leadership only, about the text as it stands', async () => {
    const { digest } = await placed();
    const { people } = await ask('people.list', {});
    const ola = people.find(({ name }) => name === 'Ola')?.id ?? '';
    await expect(ask('crisis.letter', { place: 'formal', digest, person: ola, locale: 'nb' })).rejects.toMatchObject({
      textId: 'crisis.blocked.notLeadership',
    });
    await write('formal', 'En annen tekst.');
    await expect(ask('crisis.putOut', { place: 'formal', digest, person: leader, locale: 'nb', way: 'copied' })).rejects.toMatchObject({
      textId: 'crisis.blocked.otherText',
    });
    expect((await placed()).about?.asked).toEqual([]);
  });
});

describe('a crisis and its messages', () => {
  it('N44: a message of the crisis offers a beginning by language, and taking it clears nothing', async () => {
    const { id } = await ask('messages.create', {});
    const { brief, revision } = await ask('messages.get', { id });
    const saved = await ask('messages.saveBrief', {
      id,
      revision,
      brief: { ...brief, subject: 'Gasslekkasje', audience: { kind: 'all-students' }, grounds: { crisisId: '2026-03' } },
    });
    const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
    const heading = { type: 'heading' as const, attrs: { level: 1 as const }, content: [{ type: 'text' as const, text: 'Gas leak' }] };
    const nb = { type: 'doc' as const, content: [paragraph('Hold deg unna.'), paragraph('Mer her.')] };
    const en = { type: 'doc' as const, content: [heading, paragraph('Stay away.')] };
    // In the order of the mail, whichever was written first: the subject is the first one's.
    const next = await ask('messages.saveBody', { id, revision: saved.revision, language: 'en', body: en });
    await ask('messages.saveBody', { id, revision: next.revision, language: 'nb', body: nb });
    const { messages } = await ask('crisis.get', {});
    expect(messages[0]?.offers).toEqual([
      { language: 'nb', text: 'Gasslekkasje\nHold deg unna.' },
      { language: 'en', text: 'Gas leak\nStay away.' },
    ]);
    await write('twitter-ntnunorway', messages[0]?.offers[1]?.text ?? '');
    expect((await placed('twitter-ntnunorway')).about?.stops.map(({ rule }) => rule)).toContain('N44');
  });

  it('N44: its course is saved as a document to read and print, with who cleared which text and how', async () => {
    const { yes } = await request();
    await drop({ text: yes });
    const { open } = await ask('crisis.get', {});
    const to = join(house.directory, 'course.pdf');
    expect(await ask('crisis.save', { id: open?.id ?? '', form: 'document', to })).toEqual({ path: to });
    const printed = house.host.asked.find((one) => one.startsWith('print ')) ?? '';
    expect(readFileSync(to, 'utf8')).toBe('%PDF-');
    for (const part of ['Gasslekkasje', 'sak 2026-03', 'Hold deg unna Kjemibygningen.', 'Åse', 'Bekreftet e-post', 'Ikke avsluttet'])
      expect(printed).toContain(part);
    expect((await logged('export.made'))[0]?.facts).toMatchObject({ kind: 'crisis-pdf' });
  });
});
