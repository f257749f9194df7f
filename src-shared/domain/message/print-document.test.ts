// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { approvalPath } from '../approval/path.ts';
import { contentDigest } from './digest.ts';
import { mailLanguages } from './languages.ts';
import { personNamed, sampleBodies, sampleBrief, samplePack } from './message.fixture.ts';
import { digestGroups, mailBody, type PrintInput, printDocument } from './print-document.ts';
import { cssString } from './print-style.ts';
import { renderMessage } from './render.ts';

const renderings = renderMessage({
  brief: sampleBrief,
  bodies: sampleBodies,
  languages: mailLanguages(samplePack, 'all-students', sampleBodies),
  pack: samplePack,
});
const [rendering] = renderings;
if (!rendering) throw new Error('nothing was rendered');
const digest = contentDigest({ packId: samplePack.id, packVersion: samplePack.version, brief: sampleBrief, renderings });
const people = [personNamed('Randi', ['web-editor']), personNamed('Astrid', ['sender']), personNamed('Kari', ['officer'])];

// Its messages are read once: that is the slow part of them.
const words = translator('nb');
function input(change: Partial<PrintInput> = {}, version: Partial<NonNullable<PrintInput['version']>> = {}): PrintInput {
  const frozen = { id: 'v', digest, writers: ['Kari'] };
  return {
    pack: samplePack,
    brief: sampleBrief,
    subject: sampleBrief.subject,
    rendering: rendering as PrintInput['rendering'],
    otherOrders: 1,
    version: {
      number: 2,
      submittedAt: '2026-08-10T07:00:00.000Z',
      submittedBy: 'Kari',
      digest,
      changedSince: false,
      path: approvalPath({
        pack: samplePack,
        message: { brief: sampleBrief },
        version: frozen,
        decisions: [],
        people,
        changedSince: false,
      }),
      ...version,
    },
    practice: false,
    nameOf: (id) => id,
    t: words,
    ...change,
  };
}
const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const textOf = (html: string): string => (page(html).body.textContent ?? '').replace(/\s+/g, ' ');
const draft = (change: Partial<PrintInput> = {}): string => printDocument({ ...input(change), version: null });

