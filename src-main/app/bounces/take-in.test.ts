import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '#main/adapters/files/files.ts';
import { createReports } from '#main/adapters/reports/index.ts';
import { readMail } from '#main/adapters/reports/read-mail.ts';
import type { Context } from '#main/app/context.ts';
import { returnMark } from '#shared/domain/bounces/return-mark.ts';
import type { DispatchHouse } from '../../../tests/kit/dispatch.ts';
import { dispatchHouses } from '../../../tests/kit/dispatch-houses.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { knownReturnKey } from '../dispatch/return-key.ts';
import { accessTo } from '../privacy/access.ts';
import { createRecipientsHandlers } from '../recipients/index.ts';
import { createBounceHandlers } from './index.ts';

const { house, houseWith } = dispatchHouses();

function bouncesOf(at: DispatchHouse) {
  const context = {
    ...at.context,
    files: createFiles(),
    readMail,
    reports: createReports(workers.reports),
    host: { ...at.context.host, resolveFile: (file: string) => file },
  } as unknown as Context;
  const handlers = createBounceHandlers(context);
  let number = 0;
  return {
    context,
    handlers,
    takeIn: (content: string) => {
      const file = join(context.dataDirectory, `returned-${++number}.eml`);
      writeFileSync(file, content);
      return handlers['bounces.takeIn']({ file });
    },
    /** A folder with these files, and folders in it where a name has them. */
    takeInFolder: (files: Readonly<Record<string, string>>) => {
      const folder = join(context.dataDirectory, `returned-${++number}`);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return handlers['bounces.takeIn']({ file: folder });
    },
  };
}

