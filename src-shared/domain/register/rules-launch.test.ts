import { describe, expect, it } from 'vitest';
import { against, blocked, channelOf, rules, today, twoPeople, whole } from '../../../tests/kit/umea.ts';
import { AppError } from '../errors.ts';
import { afterEdit, emptyFields } from './edit.ts';
import type { BookFacts } from './facts.ts';
import type { ChannelFields } from './fields.ts';
import { type ChannelEvent, type ChannelState, transitions } from './life-cycle.ts';
import { noticeOf } from './notice.ts';

/** Umeå's order (M16-M34): each rule once with what it asks for, and once without. */

const before: Readonly<Record<string, ChannelState>> = { anchor: 'draft', approve: 'anchored', register: 'approved', open: 'registered' };
const e = emptyFields;

type Case = readonly [rule: string, without: string, event: ChannelEvent, fields: Partial<ChannelFields>];
const cases: readonly Case[] = [
  ['M02', 'a kind of place', 'register', { kind: null }],
  ['M02', 'word of whether it is central', 'register', { managed: null }],
  ['M16', 'the head it is anchored with', 'anchor', { anchoring: { ...whole.anchoring, head: '' } }],
  ['M16', 'a date of anchoring', 'anchor', { anchoring: { ...whole.anchoring, on: null } }],
  ['M17', 'somebody responsible', 'approve', { responsible: e.responsible }],
  ['M17', 'an appointment by the head', 'approve', { responsible: { ...whole.responsible, appointedBy: 'Bo Ansvarig' } }],
  ['M17', 'another who approves', 'approve', { approver: { ...whole.approver, name: 'Bo Ansvarig', email: 'bo.ansvarig@umu.se' } }],
  ['M18', 'a purpose', 'anchor', { purpose: '' }],
  ['M18', 'a function', 'anchor', { functions: [] }],
  ['M18', 'an audience', 'anchor', { audiencePrimary: [] }],
  ['M19', 'a sender', 'anchor', { senderForm: e.senderForm }],
  ['M19', 'the unit that it speaks through', 'anchor', { senderForm: { ...whole.senderForm, unit: '' } }],
  ['M19', 'words for another sender', 'anchor', { senderForm: { form: 'other', unit: '', other: '' } }],
  ['M20', 'resources', 'anchor', { resources: { people: 0, hoursPerWeek: 0, budget: 0 } }],
  ['M21', 'a monitoring routine', 'approve', { monitoringRoutine: '' }],
  ['M21', 'an interval of archiving', 'approve', { archivingRoutine: { ...whole.archivingRoutine, everyMonths: null } }],
  ['M21', 'a disposal routine', 'approve', { disposalRoutine: { ...whole.disposalRoutine, what: '' } }],
  ['M22', 'a policy text', 'register', { mediumPolicy: e.mediumPolicy }],
  ['M22', 'proof of the policy in the medium', 'open', { mediumPolicy: { ...whole.mediumPolicy, proof: '' } }],
  ['M24', 'a check of the design', 'register', { graphicProfile: { ...whole.graphicProfile, checkedOn: null } }],
  ['M24', 'proof of the design in the medium', 'open', { graphicProfile: { ...whole.graphicProfile, proof: '' } }],
  ['M25', 'a report', 'register', { registerNotice: e.registerNotice }],
  ['M25', 'a report to the right address', 'register', { registerNotice: { ...whole.registerNotice, sentTo: 'info@umu.se' } }],
  ['M26', 'a name', 'register', { name: '' }],
  ['M26', 'an address', 'register', { addressUrl: '' }],
  ['M27', 'a purpose', 'register', { purpose: '' }],
  ['M28', 'a frequency', 'register', { plannedUpdateFrequency: { count: 0, period: 'week' } }],
  ['M28', 'a period of the frequency', 'register', { plannedUpdateFrequency: { count: 2, period: null } }],
  ['M29', 'a responsible unit', 'register', { responsibleUnit: '' }],
  ['M29', 'a business area', 'register', { businessArea: '' }],
  ['M29', 'a way to reach the approver', 'register', { approver: { ...whole.approver, email: '' } }],
  ['M29', 'the date of approval', 'register', { approvalDate: null }],
  ['M30', 'the name of the responsible', 'register', { responsible: { ...whole.responsible, name: '' } }],
  ['M30', 'a way to reach the responsible', 'register', { responsible: { ...whole.responsible, email: '' } }],
  ['M31', 'a monitoring routine', 'register', { monitoringRoutine: '' }],
  ['M32', 'how it is evaluated', 'register', { evaluationHow: '' }],
  ['M32', 'when it is evaluated', 'register', { evaluationDue: null }],
  ['M33', 'the report before the opening', 'open', { openedAt: '2026-08-03' }],
  [
    'M42',
    'the university in the statement',
    'open',
    { responsibilityStatement: { ...whole.responsibilityStatement, namesUniversity: false } },
  ],
  ['M42', 'the service in the statement', 'open', { responsibilityStatement: { ...whole.responsibilityStatement, showsService: false } }],
];

