import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bounce } from '#shared/contract/bounces.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const classify = (eml: string): Promise<Bounce | Bounce[]> => house.ask('bounces.classify', { eml: eml.replace(/\n/g, '\r\n') });

const returned = `Received: from app.uni.example by relay.uni.example; Mon, 2 Nov 2026 08:00:01 +0100
Message-ID: <s1.r7@uni.example>
From: Studieadministrasjonen <studie@uni.example>
To: anna@student.example
Subject: Eksamen

Hei.
`;

/** A report with fields (RFC 3464). */
const report = (fields: string, { text = 'The mail did not get there.\n', head = '' } = {}): string => `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@relay.uni.example>
To: bounces@uni.example
Subject: Undelivered Mail Returned to Sender
${head}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

${text}
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.uni.example
Original-Envelope-Id: order-1.row-7

${fields}
--b1
Content-Type: message/rfc822

${returned}
--b1--
`;

const prose = (from: string, subject: string, text: string, head = ''): string => `Return-Path: <>
From: ${from}
To: bounces@uni.example
Subject: ${subject}
${head}
${text}`;

describe('a report with fields', () => {
  it('gives the recipient, the code and what it is about', async () => {
    const eml = report(
      'Final-Recipient: rfc822; a.berg@student.example\nOriginal-Recipient: rfc822;anna@student.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1\n  <a.berg@student.example>: Recipient address rejected:\n  User unknown',
    );
    expect(await classify(eml)).toEqual({
      kind: 'hard',
      reason: 'user-unknown',
      status: '5.1.1',
      recipient: 'a.berg@student.example',
      original: { messageId: '<s1.r7@uni.example>', envelopeId: 'order-1.row-7', recipient: 'anna@student.example' },
      said: expect.stringContaining('User unknown'),
    });
  });
  it('of several recipients gives a list', async () => {
    const eml = report(
      [
        'Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1',
        'Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 mailbox full',
        'Final-Recipient: rfc822; c@x.example\nAction: delayed\nStatus: 4.4.1',
        'Final-Recipient: rfc822; d@x.example\nAction: relayed\nStatus: 2.0.0',
      ].join('\n\n'),
    );
    expect(await classify(eml)).toMatchObject([
      { recipient: 'a@x.example', kind: 'hard' },
      { recipient: 'b@x.example', kind: 'soft' },
      { recipient: 'c@x.example', kind: 'none', reason: 'delayed' },
      { recipient: 'd@x.example', kind: 'none', reason: 'delivered' },
    ]);
  });
  it('reads the prose where the fields say nothing', async () => {
    const fields = 'Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.0.0';
    const text = 'a@x.example\nThe e-mail account does not exist at the organization this message was sent to.\n';
    expect(await classify(report(fields, { text }))).toMatchObject({ kind: 'hard', recipient: 'a@x.example' });
    expect(await classify(report(fields, { text: 'a@x.example\nLeveringen mislyktes.\n' }))).toMatchObject({ kind: 'uncertain' });
  });
  it.each([
    ['550 5.0.0 <a@x.example>... User unknown', 'uncertain'],
    ['550 No such user here', 'uncertain'],
    ['550 5.7.1 <a@x.example>: Recipient address rejected: User unknown', 'uncertain'],
    ['554 delivery error: dd This user doesn’t have an example account (a@x.example) [0]', 'uncertain'],
    ['550 5.1.1 <a@x.example>... User unknown', 'hard'],
    ['550 No such user here (in reply to RCPT TO command)', 'hard'],
    ['550 User unknown in virtual mailbox table', 'hard'],
    ['192.0.2.1 does not like recipient. Remote host said: 550 no such user here', 'hard'],
    ['550 5.7.1 User unknown (in reply to RCPT TO command)', 'hard'],
  ])('hands on what another system said; that is as good as what shows who looked: %s is %s', async (said, kind) => {
    const fields = `Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; ${said}`;
    expect(await classify(report(fields))).toMatchObject({ kind, recipient: 'a@x.example' });
  });
  it('is a report though it calls itself an automatic reply', async () => {
    const eml = report('Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1', { head: 'Auto-Submitted: auto-replied\n' });
    expect(await classify(eml)).toMatchObject({ kind: 'hard' });
  });
  it('is read where it was forwarded as text', async () => {
    const text =
      'Se under.\n\n> Reporting-MTA: dns; relay.uni.example\n>\n> Final-Recipient: rfc822; a@x.example\n> Action: failed\n> Status: 5.1.1\n';
    expect(await classify(prose('Kari <kari@uni.example>', 'VS: retur', `\n${text}`))).toMatchObject({
      kind: 'hard',
      recipient: 'a@x.example',
    });
  });
});

