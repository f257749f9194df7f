import { describe, expect, it } from 'vitest';
import {
  about,
  body,
  type Case,
  changed,
  doc,
  early,
  expectCase,
  field,
  mail,
  paragraph,
  rendered,
  sample as sampleOf,
  shippedPack,
  without,
  words,
} from '../../../tests/kit/rule-cases.ts';
import { isOfPlan } from '../channels/plan-rules.ts';
import { needsTelling } from '../dispatch/telling.ts';
import type { Brief } from '../draft/brief.ts';
import type { Bodies, Doc } from '../draft/document.ts';
import { bodyOf } from '../policy/bodies.ts';
import type { CheckInput } from './check.ts';
import { checkMessage } from './check-message.ts';
import { swedishPack } from './swedish-pack.fixture.ts';

const uio = shippedPack('uio');
const sample = (name: string): CheckInput => sampleOf(name, uio);

const exam = sample('exam');
const brief = (change: Partial<Brief>, input = exam): CheckInput => changed(change, input);
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

const same = (body: Doc): Bodies => ({ nb: body, nn: body, en: body });
const staff = { kind: 'all-staff' } as const;

/** The message as one whose advice came to this answer, to these recipients. */
const advised = (answer: string, audience: Brief['audience']): CheckInput => ({ ...brief({ audience }), advice: { answer, reason: '' } });

