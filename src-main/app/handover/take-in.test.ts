import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainEntry } from '#shared/domain/log/chain.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';
import { type ReadyHandOver, readyToHandOver } from '../../../tests/kit/hand-over.ts';

let from: ReadyHandOver;
let to: TestApplication;
let code = '';
let whole = '';
beforeAll(async () => {
  from = await readyToHandOver();
  await from.approve();
  const version = { messageId: from.messageId, versionId: from.versionId };
  await from.house.ask('handover.tell', version);
  whole = join(from.house.directory, 'whole.zip');
  code = (await from.house.ask('handover.save', { ...version, recipients: true, to: whole })).code ?? '';
  to = await openApplication();
  await to.ask('system.begin', { packId: 'uio', name: 'Ivar', email: 'ivar@uio.no', role: 'it-operator', sample: false });
}, 90_000);
afterAll(async () => {
  await from.house.close();
  await to.close();
});

const states = async (file: string, told = code) => {
  const report = await to.ask('handover.check', { file, code: told });
  return { whole: report.whole, ...Object.fromEntries(report.checks.map(({ check, state }) => [check, state])) };
};
/** The package with some files changed, and checksums that fit what is in it. */
function forged(name: string, change: (text: (file: string) => string) => Record<string, string | null>): string {
  const files = unzipSync(new Uint8Array(readFileSync(whole)));
  for (const [file, text] of Object.entries(change((one) => strFromU8(files[one] ?? new Uint8Array()))))
    if (text === null) delete files[file];
    else files[file] = strToU8(text);
  const sums = Object.entries(files).filter(([file]) => file !== 'sha256sums');
  files.sha256sums = strToU8(sums.map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`).join(''));
  const path = join(from.house.directory, name);
  writeFileSync(path, zipSync(files));
  return path;
}
/** A log that was written anew: every hash fits, and the manifest names its head. */
function recomputed(text: (file: string) => string, change: (entry: LogEntry) => LogEntry): Record<string, string> {
  let head: LogEntry | null = null;
  const entries = text('log.jsonl')
    .trim()
    .split('\n')
    .map((line) => change(JSON.parse(line) as LogEntry))
    .map((entry) => {
      head = chainEntry({ seq: entry.seq - 1, hash: entry.previous }, entry);
      return head;
    });
  const last = entries.at(-1);
  const manifest = JSON.parse(text('manifest.json'));
  return {
    'log.jsonl': entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    'manifest.json': JSON.stringify({ ...manifest, logHead: { seq: last?.seq, hash: last?.hash } }),
  };
}
const nothingCameIn = () => expect(to.application.context.store.read.draft(from.messageId)).toBeNull();

describe('a package of another workstation', () => {
  it('fits in everything that can be computed anew, and says what is only claimed', async () => {
    expect(await states(whole)).toEqual({
      whole: true,
      ...{ code: 'fits', files: 'fits', sums: 'fits', content: 'fits', mail: 'fits', decisions: 'fits', path: 'fits', recipients: 'fits' },
      ...{ log: 'fits', here: 'unknown' },
    });
    const report = await to.ask('handover.check', { file: whole, code: '' });
    expect(report).toMatchObject({
      whole: true,
      count: 3,
      because: null,
      subject: 'Meld deg til eksamen innen 1. september',
      told: { by: 'Kari' },
    });
    expect(report.checks[0]).toMatchObject({ check: 'code', state: 'unknown' });
    expect(report.decisions.map(({ step, decidedBy, strength }) => [step, decidedBy, strength])).toEqual([
      ['assessment', 'Ola', 'signed'],
      ['approval', 'Åse', 'signed'],
    ]);
    nothingCameIn();
  });

  it('altered by one byte is refused, wherever the byte is', async () => {
    const bytes = readFileSync(whole);
    const before = unzipSync(new Uint8Array(bytes));
    let altered = 0;
    for (let share = 0.02; share < 1; share += 0.12) {
      const other = Buffer.from(bytes);
      const at = Math.floor(share * bytes.length);
      other[at] = (other[at] ?? 0) ^ 0x01;
      const path = join(from.house.directory, 'byte.zip');
      writeFileSync(path, other);
      const found = await to.ask('handover.check', { file: path, code }).then(
        (report) => report.whole,
        ({ textId }) => textId as string,
      );
      // What a zip says beside its files, such as their times, is no part of the package.
      const isBeside = found === true && isDeepStrictEqual(unzipSync(new Uint8Array(other)), before);
      if (isBeside) continue;
      altered += 1;
      expect([false, 'archive.damaged', 'archive.cutShort', 'archive.notAPackage'], `byte ${at}`).toContain(found);
      await expect(to.ask('handover.takeIn', { file: path, code }), `byte ${at}`).rejects.toMatchObject({
        textId: expect.stringMatching(/^(archive\.(damaged|cutShort|notAPackage)|handover\.in\.(notWhole|wrongCode))$/),
      });
      nothingCameIn();
    }
    expect(altered).toBeGreaterThan(5);
  });

  it('with another text is told from the approved one, though its checksums were made to fit', async () => {
    const text = forged('text.zip', (read) => ({
      'message-nb-nn-en.html': read('message-nb-nn-en.html').replace('1. september', '2. september'),
    }));
    expect(await states(text)).toMatchObject({ whole: false, code: 'differs', sums: 'fits', content: 'differs', mail: 'differs' });
    const mail = forged('mail.zip', (read) => ({ 'message-nb-nn-en.eml': read('message-nb-nn-en.eml').replace('september', 'oktober') }));
    expect(await states(mail)).toMatchObject({ whole: false, sums: 'fits', content: 'fits', mail: 'differs' });
  });

  it('with a truncated log is told by the head of its chain', async () => {
    const cut = forged('cut.zip', (read) => ({ 'log.jsonl': `${read('log.jsonl').trim().split('\n').slice(0, -1).join('\n')}\n` }));
    expect(await states(cut)).toMatchObject({ whole: false, sums: 'fits', content: 'fits', log: 'differs' });
    await expect(to.ask('handover.takeIn', { file: cut, code })).rejects.toMatchObject({ kind: 'blocked' });
    nothingCameIn();
  });

  it('with a recomputed log fits itself, and is told by the code alone: without it the package is not taken in', async () => {
    const log = forged('log.zip', (read) => recomputed(read, (entry) => ({ ...entry, at: '2026-08-10T05:00:00.000Z' })));
    expect(await states(log, '')).toMatchObject({ whole: true, code: 'unknown', log: 'fits' });
    expect(await states(log)).toMatchObject({ whole: false, code: 'differs' });
    await expect(to.ask('handover.takeIn', { file: log, code })).rejects.toMatchObject({
      kind: 'blocked',
      textId: 'handover.in.wrongCode',
    });
    // Where the log of the message itself stands, it says so without any code.
    expect((await from.house.ask('handover.check', { file: log, code: '' })).checks.find(({ check }) => check === 'here')?.state).toBe(
      'differs',
    );
    nothingCameIn();
  });

  it('with decisions that the log does not have, or by one person alone, lacks its yes', async () => {
    const changed =
      (change: (decision: Record<string, unknown>, index: number) => Record<string, unknown>) => (read: (file: string) => string) => {
        const manifest = JSON.parse(read('manifest.json'));
        return { 'manifest.json': JSON.stringify({ ...manifest, decisions: manifest.decisions.map(change) }) };
      };
    const other = forged(
      'digest.zip',
      changed((one) => ({ ...one, digest: '0'.repeat(64) })),
    );
    expect(await states(other)).toMatchObject({ whole: false, decisions: 'differs', path: 'differs' });
    const attested = forged(
      'attested.zip',
      changed((one) => ({ ...one, strength: 'attested' })),
    );
    expect(await states(attested)).toMatchObject({ whole: false, decisions: 'differs', path: 'differs' });
    const ids = JSON.parse(strFromU8(unzipSync(new Uint8Array(readFileSync(whole)))['manifest.json'] ?? new Uint8Array()));
    const same = forged(
      'same.zip',
      changed((one) => ({ ...one, decidedBy: ids.decisions[0].decidedBy })),
    );
    expect(await states(same)).toMatchObject({ whole: false, path: 'differs' });
  });

  it('is told apart from an archive package, one of a newer format, and what is none', async () => {
    const format = (value: object) => () => ({ 'manifest.json': JSON.stringify(value) });
    const check = (file: string) => to.ask('handover.check', { file, code: '' });
    await expect(check(forged('archive.zip', format({ format: 'budstikke-archive', formatVersion: 1 })))).rejects.toMatchObject({
      textId: 'handover.in.otherFormat',
    });
    await expect(check(forged('newer.zip', format({ format: 'budstikke-handover', formatVersion: 3 })))).rejects.toMatchObject({
      textId: 'archive.newer',
    });
    await expect(check(forged('empty.zip', format({ format: 'budstikke-handover', formatVersion: 1 })))).rejects.toMatchObject({
      textId: 'archive.damaged',
    });
  });

  it('needs its code, and a workstation that sends; then it can be prepared like an approved message, once', async () => {
    const takeIn = (told: string) => to.ask('handover.takeIn', { file: whole, code: told });
    await expect(takeIn('0000 0000 0000 0000')).rejects.toMatchObject({ kind: 'blocked', textId: 'handover.in.wrongCode' });
    await to.ask('handover.setMode', { mode: 'handover' });
    await expect(takeIn(code)).rejects.toMatchObject({ kind: 'blocked', textId: 'handover.in.doesNotSend' });
    await to.ask('handover.setMode', { mode: null });
    nothingCameIn();
    expect(await takeIn(code.toLowerCase())).toEqual({ messageId: from.messageId });
    await expect(takeIn(code)).rejects.toMatchObject({ kind: 'blocked', textId: 'handover.in.known' });
    const detail = await to.ask('messages.get', { id: from.messageId });
    expect(detail).toMatchObject({
      stage: 'dispatch',
      changedSince: false,
      version: { digest: from.digest },
      lists: [{ count: 3, source: 'FS' }],
    });
    expect(detail.takenIn?.people.map(({ name }) => name).sort()).toEqual(['Kari', 'Ola', 'Åse']);
    const [listId = ''] = detail.lists.map(({ id }) => id);
    const { order } = await to.ask('dispatch.prepare', { messageId: from.messageId, listId, startAt: null, departureReason: 'Prøve.' });
    expect(order).toMatchObject({ state: 'prepared', contentDigest: from.digest, count: 3 });
    // Those who answer are told before the send here too (U43).
    await expect(to.ask('dispatch.start', { orderId: order.id })).rejects.toMatchObject({ textId: 'dispatch.blocked.notTold' });
    expect(await to.ask('log.verify', {})).toMatchObject({ ok: true });
  });

  /** The message submitted and approved anew where it is written, as a package of its own. */
  async function nextVersion(subject: string): Promise<{ file: string; code: string; digest: string }> {
    const { ask, directory } = from.house;
    const { messageId } = from;
    const { brief, revision } = await ask('messages.get', { id: messageId });
    const saved = await ask('messages.saveBrief', { id: messageId, revision, brief: { ...brief, subject } });
    const { versionId, digest } = await ask('messages.submit', { id: messageId, revision: saved.revision });
    const sender = (await ask('people.list', {})).people.find(({ name }) => name === 'Åse');
    const yes = { step: 'approval', outcome: 'yes', reason: '', passphrase: 'en frase for alle tre' } as const;
    await ask('approval.decide', { ...yes, messageId, versionId, digest, decidedBy: sender?.id ?? '' });
    await ask('handover.tell', { messageId, versionId });
    const file = join(directory, `${digest}.zip`);
    const made = await ask('handover.save', { messageId, versionId, recipients: true, to: file });
    return { file, code: made.code ?? '', digest };
  }

  it('comes in anew as a newer version beside the old, whose approval does not hold for it; an older one does not', async () => {
    const id = from.messageId;
    const [old] = (await to.ask('messages.get', { id })).orders;
    const { file, code: told, digest } = await nextVersion('Siste frist er 1. september');
    const bytes = readFileSync(file);
    const altered = join(from.house.directory, 'altered.zip');
    writeFileSync(altered, Buffer.from(bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))));
    await expect(to.ask('handover.takeIn', { file: altered, code: told })).rejects.toMatchObject({
      textId: expect.stringMatching(/^(archive\.|handover\.in\.(notWhole|wrongCode))/),
    });

    // An edit on this workstation takes the approval with it, and is not written over.
    const { revision, brief } = await to.ask('messages.get', { id });
    const edited = await to.ask('messages.saveBrief', { id, revision, brief: { ...brief, subject: 'Noe annet' } });
    expect((await to.ask('messages.get', { id })).stage).toBe('draft');
    await expect(to.ask('handover.takeIn', { file, code: told })).rejects.toMatchObject({ textId: 'handover.in.edited' });
    await to.ask('messages.saveBrief', { id, revision: edited.revision, brief });

    expect(await to.ask('handover.takeIn', { file, code: told })).toEqual({ messageId: id });
    const detail = await to.ask('messages.get', { id });
    expect(detail).toMatchObject({ changedSince: false, version: { number: 2, digest } });
    expect(detail.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(detail.decisions.filter(({ voidedAt }) => voidedAt === null).map(({ step, digest: about }) => [step, about])).toEqual([
      ['assessment', from.digest],
      ['approval', digest],
    ]);
    // The order of the old version stays as a record, and can no longer be started.
    const orderId = old?.order.id ?? '';
    await expect(to.ask('dispatch.tell', { orderId }).then(() => to.ask('dispatch.start', { orderId }))).rejects.toMatchObject({
      kind: 'blocked',
    });
    await expect(to.ask('handover.takeIn', { file: whole, code })).rejects.toMatchObject({ textId: 'handover.in.older' });
    await expect(to.ask('handover.takeIn', { file, code: told })).rejects.toMatchObject({ textId: 'handover.in.known' });
    expect(await to.ask('log.verify', {})).toMatchObject({ ok: true });
  });

  it('does not come in while the version that is here is on its way to people', async () => {
    const id = from.messageId;
    const { lists, orders } = await to.ask('messages.get', { id });
    const listId = lists.at(-1)?.id ?? '';
    await to.ask('dispatch.cancel', { orderId: orders[0]?.order.id ?? '' });
    const { order } = await to.ask('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Prøve.' });
    await to.ask('dispatch.tell', { orderId: order.id });
    await to.ask('dispatch.start', { orderId: order.id });
    const { file, code: told } = await nextVersion('Aller siste frist er 1. september');
    await expect(to.ask('handover.takeIn', { file, code: told })).rejects.toMatchObject({ textId: 'handover.in.underWay' });
  });
});