describe('a new channel at Umeå', () => {
  it.each(cases)('%s fails: without %s it cannot %s', (rule, _, event, fields) => {
    expect(blocked(against(event, channelOf(fields, before[event])))).toContain(rule);
  });

  it.each(Object.entries(before))(
    'M02, M16, M17, M18, M19, M20, M21, M22, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M42 pass: with everything it can %s',
    (event, state) => {
      expect(against(event as ChannelEvent, channelOf({}, state))).toEqual([]);
    },
  );

  it('M02 passes: every kind of place, central or of a unit', () => {
    for (const kind of ['account', 'page', 'group', 'blog', 'forum', 'chat'] as const)
      for (const managed of ['central', 'unit'] as const) expect(against('register', channelOf({ kind, managed }, 'approved'))).toEqual([]);
  });

  it('M19 passes: the university itself, and another sender that is told in words', () => {
    for (const senderForm of [
      { form: 'university', unit: '', other: '' },
      { form: 'other', unit: '', other: 'Norrlands centrum' },
    ] as const)
      expect(against('anchor', channelOf({ senderForm }))).toEqual([]);
  });

  it('M33 passes: only what is registered can be opened, and what is not reported is not registered', () => {
    const into = (state: ChannelState) => transitions.filter(({ to }) => to === state).map(({ event, from }) => [event, ...from]);
    expect(into('open')).toEqual([
      ['open', 'registered'],
      ['settle', 'open-legacy'],
    ]);
    expect(into('registered')).toEqual([['register', 'approved']]);
    expect(against('open', channelOf({ openedAt: '2026-08-04' }, 'registered'))).toEqual([]);
  });

  it('warns of what Umeå does not ask for: no deputy, nothing about privacy, fewer than two with access, no device of its own', () => {
    const told = against('open', channelOf({ deputy: e.deputy, privacy: e.privacy, platform: 'tiktok' }, 'registered'), {
      facts: { ...twoPeople, openGrants: [] },
    });
    expect(told.map(({ severity, rule, field, guard }) => [severity, rule, field ?? guard])).toEqual([
      ['warn', null, 'privacy'],
      ['warn', null, 'deputy.name'],
      ['warn', null, 'deviceRule.device'],
      ['warn', null, 'two-people'],
    ]);
  });
});

