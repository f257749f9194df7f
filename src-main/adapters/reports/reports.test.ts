import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { workers } from '../../../tests/kit/workers.ts';
import { findMails, readBytes } from './find-mails.ts';
import { createReports } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'budstikke-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (content: string | Uint8Array): string => {
  const file = join(folder, 'mails');
  writeFileSync(file, content);
  return file;
};
const mailsOf = (file: string): string[] =>
  findMails(file).places.map(({ from, to }) => Buffer.from(readBytes(file, from, to - from)).toString('latin1'));
const bounce = 'From: MAILER-DAEMON@uni.example\nSubject: failure notice\n\n<r1@uni.example>:\n550 5.1.1 User unknown\n';

describe('finding mails', () => {
  it('parts an mbox at its lines, however large the mails are and wherever the pieces that are read end', () => {
    const sizes = [10, 1024 * 1024 - 60, 1024 * 1024, 3, 2_500_000, 0, 1024 * 1024 - 1017];
    const mails = sizes.map((size, index) => `Subject: ${index}\n\n${'x'.repeat(size)}`);
    const mbox = mails.map((mail) => `From a@uni.example Mon Aug 24 07:00:00 2026\n${mail}`).join('\n\n');
    expect(mailsOf(fileOf(mbox)).map((mail) => mail.slice(0, 12) + mail.length)).toEqual(
      mails.map((mail) => mail.slice(0, 12) + mail.length),
    );
  });

  it('takes what no line begins for one mail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 300 }), (text) => {
        expect(mailsOf(fileOf(`Subject: ${text.replaceAll('From ', '')}`))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back every byte of every mail', () => {
    const line = fc.constantFrom('Subject: a', 'From the first line on', '', 'x', '>From b', 'æ');
    fc.assert(
      fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (mails) => {
        // A body's own such line is marked, as every program that writes mboxes does.
        const written = mails.map((lines) =>
          Buffer.from(`X: 1\n${lines.join('\n').replaceAll(/^From /gm, '>From ')}\n.`).toString('latin1'),
        );
        const mbox = written.map((mail) => `From a Mon Aug 24\n${mail}`).join('\n\n');
        expect(mailsOf(fileOf(Buffer.from(mbox, 'latin1')))).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });

  it('says what is gone', () => {
    expect(() => findMails(join(folder, 'nowhere'))).toThrowError(
      expect.objectContaining({ kind: 'invalid', text: expect.objectContaining({ id: 'error.fileGone' }) }),
    );
  });
});

describe('a reader', () => {
  it('tells what a mail says, and where it was delivered', async () => {
    const reader = createReports(workers.reports).open();
    const mail = await reader.read(Buffer.from(`Delivered-To: retur+mark@uni.example\nDate: Mon, 24 Aug 2026 07:00:00 +0000\n${bounce}`));
    reader.close();
    expect(mail).toMatchObject({ date: 'Mon, 24 Aug 2026 07:00:00 +0000', verdicts: [{ kind: 'hard', recipient: 'r1@uni.example' }] });
    expect(mail?.addressedTo).toContain('retur+mark@uni.example');
  });

  it('gives up a mail that takes too long, and goes on with the next', async () => {
    // No time at all: a thread that has yet to start is not ready by then.
    const hasty = createReports(workers.reports, 0).open();
    expect(await hasty.read(Buffer.from(bounce))).toBeNull();
    hasty.close();
    const reader = createReports(workers.reports).open();
    expect(await reader.read(Buffer.from(bounce))).toMatchObject({ verdicts: [{ kind: 'hard' }] });
    reader.close();
  });

  it('leaves the one who asks free while it reads', async () => {
    const reader = createReports(workers.reports).open();
    await reader.read(Buffer.from(bounce));
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 1);
    const long = `From: MAILER-DAEMON@uni.example\nSubject: failure notice\n\n${'<r1@uni.example>: 550 no such user here at all\n'.repeat(20_000)}`;
    expect(await reader.read(Buffer.from(long))).not.toBeNull();
    clearInterval(count);
    reader.close();
    expect(turns).toBeGreaterThan(1);
  });

  it('passes on why a place cannot be read', async () => {
    const reader = createReports(workers.reports).open();
    await expect(reader.find(join(folder, 'nowhere'))).rejects.toMatchObject({ kind: 'invalid', text: { id: 'error.fileGone' } });
    await expect(reader.read({ file: join(folder, 'nowhere'), from: 0, to: 10 })).rejects.toMatchObject({ text: { id: 'error.fileGone' } });
    reader.close();
  });
});
