import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '#main/adapters/policies/index.ts';
import type { Result } from '#shared/contract/index.ts';
import { advisedRules } from '#shared/domain/advice/advised-rules.ts';
import { pathFromCode } from '#shared/domain/advice/path.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { resources } from '../../../tests/kit/application.ts';
import { type House, openHouse } from '../../../tests/kit/house.ts';
import type { Context } from '../context.ts';
import { createAdviceHandlers } from './index.ts';

type Asked = Result<'advice.ask'>;
type Outcome = NonNullable<Asked['outcome']>;

const shipped = (name: string): Pack => readPack(name, readFileSync(join(resources, 'policies', `${name}.yaml`), 'utf8'));
const uio = shipped('uio');
const ntnu = shipped('ntnu');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** What the contract says of a path under a pack. */
async function ask(pack: Pack, code: string): Promise<Asked> {
  const context: Context = { ...house.context, policies: { all: () => [pack] } };
  return createAdviceHandlers(context)['advice.ask']({ path: pathFromCode(code) });
}
async function outcome(pack: Pack, code: string): Promise<Outcome> {
  const { outcome: found } = await ask(pack, code);
  if (!found) throw new Error(`${code} comes to nothing`);
  return found;
}

/** The pack without a rule: it is named nowhere, and its reasons, exceptions and entries are gone. */
function without(pack: Pack, rule: string): Pack {
  const not = (rules: readonly string[]) => rules.filter((other) => other !== rule);
  return {
    ...pack,
    rules: pack.rules.filter(({ id }) => id !== rule),
    channels: pack.channels.map((channel) => ({ ...channel, rules: not(channel.rules) })),
    directories: pack.directories.map((directory) => ({ ...directory, rules: not(directory.rules) })),
    ...(pack.advice && {
      advice: {
        ...pack.advice,
        questions: pack.advice.questions.map((question) => ({ ...question, rules: not(question.rules) })),
        answers: pack.advice.answers.map((answer) => ({
          ...answer,
          rules: not(answer.rules),
          reasons: answer.reasons.filter((reason) => reason.rule !== rule),
          exceptions: answer.exceptions.filter((exception) => exception.rule !== rule),
        })),
      },
    }),
  };
}

/** Everything by which an outcome speaks of a rule. */
function speaks({ rules, reasons, exceptions }: Outcome): string[] {
  return [...rules, ...reasons.map(({ rule }) => rule), ...exceptions.map(({ rule }) => rule)];
}

/** `shows`: what the rule gives whoever answers so. `other`: answers to which it has nothing to say, or gives another answer. */
type Case = readonly [
  rule: string,
  says: string,
  path: string,
  shows: Partial<Outcome> | ((found: Outcome) => void),
  other: string,
  answer: string,
];

const channels =
  (...ids: readonly string[]) =>
  (found: Outcome): void =>
    expect(found.channels.map(({ id }) => id)).toEqual(ids);

const oslo: readonly Case[] = [
  [
    'U02',
    'the web pages are the main channel',
    'who.nobody-in-particular',
    channels('uio-web'),
    'who.students~own-students.yes~selecting.no',
    'own-students',
  ],
  [
    'U03',
    'one’s own students need no application',
    'who.students~own-students.yes~selecting.no',
    { answer: 'own-students', contacts: [] },
    'who.students~own-students.no~other-students.some',
    'apply-students',
  ],
  ...['students', 'phd', 'applicants'].map(
    (whom): Case => [
      'U04',
      `the FS coordinator helps to select ${whom}`,
      `who.students~own-students.yes~selecting.${whom}`,
      ({ directories }) => expect(directories.map(({ id }) => id)).toContain('fs-coordinators'),
      'who.staff-selection',
      'apply-staff',
    ],
  ),
  [
    'U05',
    'a unit with a list of all its staff sends itself',
    'who.staff~how-many-units.one~list-of-unit.yes',
    { answer: 'send-yourself', next: { act: 'own-list', audience: 'staff-selection', url: null } },
    'who.staff-selection',
    'apply-staff',
  ],
  [
    'U06',
    'so do several that all have lists; one missing leads to the application',
    'who.staff~how-many-units.several~lists-of-all.all',
    { answer: 'send-yourself-several' },
    'who.staff-selection',
    'apply-staff',
  ],
  [
    'U07',
    'USIT can send by place code and position code',
    'who.staff-selection',
    channels('central-mail', 'uio-web'),
    'who.staff~how-many-units.one~list-of-unit.yes',
    'send-yourself',
  ],
  [
    'U08',
    'such an application states both codes',
    'who.staff-selection',
    ({ about }) => {
      expect(about).toMatch(/både stedkodene og stillingskodene/);
    },
    'who.staff~how-many-units.several~lists-of-all.all',
    'send-yourself-several',
  ],
  [
    'U09',
    'e-mail to all is only a supplement to the web pages',
    'who.everyone~on-the-web.no',
    { answer: 'web-first', refusal: true },
    'who.staff-selection',
    'apply-staff',
  ],
  [
    'U10',
    'what does not concern everybody is not sent to all',
    'who.everyone~on-the-web.yes~why-all.not-all',
    { answer: 'fewer', refusal: true },
    'who.staff-selection',
    'apply-staff',
  ],
  [
    'U13',
    'a smaller group goes before all',
    'who.everyone~on-the-web.yes~why-all.studies~narrower.yes',
    { answer: 'fewer' },
    'who.everyone~on-the-web.no',
    'web-first',
  ],
  [
    'U14',
    'who is in doubt asks the unit’s contact person',
    'who.doubt',
    ({ directories }) => expect(directories.map(({ id }) => id)).toEqual(['contact-persons']),
    'who.nobody-in-particular',
    'web-pages',
  ],
  [
    'U15',
    'the web editor receives the request',
    'who.staff-selection',
    ({ contacts }) => expect(contacts).toHaveLength(1),
    'who.nobody-in-particular',
    'web-pages',
  ],
  [
    'U16',
    'at exactly this address',
    'who.staff-selection',
    ({ contacts }) => expect(contacts[0]?.email).toBe('nettredaktor@uio.no'),
    'who.students~own-students.yes~selecting.no',
    'own-students',
  ],
  [
    'U28',
    'named bodies enter their text themselves',
    'who.everyone~on-the-web.yes~why-all.studies~narrower.no~sender.named',
    { answer: 'web-form', contacts: [] },
    'who.staff-selection',
    'apply-staff',
  ],
];

