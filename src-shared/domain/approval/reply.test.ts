import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCode, codesIn, withoutCodes } from './answer-code.ts';
import { clockSkew, judgeReply, type ReplyMail, type ReplySignature, type ReplySituation } from './reply.ts';
import { readAnswer } from './reply-text.ts';

const about = { messageId: 'm', versionId: 'v2', digest: '7f3a91c2'.padEnd(64, '0'), step: 'approval' } as const;
const code = answerCode(about);
const olderCode = answerCode({ ...about, versionId: 'v1' });
const askedAt = '2026-08-10T07:00:00.000Z';

const signature: ReplySignature = {
  domain: 'uni.example',
  verdict: 'good',
  partial: false,
  testing: false,
  related: true,
  signs: ['from', 'to', 'subject', 'date', 'content-type'],
  at: null,
};
const mail: ReplyMail = {
  fromFields: 1,
  from: ['Rector@uni.example'],
  repeated: [],
  formFields: ['content-type'],
  formInBody: false,
  date: '2026-08-10T08:00:00.000Z',
  messageId: '<a@uni.example>',
  subject: 'Sv: Svar trengs',
  text: `JA ${code}\n\nHilsen rektor\n`,
  signatures: [signature],
};
const situation: ReplySituation = {
  code,
  step: 'approval',
  otherCodes: [{ code: olderCode, version: 1, step: 'approval' }],
  askedAt,
  people: [
    { id: 'rector', name: 'Rektor', email: 'rector@uni.example' },
    { id: 'editor', name: 'Redaktør', email: 'editor@uni.example' },
  ],
  mayDecide: { rector: null, editor: { id: 'approval.bar.role', params: { role: 'sender' } } },
};
const signed = (change: Partial<ReplySignature>): Partial<ReplyMail> => ({ signatures: [{ ...signature, ...change }] });
const saying = (text: string): Partial<ReplyMail> => ({ text });

/** One flaw each, and what is said of it. */
const flawed: [string, Partial<ReplyMail>, Partial<ReplySituation>, string][] = [
  ['no sender', { fromFields: 0, from: [] }, {}, 'no-from'],
  ['two From fields', { fromFields: 2 }, {}, 'several-from'],
  ['two senders in one field', { from: ['rector@uni.example', 'victor@uni.example'] }, {}, 'several-from'],
  ['a field that must stand once', { repeated: ['date'] }, {}, 'repeated'],
  ['no signature', { signatures: [] }, {}, 'no-signature'],
  ['a broken signature', signed({ verdict: 'broken' }), {}, 'broken'],
  ['a changed body', signed({ verdict: 'body' }), {}, 'body'],
  ['a signature that has run out', signed({ verdict: 'expired' }), {}, 'expired'],
  ['a key that is gone', signed({ verdict: 'no-key' }), {}, 'no-key'],
  ['a short key', signed({ verdict: 'weak' }), {}, 'weak'],
  ['a malformed signature', signed({ verdict: 'malformed' }), {}, 'malformed'],
  ['a key that was not answered for', signed({ verdict: 'no-answer' }), {}, 'no-answer'],
  ['a signature over a part (l=)', signed({ partial: true }), {}, 'partial'],
  ['a key on trial', signed({ testing: true }), {}, 'testing'],
  ['another organisation’s signature', signed({ domain: 'other.example', related: false }), {}, 'unaligned'],
  ['a domain below the sender’s', signed({ domain: 'student.uni.example' }), {}, 'unaligned'],
  ['a domain that only ends alike', signed({ domain: 'i.example' }), {}, 'unaligned'],
  ['a whole top domain', signed({ domain: 'example' }), {}, 'unaligned'],
  ['From not signed', signed({ signs: ['date', 'content-type'] }), {}, 'from-unsigned'],
  ['Content-Type not signed', signed({ signs: ['from', 'date'] }), {}, 'form-unsigned'],
  ['a date that nobody signed', signed({ signs: ['from', 'content-type'] }), {}, 'undated'],
  ['an unknown sender', { from: ['victor@uni.example'] }, {}, 'unknown-sender'],
  ['a sender of another domain by the same name', { from: ['rector@other.example'] }, {}, 'unknown-sender'],
  [
    'an address that two people have',
    {},
    { people: [...situation.people, { id: 'x', name: 'X', email: 'rector@uni.example' }] },
    'shared-address',
  ],
  ['one who may not decide', { from: ['editor@uni.example'] }, {}, 'barred'],
  ['nothing waits', {}, { code: null, step: null }, 'not-open'],
  ['the code of another version', saying(`JA ${olderCode}`), {}, 'other-version'],
  ['the code of nothing here', saying(`JA ${answerCode({ ...about, messageId: 'other' })}`), {}, 'other-code'],
  ['two codes', saying(`JA ${code} ${olderCode}`), {}, 'several-codes'],
  ['the code in what is quoted only', saying(`Ja, fint.\n\n> JA ${code}`), {}, 'quoted-code'],
  ['no code', saying('Ja, dette er fint.'), {}, 'no-code'],
  ['no answer', saying(`Takk for meldingen.\n${code}`), {}, 'no-yes-or-no'],
  ['yes and no', saying(`JA ${code}\nNEI ${code}`), {}, 'both'],
  ['a yes with a but', saying(`JA ${code}\nMen rett datoen først.`), {}, 'reserved'],
  ['a no without a reason', saying(`NEI ${code}`), {}, 'no-reason'],
  ['a no without another channel', saying(`NEI ${code}\nDet gjelder for få.`), { step: 'assessment' }, 'no-alternative'],
  ['nobody was asked', {}, { askedAt: null }, 'not-asked'],
  ['older than the request', { date: '2026-08-10T06:00:00.000Z' }, {}, 'too-old'],
  ['signed before the request', signed({ at: '2026-08-10T06:00:00.000Z' }), {}, 'too-old'],
];

