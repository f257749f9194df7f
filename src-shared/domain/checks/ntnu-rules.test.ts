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
  sample,
  shippedPack,
  words,
} from '../../../tests/kit/rule-cases.ts';
import { isOfPlan } from '../channels/plan-rules.ts';
import type { Brief } from '../draft/brief.ts';
import type { Bodies } from '../draft/document.ts';
import { packSchema } from '../policy/pack.ts';
import { isNumbered } from '../policy/rule-fields.ts';
import type { CheckInput } from './check.ts';
import { checkMessage } from './check-message.ts';
import { mostReaders } from './sender-rules.ts';

const ntnu = shippedPack('ntnu');
const word = { by: 'kari', at: early };
const care = { privacy: word, security: word };

/** Mail to a few students: what NTNU has e-mail for. */
const few = rendered({
  ...sample('exam', ntnu),
  brief: {
    ...sample('exam', ntnu).brief,
    audience: { kind: 'student-selection', description: 'Programstyret', about: 7 },
    reason: 'information',
    ticks: care,
  },
  bodies: { nb: doc(paragraph('Møtet er flyttet til torsdag.')), en: doc(paragraph('The meeting is moved to Thursday.')) },
});
const brief = (change: Partial<Brief>, input = few): CheckInput => changed(change, input);
const bodies = (change: Bodies): CheckInput => rendered({ ...few, bodies: { ...few.bodies, ...change } });
const everyone = { kind: 'all-students' } as const;
const from = (sender: string, grounds?: Brief['grounds']): CheckInput =>
  brief({ audience: everyone, body: sender, ...(grounds && { grounds }) });

const cases: readonly Case[] = [
  [
    'N05',
    'another channel for a course than Blackboard has a reason',
    { ...few, advice: { answer: 'course-other', reason: ' ' } },
    'warn',
    field('advice'),
    'check.exceptionReason',
    { ...few, advice: { answer: 'course-other', reason: 'Emnet har brukt Teams i fem år.' } },
  ],
  [
    'N13',
    'it says that students must keep up to date',
    rendered({ ...few, pack: { ...ntnu, footer: {} } }),
    'warn',
    mail,
    'check.mailSays',
    few,
  ],
  [
    'N29',
    'it says where questions go',
    rendered({ ...few, pack: { ...ntnu, footer: { nb: 'Fra {sender}.', en: 'From {sender}.' } } }),
    'warn',
    mail,
    'check.mailSays',
    few,
  ],
  [
    'N30',
    'a personal address in the text is warned about',
    bodies({ nb: doc(paragraph('Spør kari.nordmann@ntnu.no.')) }),
    'warn',
    body('nb'),
    'check.personalContact',
    bodies({ nb: doc(paragraph('Spør studier@ntnu.no.')) }),
  ],
  [
    'N30',
    'a personal reply address is warned about',
    brief({ replyTo: 'ola.nordmann@ntnu.no' }),
    'warn',
    field('replyTo'),
    'check.personalReply',
    brief({ replyTo: 'eksamen.svar@ntnu.no' }),
  ],
  [
    'N32',
    'a selection says about how many',
    brief({ audience: { kind: 'student-selection' } }),
    'block',
    field('about'),
    'check.about',
    few,
  ],
  ['N33', 'privacy is considered', brief({ ticks: { security: word } }), 'block', field('privacy'), 'check.care.privacy', few],
  [
    'N33',
    'information security is considered',
    brief({ ticks: { privacy: word } }),
    'block',
    field('security'),
    'check.care.security',
    few,
  ],
  [
    'N34',
    'a long text without a link is warned about',
    bodies({ nb: doc(paragraph(words(121))) }),
    'warn',
    body('nb'),
    'check.longWithoutLink',
    bodies({ nb: doc(paragraph(words(121), 'https://i.ntnu.no/')) }),
  ],
  ['N35', 'mass mail to all students is blocked', brief({ audience: everyone }), 'block', field('audience'), 'check.massMail', few],
  [
    'N35',
    'so is mail to many of them',
    brief({ audience: { kind: 'student-selection', about: 31 } }),
    'block',
    field('audience'),
    'check.massMail',
    brief({ audience: { kind: 'student-selection', about: 30 } }),
  ],
  [
    'N35',
    'a dean is no exception',
    from('dean'),
    'block',
    field('audience'),
    'check.massMail',
    from('rectorate', { necessity: 'Rektoratet må nå alle.' }),
  ],
  [
    'N37',
    'central emergency leadership gives the crisis',
    from('emergency-leadership'),
    'block',
    field('crisisId'),
    'check.ground.crisisId',
    from('emergency-leadership', { crisisId: '2026/114' }),
  ],
  [
    'N38',
    'a faculty gives the crisis, not only IT’s reference',
    from('faculty-in-crisis', { itReference: 'IT-7' }),
    'block',
    field('crisisId'),
    'check.ground.crisisId',
    from('faculty-in-crisis', { crisisId: '2026/114', itReference: 'IT-7' }),
  ],
  [
    'N38',
    'a faculty gives IT’s reference, not only the crisis',
    from('faculty-in-crisis', { crisisId: '2026/114' }),
    'block',
    field('itReference'),
    'check.ground.itReference',
    from('faculty-in-crisis', { crisisId: '2026/114', itReference: 'IT-7' }),
  ],
  [
    'N39',
    'the rectorate says why it is necessary',
    from('rectorate', { necessity: ' ' }),
    'block',
    field('necessity'),
    'check.ground.necessity',
    from('rectorate', { necessity: 'Rektoratet må nå alle.' }),
  ],
];

