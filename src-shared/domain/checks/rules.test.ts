import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPolicies } from '#main/adapters/policies/index.ts';
import { locales, translator } from '#shared/texts/translate.ts';
import { needsTelling } from '../dispatch/telling.ts';
import type { Brief } from '../draft/brief.ts';
import { parseBriefFile } from '../draft/brief-file.ts';
import type { Block, Bodies, Doc, LanguageCode } from '../draft/document.ts';
import { docFromMarkdown } from '../draft/markdown.ts';
import { mailLanguages } from '../message/languages.ts';
import { renderMessage } from '../message/render.ts';
import type { Pack } from '../policy/pack.ts';
import type { CheckInput } from './check.ts';
import { checkMessage } from './check-message.ts';
import type { Place, Severity } from './finding.ts';
import { swedishPack } from './swedish-pack.fixture.ts';

const root = join(import.meta.dirname, '../../../resources');
const uio = createPolicies(join(root, 'policies'))
  .all()
  .find(({ id }) => id === 'uio') as Pack;
const early = '2026-08-10T07:00:00.000Z';

/** A sample message, its reply list confirmed, rendered as it would be sent. */
function sample(name: string): CheckInput {
  const folder = join(root, 'samples/messages', name);
  const brief = parseBriefFile(readFileSync(join(folder, 'brief.json'), 'utf8')).brief(uio.zone);
  const bodies: Bodies = Object.fromEntries(
    (['nb', 'nn', 'en'] as const).map((code) => [code, docFromMarkdown(readFileSync(join(folder, `${code}.md`), 'utf8'))]),
  );
  return rendered({
    brief: { ...brief, replyToConfirmed: { address: brief.replyTo, by: 'kari', at: early } },
    bodies,
    pack: uio,
    now: early,
  });
}

function rendered(input: CheckInput): CheckInput {
  const { brief, bodies, pack } = input;
  return {
    ...input,
    rendered: { renderings: renderMessage({ brief, bodies, pack, languages: mailLanguages(pack, brief.audience?.kind ?? null, bodies) }) },
  };
}

const exam = sample('exam');
const brief = (change: Partial<Brief>, input = exam): CheckInput => ({ ...input, brief: { ...input.brief, ...change } });
const bodies = (change: Bodies, input = exam): CheckInput => rendered({ ...input, bodies: { ...input.bodies, ...change } });
const html = (change: (html: string) => string): CheckInput => ({
  ...exam,
  rendered: { renderings: (exam.rendered?.renderings ?? []).map((rendering) => ({ ...rendering, html: change(rendering.html) })) },
});
const plainText = (change: (text: string) => string): CheckInput => ({
  ...exam,
  rendered: { renderings: (exam.rendered?.renderings ?? []).map((rendering) => ({ ...rendering, text: change(rendering.text) })) },
});
const openingHtml = /<p lang="en"><a href="#english">For English, please scroll down.<\/a><\/p>/;
const beforeOpening = (inserted: string) => html((page) => page.replace(openingHtml, (line) => inserted + line));

function paragraph(text: string, href?: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) }] };
}
function doc(...content: Block[]): Doc {
  return { type: 'doc', content };
}
const words = (count: number) => Array.from({ length: count }, (_, index) => `ord${index}`).join(' ');
const same = (body: Doc): Bodies => ({ nb: body, nn: body, en: body });
const staff = { kind: 'all-staff' } as const;

const field = (name: string): Place => ({ in: 'brief', field: name });
/** The message as one whose advice came to this answer, to these recipients. */
const advised = (answer: string, audience: Brief['audience']): CheckInput => ({ ...brief({ audience }), advice: { answer, reason: '' } });
const body = (language: LanguageCode, row?: number): Place => ({ in: 'body', language, ...(row === undefined ? {} : { row }) });
const mail: Place = { in: 'mail' };

type Case = readonly [rule: string, says: string, fails: CheckInput, severity: Severity, place: Place, text: string, passes: CheckInput];