describe('an answer by mail', () => {
  it('is verified when everything fits', () => {
    expect(judgeReply(mail, situation)).toMatchObject({
      standing: 'verified',
      flaws: [],
      personId: 'rector',
      outcome: 'yes',
      signedBy: 'uni.example',
      reason: 'Hilsen rektor',
    });
  });
  it('of a domain above the sender’s, and with clocks that differ a little', () => {
    const from = ['rector@med.uni.example'];
    const people = [{ id: 'rector', name: 'Rektor', email: 'rector@med.uni.example' }];
    expect(judgeReply({ ...mail, from }, { ...situation, people }).standing).toBe('verified');
    const date = new Date(Date.parse(askedAt) - clockSkew).toISOString();
    expect(judgeReply({ ...mail, date }, situation).standing).toBe('verified');
  });
  it('is read as its body says where the form is not signed', () => {
    const gmail = { ...mail, ...signed({ signs: ['from', 'date', 'mime-version'] }), formInBody: true };
    expect(judgeReply(gmail, situation).standing).toBe('verified');
  });
  it('is verified by one good signature beside others that are not', () => {
    const signatures = [{ ...signature, domain: 'relay.example', related: false }, { ...signature, verdict: 'broken' as const }, signature];
    expect(judgeReply({ ...mail, signatures }, situation).standing).toBe('verified');
  });
  it('a no says why; a no to the assessment also where else', () => {
    const no = judgeReply({ ...mail, text: `Nei. ${code}\nDatoen er feil.\n` }, situation);
    expect(no).toMatchObject({ standing: 'verified', outcome: 'no', reason: 'Datoen er feil.' });
    const refused = judgeReply(
      { ...mail, text: `NEI ${code}\nAnnen kanal: Canvas\nDet gjelder bare ett emne.` },
      { ...situation, step: 'assessment' },
    );
    expect(refused).toMatchObject({ standing: 'verified', alternative: 'Canvas', reason: 'Det gjelder bare ett emne.' });
  });
  it.each(flawed)('%s', (_, mailChange, situationChange, expected) => {
    const found = judgeReply({ ...mail, ...mailChange }, { ...situation, ...situationChange });
    expect(found.flaws.map((flaw) => flaw.code)).toContain(expected);
    expect(found.standing).toBe(expected === 'no-answer' ? 'not-yet' : expected === 'other-version' ? 'elsewhere' : 'unverified');
  });
  it('any one flaw is enough, whatever else is wrong or right', () => {
    fc.assert(
      fc.property(fc.subarray(flawed, { minLength: 1, maxLength: 4 }), (some) => {
        const changed: ReplyMail = Object.assign({}, mail, ...some.map(([, change]) => change));
        const held: ReplySituation = Object.assign({}, situation, ...some.map(([, , change]) => change));
        expect(judgeReply(changed, held).standing).not.toBe('verified');
      }),
    );
  });
  it('no text without the code is ever verified', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        fc.pre(!text.includes(code));
        expect(judgeReply({ ...mail, text }, situation).standing).toBe('unverified');
      }),
    );
  });
});

