import type { RegisterRules } from '#shared/domain/policy/register.ts';
import type { EntryOf } from '#shared/domain/register/books.ts';
import type { RegisteredChannel } from '#shared/domain/register/channel.ts';
import { emptyFields } from '#shared/domain/register/edit.ts';
import { noFacts } from '#shared/domain/register/facts.ts';
import type { ChannelFields } from '#shared/domain/register/fields.ts';
import { type Failing, failingGuards, type Stand, stepOf } from '#shared/domain/register/guards.ts';
import type { ChannelEvent, ChannelState } from '#shared/domain/register/life-cycle.ts';
import { shippedPack } from './rule-cases.ts';

/** What the tests of Umeå's rules share: the pack as it is shipped, and a channel that follows every rule. */

export const umea = shippedPack('umu');
export const rules = umea.register as RegisterRules;
export const today = '2026-08-10';

const head = { name: 'Anna Prefekt', role: 'Prefekt', email: 'anna.prefekt@umu.se', phone: '' };
export const whole: ChannelFields = {
  ...emptyFields,
  name: 'Fysik i Umeå',
  platform: 'facebook',
  kind: 'page',
  managed: 'unit',
  purpose: 'Visa forskningen för dem som vill läsa fysik',
  functions: ['research', 'student-recruitment'],
  audiencePrimary: [{ group: 'Presumtiva studenter', age: '', region: '', language: '' }],
  senderForm: { form: 'department', unit: 'Institutionen för fysik', other: '' },
  responsibleUnit: 'fysik',
  businessArea: 'research',
  resources: { people: 1, hoursPerWeek: 3, budget: null },
  anchoring: { head: 'Anna Prefekt', on: '2026-08-01', evidence: 'Mejl 1 augusti' },
  responsible: {
    name: 'Bo Ansvarig',
    role: '',
    email: 'bo.ansvarig@umu.se',
    phone: '',
    appointedBy: 'Anna Prefekt',
    appointedOn: '2026-08-02',
  },
  deputy: { name: 'Cia Ställföreträdare', role: '', email: 'cia@umu.se', phone: '' },
  monitoringRoutine: 'Varje vardag klockan nio',
  archivingRoutine: { method: 'Skärmbilder', everyMonths: 6, place: 'Arkivet', authority: '' },
  disposalRoutine: { what: 'Inlägg av ringa betydelse', when: 'Efter ett år', basis: 'Beslut 12', link: '' },
  approver: head,
  approvalDate: '2026-08-02',
  addressUrl: 'https://www.facebook.com/fysikumea',
  plannedUpdateFrequency: { count: 2, period: 'week' },
  evaluationHow: 'Enkät till följarna',
  evaluationDue: '2027-08-01',
  mediumPolicy: { text: 'Så här svarar vi', url: '', publishedAt: null, proof: 'bild-1.png' },
  graphicProfile: { checkedBy: 'Komm', checkedOn: '2026-08-03', proof: 'bild-2.png' },
  privacy: { ...emptyFields.privacy, termsCheckedOn: '2026-08-03' },
  registerNotice: { sentTo: 'komm@umu.se', on: '2026-08-04', id: '' },
  responsibilityStatement: {
    text: 'Umeå universitet',
    namesUniversity: true,
    showsService: true,
    place: 'profile-text',
    proof: 'bild-3.png',
  },
  handoverRoutine: 'Prefekten tar över och byter lösenord',
};

export function channelOf(fields: Partial<ChannelFields> = {}, state: ChannelState = 'draft'): RegisteredChannel {
  return {
    id: 'c',
    revision: 1,
    state,
    legacy: false,
    fields: { ...whole, ...fields },
    createdAt: '2026-08-01T07:00:00Z',
    createdBy: 'kari',
    changedAt: '2026-08-05T07:00:00Z',
    stateSince: '2026-08-05T07:00:00Z',
    approvalVoidedAt: null,
    imported: null,
  };
}

export const grant = (person: string): EntryOf<'accessGrants'> => ({
  person,
  email: '',
  employee: true,
  role: 'Administratör',
  via: '',
  grantedOn: '2026-08-05',
});
export const twoPeople = { ...noFacts, openGrants: [grant('Bo Ansvarig'), grant('Cia Ställföreträdare')] };

/** What stands against a step of such a channel, by Umeå's rules; nothing in its way unless `change` says so. */
export function against(
  event: ChannelEvent,
  channel: RegisteredChannel,
  change: Partial<Stand> = {},
  evidence: Readonly<Record<string, unknown>> | null = null,
): Failing[] {
  const step = stepOf(event, channel.state);
  if (!step) throw new Error(`${event} cannot happen in ${channel.state}`);
  const stand: Stand = {
    channel,
    rules,
    facts: twoPeople,
    neighbours: { address: null, name: null, handle: null, native: null },
    today,
    actor: null,
    ...change,
  };
  return failingGuards(step, stand, evidence);
}

export const blocked = (failing: readonly Failing[]): (string | null)[] =>
  failing.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
