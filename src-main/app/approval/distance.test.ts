import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReplyView } from '#shared/contract/distance.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { startNameServer } from '../../../tests/kit/name-server.ts';
import { type SigningDomain, signedMail, signingDomain, type WrittenMail } from '../../../tests/kit/signed-mail.ts';
import { filesWith } from '../../../tests/kit/traces.ts';

const uni = signingDomain('uni.example');
const mute = signingDomain('mute.example');
const other = signingDomain('other.example');
let names: Awaited<ReturnType<typeof startNameServer>>;
const files = mkdtempSync(join(tmpdir(), 'budstikke-distance-'));
beforeAll(async () => {
  names = await startNameServer({ txt: { [uni.name]: [uni.record], [other.name]: [other.record] }, silent: [mute.name] });
});
afterAll(async () => {
  await names.close();
  rmSync(files, { recursive: true });
});

let house: TestApplication;
let ids: Record<'officer' | 'editor' | 'rector' | 'dean', string>;
let messageId: string;
beforeEach(async () => {
  house = await openApplication({ nameServers: [names.address] });
  const { sampleMessageId } = await house.ask('system.begin', {
    packId: 'uio',
    name: 'Kari',
    email: 'kari@uni.example',
    role: 'officer',
    sample: true,
  });
  messageId = sampleMessageId ?? '';
  const add = async (name: string, roles: ('sender' | 'web-editor')[], email = `${name}@uni.example`) =>
    (await house.ask('people.add', { name, email, roles })).person.id;
  const { actingAs } = await house.ask('people.list', {});
  ids = {
    officer: actingAs ?? '',
    editor: await add('editor', ['web-editor']),
    rector: await add('rector', ['sender']),
    dean: await add('dean', ['sender'], 'dean@mute.example'),
  };
  await house.ask('messages.confirmReplyList', { id: messageId });
  await submit();
});
afterEach(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

async function submit(): Promise<string> {
  await house.ask('messages.tick', { id: messageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  const { revision } = await house.ask('messages.get', { id: messageId });
  return (await house.ask('messages.submit', { id: messageId, revision })).versionId;
}
const detail = () => house.ask('messages.get', { id: messageId });
const correspondence = () => house.ask('approval.correspondence', { messageId });

async function assess(): Promise<void> {
  const { version } = await detail();
  const { id: versionId = '', digest = '' } = version ?? {};
  const answer = { messageId, versionId, digest, step: 'assessment', outcome: 'yes', reason: '', decidedBy: ids.editor } as const;
  await house.ask('approval.decide', answer);
}

async function request(step: 'assessment' | 'approval', personId: string): Promise<{ yes: string; no: string }> {
  const { version } = await detail();
  const letter = { purpose: 'request', versionId: version?.id ?? '', step, personId } as const;
  const { answers } = await house.ask('approval.letter', { messageId, letter, locale: 'nb' });
  await house.ask('approval.putOut', { messageId, letter, locale: 'nb', way: 'sent' });
  return answers ?? { yes: '', no: '' };
}

let written = 0;
function fileOf(content: Uint8Array | string): string {
  const file = join(files, `${++written}.eml`);
  writeFileSync(file, content);
  return file;
}
async function drop(
  mail: Partial<WrittenMail>,
  by: SigningDomain | null = uni,
  change: (mail: Buffer) => Uint8Array = (same) => same,
): Promise<ReplyView> {
  const source = await signedMail({ from: 'Rektor <rector@uni.example>', date: '2026-08-10T08:00:00.000Z', ...mail }, by);
  return (await house.ask('approval.takeReply', { messageId, file: fileOf(change(source)) })).reply;
}
const codes = (reply: ReplyView): string[] => reply.flaws.map(({ code }) => code);
const record = (replyId: string) => house.ask('approval.recordReply', { messageId, replyId });
const decisions = async () => (await detail()).decisions;
const log = async () => (await house.ask('log.page', { offset: 0, limit: 50, messageId })).entries;
const approvals = async () => (await decisions()).filter(({ step }) => step === 'approval');

describe('a request for a decision', () => {
  it('goes to that one person with the message as it arrives, the code, the log’s head and lines to answer with', async () => {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const { mails } = await house.ask('practice.mails', { offset: 0, limit: 10 });
    expect(mails.map(({ to, from }) => [to, from])).toEqual([['rector@uni.example', 'kari@uni.example']]);
    const mail = await house.ask('practice.mail', { id: mails[0]?.id ?? 0 });
    const { version } = await detail();
    expect(yes).toMatch(new RegExp(`^JA ${version?.digest.slice(0, 4).toUpperCase()}-`));
    const [entry] = (await log()).filter(({ type }) => type === 'decision.requested');
    for (const part of [yes, version?.subject ?? '', 'For English, please scroll down.', String(entry?.facts.logHash)]) {
      expect(mail.text).toContain(part);
      expect(mail.html).toContain(part.replaceAll('&', '&amp;'));
    }
    expect(mail.source).not.toContain('List-Id');
    expect(entry?.facts).toMatchObject({ personId: ids.rector, way: 'sent', digest: version?.digest, step: 'approval' });
    expect(JSON.stringify(await log())).not.toContain('rector@uni.example');
    expect((await correspondence()).letters).toMatchObject([{ purpose: 'request', about: 'approval', personId: ids.rector, way: 'sent' }]);
  });
  it('can be saved or copied; only those who may decide are asked, in the step that waits', async () => {
    const { version } = await detail();
    const letter = { purpose: 'request', versionId: version?.id ?? '', step: 'assessment', personId: ids.editor } as const;
    const to = join(files, 'request.eml');
    const saved = await house.ask('approval.putOut', { messageId, letter, locale: 'nn', way: 'saved', to });
    expect(saved).toMatchObject({ path: to, letter: { way: 'saved' } });
    await house.ask('approval.putOut', { messageId, letter, locale: 'en', way: 'copied' });
    expect((await correspondence()).letters.map(({ way }) => way)).toEqual(['saved', 'copied']);
    const refused = (change: object) => house.ask('approval.letter', { messageId, letter: { ...letter, ...change }, locale: 'nb' });
    await expect(refused({ personId: ids.rector })).rejects.toMatchObject({ textId: 'approval.bar.role' });
    await expect(refused({ personId: ids.officer })).rejects.toMatchObject({ textId: 'approval.bar.writer' });
    await expect(refused({ step: 'approval', personId: ids.rector })).rejects.toMatchObject({ textId: 'approval.bar.later' });
    await expect(refused({ versionId: 'older' })).rejects.toMatchObject({ textId: 'approval.otherDigest' });
  });
});

describe('U38: an answer by e-mail', () => {
  it('is verified by its signature and the code of this very version, and recorded as what it says', async () => {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const reply = await drop({ text: `${yes}\n\nHilsen rektor\n\nFra: Kari\nSendt: i dag\nTil: Rektor\n\n${yes}\nNEI` });
    expect(reply).toMatchObject({
      standing: 'verified',
      flaws: [],
      outcome: 'yes',
      personId: ids.rector,
      signedBy: 'uni.example',
      kept: false,
    });
    const { decision } = await record(reply.id);
    expect(decision).toMatchObject({
      strength: 'verified',
      decidedBy: ids.rector,
      recordedBy: ids.officer,
      outcome: 'yes',
      replyId: reply.id,
    });
    const again = (await correspondence()).replies;
    expect(again).toMatchObject([{ id: reply.id, kept: true, decisionId: decision.id, standing: 'verified' }]);
    expect((await detail()).stage).not.toBe('approval');
  });
  it('records once, however often the mail is taken in', async () => {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const source = await signedMail({ from: 'rector@uni.example', text: yes }, uni);
    const take = async (bytes: Uint8Array) => (await house.ask('approval.takeReply', { messageId, file: fileOf(bytes) })).reply.id;
    const [first, second] = [await take(source), await take(source)];
    expect(second).toBe(first);
    const both = await Promise.all([record(first), record(second)]);
    expect(both[1]).toEqual(both[0]);
    // Another copy of it, as another program saved it.
    const copy = await take(Buffer.concat([Buffer.from('X-Copy: 1\r\n'), source]));
    expect(await record(copy)).toEqual(both[0]);
    expect(await approvals()).toHaveLength(1);
    expect((await log()).filter(({ type }) => type === 'decision.recorded')).toHaveLength(2);
  });
  it('a no sends it back with the reply’s own words', async () => {
    await assess();
    const { no } = await request('approval', ids.rector);
    const reply = await drop({ text: `${no}\nDatoen er feil.\n\n> ${no}` });
    expect((await record(reply.id)).decision).toMatchObject({ outcome: 'no', strength: 'verified', reason: 'Datoen er feil.' });
    expect(codes(await drop({ text: no }))).toContain('other-version');
    expect(codes(await drop({ text: 'Ja' }))).toContain('not-open');
  });

  const bad: [string, string[], (answer: string) => Promise<ReplyView>][] = [
    ['a forged sender without a signature', ['no-signature'], (yes) => drop({ text: yes }, null)],
    ['a forged sender, signed by another domain', ['unaligned'], (yes) => drop({ text: yes }, other)],
    [
      'a broken signature',
      ['broken'],
      (yes) =>
        drop({ text: yes, from: 'dean2@uni.example' }, uni, (mail) =>
          Buffer.from(mail.toString('latin1').replace('dean2@', 'rector@'), 'latin1'),
        ),
    ],
    [
      'a no that was made a yes',
      ['body'],
      (yes) =>
        drop({ text: yes.replace('JA', 'NEI') }, uni, (mail) =>
          Buffer.from(mail.toString('latin1').replace('\r\nNEI ', '\r\nJA '), 'latin1'),
        ),
    ],
    [
      'two senders',
      ['several-from'],
      (yes) => drop({ text: yes }, uni, (mail) => Buffer.concat([Buffer.from('From: rector@uni.example\r\n'), mail])),
    ],
    ['one who may not decide', ['barred'], (yes) => drop({ text: yes, from: 'editor@uni.example' })],
    ['somebody unknown', ['unknown-sender'], (yes) => drop({ text: yes, from: 'nobody@uni.example' })],
    ['a code that is only quoted', ['quoted-code'], (yes) => drop({ text: `Ja\n\n> ${yes}` })],
    ['older than the request', ['too-old'], (yes) => drop({ text: yes, date: '2026-08-09T08:00:00.000Z' })],
    ['a yes with a reservation', ['reserved'], (yes) => drop({ text: `${yes}\nMen rett datoen først.` })],
  ];
  it('that is not whole is shown for what it is, and is at most another’s word', async () => {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const attested = { decidedBy: ids.rector, outcome: 'yes', reason: '', alternative: '' } as const;
    for (const [what, expected, make] of bad) {
      const reply = await make(yes);
      expect([what, reply.standing, codes(reply)]).toEqual([what, 'unverified', expected]);
      expect(reply.flaws.every(({ text }) => text.length > 10)).toBe(true);
      await expect(record(reply.id), what).rejects.toMatchObject({ textId: 'reply.notVerified' });
      await expect(house.ask('approval.recordReply', { messageId, replyId: reply.id, attested }), what).rejects.toMatchObject({
        textId: 'approval.tooWeak',
      });
    }
    expect(await approvals()).toEqual([]);
    expect((await correspondence()).replies.map(({ kept }) => kept)).toEqual(bad.map(() => false));
  }, 60_000);
  it('for another version is shown as such and records nothing, not even as another’s word', async () => {
    await assess();
    const { yes: copied } = await request('approval', ids.rector);
    const { bodies, revision } = await detail();
    const body = JSON.parse(JSON.stringify(bodies.en).replace('not possible', 'too late'));
    await house.ask('messages.saveBody', { id: messageId, revision, language: 'en', body });
    await submit();
    await request('approval', ids.rector);
    const reply = await drop({ text: copied });
    expect(reply).toMatchObject({ standing: 'elsewhere', flaws: [{ code: 'other-version' }] });
    expect(reply.flaws[0]?.text).toContain('versjon 1');
    for (const attested of [undefined, { decidedBy: ids.rector, outcome: 'yes', reason: '', alternative: '' } as const])
      await expect(
        house.ask('approval.recordReply', { messageId, replyId: reply.id, ...(attested && { attested }) }),
      ).rejects.toMatchObject({ textId: 'reply.elsewhere' });
    expect(await approvals()).toEqual([]);
  });
  it('nobody was asked: it is no answer', async () => {
    await assess();
    const { version } = await detail();
    const letter = { purpose: 'request', versionId: version?.id ?? '', step: 'approval', personId: ids.rector } as const;
    const { answers } = await house.ask('approval.letter', { messageId, letter, locale: 'nb' });
    expect(codes(await drop({ text: answers?.yes ?? '' }))).toEqual(['not-asked']);
  });
  it('is kept while its key cannot be asked for, and verified later with the button', async () => {
    await assess();
    const { yes } = await request('approval', ids.dean);
    const reply = await drop({ text: yes, from: 'dean@mute.example' }, mute);
    expect(reply).toMatchObject({ standing: 'not-yet', kept: true, keysAt: null, flaws: [{ code: 'no-answer' }] });
    await expect(record(reply.id)).rejects.toMatchObject({ textId: 'reply.notVerified' });
    const answering = await startNameServer({ txt: { [mute.name]: [mute.record] } });
    // The same workstation, on the network again.
    const directory = house.directory;
    await house.application.close();
    house = await openApplication({ directory, nameServers: [answering.address] });
    const { reply: checked } = await house.ask('approval.checkReply', { messageId, replyId: reply.id });
    expect(checked).toMatchObject({ id: reply.id, standing: 'verified', kept: true });
    expect((await record(reply.id)).decision).toMatchObject({ strength: 'verified', decidedBy: ids.dean });
    expect((await log()).map(({ type }) => type)).toEqual(expect.arrayContaining(['reply.taken-in', 'reply.checked', 'decision.recorded']));
    expect(house.application.context.store.read.replies(messageId)).toMatchObject([{ keys: [{ name: mute.name, record: mute.record }] }]);
    // The kept key is enough for the same check once more.
    const asked = answering.asked.length;
    expect((await house.ask('approval.checkReply', { messageId, replyId: reply.id })).reply.standing).toBe('verified');
    expect(answering.asked).toHaveLength(asked);
    await answering.close();
  }, 60_000);
  it('can be put away again, until a decision stands on it', async () => {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const unwanted = await drop({ text: 'Noe helt annet' });
    await house.ask('approval.removeReply', { messageId, replyId: unwanted.id });
    expect((await correspondence()).replies).toEqual([]);
    const reply = await drop({ text: yes });
    await record(reply.id);
    await expect(house.ask('approval.removeReply', { messageId, replyId: reply.id })).rejects.toMatchObject({ kind: 'conflict' });
  });
  it('a file that is no mail is refused', async () => {
    await expect(house.ask('approval.takeReply', { messageId, file: fileOf(new Uint8Array([0, 1, 2, 255])) })).rejects.toMatchObject({
      textId: 'reply.noMail',
    });
    await expect(house.ask('approval.takeReply', { messageId, file: join(files, 'none.eml') })).rejects.toMatchObject({
      textId: 'error.fileGone',
    });
  });
});

describe('U31, U32: the assessment by e-mail', () => {
  it('a refusal names another channel, and so does one that is attested', async () => {
    const { no } = await request('assessment', ids.editor);
    const bare = await drop({ from: 'editor@uni.example', text: `${no}\nDet gjelder for få.` });
    expect(codes(bare)).toEqual(['no-alternative']);
    const attested = { decidedBy: ids.editor, outcome: 'no', reason: 'Det gjelder for få.', alternative: ' ' } as const;
    await expect(house.ask('approval.recordReply', { messageId, replyId: bare.id, attested })).rejects.toMatchObject({
      textId: 'approval.refusalNeedsAlternative',
    });
    const reply = await drop({ from: 'editor@uni.example', text: `${no}\nAnnen kanal: Canvas\nDet gjelder for få.` });
    const { decision } = await record(reply.id);
    expect(decision).toMatchObject({ outcome: 'no', alternative: 'Canvas', reason: 'Det gjelder for få.', strength: 'verified' });
    const [entry] = (await log()).filter(({ type }) => type === 'decision.recorded');
    expect(entry?.facts).toMatchObject({ alternative: true, replyId: reply.id });
    expect(JSON.stringify(await log())).not.toContain('Canvas');
  });
  it('what is not verified can be recorded as another’s word where the step takes that, with the mail as evidence', async () => {
    await request('assessment', ids.editor);
    const reply = await drop({ from: 'editor@uni.example', text: 'Ja, det er greit.' }, null);
    const attested = { decidedBy: ids.editor, outcome: 'yes', reason: '', alternative: '' } as const;
    const { decision } = await house.ask('approval.recordReply', { messageId, replyId: reply.id, attested });
    expect(decision).toMatchObject({ strength: 'attested', decidedBy: ids.editor, recordedBy: ids.officer, replyId: reply.id });
    expect((await correspondence()).replies).toMatchObject([{ kept: true, standing: 'unverified', decisionId: decision.id }]);
  });
});

it('U39: the mail of a decision goes along in the package for IT, and another in its place is told from it', async () => {
  await assess();
  const { yes } = await request('approval', ids.rector);
  const mail = await signedMail({ from: 'Rektor <rector@uni.example>', date: '2026-08-10T08:00:00.000Z', text: yes }, uni);
  const { reply } = await house.ask('approval.takeReply', { messageId, file: fileOf(mail) });
  await record(reply.id);
  await house.ask('handover.setMode', { mode: 'handover' });
  const version = { messageId, versionId: (await detail()).version?.id ?? '' };
  await house.ask('handover.tell', version);
  const whole = join(files, 'package.zip');
  await house.ask('handover.save', { ...version, recipients: false, to: whole });
  const packed = unzipSync(new Uint8Array(readFileSync(whole)));
  expect(Buffer.from(packed['decision-2.eml'] ?? []).equals(mail)).toBe(true);
  const stateOf = async (file: string) =>
    (await house.ask('handover.check', { file, code: '' })).checks.find(({ check }) => check === 'decisions')?.state;
  expect(await stateOf(whole)).toBe('fits');
  const forged = { ...packed, 'decision-2.eml': strToU8(mail.toString('latin1').replace('JA ', 'JA  ')) };
  const sums = Object.entries(forged).filter(([name]) => name !== 'sha256sums');
  const lines = sums.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  const other = join(files, 'forged.zip');
  writeFileSync(other, zipSync({ ...forged, sha256sums: strToU8(lines.join('')) }));
  expect(await stateOf(other)).toBe('differs');
});

describe('U32: the applicant is told', () => {
  it('at a yes, at a no, and it is noted that they were; what fell is not told of', async () => {
    await assess();
    const [suitable] = (await correspondence()).notices;
    expect(suitable).toMatchObject({ kind: 'suitable', told: null });
    const letter = { purpose: 'notice', about: suitable?.about ?? '' } as const;
    const { to, text } = await house.ask('approval.letter', { messageId, letter, locale: 'nb' });
    expect(to.email).toBe('kari@uni.example');
    expect(text).toContain('passer som masse-e-post');
    await house.ask('approval.putOut', { messageId, letter, locale: 'nb', way: 'sent' });
    expect((await correspondence()).notices).toMatchObject([{ kind: 'suitable', told: { way: 'sent', personId: ids.officer } }]);
    const { no } = await request('approval', ids.rector);
    await record((await drop({ text: `${no}\nDatoen er feil.` })).id);
    const returned = (await correspondence()).notices[1];
    expect(returned).toMatchObject({ kind: 'returned', told: null });
    const told = await house.ask('approval.letter', {
      messageId,
      letter: { purpose: 'notice', about: returned?.about ?? '' },
      locale: 'en',
    });
    expect(told.text).toContain('Reason: Datoen er feil.');
    expect((await log()).filter(({ type }) => type === 'applicant.notified')).toMatchObject([{ facts: { kind: 'suitable', way: 'sent' } }]);
    await expect(
      house.ask('approval.letter', { messageId, letter: { purpose: 'notice', about: 'none' }, locale: 'nb' }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a mail with an answer is personal data', () => {
  async function answered(): Promise<string> {
    await assess();
    const { yes } = await request('approval', ids.rector);
    const reply = await drop({ text: `${yes}\n\nSpør heller kari.lund@student.uni.example.`, html: `<p>${yes}</p>` });
    await record(reply.id);
    return reply.id;
  }
  const stored = () => house.application.context.store.read.replies(messageId);

  it('is found for somebody in it and goes with them; decision and digest stand', async () => {
    const replyId = await answered();
    const address = 'kari.lund@student.uni.example';
    expect((await house.ask('privacy.find', { address })).mentions).toMatchObject([{ in: 'reply', messageId }]);
    const erased = await house.ask('privacy.erase', { address, suppression: 'keep' });
    expect(erased.mentions).toEqual([]);
    expect(stored()).toMatchObject([{ id: replyId, mailId: '', keys: [], removedAt: expect.any(String) }]);
    expect(house.application.context.store.read.replySource(replyId)).toBeNull();
    expect(await approvals()).toMatchObject([{ replyId, strength: 'verified' }]);
    expect(filesWith(house.directory, address)).toEqual([]);
    expect((await correspondence()).replies).toMatchObject([{ id: replyId, own: '', from: '' }]);
  });
  it('goes with the person who wrote it', async () => {
    const replyId = await answered();
    expect((await house.ask('practice.mails', { offset: 0, limit: 10 })).total).toBe(1);
    await house.ask('people.remove', { id: ids.rector });
    expect((await house.ask('practice.mails', { offset: 0, limit: 10 })).total).toBe(0);
    expect(filesWith(house.directory, 'rector@uni.example')).toEqual([]);
    expect(house.application.context.store.read.replySource(replyId)).toBeNull();
    expect(await approvals()).toMatchObject([{ replyId, decidedBy: ids.rector }]);
  });
  it('is not kept longer than a list when nobody has decided by it', async () => {
    await assess();
    const { yes } = await request('approval', ids.dean);
    expect((await drop({ text: yes, from: 'dean@mute.example' }, mute)).kept).toBe(true);
    const { directory } = house;
    await house.application.close();
    house = await openApplication({ directory, nameServers: [names.address], now: '2026-12-20T09:00+01:00' });
    await expect.poll(() => stored().length, { timeout: 20_000 }).toBe(0);
    expect((await log()).map(({ type, facts }) => [type, facts.because])).toContainEqual(['reply.removed', 'date']);
  }, 60_000);
});