describe('a report in prose', () => {
  it.each([
    [
      'qmail',
      'MAILER-DAEMON@relay.example',
      'failure notice',
      "Hi. This is the qmail-send program at relay.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<anna@student.example>:\n192.0.2.3 does not like recipient.\nRemote host said: 550 no such user\nGiving up on 192.0.2.3.\n\n--- Below this line is a copy of the message.\n\n",
    ],
    [
      'Exim',
      'Mail Delivery System <Mailer-Daemon@relay.example>',
      'Mail delivery failed: returning message to sender',
      'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  anna@student.example\n    host mx.student.example [192.0.2.3]\n    SMTP error from remote mail server after RCPT TO:<anna@student.example>:\n    550 Unknown user\n\n------ This is a copy of the message, including all the headers. ------\n\n',
    ],
    [
      'Gmail, the older',
      'Mail Delivery Subsystem <mailer-daemon@mail.example>',
      'Delivery Status Notification (Failure)',
      'Delivery to the following recipient failed permanently:\n\n     anna@student.example\n\nTechnical details of permanent failure:\nThe error that the other server returned was:\n550 550 5.1.1 The user does not exist (state 14).\n\n----- Original message -----\n\n',
    ],
    [
      'Exchange 5.5',
      'System Administrator <postmaster@student.example>',
      'Undeliverable: Eksamen',
      'Your message\n\n  To:      anna@student.example\n  Subject: Eksamen\n  Sent:    Mon, 2 Nov 2026 08:00:00 +0100\n\ndid not reach the following recipient(s):\n\nanna@student.example on Mon, 2 Nov 2026 08:00:03 +0100\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=no;a= ;p=uni\n',
    ],
    [
      'Domino',
      'Postmaster@student.example',
      'DELIVERY FAILURE: User anna (anna@student.example) not listed in Domino Directory',
      'Your message\n\n  Subject: Eksamen\n\nwas not delivered to:\n\n  anna@student.example\n\nbecause:\n\n  User anna (anna@student.example) not listed in Domino Directory\n',
    ],
    [
      'GroupWise',
      'Mailer-Daemon@student.example',
      'Message status - undeliverable',
      'The message that you sent was undeliverable to the following:\n\tanna@student.example (user not found)\n\n',
    ],
    [
      'Norwegian words',
      'Postmaster <postmaster@student.example>',
      'Kan ikke leveres: Eksamen',
      'Levering til disse mottakerne mislyktes:\n\nanna@student.example\nE-postadressen du skrev inn, ble ikke funnet.\n',
    ],
  ])('of %s tells of the recipient', async (_system, from, subject, text) => {
    expect(await classify(prose(from, subject, `\n${text}${returned}`))).toMatchObject({ kind: 'hard', recipient: 'anna@student.example' });
  });
  it('tells several apart', async () => {
    const text = 'The following addresses failed:\n\n<a@x.example>:\nuser unknown\n\n<b@x.example>:\nmailbox is full\n\n';
    expect(await classify(prose('MAILER-DAEMON@relay.example', 'failure notice', `\n${text}`))).toMatchObject([
      { recipient: 'a@x.example', kind: 'hard' },
      { recipient: 'b@x.example', kind: 'soft' },
    ]);
  });
  it('knows the mail that came back', async () => {
    const text = `<anna@student.example>:\nuser unknown\n\n--- Below this line is a copy of the message.\n\n${returned}`;
    expect(await classify(prose('MAILER-DAEMON@relay.example', 'failure notice', `\n${text}`))).toMatchObject({
      original: { messageId: '<s1.r7@uni.example>', recipient: 'anna@student.example' },
    });
  });
});

