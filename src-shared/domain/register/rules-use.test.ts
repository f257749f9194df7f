import { describe, expect, it } from 'vitest';
import { against, blocked, channelOf, grant, rules, today, twoPeople, whole } from '../../../tests/kit/umea.ts';
import { type BookEntry, books, laterSchema } from './books.ts';
import { campaignNoticeOf } from './campaign-notice.ts';
import { campaignContacts, orderForm, untoldRule } from './campaigns.ts';
import { type Incident, isForDisposal, tombstoneOf } from './disposal.ts';
import { type Due, dueDates, dueOn } from './due.ts';
import { factsOf, noFacts } from './facts.ts';
import { isRealName } from './real-name.ts';

/** What holds while a channel is open (M35-M47). */

const open = channelOf({ openedAt: '2026-08-05' }, 'open');
const due = (facts = noFacts, kind: Due['kind'] = 'monitoring') =>
  dueOn(dueDates(open, rules, facts, false, 'Europe/Stockholm'), today).filter((one) => one.kind === kind);
const entry = <B extends BookEntry['book']>(book: B, written: BookEntry<B>['entry'], later: BookEntry<B>['later'] = null) =>
  ({ id: 'e', channelId: 'c', book, number: 1, at: '2026-08-06T07:00:00Z', by: 'kari', entry: written, later }) as BookEntry;

describe('campaigns at Umeå', () => {
  const campaign = { title: 'Sök till hösten', kind: 'social-ad', from: '2026-08-09', to: '2026-09-01' } as const;

  it('M35 fails: a campaign that nobody was told of shows, and from its first day breaks the rule', () => {
    const facts = factsOf([entry('campaigns', campaign)]);
    expect(due(facts, 'campaign').map(({ on, overdue, rule }) => [on, overdue, rule])).toEqual([['2026-08-09', true, 'M35']]);
    expect(untoldRule(campaign, null, rules)).toBe('M35');
    expect(untoldRule(campaign, '2026-08-09', rules)).toBe('M35');
  });
  it('M35 passes: one that was told of before it began', () => {
    const told = { notifiedOn: '2026-08-08', at: '2026-08-08T07:00:00Z', by: 'kari' };
    expect(due(factsOf([entry('campaigns', campaign, told)]), 'campaign')).toEqual([]);
    expect(untoldRule(campaign, '2026-08-08', rules)).toBeNull();
    expect(rules.campaigns?.to).toBe('komm@umu.se');
  });

  const notice = (change: object = {}, on = today, by = rules) =>
    campaignNoticeOf({ ...campaign, ...change }, { name: 'Fysik', addressUrl: 'https://www.facebook.com/fysikumea' }, by, on);
  it('M35 passes: the notice is made ready in Swedish, to komm@umu.se, with what it is about', () => {
    const made = notice();
    expect(made).toMatchObject({ rule: 'M35', lacking: [] });
    expect(made?.mail).toMatchObject({ to: ['komm@umu.se'], language: 'sv', subject: 'Digital kampanj: Sök till hösten' });
    for (const said of ['Sök till hösten', 'Annons eller kampanj i sociala medier', 'Fysik', '2026-08-09', '2026-09-01'])
      expect(made?.mail.text).toContain(said);
    expect(made?.mail.text).not.toMatch(/[{}]|undefined|null/);
  });
  it('M35 fails: a notice tells what it lacks, with a dash in its place', () => {
    const made = notice({ from: null, kind: null, title: '' });
    expect(made?.lacking).toEqual(['title', 'kind', 'from']);
    expect(made?.mail.text).toContain('Börjar: –');
    expect(notice({}, today, { ...rules, campaigns: undefined })).toBeNull();
  });
  it('M45 and M46 pass: the notice leads to the form of its kind, and to the guide', () => {
    expect([notice()?.form?.rule, notice()?.guide.rule]).toEqual(['M46', 'M45']);
    expect(notice()?.mail.text).toContain('Beställs med: Beställning av annonser och kampanjer i sociala medier');
    expect(notice({ kind: 'search-ad' })?.mail.text).toContain('Beställs med: Beställning av sökordsannonser');
  });
  it('M46 fails: a campaign that is no ad is led to no form', () => {
    expect(notice({ kind: 'other' })?.form).toBeNull();
    expect(notice({ kind: 'other' })?.mail.text).toContain('Beställs med: –');
  });
  it('M47: the notice says whom to ask, and when that is old', () => {
    expect(notice()).toMatchObject({ contacts: ['umu@spoon.se', 'malin.sunna@umu.se'], contactsRule: 'M47', stale: true });
    expect(notice({}, '2022-12-01')?.stale).toBe(false);
  });

  it('M45 passes: an ad is ordered by a form', () => {
    expect(orderForm('social-ad', rules)?.form.name).toBe('Beställning av annonser och kampanjer i sociala medier');
  });
  it('M45 fails: what is no ad has no form', () => {
    expect(orderForm('other', rules)).toBeNull();
    expect(orderForm(null, rules)).toBeNull();
  });
  it('M46 passes: search ads have another form, and both the same guide', () => {
    const [social, search] = [orderForm('social-ad', rules), orderForm('search-ad', rules)];
    expect(search?.form.name).toBe('Beställning av sökordsannonser');
    expect(social?.guide).toEqual(search?.guide);
    expect(social?.guide.name).toBe('Guide för beställning av digital distribution');
  });
  it('M46 fails: a kind without a form of its own is not sent to another’s', () => {
    const forms = rules.campaigns?.forms.filter(({ kind }) => kind === 'social-ad') ?? [];
    const fewer = { campaigns: rules.campaigns && { ...rules.campaigns, forms } };
    expect(orderForm('search-ad', fewer)).toBeNull();
    expect(orderForm('social-ad', fewer)?.form.rule).toBe('M46');
  });
  it('M47 passes: the two contacts of the source, for as long as it was fresh', () => {
    expect(campaignContacts(rules, '2022-12-01')).toEqual({
      contacts: ['umu@spoon.se', 'malin.sunna@umu.se'],
      rule: 'M47',
      stale: false,
    });
  });
  it('M47 fails: today they are said to be old', () => {
    expect(campaignContacts(rules, today)?.stale).toBe(true);
    expect(campaignContacts({}, today)).toBeNull();
  });
});