const cases: readonly Case[] = [
  [
    'U03',
    'who sends to their own students sends to nobody else',
    advised('own-students', { kind: 'all-students' }),
    'block',
    field('advice'),
    'check.ownRoute.audience',
    advised('own-students', { kind: 'student-selection', placeCodes: ['150000'] }),
  ],
  [
    'U03',
    'who sends to their own students says which units are theirs',
    advised('own-students-fs', { kind: 'student-selection', description: 'Studenter ved MN', placeCodes: [' '] }),
    'block',
    field('audience'),
    'check.ownRoute.units',
    advised('own-students-fs', { kind: 'student-selection', placeCodes: ['150000'] }),
  ],
  [
    'U05',
    'a unit that sends to its list sends to its staff',
    advised('send-yourself', { kind: 'all-staff' }),
    'block',
    field('advice'),
    'check.ownRoute.audience',
    advised('send-yourself', { kind: 'staff-selection', placeCodes: ['150000'] }),
  ],
  [
    'U06',
    'so do several that all have lists',
    advised('send-yourself-several', { kind: 'all-staff-and-students' }),
    'block',
    field('advice'),
    'check.ownRoute.audience',
    advised('send-yourself-several', { kind: 'staff-selection', placeCodes: ['150000', '160000'] }),
  ],
  [
    'U09',
    'mail to all needs a web page',
    brief({ webPage: ' ' }),
    'block',
    field('webPage'),
    'check.webPage',
    brief({ webPage: '', audience: { kind: 'student-selection', description: 'MED' } }),
  ],
  [
    'U09',
    'the web page is an https address',
    brief({ webPage: 'http://www.uni.example' }),
    'block',
    field('webPage'),
    'check.webPageAddress',
    exam,
  ],
  [
    'U10',
    'it is stated why it concerns everyone',
    brief({ relevance: '\n' }),
    'block',
    field('relevance'),
    'check.required.relevance',
    exam,
  ],
  ['U11', 'a reason is chosen', brief({ reason: null }), 'block', field('reason'), 'check.reason', exam],
  [
    'U11',
    'the reason is one of the pack’s',
    brief({ reason: 'because' }),
    'block',
    field('reason'),
    'check.reason',
    brief({ reason: 'life-and-health' }),
  ],
  [
    'U11',
    '“other” comes with a statement',
    brief({ reason: 'other' }),
    'block',
    field('reasonStatement'),
    'check.reasonStatement',
    brief({ reason: 'other', reasonStatement: 'Rektorvalg' }),
  ],
  [
    'U12',
    'study mail with staff is warned about',
    brief({ audience: { kind: 'all-staff-and-students' } }),
    'warn',
    field('reason'),
    'check.reasonMisfit',
    exam,
  ],
  [
    'U12',
    'study mail does not go to a subset',
    brief({ audience: { kind: 'student-selection', description: 'MED' } }),
    'block',
    field('reason'),
    'check.reasonMisfit',
    brief({ reason: 'life-and-health', audience: { kind: 'student-selection', description: 'MED' } }),
  ],
  [
    'U13',
    'narrower groups are considered',
    brief({ narrowerGroupsConsidered: '' }),
    'block',
    field('narrowerGroupsConsidered'),
    'check.required.narrowerGroupsConsidered',
    exam,
  ],
  [
    'U17',
    '47 hours before is late, 48 is not',
    { ...exam, now: '2026-08-22T07:00:00Z' },
    'warn',
    field('wantedAt'),
    'check.leadTime',
    { ...exam, now: '2026-08-22T06:00:00Z' },
  ],
  ['U17', 'a wanted time that has passed', { ...exam, now: '2026-08-25T06:00:00Z' }, 'warn', field('wantedAt'), 'check.wantedPast', exam],
  [
    'U17',
    'what was submitted late stays late, what was submitted in time stays in time',
    { ...exam, now: early, submittedAt: '2026-08-23T06:00:00Z' },
    'warn',
    field('wantedAt'),
    'check.leadTime',
    { ...exam, now: '2026-08-24T05:59:00Z', submittedAt: early },
  ],
  ['U18', 'there is a text', { ...exam, bodies: {} }, 'block', body('nb'), 'check.noText', exam],
  ['U19', 'English is written', bodies({ en: undefined }), 'block', body('en'), 'check.language', exam],
  [
    'U19',
    'English with nothing in it is not written',
    bodies({ en: doc({ type: 'paragraph' }) }),
    'block',
    body('en'),
    'check.language',
    exam,
  ],
  [
    'U19',
    'staff mail has a Norwegian text',
    brief({ audience: staff, reason: 'life-and-health' }, bodies({ nb: undefined, nn: undefined })),
    'block',
    body('nb'),
    'check.language',
    brief({ audience: staff, reason: 'life-and-health' }, bodies({ nb: undefined })),
  ],
  [
    'U20',
    'mail to students has nynorsk, mail to staff need not',
    bodies({ nn: undefined }),
    'block',
    body('nn'),
    'check.language',
    brief({ audience: staff, reason: 'life-and-health' }, bodies({ nn: undefined })),
  ],
  ['U20', 'mail to students has bokmål', bodies({ nb: undefined }), 'block', body('nb'), 'check.language', exam],
  ['U22', 'it is chosen who receives it', brief({ audience: null }), 'block', field('audience'), 'check.required.audience', exam],
  [
    'U23',
    'a selection says which groups',
    brief({ audience: { kind: 'staff-selection', placeCodes: [' '] } }),
    'block',
    field('audience'),
    'check.selection',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'] } }),
  ],
  ['U24', 'a time is wanted', brief({ wantedAt: null }), 'block', field('wantedAt'), 'check.required.wantedAt', exam],
  ['U25', 'there is a subject', brief({ subject: '' }), 'block', field('subject'), 'check.required.subject', exam],
  ['U26', 'there is a sender', brief({ sender: '' }), 'block', field('sender'), 'check.required.sender', exam],
  ['U26', 'the sender has an address', brief({ from: '' }), 'block', field('from'), 'check.required.from', exam],
  [
    'U26',
    'the sender’s address is one address',
    brief({ from: 'studier@uni.example, b@uni.example' }),
    'block',
    field('from'),
    'check.address.from',
    exam,
  ],
  [
    'U34',
    'the text is brief',
    bodies(same(doc(paragraph(words(251))))),
    'warn',
    body('nb'),
    'check.length',
    bodies(same(doc(paragraph(words(250))))),
  ],
  [
    'U35',
    'a long text links to a web page',
    bodies(same(doc(paragraph(words(301), 'mailto:a@uni.example')))),
    'block',
    body('nb'),
    'check.longWithoutLink',
    bodies(same(doc(paragraph(words(301), 'https://www.uni.example')))),
  ],
  [
    'U36',
    'the pack’s line is corrupted',
    rendered({ ...exam, pack: { ...uio, openingLine: { ...uio.openingLine, text: 'For English, scroll.' } } }),
    'block',
    mail,
    'check.openingLine',
    exam,
  ],
  [
    'U36',
    'a hidden preheader stands before it',
    beforeOpening('<div style="display:none;max-height:0">Frist 1. september</div>'),
    'block',
    mail,
    'check.openingLine',
    beforeOpening('<div style="margin:0"> \n </div>'),
  ],
  ['U36', 'a first block stands before it', beforeOpening('<p>Kjære student</p>'), 'block', mail, 'check.openingLine', exam],
  ['U36', 'an image stands before it', beforeOpening('<img src="cid:logo" alt="">'), 'block', mail, 'check.openingLine', exam],
  [
    'U36',
    'text for Outlook stands before it',
    beforeOpening('<!--[if mso]><p>Hei</p><![endif]-->'),
    'block',
    mail,
    'check.openingLine',
    beforeOpening('<!-- a comment --><!--[if mso]><table><tr><td><![endif]-->'),
  ],
  [
    'U36',
    'more stands in its line',
    html((page) => page.replace('scroll down.</a>', 'scroll down.</a> Hei')),
    'block',
    mail,
    'check.openingLine',
    exam,
  ],
  [
    'U36',
    'it is hidden',
    html((page) => page.replace('<p lang="en">', '<p lang="en" style="font-size:0">')),
    'block',
    mail,
    'check.openingLine',
    html((page) => page.replace('<p lang="en">', '<p lang="en" style="font-size:0.9em;line-height:1.5">')),
  ],
  [
    'U36',
    'the text part begins with something else',
    plainText((part) => `Hei\n\n${part}`),
    'block',
    mail,
    'check.openingLine',
    plainText((part) => `\n${part.replaceAll('\n', '\r\n')}`),
  ],
  [
    'U42',
    'there is a reply list',
    brief({ replyTo: '', replyToConfirmed: null }),
    'block',
    field('replyTo'),
    'check.required.replyTo',
    exam,
  ],
  ['U42', 'the reply list is one address', brief({ replyTo: 'eksamen-svar' }), 'block', field('replyTo'), 'check.address.replyTo', exam],
  [
    'U42',
    'somebody has confirmed that it is a list',
    brief({ replyToConfirmed: null }),
    'block',
    field('replyTo'),
    'check.replyList',
    exam,
  ],
  [
    'U42',
    'a confirmation of another address does not count',
    brief({ replyTo: 'andre@lister.uni.example' }),
    'block',
    field('replyTo'),
    'check.replyList',
    exam,
  ],
  [
    'missing-block',
    'what one language says, every other says too',
    bodies({ en: doc(...(exam.bodies.en?.content.slice(0, -1) ?? [])) }),
    'block',
    body('en', 7),
    'check.missingBlock',
    exam,
  ],
  [
    'missing-block',
    'an empty paragraph does not stand for a text',
    bodies({ en: doc(...(exam.bodies.en?.content.slice(0, -1) ?? []), { type: 'paragraph' }) }),
    'block',
    body('en', 7),
    'check.missingBlock',
    bodies({ en: doc(...(exam.bodies.en?.content ?? []), { type: 'paragraph' }) }),
  ],
  [
    'mail-size',
    '40 KB is warned about',
    html((page) => page + ' '.repeat(40 * 1024)),
    'warn',
    mail,
    'check.mailSize',
    html((page) => page.padEnd(39 * 1024)),
  ],
  ['mail-size', '90 KB blocks', html((page) => page + ' '.repeat(90 * 1024)), 'block', mail, 'check.mailSize', exam],
];

