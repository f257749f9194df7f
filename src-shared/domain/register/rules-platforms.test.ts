import { describe, expect, it } from 'vitest';
import { sample } from '../../../tests/kit/rule-cases.ts';
import { against, blocked, channelOf, rules, today, umea } from '../../../tests/kit/umea.ts';
import type { PlanItem } from '../channels/item.ts';
import { checkPlan } from '../channels/plan.ts';
import { type RegisterRules, registerFaults } from '../policy/register.ts';
import { tipOf } from './campaign-notice.ts';
import { ownerRows, profileDefaults, tensionsOf } from './profile.ts';

/** What Umeå's source says of its platforms and who runs them (M01-M15, M41). */

const platform = (id: string) => {
  const found = rules.platforms.find((one) => one.id === id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
};
const offered = (id: string, language = 'sv') => profileDefaults(platform(id), language, today);
const groups = (list: readonly { readonly group: string }[] | undefined) => list?.map(({ group }) => group);
const rulesOf = (id: string) => offered(id)?.rules ?? [];

describe('what is shared in social media', () => {
  const post: PlanItem = {
    id: 'post',
    messageId: 'm',
    kind: 'social',
    channel: 'social-media',
    title: 'Inlägg',
    parentId: null,
    tag: null,
    address: '',
    privacy: null,
    security: null,
    published: null,
    corrections: [],
  };
  const page: PlanItem = { ...post, id: 'page', kind: 'web', channel: 'web', title: 'Sidan' };
  const said = (items: readonly PlanItem[]) =>
    checkPlan({ items, brief: sample('exam', umea).brief, pack: umea, crisis: null })
      .filter(({ rule }) => rule === 'M01')
      .map(({ severity, text }) => [severity, text.id]);

  it('M01 fails: a post without a page of the website gets a hint', () => {
    expect(said([post])).toEqual([['hint', 'channels.check.orphan']]);
  });
  it('M01 passes: a post that points to a page', () => {
    expect(said([page, { ...post, parentId: 'page' }])).toEqual([]);
  });
});

describe('the platforms of Umeå', () => {
  it('M03 fails: a channel without a purpose of its own goes no further', () => {
    expect(blocked(against('anchor', channelOf({ purpose: '' })))).toEqual(['M18']);
  });
  it('M03 fails: a direction is not taken for today’s once somebody should have read the source again', () => {
    expect(offered('facebook')?.stale).toBe(true);
  });
  it('M03 passes: each direction has the date of the source, and its own purpose', () => {
    const profiles = rules.platforms.flatMap(({ profile }) => (profile ? [profile] : []));
    expect(profiles.map(({ date }) => date)).toEqual(Array(4).fill('2022-06-13'));
    expect(new Set(profiles.map(({ about }) => about.en)).size).toBe(4);
    expect(profileDefaults(platform('facebook'), 'sv', '2023-01-01')?.stale).toBe(false);
    expect(profiles.every((profile) => profile.rules.includes('M03'))).toBe(true);
  });

  it.each([
    ['M04', 'facebook'],
    ['M07', 'x'],
    ['M09', 'linkedin'],
    ['M12', 'instagram'],
  ])('%s passes: the direction of %s is there in the languages of the interface', (rule, id) => {
    const about = platform(id).profile?.about;
    expect(rulesOf(id)).toContain(rule);
    expect([about?.nb, about?.nn, about?.en].every((text) => (text ?? '').length > 40)).toBe(true);
  });
  it.each([
    ['M04', 'vimeo'],
    ['M07', 'youtube'],
    ['M09', 'bluesky'],
    ['M12', 'mastodon'],
  ])('%s fails: a platform that the source says nothing of (%s) offers nothing', (rule, other) => {
    expect(rules.platforms.filter(({ profile }) => profile?.rules.includes(rule))).toHaveLength(1);
    expect(offered(other)).toBeNull();
  });

  it('M05 passes: Facebook is offered links, events and some ads', () => {
    expect(platform('facebook').profile?.content.map(({ en }) => en)).toEqual([
      'Links to stories on umu.se',
      'Events',
      'Some advertisements to chosen audiences',
    ]);
  });
  it('M05 fails: events are offered on no other platform', () => {
    const others = rules.platforms.filter(({ id, profile }) => id !== 'facebook' && profile?.content.some(({ en }) => en === 'Events'));
    expect(others).toEqual([]);
  });

  it('M06 passes: the exact primary audience of Facebook', () => {
    expect(groups(offered('facebook')?.audiencePrimary)).toEqual([
      'Övriga intressenter',
      'Studenter',
      'Presumtiva studenter',
      'Medarbetare',
    ]);
    expect(offered('facebook')?.audienceSecondary).toEqual([]);
  });
  it('M06 fails: an audience that is left empty is not taken from the direction behind a person’s back', () => {
    expect(blocked(against('anchor', channelOf({ platform: 'facebook', audiencePrimary: [] })))).toEqual(['M18']);
  });

  it('M08 passes: the audiences of Twitter, international on the English account', () => {
    expect(groups(offered('x', 'sv')?.audiencePrimary)).toEqual(['Forskare vid universitetet', 'Forskare vid andra lärosäten']);
    expect(groups(offered('x', 'en')?.audiencePrimary)).toEqual(['Forskare vid universitetet', 'Forskare i andra länder']);
    for (const language of ['sv', 'en'])
      expect(groups(offered('x', language)?.audienceSecondary)).toEqual([
        'Andra lärosäten',
        'Stiftelser och finansiärer',
        'Myndigheter',
        'Medier',
      ]);
  });
  it('M08 fails: the Swedish account is not offered the international audience', () => {
    expect(groups(offered('x', 'sv')?.audiencePrimary)).not.toContain('Forskare i andra länder');
  });

  it('M10 passes: LinkedIn recruits staff', () => {
    expect(offered('linkedin')?.functions).toEqual(['profile', 'staff-recruitment']);
  });
  it('M10 fails: no other platform is offered the recruitment of staff', () => {
    const others = ['facebook', 'x', 'instagram'].filter((id) => offered(id)?.functions.includes('staff-recruitment'));
    expect(others).toEqual([]);
  });

  it('M11 passes: the exact audiences of LinkedIn', () => {
    expect(groups(offered('linkedin')?.audiencePrimary)).toEqual(['Presumtiva medarbetare', 'Alumner', 'Övriga intressenter']);
    expect(groups(offered('linkedin')?.audienceSecondary)).toEqual(['Nuvarande studenter, för vidare studier', 'Medarbetare']);
  });
  it('M11 fails: students are not the first whom LinkedIn is for', () => {
    expect(groups(offered('linkedin')?.audiencePrimary)?.some((group) => /student/i.test(group))).toBe(false);
  });

  it('M13 passes: the exact audiences of Instagram, with age and region', () => {
    const none = { age: '', region: '', language: '' };
    expect(offered('instagram')?.audiencePrimary).toEqual([
      { ...none, group: 'Presumtiva studenter', age: '19-27', region: 'Norra och södra Sverige' },
      { ...none, group: 'Presumtiva studenter', age: '27+' },
      { ...none, group: 'Presumtiva studenter, breddad rekrytering' },
    ]);
    expect(groups(offered('instagram')?.audienceSecondary)).toEqual(['Studenter', 'Medarbetare', 'Allmänhet', 'Medier']);
  });
  it('M13 fails: no region is said of those over 27, as the source says none', () => {
    expect(offered('instagram')?.audiencePrimary.filter(({ age, region }) => age === '27+' && region !== '')).toEqual([]);
  });
});

describe('who runs the channels of Umeå', () => {
  const rows = ownerRows(rules);

  it('M41 passes: the eight rows of the source, each with its owner', () => {
    expect(rows.map(({ owner, rule, fields }) => [fields.name, fields.platform, fields.languages.join(), owner, rule])).toEqual([
      ['Facebook svenska', 'facebook', 'sv', 'Kommunikationsenheten', 'M41'],
      ['Facebook engelska', 'facebook', 'en', 'International Office', 'M41'],
      ['Twitter svenska', 'x', 'sv', 'Kommunikationsenheten', 'M41'],
      ['Twitter engelska', 'x', 'en', 'Kommunikationsenheten', 'M41'],
      ['YouTube', 'youtube', 'sv', 'Kommunikationsenheten', 'M41'],
      ['Vimeo', 'vimeo', 'sv', 'Kommunikationsenheten', 'M41'],
      ['Instagram', 'instagram', 'sv', 'Kommunikationsenheten', 'M41'],
      ['LinkedIn', 'linkedin', 'sv', 'Kommunikationsenheten', 'M41'],
    ]);
  });
  it('M41 fails: a row of a platform that the pack does not have is a fault of the pack', () => {
    const owners = rules.owners.map((row, index) => (index === 4 ? { ...row, platform: 'tube' } : row));
    const faults = registerFaults({ register: { ...rules, owners } as RegisterRules });
    expect(faults.map(({ path, mistake }) => [path.join('.'), mistake.id])).toEqual([['register.owners.4.platform', 'pack.choice']]);
    expect(registerFaults({ register: rules })).toEqual([]);
  });

  it('M14 passes: what the communications office has is central', () => {
    expect(rows.filter(({ owner }) => owner === 'Kommunikationsenheten').map(({ fields }) => fields.managed)).toEqual(
      Array(7).fill('central'),
    );
  });
  it('M14 fails: that another office has one stands as a tension with M41, not settled', () => {
    expect(rows.find(({ owner }) => owner === 'International Office')?.fields.managed).toBe('unit');
    expect(tensionsOf(rules, ['M14']).map((one) => one.rules)).toEqual([['M14', 'M41']]);
    expect(tensionsOf(rules, ['M41'])).toEqual(tensionsOf(rules, ['M14']));
    expect(tensionsOf(rules, ['M16'])).toEqual([]);
  });

  it('M15 passes: contributions go to komm@umu.se', () => {
    expect(rules.help).toMatchObject({ to: 'komm@umu.se', rules: ['M15', 'M40'] });
    const tip = tipOf({ what: 'Ny professor', text: 'Hon börjar i maj.', link: 'https://www.umu.se/nytt' }, rules);
    expect(tip).toMatchObject({ to: ['komm@umu.se'], subject: 'Innehåll till våra kanaler: Ny professor', language: 'sv' });
    expect(tip?.text).toContain('Hon börjar i maj.');
    expect(tip?.text).toContain('https://www.umu.se/nytt');
    expect(umea.contacts.find(({ email }) => email === 'komm@umu.se')?.rules).toContain('M15');
  });
  it('M15 fails: there is one address, and it is no person’s', () => {
    const named = umea.contacts.filter(({ rules: own = [] }) => own.includes('M15')).map(({ email }) => email);
    expect(named).toEqual(['komm@umu.se']);
    expect(tipOf({ what: 'x', text: '', link: '' }, {})).toBeNull();
  });
});