describe('the code', () => {
  it('begins with the fingerprint and is bound to message, version, text and step', () => {
    expect(code).toMatch(/^7F3A-91C2(?:-[0-9A-F]{4}){6}$/);
    const others = [
      answerCode({ ...about, messageId: 'n' }),
      answerCode({ ...about, versionId: 'v1' }),
      answerCode({ ...about, step: 'assessment' }),
      answerCode({ ...about, digest: about.digest.replace(/0$/, '1') }),
    ];
    expect(new Set([code, ...others]).size).toBe(5);
  });
  it('is found as mail programs leave it, and nowhere else', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(hex, fc.constantFrom('-', ' - ', '‑', '-\n', '-\r\n  '), fc.boolean(), (digest, joint, lower) => {
        const one = answerCode({ ...about, digest });
        const written = one.replace('-', joint);
        expect(codesIn(`Ja: ${lower ? written.toLowerCase() : written}.`)).toEqual([one]);
        expect(withoutCodes(`Ja ${written}!`).replace(/\s/g, '')).toBe('Ja!');
      }),
    );
    expect(codesIn(`${code}-AAAA x${code} ${code.slice(0, -1)}`)).toEqual([]);
    expect(codesIn('550e8400-e29b-41d4-a716-446655440000')).toEqual([]);
  });
});

describe('what is the writer’s own', () => {
  const quoted: [string, string][] = [
    ['marked lines', `> JA ${code}\n> NEI ${code}`],
    ['Outlook', `Fra: Kari <k@uni.example>\nSendt: mandag 10. august 2026 09:00\nTil: Rektor\nEmne: Svar\n\nJA ${code}\nNEI ${code}`],
    ['Outlook in English', `From: Kari <k@uni.example>\nSent: Monday\nTo: R\n\nYES ${code}`],
    ['a ruled line', `________________________________\nFra: Kari\n\nNEI ${code}`],
    ['the original message', `-----Opprinnelig melding-----\nNEI ${code}`],
    ['Gmail', `man. 10. aug. 2026 kl. 09:00 skrev Kari <k@uni.example>:\n\n> NEI ${code}`],
    ['Gmail without marks', `On Mon, 10 Aug 2026 at 09:00, Kari <k@uni.example> wrote:\n\nNEI ${code}`],
    ['the request itself', `##### Svar over denne linja #####\nJA ${code}\nNEI ${code}`],
  ];
  it.each(quoted)('not what is quoted: %s', (_, below) => {
    const said = readAnswer(`JA ${code}\n\n-- \nRektor\nNei til spam\n\n${below}`);
    expect(said).toMatchObject({ answer: 'yes', codes: [code], own: `JA ${code}`, reason: '' });
  });
  it('what stands under a quotation that is marked', () => {
    const said = readAnswer(`Kari skrev:\n> Svar trengs\n> JA ${code}\n\nNEI ${code}: datoen er feil`);
    expect(said).toMatchObject({ answer: 'no', reason: 'datoen er feil' });
  });
  it('an answer begins a line; words that only hold one are none', () => {
    for (const text of ['Jada', 'Janne svarer', 'Neida', 'Nobody', 'No har eg lese det', 'Jeg sier ja', ''])
      expect(readAnswer(text).answer).toBeNull();
    for (const text of ['ja', '*JA*', '«Ja»', 'Yes!', 'Ja, jeg godkjenner', 'Hei\n  JA.']) expect(readAnswer(text).answer).toBe('yes');
    for (const text of ['nei', 'Nej,', 'No', 'No. It is wrong', 'NEI: feil']) expect(readAnswer(text).answer).toBe('no');
  });
  it('takes any text, and its own words are never what it was not given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const said = readAnswer(text);
        expect(typeof said.own).toBe('string');
        expect(said.own.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
