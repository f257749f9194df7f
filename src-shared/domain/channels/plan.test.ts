import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { early, sample, shippedPack } from '../../../tests/kit/rule-cases.ts';
import type { Severity } from '../checks/finding.ts';
import type { Brief } from '../draft/brief.ts';
import type { Pack } from '../policy/pack.ts';
import { isEditable, isFormal, isWebAddress, type PlanItem, type Publication, webItemId, withWebPage } from './item.ts';
import { checkPlan, planView } from './plan.ts';
import { type PlanSubject, verdictOf } from './plan-rules.ts';
import { canDo, itemActs, itemStates, itemTransitions } from './states.ts';

const ntnu = shippedPack('ntnu');
const uio = shippedPack('uio');
const { brief } = sample('exam', ntnu);
const word = { by: 'kari', at: early };
const later = '2026-08-10T08:00:00.000Z';

function item(id: string, change: Partial<PlanItem> = {}): PlanItem {
  return {
    id,
    messageId: 'm',
    kind: 'intranet',
    channel: null,
    title: id,
    parentId: null,
    tag: null,
    address: '',
    privacy: word,
    security: word,
    published: null,
    corrections: [],
    ...change,
  };
}
function out(at: string, change: Partial<Publication> = {}): Publication {
  return {
    address: 'https://i.uni.example/x',
    at,
    by: 'kari',
    recordedAt: at,
    found: { by: 'answer', status: 200 },
    reason: '',
    ...change,
  };
}
const post = (change: Partial<PlanItem> = {}): PlanItem => item('post', { kind: 'social', parentId: 'entry', tag: 'research', ...change });
const entry = (change: Partial<PlanItem> = {}): PlanItem => item('entry', { published: out(early), ...change });
const plan = (items: readonly PlanItem[], change: { pack?: Pack; brief?: Partial<Brief> } = {}): PlanSubject => ({
  items,
  brief: { ...brief, ...change.brief },
  pack: change.pack ?? ntnu,
  crisis: null,
});
const toStaff = { audience: { kind: 'all-staff' } } as const;

type Case = readonly [
  rule: string,
  says: string,
  fails: PlanSubject,
  severity: Severity,
  itemId: string | null,
  text: string,
  passes: PlanSubject,
];

const cases: readonly Case[] = [
  [
    'N12',
    'what was sent as mail is not corrected, what stands on the intranet is',
    plan([item('mail', { kind: 'mail', published: out(early), corrections: [{ ...word, what: 'Rom' }] })]),
    'block',
    'mail',
    'channels.check.newMessage',
    plan([entry({ corrections: [{ ...word, what: 'Rom' }] })]),
  ],
  [
    'N22',
    'a mail with the link waits for what it links to',
    plan([entry({ published: null }), item('mail', { kind: 'mail', parentId: 'entry', published: out(later) })]),
    'block',
    'mail',
    'channels.check.primaryFirst',
    plan([entry(), item('mail', { kind: 'mail', parentId: 'entry', published: out(later) })]),
  ],
  [
    'N23',
    'privacy is considered for each place',
    plan([entry({ privacy: null })]),
    'block',
    'entry',
    'channels.check.care.privacy',
    plan([entry()]),
  ],
  [
    'N23',
    'information security is considered for each place',
    plan([entry({ security: null })]),
    'block',
    'entry',
    'channels.check.care.security',
    plan([entry()]),
  ],
  [
    'N40',
    'formal student information with a post warns, even with a parent',
    plan([entry(), post()]),
    'warn',
    'post',
    'channels.check.informal',
    plan([entry(), post()], { brief: toStaff }),
  ],
  [
    'N41',
    'an official account used for something else warns',
    plan([entry(), post({ tag: 'other' })], { brief: toStaff }),
    'warn',
    'post',
    'channels.check.otherFunction',
    plan([entry(), post()], { brief: toStaff }),
  ],
  [
    'N41',
    'a post says what it is for',
    plan([entry(), post({ tag: null })], { brief: toStaff }),
    'warn',
    'post',
    'channels.check.noFunction',
    plan([entry(), post({ tag: 'recruitment' })], { brief: toStaff }),
  ],
  [
    'N46',
    'a post is not out before its formal channel',
    plan([entry({ published: out(later) }), post({ published: out(early) })]),
    'block',
    'post',
    'channels.check.earlier',
    plan([entry(), post({ published: out(later) })]),
  ],
  [
    'N46',
    'an address that answers 404 is no formal channel',
    plan([entry({ published: out(early, { found: { by: 'answer', status: 404 } }) })]),
    'block',
    'entry',
    'channels.check.gone',
    plan([entry({ published: out(early, { found: { by: 'answer', status: 403 } }) })]),
  ],
  [
    'N46',
    'where nobody answers, a named person confirms',
    plan([entry({ published: out(early, { found: null }) })]),
    'block',
    'entry',
    'channels.check.unconfirmed',
    plan([entry({ published: out(early, { found: { by: 'person', personId: 'kari', status: null } }) })]),
  ],
  [
    'N47',
    'a post with nothing formal behind it is an orphan',
    plan([post({ parentId: null })]),
    'block',
    'post',
    'channels.check.orphan',
    plan([entry(), post()]),
  ],
  [
    'U02',
    'a plan without a web page misses the main channel',
    plan([item('list', { kind: 'list' })], { pack: uio }),
    'warn',
    null,
    'channels.check.mainChannel',
    plan([item('page', { kind: 'web' })], { pack: uio }),
  ],
];

