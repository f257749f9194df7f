import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SigningDomain, signedMail, signingDomain } from '../../../tests/kit/signed-mail.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { checkMail, keyNamesOf } from './check-mail.ts';
import { createReplies } from './index.ts';

const at = '2026-08-10T09:00:00.000Z';
const uni = signingDomain('uni.example');
const keyOf = ({ name, record }: SigningDomain) => ({ name, record });
const written = { from: 'Rektor <rector@uni.example>', text: 'JA 7F3A-91C2\nHilsen rektor\n', html: '<p>JA 7F3A-91C2</p>' };
const check = (mail: Uint8Array, keys = [keyOf(uni)]) => checkMail(mail, keys, at);
const altered = (mail: Buffer, from: string, to: string): Buffer => {
  const text = mail.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
};
const verdict = async (mail: Uint8Array, keys?: Parameters<typeof check>[1]) => (await check(mail, keys)).signatures[0]?.verdict;

describe('a signed mail', () => {
  it('is found good, with what it signs and by whom', async () => {
    const mail = await signedMail(written, uni);
    expect(await keyNamesOf(mail)).toEqual(['s1._domainkey.uni.example']);
    const found = await check(mail);
    expect(found).toMatchObject({
      fromFields: 1,
      from: ['rector@uni.example'],
      repeated: [],
      date: '2026-08-10T08:00:00.000Z',
      signatures: [{ domain: 'uni.example', verdict: 'good', partial: false, testing: false, related: true }],
    });
    expect(found.text).toContain('JA 7F3A-91C2');
    expect(found.signatures[0]?.signs).toEqual(expect.arrayContaining(['from', 'date', 'subject', 'content-type']));
  });
  it('is the same mail with the line ends of the system that saved it', async () => {
    const mail = await signedMail(written, uni);
    expect(await verdict(Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))).toBe('good');
  });
  it('is not good any more after one letter of the text, the sender or the date is another', async () => {
    const mail = await signedMail({ from: written.from, text: written.text }, uni);
    expect(await verdict(altered(mail, 'JA 7F3A', 'NA 7F3A'))).toBe('body');
    expect(await verdict(altered(mail, 'rector@uni', 'victor@uni'))).toBe('broken');
    expect(await verdict(altered(mail, 'Mon, 10 Aug', 'Tue, 11 Aug'))).toBe('broken');
    expect(await verdict(Buffer.concat([mail, Buffer.from('JA\r\n')]))).toBe('body');
  });
  it('says what its key is: unanswered, gone, another, withdrawn, too short, only tried out', async () => {
    const mail = await signedMail(written, uni);
    expect(await verdict(mail, [])).toBe('no-answer');
    expect(await verdict(mail, [{ name: uni.name, record: null as unknown as string }])).toBe('no-key');
    expect(await verdict(mail, [{ name: uni.name, record: signingDomain('uni.example').record }])).toBe('broken');
    expect(await verdict(mail, [{ name: uni.name, record: 'v=DKIM1; k=rsa; p=' }])).toBe('no-key');
    expect(await verdict(mail, [{ name: uni.name, record: 'nonsense' }])).toBe('no-key');
    const short = signingDomain('uni.example', { bits: 512 });
    expect(await verdict(await signedMail(written, short), [keyOf(short)])).toBe('weak');
    expect((await check(mail, [{ name: uni.name, record: `${uni.record}; t=y` }])).signatures).toMatchObject([{ testing: true }]);
  });
  it('tells a signature over a part of the body (l=), and one that has run out', async () => {
    const mail = await signedMail(written, uni);
    expect((await check(altered(mail, 'DKIM-Signature: v=1;', 'DKIM-Signature: v=1; l=5;'))).signatures[0]).toMatchObject({
      partial: true,
    });
    expect(await verdict(altered(mail, 'DKIM-Signature: v=1;', 'DKIM-Signature: v=1; t=1; x=2;'))).not.toBe('good');
  });
  it('tells a domain that is not of the sender’s organisation, and the public suffix above it', async () => {
    const other = signingDomain('other.example');
    const found = await check(await signedMail(written, other), [keyOf(other)]);
    expect(found.signatures).toMatchObject([{ domain: 'other.example', verdict: 'good', related: false }]);
    const suffix = signingDomain('example');
    expect((await check(await signedMail(written, suffix), [keyOf(suffix)])).signatures[0]?.related).not.toBe(true);
    const below = signingDomain('student.uni.example');
    expect((await check(await signedMail(written, below), [keyOf(below)])).signatures).toMatchObject([{ verdict: 'good', related: true }]);
  });
  it('tells several senders, whoever reads them, and fields that stand twice', async () => {
    const mail = await signedMail(written, uni);
    const twice = Buffer.concat([Buffer.from('From: victor@uni.example\r\nContent-Type: text/plain\r\n'), mail]);
    const found = await check(twice);
    expect(found.fromFields).toBe(2);
    expect(found.from).toEqual(expect.arrayContaining(['rector@uni.example', 'victor@uni.example']));
    expect(found.repeated).toEqual(['content-type']);
    const list = await check(await signedMail({ ...written, from: 'a@uni.example, rector@uni.example' }, uni));
    expect(list.from).toHaveLength(2);
  });
  it('knows whether the body itself settles how it is read', async () => {
    const mail = await signedMail(written, uni);
    expect((await check(mail)).formInBody).toBe(true);
    const single = await signedMail({ from: written.from, text: written.text }, uni);
    expect((await check(single)).formInBody).toBe(false);
    const boundary = /boundary="([^"]+)"/.exec(mail.toString('latin1'))?.[1] ?? '';
    expect((await check(altered(mail, `boundary="${boundary}"`, 'boundary="another"'))).formInBody).toBe(false);
  });
  it('reads at most eight signatures', async () => {
    const mail = await signedMail(written, uni);
    const junk = Array.from(
      { length: 40 },
      (_, index) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${index}.example; s=s; h=from; bh=x; b=y\r\n`,
    );
    const found = await check(Buffer.concat([Buffer.from(junk.join('')), mail]));
    expect(found.signatures.length).toBeLessThanOrEqual(8);
  });
});

describe('what is no such mail', () => {
  it('an unsigned mail has no signature', async () => {
    const found = await check(await signedMail(written, null));
    expect(found.signatures).toEqual([]);
    expect(found.from).toEqual(['rector@uni.example']);
  });
  it('HTML alone is read as its words; what it quotes is marked', async () => {
    const html = '<div>NEI <b>7F3A</b></div><div>fordi &amp; derfor</div><blockquote type="cite">JA 7F3A</blockquote>';
    const mail = ['From: a@uni.example', 'Content-Type: text/html; charset=utf-8', '', html, ''].join('\r\n');
    const { text } = await check(Buffer.from(mail));
    expect(text).toMatch(/NEI 7F3A\s+fordi & derfor\s+#####\s+JA 7F3A/);
  });
  it('takes any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const found = await check(bytes);
        expect(found.signatures.every((one) => one.verdict !== 'good')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  it('no byte of a signed mail can be another without it being told or being of no consequence', async () => {
    const mail = await signedMail({ from: written.from, text: 'JA 7F3A-91C2' }, uni);
    const original = await check(mail);
    await fc.assert(
      fc.asyncProperty(fc.nat(mail.length - 1), fc.integer({ min: 33, max: 126 }), async (index, byte) => {
        if (mail[index] === byte) return;
        const changed = Buffer.from(mail);
        changed[index] = byte;
        const found = await check(changed);
        const good = found.signatures.some((one) => one.verdict === 'good');
        if (good) expect({ from: found.from, text: found.text }).toEqual({ from: original.from, text: original.text });
      }),
      { numRuns: 60 },
    );
  });
});

it('a worker answers, gives up what takes too long, and is not needed again', async () => {
  const mail = await signedMail(written, uni);
  const replies = createReplies(workers.replies);
  expect(await replies.keyNames(mail)).toEqual([uni.name]);
  expect((await replies.read(mail, [keyOf(uni)], at))?.signatures).toMatchObject([{ verdict: 'good' }]);
  expect(await createReplies(workers.replies, 0).read(mail, [], at)).toBeNull();
});
