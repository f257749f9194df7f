import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { sampleBodies, sampleBrief, samplePack } from '#shared/domain/message/message.fixture.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import { prepareSplice } from '#shared/domain/message/splice.ts';
import type { MailParts } from '../../ports/mailer.ts';
import { composeMail } from './compose-mail.ts';

const [rendering] = renderMessage({
  brief: sampleBrief,
  bodies: sampleBodies,
  languages: mailLanguages(samplePack, 'all-students', sampleBodies),
  pack: samplePack,
});
if (!rendering) throw new Error('nothing was rendered');
const parts: MailParts = {
  subject: sampleBrief.subject,
  from: { name: sampleBrief.sender, address: sampleBrief.from },
  replyTo: sampleBrief.replyTo,
  listId: samplePack.listId,
  contentLanguages: rendering.languages,
  html: rendering.html,
  text: rendering.text,
};
const recipient = { to: 'kari@uni.example', date: '2026-08-24T06:00:00.000Z', messageId: 'b7f3a.1@uni.example' };
const read = (eml: string | Uint8Array) => PostalMime.parse(eml);
const headOf = (eml: string) => eml.slice(0, eml.indexOf('\r\n\r\n'));

describe('the composed mail', () => {
  it('is the same bytes for the same parts', async () => {
    expect(await composeMail(parts)).toBe(await composeMail(structuredClone(parts)));
  });
  it('carries both parts whole: bokmål, nynorsk and English as rendered', async () => {
    const mail = await read(await composeMail(parts));
    expect(mail.html?.replace(/\r\n/g, '\n').trim()).toBe(rendering.html.trim());
    expect(mail.text?.replace(/\r\n/g, '\n').trim()).toBe(rendering.text.trim());
  });
  it('has text before HTML, quoted-printable in seven bits, lines under 78 octets in CRLF', async () => {
    const eml = await composeMail(parts);
    expect(eml).toMatch(/Content-Type: multipart\/alternative/);
    expect(eml.indexOf('text/plain')).toBeLessThan(eml.indexOf('text/html'));
    expect(eml.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
    expect(eml).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  });
  it('says who, where to answer, which list and which languages, and keeps automatic answers but not returns away', async () => {
    const head = headOf(await composeMail(parts));
    expect(head).toContain('From: Studieavdelingen <studier@uni.example>');
    expect(head).toContain('Reply-To: svar@lister.uni.example');
    expect(head).toContain('List-ID: <messages.uni.example>');
    expect(head).toContain('Content-Language: nb, nn, en');
    expect(head).toContain('X-Auto-Response-Suppress: OOF, AutoReply');
    expect(head).toContain('MIME-Version: 1.0');
    expect(head).not.toMatch(/Auto-Submitted|List-Unsubscribe|Bcc|X-Mailer/i);
  });
  it.each([
    ['letters of Norwegian', 'Påmelding før øving i bygningane ærleg talt'],
    ['400 unbroken letters', 'a'.repeat(400)],
    ['400 unbroken å', 'å'.repeat(400)],
    ['emoji across a fold', '🎓'.repeat(100)],
    ['what looks encoded', '=?utf-8?Q?Til_rektor?='],
    ['spaces at its ends', '  to  mellomrom '],
    ['a long plain sentence', 'Meld deg til eksamen '.repeat(10).trim()],
  ])('keeps a subject with %s, in short lines', async (_, subject) => {
    const eml = await composeMail({ ...parts, subject });
    expect((await read(eml)).subject).toBe(subject);
    expect(
      Math.max(
        ...headOf(eml)
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(78);
  });
  it.each(['Seksjon for studier, Blindern', 'Avdeling «Ø»', 'Rektor "Ole" <falsk@x.example>', 'Språkrådet'])(
    'keeps the sender’s name %s',
    async (name) => {
      expect((await read(await composeMail({ ...parts, from: { ...parts.from, name } }))).from).toEqual({
        name,
        address: 'studier@uni.example',
      });
    },
  );
  it.each(['\u0000', '\t', '\u001f', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029'])(
    'refuses a subject that holds %j',
    async (control) => {
      await expect(composeMail({ ...parts, subject: `Hei${control}du` })).rejects.toMatchObject({
        text: { id: 'message.controlInHeader' },
      });
    },
  );
  it.each([
    [{ subject: 'Hei\r\nBcc: alle@uni.example' }],
    [{ subject: 'Hei\nBcc: alle@uni.example' }],
    [{ from: { name: 'Navn\r\nBcc: x@y.example', address: 'a@b.example' } }],
    [{ from: { name: 'Navn', address: 'a@b.example\r\nBcc: x@y.example' } }],
    [{ replyTo: 'a@b.example\r\nBcc: x@y.example' }],
    [{ listId: 'x>\r\nBcc: x@y.example' }],
  ])('refuses a header that holds a line break: %j', async (change) => {
    await expect(composeMail({ ...parts, ...change })).rejects.toMatchObject({ kind: 'invalid', text: { id: 'message.controlInHeader' } });
  });
  it('carries any subject without control characters', async () => {
    const subjects = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((subject) => !/[\p{Cc}\u2028\u2029]/u.test(subject));
    await fc.assert(
      fc.asyncProperty(subjects, async (subject) => {
        const mail = await read(await composeMail({ ...parts, subject }));
        expect(mail.subject).toBe(subject);
        expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
      }),
      { numRuns: 200 },
    );
  });
});

describe('one recipient’s mail', () => {
  it('differs from the stored one in To, Date and Message-ID only', async () => {
    const eml = await composeMail(parts);
    const mail = new TextDecoder().decode(prepareSplice(eml)(recipient));
    const before = eml.split('\r\n');
    const changed = mail.split('\r\n').filter((line, index) => line !== before[index]);
    expect(changed).toEqual(['To: kari@uni.example', 'Message-ID: <b7f3a.1@uni.example>', 'Date: Mon, 24 Aug 2026 06:00:00 +0000']);
    expect(mail.split('\r\n')).toHaveLength(before.length);
  });
  it('leaves alone a text that looks like a placeholder', async () => {
    const text = 'To: recipient@placeholder.invalid\n\nDate: Thu, 01 Jan 1970 00:00:00 +0000\n';
    const mail = await read(prepareSplice(await composeMail({ ...parts, subject: 'recipient@placeholder.invalid', text }))(recipient));
    expect(mail.text?.trim()).toBe(text.trim().replaceAll('\n', '\n'));
    expect(mail.subject).toBe('recipient@placeholder.invalid');
    expect(mail.to).toEqual([{ name: '', address: 'kari@uni.example' }]);
  });
  it.each(['Meld deg', 'Påmelding', 'å'.repeat(400), ''])('is marked as a test before the subject «%s»', async (subject) => {
    const mail = await read(prepareSplice(await composeMail({ ...parts, subject }), { test: true })(recipient));
    expect(mail.subject).toBe(`[Test] ${subject}`.trim());
  });
  it.each(['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'Kari <a@b.example>', 'å@b.example', ''])(
    'refuses the address %j',
    async (to) => {
      const splice = prepareSplice(await composeMail(parts));
      expect(() => splice({ ...recipient, to })).toThrow('To');
    },
  );
  it('refuses a Message-ID that could end its line, and a stored mail without placeholders', async () => {
    const eml = await composeMail(parts);
    expect(() => prepareSplice(eml)({ ...recipient, messageId: '<a@b>\r\nBcc: c@d.example' })).toThrow('Message-ID');
    expect(() => prepareSplice(eml.replace('recipient@placeholder.invalid', 'a@b.example'))).toThrow('To');
  });
});