const without = (input: CheckInput, rule: string): CheckInput => ({
  ...input,
  pack: { ...input.pack, rules: input.pack.rules.filter(({ id }) => id !== rule) },
});
const about = (input: CheckInput, rule: string, text: string) =>
  checkMessage(input).filter((finding) => finding.rule === rule && finding.text.id === text);

describe('the University of Oslo’s rules', () => {
  it.each(cases)('%s: %s', (rule, _, fails, severity, place, text, passes) => {
    const [finding] = about(fails, rule, text);
    expect(finding).toMatchObject({ severity, place });
    expect(finding?.source).not.toBe('');
    if (finding) for (const locale of locales) expect(translator(locale)(finding.text)).toMatch(/^\p{Lu}[^{}]*[.»”]$/u);
    expect(checkMessage(without(fails, rule)).filter((other) => other.rule === rule)).toEqual([]);
    expect(about(passes, rule, text)).toEqual([]);
  });

  it('U43: asks nothing of a draft, and stops the send until those who answer have been told', () => {
    const order = { kind: 'send', startedAt: null } as const;
    const without = { ...uio, rules: uio.rules.filter(({ id }) => id !== 'U43') };
    expect(checkMessage(sample('exam')).filter(({ rule }) => rule === 'U43')).toEqual([]);
    expect([needsTelling(uio, order), needsTelling(without, order)]).toEqual([true, false]);
    expect(needsTelling(uio, { ...order, told: { by: 'kari', at: early } })).toBe(false);
  });

  it('every rule of the pack has a case', () => {
    const ofDrafts = uio.rules.filter(({ kind }) => kind !== 'reply-list-told').map(({ id }) => id);
    expect([...new Set(ofDrafts)].filter((id) => !cases.some(([rule]) => rule === id))).toEqual([]);
  });
});