describe('the report of a channel (M25)', () => {
  const units = [{ id: 'fysik', name: 'Institutionen för fysik', email: '' }];
  it('M25, M26, M27, M28, M29, M30, M31, M32 pass: it goes to komm@umu.se in Swedish with every item', () => {
    const notice = noticeOf(whole, rules, units);
    expect(notice?.lacking).toEqual([]);
    expect(notice?.mail).toEqual({
      to: ['komm@umu.se'],
      language: 'sv',
      subject: 'Anmälan av kanal i sociala medier: Fysik i Umeå',
      text: [
        'Namn: Fysik i Umeå',
        'Adress: https://www.facebook.com/fysikumea',
        'Syfte: Visa forskningen för dem som vill läsa fysik',
        'Planerad uppdatering: 2 gånger i veckan',
        'Ansvarig enhet: Institutionen för fysik',
        'Verksamhetsområde: Forskning',
        'Godkänd av: Anna Prefekt, Prefekt, anna.prefekt@umu.se',
        'Godkänd den: 2026-08-02',
        'Ansvarig: Bo Ansvarig, bo.ansvarig@umu.se',
        'Övervakning: Varje vardag klockan nio',
        'Hur kanalen utvärderas: Enkät till följarna',
        'När kanalen utvärderas: 2027-08-01',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['M26', 'name', { name: '' }],
    ['M26', 'addressUrl', { addressUrl: '' }],
    ['M27', 'purpose', { purpose: '' }],
    ['M28', 'plannedUpdateFrequency', { plannedUpdateFrequency: { count: 2, period: null } }],
    ['M29', 'responsibleUnit', { responsibleUnit: '' }],
    ['M29', 'businessArea', { businessArea: '' }],
    ['M29', 'approver', { approver: { ...whole.approver, email: '' } }],
    ['M29', 'approvalDate', { approvalDate: null }],
    ['M30', 'responsible', { responsible: { ...whole.responsible, email: '' } }],
    ['M31', 'monitoringRoutine', { monitoringRoutine: '' }],
    ['M32', 'evaluationHow', { evaluationHow: '' }],
    ['M32', 'evaluationDue', { evaluationDue: null }],
  ] as const)('%s fails: a report without %s says so', (rule, field, fields) => {
    expect(noticeOf({ ...whole, ...fields }, rules, units)?.lacking).toEqual([{ field, rule }]);
  });

  it('shows a dash for what is empty, and cannot be made where the rules ask for none', () => {
    expect(noticeOf(emptyFields, rules, units)?.mail.text.split('\n')[0]).toBe('Namn: –');
    expect(noticeOf(whole, { ...rules, report: undefined }, units)).toBeNull();
  });
});

describe('a handover at Umeå', () => {
  const from = { from: 'Bo', to: 'Cia', items: '', accessRemovedOn: today, secretsRotatedOn: today, proof: '' };
  const handover = { ...from, writtenAt: '2026-08-09T07:00:00Z' };
  const appointment = {
    id: 'a',
    to: 'Dag Ny',
    email: 'dag@umu.se',
    head: 'Anna Prefekt',
    on: '2026-08-08',
    writtenAt: '2026-08-08T07:00:00Z',
    acceptedOn: '2026-08-09',
  };
  const accountHandedOver: BookFacts = { ...twoPeople, handovers: [handover], appointments: [appointment] };
  const ending = (facts: Partial<BookFacts>) =>
    blocked(against('finishHandover', channelOf({}, 'handover'), { facts: { ...accountHandedOver, ...facts } }));

  it('M34 fails: it cannot begin without a routine', () => {
    expect(blocked(against('beginHandover', channelOf({ handoverRoutine: '' }, 'open')))).toEqual(['M34']);
    const opening = against('open', channelOf({ handoverRoutine: '' }, 'registered'));
    expect(opening.map(({ rule, severity }) => [rule, severity])).toEqual([['M34', 'warn']]);
  });
  it('M34 fails: it does not end while the one before has access, or the secrets are the old ones', () => {
    const kept = { ...handover, accessRemovedOn: null };
    const same = { ...handover, secretsRotatedOn: null };
    for (const one of [kept, same]) expect(ending({ handovers: [one] })).toEqual(['M34']);
  });
  it('M17 fails: it does not end before the head has appointed somebody, in this handover', () => {
    expect(ending({ appointments: [] })).toEqual(['M17', 'M34']);
    expect(ending({ appointments: [{ ...appointment, writtenAt: '2026-08-04T07:00:00Z' }] })).toEqual(['M17', 'M34']);
  });
  it('M34 fails: it does not end before that one has accepted, nor while somebody waits for an answer', () => {
    expect(ending({ appointments: [{ ...appointment, acceptedOn: null }] })).toEqual(['M34']);
    expect(ending({ appointments: [appointment, { ...appointment, id: 'b', to: 'Eva Ny', acceptedOn: null }] })).toEqual(['M34']);
    expect(ending({ unanswered: ['2026-08-09T07:00:00Z'] })).toEqual(['M37']);
  });
  it('M17 passes: appointed by the head and accepted, it ends, and access and secrets may be told one by one', () => {
    const removed = { ...handover, secretsRotatedOn: null };
    const rotated = { ...handover, accessRemovedOn: null };
    expect(ending({})).toEqual([]);
    expect(ending({ handovers: [removed, rotated] })).toEqual([]);
  });
  it('M38 fails: nobody is appointed by a handle', () => {
    const told = { successor: '@fysikumea', email: 'dag@umu.se', head: 'Anna Prefekt', headOn: today };
    const appointing = (change: Partial<typeof told>) => blocked(against('appoint', channelOf({}, 'handover'), {}, { ...told, ...change }));
    expect(appointing({})).toEqual(['M38']);
    expect(appointing({ successor: 'Dag Ny' })).toEqual([]);
    expect(appointing({ successor: 'Dag Ny', headOn: '2026-08-11' })).toEqual(['M34']);
  });
  it('M34 fails: an open channel gets no new responsible person without one', () => {
    const next = { ...whole.responsible, name: 'Dag Ny', email: 'dag@umu.se' };
    for (const state of ['open', 'open-legacy', 'suspended'] as const)
      expect(() => afterEdit(channelOf({}, state), { responsible: next }, rules, `${today}T08:00:00Z`)).toThrow(
        new AppError('blocked', 'register.handOverFirst'),
      );
  });
  it('M34 passes: with a routine it begins, and with access removed and secrets changed it ends', () => {
    expect(against('beginHandover', channelOf({}, 'open'))).toEqual([]);
    expect(against('finishHandover', channelOf({}, 'handover'), { facts: accountHandedOver })).toEqual([]);
  });
  it('M34 passes: a name that is spelt better, and a person where there was none, are no change of who is responsible', () => {
    const at = `${today}T08:00:00Z`;
    const better = { ...whole.responsible, name: 'Bo Ansvarigh' };
    expect(afterEdit(channelOf({}, 'open'), { responsible: better }, rules, at).fields.responsible.name).toBe('Bo Ansvarigh');
    const first = afterEdit(channelOf({ responsible: e.responsible }, 'open-legacy'), { responsible: better }, rules, at);
    expect(first.fields.responsible.name).toBe('Bo Ansvarigh');
  });
});
