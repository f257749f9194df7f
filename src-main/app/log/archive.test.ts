import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiles } from '#main/adapters/files/files.ts';
import { createPackages } from '#main/adapters/packages/index.ts';
import type { Context } from '#main/app/context.ts';
import type { ArchiveReport } from '#shared/contract/archive.ts';
import type { Manifest } from '#shared/domain/log/archive.ts';
import { type DispatchHouse, openDispatch, recipientsNumbered } from '../../../tests/kit/dispatch.ts';
import { createChannelHandlers } from '../channels/index.ts';
import { csvCells } from '../spreadsheet.ts';
import { createArchiveHandlers } from './archive.ts';

const count = 2500;
let house: DispatchHouse;
let context: Context;
let archive: ReturnType<typeof createArchiveHandlers>;
let orderId = '';
let folder = '';
const out = (name: string): string => join(folder, name);

/** A send of 2,500 that has ended, one of them in an address that a spreadsheet would take for a formula. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-archive-'));
  house = await openDispatch({ now: '2026-08-10T07:00:00Z', pack: { secondPersonFrom: 100_000 } });
  Object.assign(house.context, {
    version: '1.2.3',
    files: createFiles(),
    packages: createPackages(),
    host: { ...house.context.host, chooseSave: async (_name: string, to?: string) => to ?? null, resolveFile: (file: string) => file },
  });
  context = house.context;
  archive = createArchiveHandlers(context);
  const recipients = recipientsNumbered(count);
  recipients[7] = { address: '+8@student.uni.example', unit: null, language: null };
  await house.furnish(recipients);
  orderId = await house.send();
  await house.reaches(orderId, 'finished');
  await house.actAs('writer');
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const save = (name: string, recipients = true, form: 'zip' | 'folder' = 'zip') =>
  archive['archive.save']({ orderId, recipients, form, to: out(name) });
const verify = async (name: string): Promise<ArchiveReport> => archive['archive.verify']({ file: out(name) });
const states = ({ checks }: ArchiveReport) => Object.fromEntries(checks.map(({ check, state }) => [check, state]));
const unzip = (name: string): Record<string, Uint8Array> => unzipSync(new Uint8Array(readFileSync(out(name))));
const manifestOf = (files: Record<string, Uint8Array>): Manifest => JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
/** A zip with some files changed or (null) gone, and checksums that fit what is in it. */
function forged(from: string, name: string, changes: Record<string, string | null>): void {
  const files = unzip(from);
  for (const [file, text] of Object.entries(changes))
    if (text === null) delete files[file];
    else files[file] = strToU8(text);
  const sums = Object.entries(files).filter(([file]) => file !== 'sha256sums');
  files.sha256sums = strToU8(sums.map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`).join(''));
  writeFileSync(out(name), zipSync(files));
}

describe('the archive package of a send', () => {
  it('holds mail, approvals, outcomes and log, and fits', async () => {
    expect(await save('a.zip')).toEqual({ path: out('a.zip') });
    const files = unzip('a.zip');
    expect(Object.keys(files)).toEqual([
      'delivery-log.csv',
      'journalpost.xml',
      'log.jsonl',
      'manifest.json',
      ...['nb-nn-en', 'nn-nb-en'].flatMap((id) => ['eml', 'html', 'txt'].map((kind) => `message-${id}.${kind}`)),
      'recipients.csv',
      'sha256sums',
    ]);
    const version = house.store.read.versions('m').at(-1);
    expect(strFromU8(files['message-nb-nn-en.eml'] ?? new Uint8Array())).toBe(version?.eml['nb-nn-en']);
    expect(strFromU8(files['message-nb-nn-en.eml'] ?? new Uint8Array())).toContain('To: recipient@placeholder.invalid');
    expect(strFromU8(files['message-nn-nb-en.html'] ?? new Uint8Array())).toBe(version?.renderings[1]?.html);
    const manifest = manifestOf(files);
    expect(manifest).toMatchObject({
      format: 'budstikke-archive',
      formatVersion: 1,
      program: 'Budstikke 1.2.3',
      practice: true,
      recipients: 'included',
      counts: { accepted: count },
      version: { contentDigest: version?.digest, packVersion: '1' },
      decisions: [
        { step: 'assessment', outcome: 'yes', version: 1, decidedBy: { name: 'editor' }, strength: 'signed' },
        { step: 'approval', outcome: 'yes', digest: version?.digest, decidedBy: { name: 'rector' }, recordedBy: { name: 'rector' } },
      ],
    });
    const rows = csvCells(strFromU8(files['recipients.csv'] ?? new Uint8Array()));
    expect(rows).toHaveLength(count + 1);
    expect(rows[8]?.slice(0, 5)).toEqual([
      '8',
      '+8@student.uni.example',
      'nb-nn-en',
      expect.stringMatching(/^\S+@uni\.example$/),
      'accepted',
    ]);
    expect(strFromU8(files['recipients.csv'] ?? new Uint8Array())).toMatch(/;"?'\+8@student\.uni\.example"?;/);
    const delivered = csvCells(strFromU8(files['delivery-log.csv'] ?? new Uint8Array()));
    expect(delivered).toHaveLength(count + 1);
    expect(delivered[1]?.[0]).toBeTruthy();
    expect(new Set(delivered.slice(1).map((cells) => cells[5]))).toEqual(new Set(['accepted']));
    const log = strFromU8(files['log.jsonl'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ type: 'order.finished', hash: manifest.logHead.hash });

    const report = await verify('a.zip');
    expect(states(report)).toEqual({
      files: 'fits',
      sums: 'fits',
      content: 'fits',
      recipients: 'fits',
      plan: 'fits',
      log: 'fits',
      here: 'fits',
    });
    expect(report).toMatchObject({ whole: true, count, subject: manifest.message.subject });
    expect(house.store.read.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      type: 'export.made',
      facts: { kind: 'archive', count, orderId },
    });
  });

  it('is the same bytes when it is made again', async () => {
    await save('again.zip');
    expect(readFileSync(out('again.zip')).equals(readFileSync(out('a.zip')))).toBe(true);
  });

  it('as a folder has the same files, which sha256sum finds unchanged', async () => {
    await save('folder', true, 'folder');
    const files = unzip('a.zip');
    for (const [name, bytes] of Object.entries(files))
      expect(readFileSync(join(out('folder'), name)).equals(Buffer.from(bytes)), name).toBe(true);
    expect(readdirSync(out('folder')).sort()).toEqual(Object.keys(files).sort());
    if (process.platform === 'linux') execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'sha256sums'], { cwd: out('folder') });
    expect((await verify('folder')).whole).toBe(true);
    await expect(save('folder', true, 'folder')).rejects.toMatchObject({ text: { id: 'archive.folderTaken' } });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('without recipients holds nothing that a person wrote about why, which may name somebody', async () => {
    const written = ['Etter ønske fra Kari Lund', 'Avtalt med Ola Moen'] as const;
    const { read } = house.store;
    const [decision] = read.decisions('m');
    if (!decision) throw new Error('the message was approved');
    const reader = {
      ...read,
      order: (id: string) => {
        const order = read.order(id);
        return order && { ...order, departureReason: written[0] };
      },
      decisions: (id: string) => read.decisions(id).map((one) => ({ ...one, reason: written[1] })),
    };
    const other = createArchiveHandlers({ ...context, store: { ...context.store, read: reader } });
    for (const recipients of [true, false]) {
      const to = out(`reasons-${recipients}.zip`);
      await other['archive.save']({ orderId, recipients, form: 'zip', to });
      const files = Object.values(unzip(`reasons-${recipients}.zip`)).map((bytes) => strFromU8(bytes));
      for (const reason of written) expect(files.some((text) => text.includes(reason))).toBe(recipients);
      expect((await verify(`reasons-${recipients}.zip`)).whole).toBe(true);
    }
  });

  it('without recipients holds no address, and counts and digests stand', async () => {
    await save('without.zip', false);
    const files = unzip('without.zip');
    expect(Object.keys(files)).not.toContain('recipients.csv');
    for (const [name, bytes] of Object.entries(files)) expect(strFromU8(bytes), name).not.toContain('@student.uni.example');
    expect(manifestOf(files)).toMatchObject({
      recipients: 'left-out',
      counts: { accepted: count },
      order: { listDigest: house.orderNow(orderId).listDigest, ledgerDigest: manifestOf(unzip('a.zip')).order.ledgerDigest },
    });
    const report = await verify('without.zip');
    expect(report.whole).toBe(true);
    expect(states(report).recipients).toBe('unknown');
  });

  it('lets others have their turn, tells how far it is, and can be called off without leaving anything', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    house.events.length = 0;
    await save('turns.zip');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    const values = house.events.filter(([name]) => name === 'work').map(([, data]) => data as { value: number; done: boolean });
    expect(values.length).toBeGreaterThan(3);
    expect(values.at(-1)).toMatchObject({ work: 'archive', messageId: 'm', value: 1, done: true });

    const saving = save('called-off.zip');
    await expect(save('second.zip')).rejects.toMatchObject({ text: { id: 'archive.busy' } });
    await archive['archive.cancel']({ orderId });
    await expect(saving).rejects.toMatchObject({ text: { id: 'archive.calledOff' } });
    expect(readdirSync(folder).filter((name) => /called-off|second|\.part$/.test(name))).toEqual([]);
  });

  it('is refused for what has not been sent, and makes nothing when the person would rather not', async () => {
    await expect(archive['archive.save']({ orderId: 'none', recipients: false })).rejects.toMatchObject({ kind: 'not-found' });
    const { order } = await house.handlers['dispatch.sendTest']({ messageId: 'm', addresses: ['kari@uni.example'] });
    await house.reaches(order.id, 'finished');
    await expect(archive['archive.save']({ orderId: order.id, recipients: false })).rejects.toMatchObject({
      text: { id: 'archive.notEnded' },
    });
    const before = house.store.read.logCount();
    expect(await archive['archive.save']({ orderId, recipients: false })).toEqual({ path: null });
    expect(house.store.read.logCount()).toBe(before);
  });
});

describe('a package that is checked', () => {
  it('does not fit with one byte altered in any of its files', async () => {
    const whole = readFileSync(out('a.zip'));
    const before = unzip('a.zip');
    let altered = 0;
    for (let share = 0.01; share < 1; share += 0.07) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(share * whole.length);
      bytes[at] = (bytes[at] ?? 0) ^ 0x20;
      writeFileSync(out('altered.zip'), bytes);
      const found = await verify('altered.zip').then(
        ({ whole: fits }) => fits,
        ({ text }) => text.id as string,
      );
      // What a zip says beside its files, such as their times, is no part of the package.
      const isBeside = found === true && isDeepStrictEqual(unzip('altered.zip'), before);
      if (!isBeside) altered += 1;
      expect([false, isBeside, 'archive.damaged', 'archive.cutShort', 'archive.notAPackage'], `byte ${at}`).toContain(found);
    }
    expect(altered).toBeGreaterThan(7);
  });

  it('names a file that is missing, that came to, or that is another', async () => {
    const files = unzip('a.zip');
    delete files['log.jsonl'];
    files['extra.txt'] = strToU8('x');
    files['message-nb-nn-en.txt'] = strToU8('another text');
    writeFileSync(out('files.zip'), zipSync(files));
    const report = await verify('files.zip');
    expect(report.whole).toBe(false);
    expect(report.checks.find(({ check }) => check === 'files')).toMatchObject({ state: 'differs', files: ['extra.txt', 'log.jsonl'] });
    expect(report.checks.find(({ check }) => check === 'sums')?.files).toContain('message-nb-nn-en.txt');
  });

  it('is not believed for checksums that were made to fit: text, recipients and log each hold themselves', async () => {
    const files = unzip('a.zip');
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    forged('a.zip', 'text.zip', { 'message-nb-nn-en.html': text('message-nb-nn-en.html').replace('1. september', '2. september') });
    expect(states(await verify('text.zip'))).toMatchObject({ files: 'fits', sums: 'fits', content: 'differs', recipients: 'fits' });
    forged('a.zip', 'rows.zip', { 'recipients.csv': text('recipients.csv').replace('r1@', 'r0@') });
    expect(states(await verify('rows.zip'))).toMatchObject({ sums: 'fits', content: 'fits', recipients: 'differs' });
    forged('a.zip', 'log.zip', {
      'log.jsonl': text('log.jsonl').replace('"outcome":"yes"', '"outcome":"no"').replace('order.started', 'order.stopped'),
    });
    expect(states(await verify('log.zip'))).toMatchObject({ sums: 'fits', log: 'differs' });
  });

  it('holds the channel plan by the log: another address, time, witness or tick, or a place more or fewer, is told (N23, N46)', async () => {
    const plan = createChannelHandlers(context);
    const item = { messageId: 'm', kind: 'intranet', channel: null, title: 'Melding på intranettet', parentId: null, tag: null } as const;
    const { itemId: page } = await plan['channels.add']({ ...item, address: '' });
    const { itemId: gone } = await plan['channels.add']({ ...item, title: 'Angret', address: '' });
    await plan['channels.remove']({ messageId: 'm', itemId: gone });
    await plan['channels.tick']({ messageId: 'm', itemId: page, what: 'privacy', on: true });
    const address = 'https://i.uni.example/eksamen';
    await plan['channels.publish']({ messageId: 'm', itemId: page, address, reason: 'Etter avtale.' });
    await plan['channels.correct']({ messageId: 'm', itemId: page, what: 'Rommet var feil.' });
    for (const recipients of [true, false]) {
      const name = `plan-${recipients}.zip`;
      await save(name, recipients);
      const manifest = manifestOf(unzip(name));
      expect(manifest.plan).toMatchObject([
        // The web page that the brief names, which nobody has done anything with.
        { id: 'm/web', kind: 'web', privacy: null, published: null, corrections: [] },
        {
          title: item.title,
          privacy: { by: { name: 'writer' } },
          security: null,
          published: { address, by: { name: 'writer' }, reason: recipients ? 'Etter avtale.' : '' },
          corrections: [{ what: recipients ? 'Rommet var feil.' : '' }],
        },
      ]);
      expect((await verify(name)).whole).toBe(true);
      expect(states(await verify(name)).plan).toBe('fits');
      const [web, first] = manifest.plan ?? [];
      if (!web || !first?.published) throw new Error('nothing published');
      const { published } = first;
      const forgeries = [
        [],
        [web],
        [{ ...web, privacy: first.privacy }, first],
        [web, first, { ...first, id: 'another' }],
        [web, first, first],
        [web, { ...first, published: null }],
        [web, { ...first, published: { ...published, address: 'https://i.uni.example/annet' } }],
        [web, { ...first, published: { ...published, at: '2026-01-01T00:00:00.000Z' } }],
        [web, { ...first, published: { ...published, reason: 'En annen grunn.' } }],
        [web, { ...first, published: { ...published, found: { by: 'answer', status: 200, person: null } } }],
        [web, { ...first, security: first.privacy }],
        [web, { ...first, corrections: [] }],
      ];
      for (const [index, forgery] of forgeries.entries()) {
        forged(name, 'plan-forged.zip', { 'manifest.json': JSON.stringify({ ...manifest, plan: forgery }) });
        expect(states(await verify('plan-forged.zip')), `forgery ${index}`).toMatchObject({ sums: 'fits', plan: 'differs' });
      }
      const { plan: _, ...older } = manifest;
      forged(name, 'plan-older.zip', { 'manifest.json': JSON.stringify(older) });
      expect(states(await verify('plan-older.zip')).plan).toBe('unknown');
    }
  });

  it('is told apart from one cut short, one of a newer format, and what is none', async () => {
    const whole = readFileSync(out('a.zip'));
    writeFileSync(out('short.zip'), whole.subarray(0, whole.length - 40));
    await expect(verify('short.zip')).rejects.toMatchObject({ kind: 'invalid', text: { id: 'archive.cutShort' } });
    writeFileSync(out('tiny.zip'), whole.subarray(0, 9));
    await expect(verify('tiny.zip')).rejects.toMatchObject({ text: { id: 'archive.cutShort' } });
    forged('a.zip', 'newer.zip', { 'manifest.json': '{"format":"budstikke-archive","formatVersion":2}' });
    await expect(verify('newer.zip')).rejects.toMatchObject({ text: { id: 'archive.newer', params: { version: 2 } } });
    writeFileSync(out('text.txt'), 'no package');
    await expect(verify('text.txt')).rejects.toMatchObject({ text: { id: 'archive.notAPackage' } });
    mkdirSync(out('empty'));
    await expect(verify('empty')).rejects.toMatchObject({ text: { id: 'archive.notAPackage' } });
    await expect(verify('nowhere')).rejects.toMatchObject({ text: { id: 'error.fileGone' } });
    forged('a.zip', 'outward.zip', { '../outward.txt': 'x' });
    await expect(verify('outward.zip')).rejects.toMatchObject({ text: { id: 'archive.notAPackage' } });
  });
});

describe('a decision that was given by mail', () => {
  const source = Buffer.from('From: rector@uni.example\r\n\r\nJA, \xe6\r\n', 'latin1');
  const digest = createHash('sha256').update(source).digest('hex');
  const key = { name: 's._domainkey.uni.example', record: 'v=DKIM1; p=', foundAt: '2026-08-10T07:00:00.000Z' };

  it('has its mail beside it, byte for byte, and the keys; in a package without recipients only its digest', async () => {
    const approval = house.store.read.decisions('m').find(({ step }) => step === 'approval');
    if (!approval) throw new Error('nothing is approved');
    const reply = { id: 'r', messageId: 'm', takenAt: approval.at, takenBy: 'writer', digest, mailId: '', keys: [key] };
    await house.store.write([
      { do: 'decision.void', id: approval.id, at: approval.at, by: 'writer' },
      { do: 'reply.keep', reply, source },
      { do: 'decision.add', decision: { ...approval, id: 'by-mail', strength: 'verified', replyId: 'r' } },
    ]);
    await save('mail.zip');
    const files = unzip('mail.zip');
    const { decisions } = manifestOf(files);
    expect(decisions.at(-1)).toMatchObject({ strength: 'verified', reply: { file: 'decision-3.eml', digest, keys: [key] } });
    expect(Buffer.from(files['decision-3.eml'] ?? []).equals(source)).toBe(true);
    expect((await verify('mail.zip')).whole).toBe(true);

    await save('bare.zip', false);
    const bare = unzip('bare.zip');
    expect(Object.keys(bare)).not.toContain('decision-3.eml');
    expect(manifestOf(bare).decisions.at(-1)).toMatchObject({ reason: '', reply: { file: null, digest, keys: [] } });
    expect((await verify('bare.zip')).whole).toBe(true);
  });

  it('one byte of the mail that is another shows, even where the checksums were made to fit', async () => {
    forged('mail.zip', 'altered.zip', { 'decision-3.eml': 'From: rector@uni.example\r\n\r\nNEI\r\n' });
    const report = await verify('altered.zip');
    expect(report.whole).toBe(false);
    expect(report.checks.find(({ check }) => check === 'content')).toEqual({
      check: 'content',
      state: 'differs',
      files: ['decision-3.eml'],
    });
    expect(states(report).sums).toBe('fits');
  });
});