describe('what is no failure', () => {
  it.each([
    [
      'an automatic reply',
      'Auto-Submitted: auto-replied\n',
      'anna@student.example',
      'Automatisk svar: Eksamen',
      'Jeg er på ferie. Brukeren finnes ikke før mandag.\n',
      'auto-reply',
    ],
    ['a holiday greeting', 'X-Autoreply: yes\n', 'anna@student.example', 'Re: Eksamen', 'Jeg er borte.\n', 'auto-reply'],
    [
      'an ordinary mail',
      '',
      'anna@student.example',
      'Re: Eksamen',
      'Hei. Jeg får ikke tak i bruker unknown. 550 user unknown, sier maskinen.\n',
      'no-report',
    ],
    [
      'a warning',
      '',
      'MAILER-DAEMON@relay.example',
      'Warning: could not send message for past 4 hours',
      'THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\n<a@x.example>... Deferred: Connection timed out\n',
      'delayed',
    ],
  ])('%s', async (_what, head, from, subject, text, reason) => {
    expect(await classify(prose(from, subject, `\n${text}`, head))).toMatchObject({ kind: 'none', reason });
  });
  it('a complaint about spam (RFC 5965)', async () => {
    const eml = `From: feedback@mail.example\nSubject: FW: Eksamen\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: text/plain\n\nA complaint.\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: anna@student.example\n\n--b\nContent-Type: message/rfc822\n\n${returned}\n--b--\n`;
    expect(await classify(eml)).toMatchObject({ kind: 'none', reason: 'complaint', recipient: 'anna@student.example' });
  });
});

describe('bad input', () => {
  const deep = (levels: number): string => {
    const open = Array.from({ length: levels }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join('');
    return `From: MAILER-DAEMON@x.example\nSubject: failure notice\n${open}Content-Type: text/plain\n\n<a@x.example>: user unknown\n`;
  };
  const noise = Array.from({ length: 65_536 }, (_, n) => String.fromCharCode((n * 7919) % 256)).join('');
  it.each([
    ['nothing', ''],
    ['noise', noise],
    ['ten megabytes', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'<a@x.example>: user unknown\n'.repeat(380_000)}`],
    ['ten megabytes in one line', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'a'.repeat(10_000_000)}`],
    [
      'a header line of a megabyte',
      `From: MAILER-DAEMON@x.example\nSubject: ${'failure '.repeat(130_000)}\n\n<a@x.example>: user unknown\n`,
    ],
    ['parts within parts', deep(3000)],
    [
      'very many recipients',
      report(
        Array.from({ length: 30_000 }, (_, n) => `Final-Recipient: rfc822; r${n}@x.example\nAction: failed\nStatus: 5.1.1\n`).join('\n'),
      ),
    ],
    ['addresses without end', `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n${'a@b.c '.repeat(100_000)}`],
    [
      'words that nearly fit, over and over',
      `From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<a@x.example>: ${'user mailbox the message could not be '.repeat(20_000)}`,
    ],
  ])('%s is answered', async (_what, eml) => {
    const answer = await house.ask('bounces.classify', { eml });
    for (const one of [answer].flat()) expect(one.said.length).toBeLessThanOrEqual(1000);
    expect([answer].flat().length).toBeLessThanOrEqual(1000);
  });
  it('is refused where there is neither report nor reply, or both', async () => {
    await expect(house.ask('bounces.classify', {})).rejects.toThrow();
    await expect(house.ask('bounces.classify', { eml: '', reply: '' })).rejects.toThrow();
  });
  it('an empty reply is uncertain', async () => {
    expect(await house.ask('bounces.classify', { reply: '' })).toMatchObject({ kind: 'uncertain', recipient: null });
  });
});