const svBody = doc(
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Brandövning på onsdag' }] },
  paragraph('Vi övar klockan 10.'),
);
const svInput = rendered({
  pack: swedishPack,
  brief: {
    ...exam.brief,
    audience: staff,
    reason: 'safety',
    webPage: '',
    wantedAt: { local: '2026-08-24T08:00', zone: 'Europe/Stockholm' },
  },
  bodies: {
    sv: svBody,
    en: doc(
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Fire drill on Wednesday' }] },
      paragraph('We practise at 10.'),
    ),
  },
  now: early,
});

describe('a pack that exists only here: Swedish, other limits, no code of its own', () => {
  const swedish: readonly Case[] = [
    ['T01', 'Swedish is written', bodies({ sv: undefined }, svInput), 'block', body('sv'), 'check.language', svInput],
    [
      'T02',
      'ten hours before is late, twelve is not',
      { ...svInput, now: '2026-08-23T20:00:00Z' },
      'block',
      field('wantedAt'),
      'check.leadTime',
      { ...svInput, now: '2026-08-23T18:00:00Z' },
    ],
    [
      'T03',
      'the text has at most nine words',
      bodies({ sv: doc(paragraph(words(10))) }, svInput),
      'hint',
      body('sv'),
      'check.length',
      svInput,
    ],
    [
      'T04',
      'it begins with the pack’s own line',
      rendered({ ...svInput, pack: { ...swedishPack, openingLine: uio.openingLine } }),
      'warn',
      mail,
      'check.openingLine',
      svInput,
    ],
    [
      'T05',
      'only students’ mail needs a web page',
      brief({ audience: { kind: 'all-students' } }, svInput),
      'warn',
      field('webPage'),
      'check.webPage',
      svInput,
    ],
  ];

  it.each(swedish)('%s: %s', (rule, _, fails, severity, place, text, passes) => {
    expect(about(fails, rule, text)[0]).toMatchObject({ severity, place });
    expect(about(without(fails, rule), rule, text)).toEqual([]);
    expect(about(passes, rule, text)).toEqual([]);
  });

  it('lets a message through that its rules have nothing against, without nynorsk, relevance or a reply list confirmed', () => {
    expect(checkMessage(brief({ relevance: '', replyToConfirmed: null }, svInput))).toEqual([]);
  });
});