describe('a message on paper', () => {
  it('holds the frozen HTML byte for byte', () => {
    const body = mailBody(rendering.html);
    expect(rendering.html).toContain(`${body}</body>`);
    expect(body).toContain('For English, please scroll down.');
    expect(printDocument(input())).toContain(body);
  });

  it('says before it what it is, to whom, from whom, when, and with which fingerprint', () => {
    const cover = page(printDocument(input())).querySelector('.cover')?.textContent ?? '';
    for (const said of [
      'Universitetet',
      'Meld deg til eksamen innen 1. september',
      'Versjon 2',
      'Studieavdelingen <studier@uni.example>',
      'svar@lister.uni.example',
      'Alle studenter',
      'man. 24. aug. 2026 kl. 08.00'.replace(/ (?=aug|08)/g, '\u00a0'),
      '10. august 2026 kl. 09.00 av Kari'.replace(/ (?=august|09)/g, '\u00a0'),
    ])
      expect(cover).toContain(said);
    expect(cover.replace(/\s/g, '')).toContain(digest.toUpperCase());
    expect(cover).toContain('Nettredaktør, ikke avgjort');
  });

  it('names where every link leads, since paper cannot be followed', () => {
    const shown = [...page(printDocument(input())).querySelectorAll('.links li')].map((item) => item.textContent);
    expect(shown).toEqual(['https://www.uni.example/eksamen']);
  });

  it('has a place to answer for each who has not, bound to exactly this text', () => {
    const answers = [...page(printDocument(input())).querySelectorAll('.answer')];
    expect(answers).toHaveLength(2);
    const code = `${digest.slice(0, 4)}\u00a0${digest.slice(4, 8)}`.toUpperCase();
    for (const answer of answers)
      expect(answer.textContent).toContain(`Jeg har lest nøyaktig denne teksten, versjon 2 med fingeravtrykk ${code}.`);
    expect(answers[0]?.textContent).not.toContain('Krever signatur');
    expect(answers[1]?.textContent).toContain('Krever signatur i programmet.');
  });

  it('tells who has answered, and asks no more of them', () => {
    const decision = {
      id: 'd',
      messageId: 'm',
      versionId: 'v',
      step: 'assessment',
      outcome: 'yes',
      digest,
      decidedBy: 'Randi',
      recordedBy: 'Kari',
      strength: 'attested',
      at: '2026-08-10T08:00:00.000Z',
      reason: '',
      alternative: '',
      replyId: null,
      voidedAt: null,
      voidedBy: null,
    } as const;
    const path = approvalPath({
      pack: samplePack,
      message: { brief: sampleBrief },
      version: { id: 'v', digest, writers: [] },
      decisions: [decision],
      people,
      changedSince: false,
    });
    const html = printDocument(input({}, { path }));
    expect(textOf(html)).toContain('Ja, Randi, 10. august 2026 kl. 10.00 (ført inn av Kari)');
    expect(page(html).querySelectorAll('.answer')).toHaveLength(1);
  });

  it('asks for no answer that would count for nothing: another draft by now, a refusal, or a draft', () => {
    const changed = printDocument(input({}, { changedSince: true }));
    expect(changed).toContain('Et svar på denne teksten gjelder ikke lenger.');
    const refused = input().version?.path.map((step, index) => ({ ...step, state: index === 0 ? ('refused' as const) : step.state }));
    for (const html of [changed, printDocument(input({}, { path: refused ?? [] })), draft()])
      expect(page(html).querySelectorAll('.answer')).toHaveLength(0);
  });

  it('says on every page of a draft that it is one, and has no fingerprint', () => {
    const html = draft();
    expect(html).toMatch(/@top-right \{ content: "Utkast, ikke til godkjenning"/);
    expect(html).toMatch(/@bottom-left \{ content: "[^"]*Utkast, ikke til godkjenning"/);
    expect(textOf(html)).not.toContain('Fingeravtrykk');
    expect(printDocument(input())).not.toContain('@top-right');
    expect(printDocument(input({ practice: true }))).toMatch(/@top-right \{ content: "Prøvemodus"/);
  });

  it('has subject, version, short code and the page of how many at every foot', () => {
    const html = printDocument(input());
    const code = `${digest.slice(0, 4)}\u00a0${digest.slice(4, 8)}`.toUpperCase();
    expect(html).toContain(`@bottom-left { content: "Meld deg til eksamen innen 1. september · Versjon 2 · ${code}"`);
    expect(html).toContain('@bottom-right { content: "Side " counter(page) " av " counter(pages) ""');
  });

  it('has a title and a language of its own, and runs and fetches nothing', () => {
    for (const locale of locales) {
      const document = page(printDocument(input({ t: translator(locale) })));
      expect(document.documentElement.lang).toBe(locale);
      expect(document.title).toContain('Meld deg til eksamen');
      expect(document.querySelector('[lang=nb].mail-body')).not.toBeNull();
      expect(document.querySelectorAll('script, link, img, iframe, [src]')).toHaveLength(0);
      expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    }
  });

  it('is the same bytes for the same message', () => {
    expect(printDocument(input())).toBe(printDocument(input()));
  });

  it('takes nothing that is written for markup or style', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</style><script>alert(1)</script>', '"; } @page { content: "', '\\', '<b>', '\n'),
    );
    const tags = (html: string): number => html.match(/</g)?.length ?? 0;
    const frame = tags(printDocument(input()));
    fc.assert(
      fc.property(nasty, (written) => {
        const wild = `x${written}`;
        expect(tags(printDocument(input({ subject: wild, brief: { ...sampleBrief, sender: wild, replyTo: wild } })))).toBe(frame);
        expect(cssString(written)).toMatch(/^"(?:[\p{L}\p{N} \u00a0.,:;·…()-]|\\[0-9a-f]{1,6} )*"$/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the mail’s body', () => {
  it('is the whole where there are no body tags', () => {
    expect(mailBody('<p>x</p>')).toBe('<p>x</p>');
    expect(mailBody('</body><body>')).toBe('</body><body>');
  });
});

describe('a digest', () => {
  it('is read in groups of four', () => {
    expect(digestGroups('7f3a91c2ab')).toEqual(['7F3A', '91C2', 'AB']);
  });
});