describe('the duty of a public authority at Umeå', () => {
  it('M36 fails: a channel that nobody looked at is overdue', () => {
    const seen = { on: '2026-08-01', by: 'Bo Ansvarig', finding: 'Inget' };
    expect(due({ ...noFacts, monitoredOn: seen.on }).map(({ on, overdue, rule }) => [on, overdue, rule])).toEqual([
      ['2026-08-08', true, 'M36'],
    ]);
  });
  it('M36 passes: one that was looked at this week is not', () => {
    const facts = factsOf([entry('monitoringChecks', { on: '2026-08-09', by: 'Bo Ansvarig', finding: '' })]);
    expect(due(facts).map(({ overdue }) => overdue)).toEqual([false]);
  });

  const question = { askedAt: '2026-08-08T07:00:00Z', asked: 'När öppnar antagningen?', dueAt: '2026-08-09T07:00:00Z' };
  it('M37 fails: a question without an answer is late, and the channel cannot be closed', () => {
    const facts = factsOf([entry('questions', question)]);
    expect(due(facts, 'question').map(({ overdue, rule }) => [overdue, rule])).toEqual([[true, 'M37']]);
    const closing = channelOf({ closure: { decision: 'Läggs ned', on: null, notice: '', fate: 'locked', successor: '' } }, 'handover');
    expect(blocked(against('decommission', closing, { facts: { ...facts, finalCaptureOn: today } }))).toEqual(['M37']);
  });
  it('M37 passes: an answered one is not', () => {
    const answered = { answeredAt: '2026-08-08T09:00:00Z', answeredBy: 'Bo', answer: 'I mars', at: '2026-08-08T09:00:00Z', by: 'kari' };
    expect(due(factsOf([entry('questions', question, answered)]), 'question')).toEqual([]);
  });

  it.each(['@fysikumea', 'fysik_umea', 'Redaktionen', 'admin', 'umu2026', 'bo@umu.se'])('M38 fails: nobody is called %s', (alias) => {
    expect(isRealName(alias)).toBe(false);
    const facts = { ...twoPeople, openGrants: [...twoPeople.openGrants, grant(alias)] };
    expect(blocked(against('open', channelOf({}, 'registered'), { facts }))).toEqual(['M38']);
    const responsible = { ...whole.responsible, name: alias };
    expect(blocked(against('open', channelOf({ responsible }, 'registered')))).toEqual(['M38']);
  });
  it.each(['Bo Ansvarig', 'Åsa-Lena O’Neill', 'José Núñez', 'Nils', '王伟', 'Per E. Berg'])('M38 passes: %s is a name', (name) => {
    expect(isRealName(name)).toBe(true);
    const facts = { ...twoPeople, openGrants: [...twoPeople.openGrants, grant(name)] };
    expect(against('open', channelOf({}, 'registered'), { facts })).toEqual([]);
  });

  it('M39 fails: what was written of a suspected crime or a block takes no later word', () => {
    expect(books.incidents.keeping).toBe('append-only');
    expect(laterSchema('incidents').safeParse({ action: 'ändrad' }).success).toBe(false);
  });
  it('M39 passes: both are kinds of incidents, with time, proof, action and the day of disposal, and few may read them', () => {
    expect(books.incidents.parts.kind.values).toEqual(expect.arrayContaining(['suspected-crime', 'block']));
    expect(Object.keys(books.incidents.parts)).toEqual(['kind', 'at', 'by', 'account', 'proof', 'action', 'disposeOn']);
    expect(books.incidents.restricted).toBe(true);
    expect(rules.books.incidents).toBe('M39');
  });

  const incident = entry('incidents', {
    kind: 'block',
    at: '2026-08-06T07:00:00Z',
    by: 'Bo',
    account: 'Hot',
    proof: 'bild',
    action: 'Anmält',
    disposeOn: today,
  }) as Incident;
  it('M39 passes: from its day of disposal on the words of one go, and a tombstone stays', () => {
    expect(isForDisposal(incident, today)).toBe(true);
    const left = tombstoneOf(incident, '2026-08-10T07:00:00Z', 'kari');
    expect(left).toMatchObject({ id: 'e', number: 1, entry: { kind: 'block', at: incident.entry.at, disposeOn: today } });
    expect(JSON.stringify(left)).not.toMatch(/Hot|bild|Anmält|Bo/);
    expect(isForDisposal(left, today)).toBe(false);
  });
  it('M39 fails: before that day, or without one, it stands as it was written', () => {
    expect(isForDisposal(incident, '2026-08-09')).toBe(false);
    expect(isForDisposal({ ...incident, entry: { ...incident.entry, disposeOn: null } }, today)).toBe(false);
  });

  it('M40 passes: whoever is unsure is led to the communications office', () => {
    expect(rules.help?.rules).toContain('M40');
    expect(rules.help?.to).toBe('komm@umu.se');
  });
  it('M40 fails: nothing decides about a post by itself', () => {
    const deciding = [...rules.requirements, ...rules.guards].filter(({ rule }) => rule === 'M40');
    expect(deciding).toEqual([]);
    expect(Object.values(rules.due)).not.toContain('M40');
  });
});

describe('who speaks', () => {
  const statement = whole.responsibilityStatement;
  it.each(['profile-text', 'account-name'] as const)('M43 passes: it shows by %s', (place) => {
    expect(against('open', channelOf({ responsibilityStatement: { ...statement, place } }, 'registered'))).toEqual([]);
  });
  it('M43 fails: a warning where it is not said by which; the source names both as examples', () => {
    const told = against('open', channelOf({ responsibilityStatement: { ...statement, place: null } }, 'registered'));
    expect(told.map(({ rule, severity }) => [rule, severity])).toEqual([['M43', 'warn']]);
  });
});

describe('the documents that Umeå’s rules lead to', () => {
  it.each([
    ['M23', 'policy-template'],
    ['M24', 'graphic-profile'],
    ['M44', 'policy'],
  ])('%s passes: %s is offered', (rule, id) => {
    expect(rules.documents.filter((one) => one.rule === rule).map((one) => one.id)).toEqual([id]);
  });
  it.each(['M23', 'M44'])('%s fails: no address is made up where the source prints none', (rule) => {
    expect(rules.documents.filter((one) => one.rule === rule && one.url !== undefined)).toEqual([]);
  });
});