/** The institution has filled in its place codes. */
const withCodes: CheckInput = {
  ...exam,
  pack: { ...uio, codes: { ...uio.codes, placeCodes: [{ code: '150000', name: { nb: 'MED', nn: 'MED', en: 'MED' } }] } },
};

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
    'U07',
    'a kind of position that is not in the list is refused',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'], positionGroups: ['guest'] } }),
    'block',
    field('positionGroups'),
    'check.unknownCode',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'], positionGroups: ['academic'] } }),
  ],
  [
    'U07',
    'a place code that is not in the institution’s list is refused',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['999999'], positionGroups: ['academic'] } }, withCodes),
    'block',
    field('placeCodes'),
    'check.unknownCode',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'], positionGroups: ['academic'] } }, withCodes),
  ],
  [
    'U08',
    'a selection of staff states place codes',
    brief({ audience: { kind: 'staff-selection', positionGroups: ['academic'] } }),
    'block',
    field('placeCodes'),
    'check.codes.placeCodes',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'], positionGroups: ['academic'] } }),
  ],
  [
    'U27',
    'a selection of staff states the kind of position',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'] } }),
    'block',
    field('positionGroups'),
    'check.codes.positionGroups',
    brief({ audience: { kind: 'staff-selection', placeCodes: ['150000'], positionGroups: ['academic', 'technical-administrative'] } }),
  ],
  [
    'U21',
    'each language is proofread',
    brief({ ticks: { proofread: { nb: exam.brief.ticks?.proofread?.nb, nn: exam.brief.ticks?.proofread?.nn } } }),
    'block',
    body('en'),
    'check.proofread',
    exam,
  ],
  [
    'U21',
    'an edit clears the tick of that language',
    { ...exam, bodies: { ...exam.bodies, nn: doc(paragraph('Endra.')) } },
    'block',
    body('nn'),
    'check.proofreadAgain',
    { ...exam, bodies: { ...exam.bodies, nn: structuredClone(exam.bodies.nn) } },
  ],
  [
    'U30',
    'UiODoc sends only to its own members',
    brief({ body: 'uiodoc' }),
    'block',
    field('audience'),
    'check.bodyAudience',
    brief({ body: 'uiodoc', audience: { kind: 'student-selection', description: 'Medlemmer av UiODoc' } }),
  ],
  [
    'U37',
    'the subject is in Norwegian',
    brief({ subject: 'Register for the exams by 1 September' }),
    'warn',
    field('subject'),
    'check.subjectLanguage',
    brief({ subject: 'Meld deg til eksamen innen 1. september' }),
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

describe('the University of Oslo’s rules', () => {
  it.each(cases)('%s: %s', (...one) => expectCase(...one));

  it('U43: asks nothing of a draft, and stops the send until those who answer have been told', () => {
    const order = { kind: 'send', startedAt: null } as const;
    const without = { ...uio, rules: uio.rules.filter(({ id }) => id !== 'U43') };
    expect(checkMessage(sample('exam')).filter(({ rule }) => rule === 'U43')).toEqual([]);
    expect([needsTelling(uio, order), needsTelling(without, order)]).toEqual([true, false]);
    expect(needsTelling(uio, { ...order, told: { by: 'kari', at: early } })).toBe(false);
  });

  it('U28: an exempt body is not asked for the two days before (U17), and is blocked by everything else all the same', () => {
    const late = { ...exam, now: '2026-08-23T07:00:00Z' };
    const exempt = { body: 'university-leadership' };
    expect(about(late, 'U17', 'check.leadTime')).toHaveLength(1);
    expect(about(brief(exempt, late), 'U17', 'check.leadTime')).toEqual([]);
    expect(about(brief(exempt, bodies({ en: undefined })), 'U19', 'check.language')).toHaveLength(1);
    expect(about(brief({ ...exempt, relevance: '' }), 'U10', 'check.required.relevance')).toHaveLength(1);
    const asked = uio.rules.map(({ id }) => id).filter((id) => /^U(0[9]|1[0-38]|1[89]|2\d|3[4-7]|4\d)$/.test(id));
    expect(asked.filter((id) => bodyOf(uio, 'culture')?.exemption?.skips.includes(id))).toEqual([]);
  });

  it('U29: each of the bodies is there, a dean is not one, and a pack without them has none', () => {
    const exempt = uio.bodies.filter(({ exemption }) => exemption).map(({ id }) => id);
    expect(exempt).toEqual(['university-leadership', 'external-relations', 'election-bodies', 'emergency-group', 'culture', 'uiodoc']);
    const late = { ...exam, now: '2026-08-23T07:00:00Z' };
    expect(about(brief({ body: 'dean' }, late), 'U17', 'check.leadTime')).toHaveLength(1);
    for (const id of exempt) {
      expect(about(brief({ body: id }, late), 'U17', 'check.leadTime')).toEqual([]);
      expect(about(brief({ body: id }, { ...late, pack: { ...uio, bodies: [] } }), 'U17', 'check.leadTime')).toHaveLength(1);
    }
  });

  it('every rule of the pack has a case', () => {
    const own = ['reply-list-told', 'replies-answered'];
    const ofDrafts = uio.rules.filter(({ kind }) => !own.includes(kind) && !isOfPlan(kind)).map(({ id }) => id);
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
  it.each(['exam', 'fire-drill'])('%s is clean once its reply list is confirmed and it is proofread, in every rule', (name) => {
    const findings = checkMessage(sample(name));
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(2);
  });

  it.each(['exam', 'fire-drill'])('%s as imported stops on the reply list (U42) and proofreading (U21) only', (name) => {
    const input = sample(name);
    const findings = checkMessage(brief({ replyToConfirmed: null, ticks: {} }, input)).filter(({ severity }) => severity !== 'hint');
    expect(findings.map(({ rule, text }) => [rule, text.id])).toEqual([
      ['U42', 'check.replyList'],
      ...Object.keys(input.bodies).map(() => ['U21', 'check.proofread']),
    ]);
  });

  it('fire-drill-flawed lacks one block, and says four things otherwise in one language', () => {
    const findings = checkMessage(sample('fire-drill-flawed'));
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place.in === 'body' && place.language])).toEqual([
      ['time-mismatch', 'block', 'nn'],
      ['missing-block', 'block', 'nn'],
      ['weekday-mismatch', 'block', 'en'],
      ['number-mismatch', 'block', 'en'],
      ['link-mismatch', 'block', 'en'],
    ]);
    expect(findings[1]).toMatchObject({
      place: { row: 6 },
      text: { params: { language: 'nn', kind: 'list_item', item: 4, standing: 'nb' } },
    });
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