/** A report about a mail, by its Message-ID or only by the address it went to. */
const report = (
  recipient: string,
  diagnostic: string,
  { messageId = '', date = 'Mon, 24 Aug 2026 07:00:00 +0000', to = 'retur@uni.example', envelopeId = '' } = {},
): string =>
  [
    'From: MAILER-DAEMON@relay.uni.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${date}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.uni.example',
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.0.0',
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    ...(messageId ? ['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${messageId}>`, `To: ${recipient}`, ''] : []),
    '--b--',
    '',
  ].join('\n');

async function sent(at: DispatchHouse): Promise<string> {
  const id = await at.send();
  await at.reaches(id, 'finished');
  return id;
}

describe('returned mail', () => {
  it('is laid to the recipient by the Message-ID, also where it was passed on, else by the address', async () => {
    const at = await house(3);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    const messageId = at.rows(orderId)[1]?.mailId ?? '';
    expect(await takeIn(report('elsewhere@mail.example', '550 5.1.1 User unknown', { messageId }))).toEqual({
      mails: 1,
      reports: 1,
      matched: 1,
      unmatched: 0,
      stored: 1,
      files: 1,
      others: 0,
      unreadable: 0,
      left: 0,
    });
    expect(await takeIn(report('R3@student.uni.example', '552 5.2.2 Mailbox full'))).toMatchObject({ matched: 1, stored: 1 });
    expect(await takeIn(report('nobody@mail.example', '550 5.1.1 User unknown'))).toMatchObject({ matched: 0, unmatched: 1, stored: 0 });
    const { bounces } = await handlers['bounces.ofOrder']({ orderId });
    expect(bounces).toMatchObject([
      { seq: 2, address: 'r2@student.uni.example', kind: 'hard', reason: 'user-unknown', status: '5.1.1' },
      { seq: 3, address: 'r3@student.uni.example', kind: 'soft', reason: 'mailbox-full', status: '5.2.2' },
    ]);
  });

  it('comes as an mbox too, and twice adds nothing', async () => {
    const at = await house(3);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    const mails = [1, 2].map((seq) => report(`r${seq}@student.uni.example`, '550 no such user'));
    const ordinary = 'From: kari@uni.example\nSubject: Hei\n\nFra i dag.\nFrom today.\n';
    const mbox = [...mails, ordinary].map((mail) => `From MAILER-DAEMON Mon Aug 24 07:00:00 2026\n${mail}\n`).join('\n');
    expect(await takeIn(mbox)).toMatchObject({ mails: 3, reports: 2, matched: 2, unmatched: 0, stored: 2 });
    expect(await takeIn(mbox)).toMatchObject({ matched: 2, stored: 0 });
    expect((await handlers['bounces.ofOrder']({ orderId })).bounces).toHaveLength(2);
    const taken = at.store.read.log({ offset: 0, limit: 50 }).find(({ type }) => type === 'bounces.taken-in');
    expect(JSON.stringify(taken)).not.toContain('@');
  });

  it('is laid to the recipient by the mark in the envelope, which is surer than what the report says', async () => {
    const at = await house(4);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    const key = knownReturnKey(at.context) ?? '';
    const mark = (seq: number): string => returnMark(key, at.rows(orderId)[seq - 1]?.mailId ?? '');
    const elsewhere = 'forwarded@mail.example';
    const messageId = at.rows(orderId)[0]?.mailId ?? '';
    // VERP before ENVID before Message-ID before the address.
    await takeIn(report(elsewhere, '550 5.1.1 User unknown', { to: `retur+${mark(4)}@uni.example`, envelopeId: mark(3), messageId }));
    await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown', { envelopeId: mark(3), messageId }));
    await takeIn(report('r4@student.uni.example', '550 5.1.1 User unknown', { messageId }));
    expect((await handlers['bounces.ofOrder']({ orderId })).bounces.map(({ seq }) => seq)).toEqual([1, 3, 4]);
  });

  it('with a made-up mark is not believed: nobody is suggested', async () => {
    const at = await house(3);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    // What a recipient knows from the own mail: how marks look, the order, and that there is a second row.
    const own = returnMark(knownReturnKey(at.context) ?? '', at.rows(orderId)[0]?.mailId ?? '');
    const forged = own.replace('-1-', '-2-');
    const said = report('x@mail.example', '550 5.1.1 User unknown', { to: `retur+${forged}@uni.example`, envelopeId: forged });
    expect(await takeIn(said)).toMatchObject({ reports: 1, matched: 0, unmatched: 1 });
    expect(await handlers['bounces.suggestions']({})).toEqual({ suggestions: [] });
  });

  it('comes as a folder of everything: mails, an mbox, a Maildir, and files that are none', async () => {
    const at = await house(5);
    const orderId = await sent(at);
    const { handlers, takeInFolder } = bouncesOf(at);
    const unknown = (seq: number): string => report(`r${seq}@student.uni.example`, '550 no such user');
    const taken = await takeInFolder({
      'one.eml': unknown(1),
      'all.mbox': [2, 3].map((seq) => `From MAILER-DAEMON Mon Aug 24 07:00:00 2026\n${unknown(seq)}\n`).join('\n'),
      'Maildir/cur/1598252400.M1P1.mx:2,S': unknown(4).replaceAll('\n', '\r\n'),
      'Maildir/new/1598252401.M1P1.mx': 'From: kari@uni.example\nSubject: Hei\n\nHei.\n',
      'Maildir/tmp/1598252402.M1P1.mx': unknown(5),
      'Maildir/dovecot-uidlist': '3 V1598252400 N3\n1 :1598252400.M1P1.mx\n',
      'picture.png': '\u0089PNG\r\n\u001a\n',
      'notes.txt': 'No mail at all\n',
    });
    expect(taken).toEqual({ mails: 5, reports: 4, matched: 4, unmatched: 0, stored: 4, files: 6, others: 2, unreadable: 0, left: 0 });
    expect((await handlers['bounces.ofOrder']({ orderId })).bounces.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('can be stopped: what was read stays, and what was not is said', async () => {
    const at = await house(3);
    await sent(at);
    const { context, takeIn } = bouncesOf(at);
    const mails = Array.from({ length: 400 }, (_, index) => report(`r${(index % 3) + 1}@student.uni.example`, '550 no such user'));
    const handlers = createBounceHandlers({
      ...context,
      // Stopped as soon as it has said for the second time how far it has come.
      emit: (event: string, data: { value: number }) => void (event === 'work' && data.value > 0 && handlers['bounces.stop']({})),
    } as unknown as Context);
    const file = join(context.dataDirectory, 'many.mbox');
    writeFileSync(file, mails.map((mail) => `From x Mon Aug 24 07:00:00 2026\n${mail}\n`).join('\n'));
    const taken = await handlers['bounces.takeIn']({ file });
    expect(taken).toMatchObject({ mails: 25, stored: 3, left: 375 });
    // The next one is not stopped by it.
    expect(await takeIn(mails[0] ?? '')).toMatchObject({ mails: 1, left: 0 });
  });

  it('without a date is the same bounce when it is read again', async () => {
    const at = await house(1);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    for (const date of ['', 'Mon, 1 Jan 2999 00:00:00 +0000', ''])
      await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown', { date }));
    expect((await handlers['bounces.ofOrder']({ orderId })).bounces).toHaveLength(1);
  });

  it('suggests whom to keep out; a person does it, and then nobody is suggested', async () => {
    const at = await house(3);
    await sent(at);
    const { context, handlers, takeIn } = bouncesOf(at);
    await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown'));
    await takeIn(report('r2@student.uni.example', '554 5.7.1 blocked using a block list'));
    const { suggestions } = await handlers['bounces.suggestions']({});
    expect(suggestions).toMatchObject([{ address: 'r1@student.uni.example', kind: 'hard', reason: 'user-unknown', sends: 1 }]);
    expect(at.store.read.suppressions()).toEqual([]);
    await createRecipientsHandlers(context)['suppressions.add']({ address: 'r1@student.uni.example', reason: 'Kom i retur' });
    expect(await handlers['bounces.suggestions']({})).toEqual({ suggestions: [] });
  });

  it('suggests also whom the relay said no to at once', async () => {
    const refuse = ({ to }: { to: string }): string | undefined => (to.startsWith('r2@') ? '550 5.1.1 User unknown' : undefined);
    const { at } = await houseWith({ rcpt: refuse }, 3);
    await sent(at);
    expect(await bouncesOf(at).handlers['bounces.suggestions']({})).toMatchObject({
      suggestions: [{ address: 'r2@student.uni.example', kind: 'hard', reason: 'user-unknown', sends: 1 }],
    });
  });

  it('is told of when somebody asks what is kept, and names nobody once the address is gone', async () => {
    const at = await house(3);
    const orderId = await sent(at);
    const { context, handlers, takeIn } = bouncesOf(at);
    await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown'));
    const asking = { ...context, backups: { ...context.backups, list: async () => ({ backups: [] }) } } as unknown as Context;
    expect((await accessTo(asking, 'r1@student.uni.example')).sends).toMatchObject([
      { bounces: [{ kind: 'hard', reason: 'user-unknown' }] },
    ]);
    await at.store.write([{ do: 'address.erase', address: 'r1@student.uni.example' }]);
    expect((await handlers['bounces.ofOrder']({ orderId })).bounces).toMatchObject([{ seq: 1, address: '', kind: 'hard' }]);
    expect(await handlers['bounces.suggestions']({})).toEqual({ suggestions: [] });
  });

  it('counts in the outcomes, which can be saved by name', async () => {
    const at = await house(3);
    const orderId = await sent(at);
    const { context, handlers, takeIn } = bouncesOf(at);
    await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown'));
    expect(await handlers['bounces.outcomes']({ orderId })).toMatchObject({
      counts: { arrived: 2, hard: 1 },
      domains: [{ domain: 'student.uni.example', total: 3, counts: { arrived: 2, hard: 1 } }],
    });
    const to = join(context.dataDirectory, 'utfall.csv');
    const saving = { ...context, host: { ...context.host, chooseSave: async () => to } } as unknown as Context;
    expect(await createBounceHandlers(saving)['bounces.exportOutcomes']({ orderId, to })).toEqual({ path: to, rows: 3 });
    const lines = readFileSync(to, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('r1@student.uni.example;Finnes ikke;user-unknown;5.1.1;');
    const logged = at.store.read.log({ offset: 0, limit: 50 }).find(({ type }) => type === 'export.made');
    expect(logged?.facts).toEqual({ kind: 'outcomes', count: 3 });
  });

  it('with an impossible date counts from now', async () => {
    const at = await house(1);
    const orderId = await sent(at);
    const { handlers, takeIn } = bouncesOf(at);
    await takeIn(report('r1@student.uni.example', '550 5.1.1 User unknown', { date: 'Mon, 1 Jan 2999 00:00:00 +0000' }));
    const [bounce] = (await handlers['bounces.ofOrder']({ orderId })).bounces;
    expect(Date.parse(bounce?.reportedAt ?? '')).toBeLessThanOrEqual(Date.parse(at.context.clock.now()));
  });
});