const without = (subject: PlanSubject, rule: string): PlanSubject => ({
  ...subject,
  pack: { ...subject.pack, rules: subject.pack.rules.filter(({ id }) => id !== rule) },
});

describe('the rules of a channel plan', () => {
  it.each(cases)('%s: %s', (rule, _, fails, severity, itemId, text, passes) => {
    const about = (subject: PlanSubject) => checkPlan(subject).filter((one) => one.rule === rule && one.text.id === text);
    const [finding] = about(fails);
    expect(finding).toMatchObject({ severity, itemId });
    expect(finding?.source).not.toBe('');
    if (finding) for (const locale of locales) expect(translator(locale)(finding.text)).toMatch(/^\p{Lu}[^{}]*\.$|^[«“][^{}]*\.$/u);
    expect(checkPlan(without(fails, rule)).filter((other) => other.rule === rule)).toEqual([]);
    expect(about(passes)).toEqual([]);
  });

  it('N40: a post alone is stopped by N47, whoever it is for', () => {
    const alone = plan([post({ parentId: null })]);
    expect(checkPlan(alone).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['N47 block', 'N40 warn']);
  });

  it('N47: a mail or another post is no formal place to point to', () => {
    for (const kind of ['mail', 'social', 'list'] as const)
      expect(checkPlan(plan([item('entry', { kind }), post()])).map(({ rule }) => rule)).toContain('N47');
  });

  it('U02: the web page of the brief is the web item (U09), until the plan has one of its own', () => {
    const message = { id: 'm', brief: { webPage: ' https://www.uni.example/eksamen ', subject: 'Eksamen' } };
    const [page] = withWebPage([], message, uio);
    expect(page).toMatchObject({ id: webItemId('m'), kind: 'web', title: 'Eksamen', address: 'https://www.uni.example/eksamen' });
    expect(checkPlan(plan(withWebPage([], message, uio), { pack: uio }))).toEqual([]);
    expect(withWebPage([item('own', { kind: 'web' })], message, uio)).toHaveLength(1);
    expect(withWebPage([], { id: 'm', brief: { webPage: '  ', subject: '' } }, uio)).toEqual([]);
  });
});

it.each([
  [200, 'there'],
  [204, 'there'],
  [301, 'there'],
  [401, 'there'],
  [403, 'there'],
  [404, 'gone'],
  [410, 'gone'],
  [400, 'unknown'],
  [429, 'unknown'],
  [500, 'unknown'],
  [null, 'unknown'],
])('N46: an answer of %s says that the page is %s', (status, verdict) => {
  expect(verdictOf(status)).toBe(verdict);
});