describe('NTNU’s rules', () => {
  it.each(cases)('%s: %s', (...one) => expectCase(...one));

  it('lets mail to a few students through, and mail to staff, to whom the rules say nothing', () => {
    expect(checkMessage(few)).toEqual([]);
    expect(
      checkMessage(brief({ audience: { kind: 'all-staff' }, ticks: undefined })).filter(({ severity }) => severity === 'block'),
    ).toEqual([]);
  });

  it('has a sample message that stops on nothing but what a person must say', () => {
    const shipped = sample('student-panel', ntnu);
    const grave = (input: typeof shipped): string[] =>
      checkMessage(input).flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule]));
    expect(grave(shipped)).toEqual(['N33', 'N33']);
    expect(grave(rendered({ ...shipped, brief: { ...shipped.brief, ticks: care } }))).toEqual([]);
  });

  it.each([
    [1, []],
    [30, []],
    [5000, ['N35']],
  ])('N32: about %s readers', (readers, stopped) => {
    const found = checkMessage(brief({ audience: { kind: 'student-selection', about: readers } }));
    expect(found.map(({ rule }) => rule)).toEqual(stopped);
  });

  it('N35: whether it goes to an extract or to a mailing list, a list may not be longer than the few it was said to be for', () => {
    expect(mostReaders(few.brief, ntnu)).toEqual({ most: 30, rule: 'N35' });
    expect(mostReaders(few.brief, { rules: ntnu.rules.filter(({ id }) => id !== 'N35') })).toBeNull();
    expect(mostReaders(from('rectorate').brief, ntnu)).toBeNull();
    expect(mostReaders({ ...few.brief, audience: { kind: 'all-staff' } }, ntnu)).toBeNull();
  });

  it('N38: is the crisis point’s, so that its yes is asked for as strictly (N37)', () => {
    expect(ntnu.bodies.map(({ id, approvalRule }) => [id, approvalRule])).toEqual([
      ['emergency-leadership', 'N37'],
      ['faculty-in-crisis', 'N37'],
      ['rectorate', 'N39'],
    ]);
    expect(ntnu.path.map(({ least }) => least)).toEqual(['verified']);
  });

  it('N03: tells issuer and date, and everything in English too; a pack that lacks one of them is refused', () => {
    expect([ntnu.issuer, ntnu.date, ntnu.institution.en]).toEqual([expect.stringContaining('NTNU'), '2020-04-01', 'NTNU']);
    const { issuer: _, ...nobody } = ntnu;
    const { date: __, ...undated } = ntnu;
    const norwegian = { ...ntnu, institution: { nb: 'NTNU', nn: 'NTNU' } };
    expect([nobody, undated, norwegian].map((pack) => packSchema.safeParse(pack).success)).toEqual([false, false, false]);
    expect(packSchema.safeParse(ntnu).success).toBe(true);
  });

  it('every numbered rule of the pack has a case', () => {
    const numbered = [
      ...new Set(ntnu.rules.filter(({ kind }) => !isOfPlan(kind) && kind !== 'crisis-clearance').map(({ id }) => id)),
    ].filter(isNumbered);
    expect(numbered.filter((id) => !cases.some(([rule]) => rule === id))).toEqual([]);
    expect(about(few, 'N35', 'check.massMail')).toEqual([]);
  });
});