describe('the sample messages', () => {
  it.each(['exam', 'fire-drill'])('%s is clean once its reply list is confirmed, in every rule', (name) => {
    expect(checkMessage(sample(name))).toEqual([]);
  });

  it.each(['exam', 'fire-drill'])('%s as imported stops on the reply list only (U42)', (name) => {
    const input = sample(name);
    expect(checkMessage(brief({ replyToConfirmed: null }, input)).map(({ rule, text }) => [rule, text.id])).toEqual([
      ['U42', 'check.replyList'],
    ]);
  });

  it('fire-drill-flawed lacks one block: the fourth list item in nynorsk', () => {
    expect(checkMessage(sample('fire-drill-flawed'))).toMatchObject([
      {
        rule: 'missing-block',
        severity: 'block',
        place: { in: 'body', language: 'nn', row: 6 },
        text: { params: { language: 'nn', kind: 'list_item', item: 4, standing: 'nb' } },
      },
    ]);
  });
});

describe('the list of findings', () => {
  it('counts rows as the panes show them: a language without text takes none', () => {
    const nn = doc(...(exam.bodies.nn?.content.slice(1) ?? []));
    const blank = doc({ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' });
    expect(about(bodies({ nn, en: blank }), 'missing-block', 'check.missingBlock').map(({ place }) => place)).toEqual([body('nn', 0)]);
  });

  it('has what blocks first, then by place: brief, languages in the order of the mail, the mail', () => {
    const input = html((page) => page.padEnd(50 * 1024));
    const findings = checkMessage({
      ...input,
      now: '2026-08-23T00:00:00Z',
      brief: { ...input.brief, subject: '', relevance: '' },
      bodies: { ...input.bodies, en: undefined, nn: undefined },
    });
    expect(
      findings.map(({ severity, place }) => [severity, place.in === 'brief' ? place.field : place.in === 'body' ? place.language : 'mail']),
    ).toEqual([
      ['block', 'relevance'],
      ['block', 'subject'],
      ['block', 'nn'],
      ['block', 'en'],
      ['warn', 'wantedAt'],
      ['warn', 'mail'],
    ]);
  });

  it('says once that a language is missing, not once a block and not once a rule', () => {
    expect(checkMessage(bodies({ en: undefined, nn: undefined })).map(({ rule, place }) => [rule, place])).toEqual([
      ['U20', body('nn')],
      ['U19', body('en')],
    ]);
  });

  it('of an empty message has one finding about its text', () => {
    const findings = checkMessage({ ...exam, bodies: {}, rendered: { renderings: [] } });
    expect(findings.map(({ rule }) => rule)).toEqual(['U18']);
  });
});