const toAll = 'about.message~recipients.students~q1.yes';
const notAll = 'about.message~recipients.students~q1.no';
const programme = `${notAll}~q2.no~q3.yes`;
const course = `${notAll}~q2.no~q3.no~q4.yes`;
const unit = `${notAll}~q2.no~q3.no~q4.no~unit.yes`;
const few = 'about.mail~mail-count.few';
const support = 'about.support';
const guide = 'about.guide~content.guide~page-there.yes';
const massMail = 'about.mail~mail-count.many~mail-recipients.students~mass-sender';
const trondheim: readonly Case[] = [
  ['N02', 'every programme has the same answer', programme, { answer: 'innsida-programme' }, unit, 'blackboard-organisations'],
  [
    'N04',
    'teaching in a course goes to Blackboard',
    'about.teaching~course-practice.blackboard',
    channels('blackboard-course'),
    toAll,
    'innsida-all',
  ],
  [
    'N05',
    'another channel is an exception with a reason',
    'about.teaching~course-practice.other',
    { needsReason: true, channels: [] },
    course,
    'course-message',
  ],
  [
    'N06',
    'messages about the studies go to Innsida',
    toAll,
    ({ channels: [first] }) => expect(first?.kind).toBe('intranet'),
    'about.teaching~course-practice.blackboard',
    'blackboard',
  ],
  [
    'N07',
    'all students have one channel, by its name',
    toAll,
    ({ channels: [first] }) => expect(first?.name).toContain('Alle studenter'),
    programme,
    'innsida-programme',
  ],
  ...(['Gjøvik', 'Ålesund', 'Trondheim'] as const).map(
    (place): Case => [
      'N08',
      `${place} has its channel`,
      `${notAll}~q2.yes~place.${{ Gjøvik: 'gjovik', Ålesund: 'alesund', Trondheim: 'trondheim' }[place]}`,
      ({ channels: [first] }) => expect(first?.name).toContain(`Student i ${place}`),
      toAll,
      'innsida-all',
    ],
  ),
  [
    'N09',
    'each programme has a channel on Innsida',
    programme,
    ({ directories }) => expect(directories.map(({ id }) => id)).toEqual(['programmes']),
    toAll,
    'innsida-all',
  ],
  ['N10', 'staff have the channel of their unit', 'about.message~recipients.staff', channels('innsida-staff'), toAll, 'innsida-all'],
  [
    'N11',
    'why Innsida: in one place, and students can ask',
    toAll,
    ({ reasons }) => expect(reasons.find(({ rule }) => rule === 'N11')?.text).toMatch(/ett sted.*stille spørsmål/),
    unit,
    'blackboard-organisations',
  ],
  [
    'N12',
    'what stands there can be corrected, a mail cannot',
    toAll,
    ({ channels: [first] }) => expect(first?.editable).toBe(true),
    few,
    'mail-few',
  ],
  [
    'N14',
    'Blackboard Organisations may carry what is not about teaching',
    unit,
    channels('blackboard-organisations'),
    course,
    'course-message',
  ],
  [
    'N15',
    'it reaches one department or faculty, not one programme',
    unit,
    ({ channels: [first] }) => expect(first?.limits).toMatch(/ett institutt eller ett fakultet/),
    programme,
    'innsida-programme',
  ],
  ['N16', 'and that is fine', unit, { refusal: false, needsReason: false }, toAll, 'innsida-all'],
  ['N18', 'the first question is about all students', toAll, { answer: 'innsida-all' }, few, 'mail-few'],
  ['N19', 'the second about one place', `${notAll}~q2.yes~place.gjovik`, { answer: 'innsida-gjovik' }, toAll, 'innsida-all'],
  ['N20', 'the third about one programme', programme, { answer: 'innsida-programme' }, toAll, 'innsida-all'],
  [
    'N21',
    'the fourth about one course, whose answer is inferred',
    course,
    ({ inferred }) => expect(inferred).toMatch(/bilde/),
    programme,
    'innsida-programme',
  ],
  [
    'N22',
    'once it is there, its link may be shared',
    'about.social~social-purpose.link',
    { answer: 'share-link', refusal: false },
    unit,
    'blackboard-organisations',
  ],
  ['N24', 'an existing page is pointed to', guide, { answer: 'existing-page' }, 'about.guide~content.service', 'service-link'],
  [
    'N25',
    'the services that Innsida links to',
    'about.guide~content.service',
    ({ directories }) =>
      expect(directories[0]?.entries.map(({ unit: name }) => name)).toEqual(['Studentweb', 'Programvareportalen', 'Officepakken', 'Farm']),
    guide,
    'existing-page',
  ],
  ['N26', 'local guidelines are on Innsida too', 'about.guide~content.local', channels('innsida-pages'), guide, 'existing-page'],
  [
    'N27',
    'such pages are open: no personal data',
    'about.guide~content.guide~page-there.no',
    ({ channels: [first] }) => expect(first?.limits).toMatch(/åpen for alle/),
    toAll,
    'innsida-all',
  ],
  [
    'N28',
    'NTNU Hjelp as the source dates it',
    support,
    ({ channels: [first] }) => expect(first).toMatchObject({ stale: true, note: expect.stringMatching(/2020/) }),
    toAll,
    'innsida-all',
  ],
  ['N29', 'questions go there', support, channels('ntnu-hjelp'), toAll, 'innsida-all'],
  [
    'N30',
    'and not to a person’s own address',
    support,
    ({ reasons }) => expect(reasons[0]?.text).toMatch(/personvern/),
    toAll,
    'innsida-all',
  ],
  [
    'N31',
    'more is to come, so it is looked at again',
    support,
    ({ channels: [first] }) => expect(first?.stale).toBe(true),
    toAll,
    'innsida-all',
  ],
  ['N32', 'e-mail suits one or a few', few, { answer: 'mail-few', refusal: false }, 'about.message~recipients.staff', 'staff-channel'],
  ['N33', 'with the usual care', few, ({ reasons }) => expect(reasons.map(({ rule }) => rule)).toContain('N33'), toAll, 'innsida-all'],
  ['N34', 'and a link instead of a copy', few, ({ about }) => expect(about).toMatch(/Vis til siden/), toAll, 'innsida-all'],
  [
    'N35',
    'mass mail to students shall not happen, via FS or lists',
    `${massMail}.other`,
    ({ refusal, about }) => {
      expect(refusal).toBe(true);
      expect(about).toMatch(/verken via FS eller til e-postlister/);
    },
    few,
    'mail-few',
  ],
  [
    'N36',
    'four reasons for that',
    `${massMail}.other`,
    ({ reasons }) => expect(reasons.map(({ rule }) => rule)).toEqual(['N36', 'N36', 'N36', 'N36']),
    few,
    'mail-few',
  ],
  [
    'N37',
    'the central emergency leadership in a crisis',
    `${massMail}.leadership`,
    { answer: 'crisis-mail', refusal: false },
    few,
    'mail-few',
  ],
  ['N38', 'a faculty together with NTNU IT', `${massMail}.faculty`, { answer: 'faculty-mail', refusal: false }, few, 'mail-few'],
  ['N39', 'the rectorate, to staff and students', `${massMail}.rectorate`, { answer: 'rectorate-mail', refusal: false }, few, 'mail-few'],
  ['N40', 'formal information is not for social media', 'about.social~social-purpose.formal', { refusal: true }, toAll, 'innsida-all'],
  [
    'N41',
    'the accounts are for research, profile and recruitment',
    'about.social~social-purpose.profile',
    channels('official-accounts'),
    toAll,
    'innsida-all',
  ],
  [
    'N42',
    'by the editorial guidelines',
    'about.social~social-purpose.profile',
    ({ about }) => expect(about).toMatch(/redaksjonelle retningslinjene/),
    toAll,
    'innsida-all',
  ],
  [
    'N43',
    'in an acute crisis they may reach students and staff',
    'about.social~social-purpose.crisis',
    { refusal: false },
    toAll,
    'innsida-all',
  ],
  [
    'N44',
    'once the leadership has cleared the content',
    'about.social~social-purpose.crisis',
    ({ about }) => expect(about).toMatch(/klarerer innholdet først/),
    toAll,
    'innsida-all',
  ],
  [
    'N45',
    'these five and no other',
    'about.social~social-purpose.crisis',
    channels('facebook-norwegian', 'facebook-english', 'twitter-ntnu', 'twitter-ntnunorway', 'instagram-ntnu'),
    toAll,
    'innsida-all',
  ],
];

