import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { answerCode } from './answer-code.ts';
import { firstAsked, type Letter } from './letter.ts';
import { answerLines, noticeLetter, requestLetter } from './letter-text.ts';
import { noticeKinds, notices } from './notice.ts';
import { readAnswer } from './reply-text.ts';

const digest = '7f3a91c2'.padEnd(64, '0');
const code = answerCode({ messageId: 'm', versionId: 'v', digest, step: 'assessment' });
const common = {
  practice: false,
  zone: 'Europe/Oslo',
  now: '2026-08-10T08:00:00.000Z',
  subject: 'Eksamen <snart>',
  to: { name: 'Rektor', email: 'rector@uni.example' },
  by: { name: 'Kari', email: 'kari@uni.example' },
};

describe.each(locales)('a request in %s', (locale) => {
  const t = translator(locale);
  const letter = requestLetter({
    ...common,
    t,
    step: 'assessment',
    code,
    digest,
    version: 2,
    submittedAt: '2026-08-10T07:00:00.000Z',
    submittedBy: 'Kari',
    audience: 'alle',
    from: { name: 'Studieavdelingen', address: 'studier@uni.example', replyTo: 'svar@uni.example' },
    rendering: { id: 'nb-en', languages: ['nb', 'en'], html: '<html><body><p>Ja, meld deg!</p></body></html>', text: 'Ja, meld deg!\n' },
    otherOrders: 1,
    logHead: { seq: 12, hash: 'ab'.repeat(32) },
  });
  const lines = answerLines(t, code);

  it('shows the message, the code, the fingerprint and the log’s head, in text and in HTML', () => {
    for (const part of ['Ja, meld deg!', lines.yes, lines.no, 'ab'.repeat(32), '7F3A 91C2 0000']) {
      expect(letter.text).toContain(part);
      expect(letter.html).toContain(part);
    }
    expect(letter.html).toContain('Eksamen &lt;snart&gt;');
    expect(letter.html).not.toContain('<snart>');
    expect(letter.html).toContain(`mailto:kari@uni.example?subject=`);
  });
  it('has lines to answer with that are read as what they say, and nothing of it is read as an answer when it is quoted bare', () => {
    const channel = `${t('letter.request.channel')} Canvas`;
    expect(readAnswer(`${lines.yes}\n\n${letter.text}`)).toMatchObject({ answer: 'yes', reserved: false, own: lines.yes, codes: [code] });
    expect(readAnswer(`${lines.no}\n${channel}\nFor få.\n\n${letter.text}`)).toMatchObject({
      answer: 'no',
      alternative: 'Canvas',
      reason: 'For få.',
      codes: [code],
    });
    expect(readAnswer(letter.text)).toMatchObject({ answer: null, codes: [], quotedCodes: [code] });
  });
});

describe('U32: what the applicant is told', () => {
  const decision = (id: string, step: 'assessment' | 'approval', outcome: 'yes' | 'no', voidedAt: string | null = null) => ({
    id,
    versionId: 'v',
    step,
    outcome,
    voidedAt,
  });
  const letter = (change: Partial<Letter>): Letter => ({
    id: 'l',
    messageId: 'm',
    versionId: 'v',
    purpose: 'notice',
    about: 'a',
    personId: 'writer',
    way: 'sent',
    at: '2026-08-10T08:00:00.000Z',
    by: 'editor',
    mailId: '',
    digest: '',
    ...change,
  });
  const order = (id: string, kind: 'send' | 'test', state: 'finished' | 'sending') => ({ id, versionId: 'v', kind, state });

  it('each standing answer, and every send that has ended; a test copy or an answer that fell is nothing to tell', () => {
    const found = notices({
      decisions: [
        decision('a', 'assessment', 'no'),
        decision('b', 'assessment', 'yes'),
        decision('c', 'approval', 'yes', 'then'),
        decision('d', 'approval', 'no'),
      ],
      orders: [order('o', 'send', 'finished'), order('p', 'send', 'sending'), order('q', 'test', 'finished')],
      letters: [letter({ about: 'b' }), letter({ about: 'o', purpose: 'request' })],
    });
    expect(found.map(({ kind, about, told }) => [kind, about, told?.id ?? null])).toEqual([
      ['suitable', 'b', 'l'],
      ['returned', 'd', null],
      ['sent', 'o', null],
    ]);
  });
  it.each(locales)('is written for every kind in %s, a refusal with its other channel', (locale) => {
    for (const kind of noticeKinds) {
      const sent = kind === 'sent' ? { at: '2026-08-10T08:00:00.000Z', accepted: 9, count: 10 } : null;
      const reason = kind === 'refused' ? 'For få' : '';
      const alternative = kind === 'refused' ? 'Canvas' : '';
      const { subject, text } = noticeLetter({
        ...common,
        t: translator(locale),
        kind,
        who: 'Randi',
        version: 2,
        digest,
        reason,
        alternative,
        sent,
      });
      expect(subject).toContain(common.subject);
      expect(text.includes('Canvas') && text.includes('For få')).toBe(kind === 'refused');
      expect(text).toContain(kind === 'sent' ? '9' : 'Randi');
    }
  });
  it('a request counts from the first time that exactly this was asked', () => {
    const asked = (at: string, versionId: string, about: string) => letter({ at, versionId, about, purpose: 'request' });
    const letters = [asked('2026-08-11', 'v', 'approval'), asked('2026-08-10', 'v', 'approval'), asked('2026-08-09', 'u', 'approval')];
    expect(firstAsked(letters, 'v', 'approval')).toBe('2026-08-10');
    expect(firstAsked(letters, 'v', 'assessment')).toBeNull();
  });
});