describe('the states of an item', () => {
  const states = (subject: PlanSubject) => Object.fromEntries(planView(subject, later).items.map((view) => [view.item.id, view.state]));
  const acts = (subject: PlanSubject, id: string) =>
    Object.fromEntries(
      (planView(subject, later).items.find((view) => view.item.id === id)?.acts ?? []).map(({ act, because }) => [
        act,
        because.map(({ rule, text }) => `${rule} ${text.id}`),
      ]),
    );

  it('go from planned over unlocked and published to corrected, and never back', () => {
    expect(states(plan([entry({ published: null }), post()]))).toEqual({ entry: 'unlocked', post: 'planned' });
    expect(states(plan([entry(), post()]))).toEqual({ entry: 'published', post: 'unlocked' });
    expect(states(plan([entry({ corrections: [{ ...word, what: 'x' }] }), post({ published: out(later) })]))).toEqual({
      entry: 'corrected',
      post: 'published',
    });
    for (const { from, to } of itemTransitions) {
      if (from === 'published' || from === 'corrected') expect(to).toBe('corrected');
    }
  });

  it('say of each act which rule stops it', () => {
    expect(acts(plan([entry({ published: null }), post()]), 'post')).toMatchObject({
      publish: ['N22 channels.check.primaryFirst', 'N46 channels.check.primaryFirst'],
    });
    expect(acts(plan([entry({ published: null }), post()]), 'entry')).toMatchObject({
      publish: [],
      remove: [' channels.blocked.pointedTo'],
    });
    expect(acts(plan([post({ parentId: null, privacy: null })]), 'post')).toMatchObject({
      publish: expect.arrayContaining(['N47 channels.check.orphan', 'N23 channels.check.care.privacy']),
    });
    expect(acts(plan([entry()]), 'entry')).toEqual({ correct: [] });
    expect(acts(plan([item('mail', { kind: 'mail', published: out(early) })]), 'mail')).toEqual({
      correct: ['N12 channels.check.newMessage'],
    });
  });

  it('know for every act in which states it can happen', () => {
    const table = Object.fromEntries(itemActs.map((act) => [act, itemStates.filter((state) => canDo(state, act))]));
    expect(table).toEqual({
      change: ['planned', 'unlocked'],
      tick: ['planned', 'unlocked'],
      remove: ['planned', 'unlocked'],
      publish: ['unlocked'],
      correct: ['published', 'corrected'],
    });
  });

  it('open without the rules that ask for an order', () => {
    const free = { ...ntnu, rules: ntnu.rules.filter(({ kind }) => kind !== 'after-primary' && kind !== 'needs-primary') };
    expect(states(plan([entry({ published: null }), post()], { pack: free }))).toEqual({ entry: 'unlocked', post: 'unlocked' });
  });

  it('stand in order: each primary item with what points to it', () => {
    const items = [post(), item('page', { kind: 'web' }), entry(), item('lost', { parentId: 'nowhere' })];
    expect(planView(plan(items), later).items.map((view) => view.item.id)).toEqual(['page', 'entry', 'post', 'lost']);
  });
});

it('takes formal and editable from the catalogue, and from the kind where it stands nowhere', () => {
  expect(isFormal({ channels: [] }, item('x', { kind: 'web' }))).toBe(true);
  expect(isFormal({ channels: [] }, item('x', { kind: 'social' }))).toBe(false);
  expect(isEditable({ channels: [] }, item('x', { kind: 'mail' }))).toBe(false);
  const [web] = uio.channels.filter(({ kind }) => kind === 'web');
  if (!web) throw new Error('no web channel');
  const own = { channels: [{ ...web, formal: false, editable: false }] };
  expect(isFormal(own, item('x', { kind: 'web', channel: web.id }))).toBe(false);
  expect(isEditable(own, item('x', { kind: 'web', channel: web.id }))).toBe(false);
});

it.each([
  ['https://www.uni.example', true],
  ['https://www.uni.example:8443/x?y#z', true],
  ['HTTPS://i.ntnu.no/x', true],
  ['http://www.uni.example', false],
  ['https://localhost/', false],
  ['https://kari:x@uni.example/', false],
  ['https://uni.example/a b', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s is a web address: %s', (address, is) => {
  expect(isWebAddress(address)).toBe(is);
});