describe.each([
  ['Oslo', uio, oslo],
  ['Trondheim', ntnu, trondheim],
] as const)('the advice of %s', (_, pack, cases) => {
  it.each(cases)('%s: %s', async (rule, _says, path, shows, other, answer) => {
    const found = await outcome(pack, path);
    expect(speaks(found)).toContain(rule);
    if (typeof shows === 'function') shows(found);
    else expect(found).toMatchObject(shows);
    const elsewhere = await outcome(pack, other);
    expect(elsewhere.answer).toBe(answer);
    expect(elsewhere.answer).not.toBe(found.answer);
    expect(speaks(await outcome(without(pack, rule), path))).not.toContain(rule);
  });

  it('says so in words where a list is not in the source', async () => {
    const named = advisedRules(pack).filter(({ where }) => where === 'directory');
    expect(named.length).toBeGreaterThan(0);
    for (const { rule } of named) expect(rule).toMatch(/^[UN]\d\d$/);
  });
});

describe('what single rules ask for beside an outcome', () => {
  it('U04, U14: an institution’s own list gives each unit its contact', async () => {
    const entry = { unit: 'Det medisinske fakultet', name: 'Ola', email: 'ola@uni.example' };
    const filled = { ...uio, directories: uio.directories.map((directory) => ({ ...directory, entries: [entry] })) };
    for (const path of ['who.students~own-students.yes~selecting.phd', 'who.doubt']) {
      expect((await outcome(uio, path)).directories[0]?.entries).toEqual([]);
      expect((await outcome(filled, path)).directories[0]?.entries).toEqual([entry]);
    }
  });

  it('U11, U12: the two examples of relevant mail can be answered, and another reason beside them', async () => {
    const { question } = await ask(uio, 'who.everyone~on-the-web.yes');
    expect(question?.rules).toEqual(expect.arrayContaining(['U11', 'U12']));
    expect(question?.options.map(({ id }) => id)).toEqual(['life-and-health', 'studies', 'other', 'not-all']);
  });

  it('N17: the four questions come in their order', async () => {
    const asked: string[] = [];
    for (let path = 'about.message~recipients.students'; ; ) {
      const id = (await ask(ntnu, path)).question?.id ?? '';
      if (!id.startsWith('q')) break;
      asked.push(id);
      path += `~${id}.no`;
    }
    expect(asked).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect((await ask(ntnu, 'about.message~recipients.students~q2.yes')).question?.id).toBe('q1');
  });

  it('N01: an answer cannot name a channel that is not in the catalogue', () => {
    const yaml = readFileSync(join(resources, 'policies/ntnu.yaml'), 'utf8').replace(
      'channels: [blackboard-course]',
      'channels: [newsletter]',
    );
    expect(() => readPack('ntnu', yaml)).toThrow('error.pack');
    expect(ntnu.channels.filter(({ rules }) => rules.includes('N01')).length).toBeGreaterThan(9);
  });

  it('N37, N38, N39: the refusal shows the ways to an exception, and each leads there', async () => {
    const { exceptions } = await outcome(ntnu, `${massMail}.other`);
    expect(exceptions.map(({ rule }) => rule)).toEqual(['N37', 'N38', 'N39']);
    for (const { rule, path } of exceptions) {
      const led = (await ask(ntnu, (path ?? []).map(({ question, option }) => `${question}.${option}`).join('~'))).outcome;
      expect(led?.rules).toContain(rule);
      expect(led?.refusal).toBe(false);
    }
  });

  it('N28, N31: what is dated is not out of date before its day', async () => {
    const dated = {
      ...ntnu,
      channels: ntnu.channels.map((one) => (one.dated ? { ...one, dated: { ...one.dated, reviewBy: '2030-01-01' } } : one)),
    };
    expect((await outcome(dated, support)).channels[0]?.stale).toBe(false);
  });
});
