import type { TextId, TextRef } from '#shared/texts/index.ts';
import type { Role } from '../people/person.ts';
import type { RegisterRules } from '../policy/register.ts';
import { isHttps } from './address.ts';
import type { RegisteredChannel } from './channel.ts';
import { appointmentOf, type BookFacts } from './facts.ts';
import { type ChannelFields, type FieldPath, valueAt } from './fields.ts';
import { fold, isSame } from './fold.ts';
import {
  type Alternatives,
  type ChannelEvent,
  type ChannelState,
  type GuardId,
  isAhead,
  type RequiredFor,
  type Taker,
  type Transition,
  targetOf,
  transitions,
  wayStates,
} from './life-cycle.ts';
import { isFilled } from './parts.ts';
import { isRealName } from './real-name.ts';
import { newApprover } from './transition.ts';

/** Why a step cannot be taken, or is warned about. */
export interface Failing {
  readonly guard: GuardId | 'required' | 'evidence' | 'order';
  /** The field, or the part of the evidence, that it is about. */
  readonly field: FieldPath | null;
  /** Null: the program's own care. */
  readonly rule: string | null;
  readonly severity: 'block' | 'warn';
  /** Of `required` and `evidence` the name of what lacks, else a sentence. */
  readonly text: TextRef;
}

/** Other channels that stand in the way, by id; null where none does. */
export interface Neighbours {
  readonly address: string | null;
  readonly name: string | null;
  readonly handle: string | null;
  /** The platform's own id (field 5). */
  readonly native: string | null;
}

export interface Stand {
  readonly channel: Pick<RegisteredChannel, 'state' | 'legacy' | 'fields' | 'stateSince' | 'approvalVoidedAt'>;
  readonly rules: RegisterRules;
  readonly facts: BookFacts;
  readonly neighbours: Neighbours;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The one at the keyboard; null for nobody. */
  readonly actor: { readonly name: string; readonly email: string } | null;
}

/** The rows of the table that an event can be, from a state: at most one. */
export function stepOf(event: ChannelEvent, state: ChannelState): Transition | null {
  return transitions.find((one) => one.event === event && (one.from as readonly ChannelState[]).includes(state)) ?? null;
}

/** What the institution's rules require up to a state, or from exactly that one on, and that is empty. */
export function missing(fields: ChannelFields, rules: Pick<RegisterRules, 'requirements' | 'platforms'>, required: RequiredFor): Failing[] {
  const states: readonly string[] = 'only' in required ? [required.only] : wayStates.slice(0, wayStates.indexOf(required.upTo) + 1);
  return rules.requirements
    .filter(({ state, field }) => states.includes(state) && concerns(field, fields, rules) && !isGiven(field, fields))
    .filter((one, _, all) => one === speaking(all.filter(({ field }) => field === one.field)))
    .map(({ field, severity, rule }) => ({ guard: 'required', field, rule, severity, text: { id: `register.field.${field}` as TextId } }));
}

/** Of several rules that ask for the same field the gravest speaks, and of those the one of the latest state: it is the one of this step. */
function speaking(rows: RegisterRules['requirements']): RegisterRules['requirements'][number] | undefined {
  const grave = rows.filter(({ severity }) => severity === 'block');
  return (grave.length > 0 ? grave : rows).toSorted((a, b) => wayStates.indexOf(a.state) - wayStates.indexOf(b.state)).at(-1);
}

/** What an open channel must have and one that came in as it was lacks (register.md, defects). */
export function debtOf({ fields }: Pick<RegisteredChannel, 'fields'>, rules: Pick<RegisterRules, 'requirements' | 'platforms'>): Failing[] {
  return missing(fields, rules, { upTo: 'open' }).filter(({ severity }) => severity === 'block');
}

/** Everything that stands against a step, the gravest first; empty where it can be taken. `evidence`: what is told with it; null leaves that out. */
export function failingGuards(step: Transition, stand: Stand, evidence: Readonly<Record<string, unknown>> | null): Failing[] {
  const { channel, rules } = stand;
  const target = targetOf(step, channel);
  const asLegacy = target === 'open-legacy' && step.requires !== null && 'upTo' in step.requires;
  const lacking = step.requires && !asLegacy ? missing(channel.fields, rules, step.requires) : [];
  const guards: Failing[] = step.guards.flatMap((guard): Failing[] => {
    const field = broken[guard](stand, evidence ?? {});
    if (field === undefined) return [];
    const own = rules.guards.find((one) => one.guard === guard);
    return [
      {
        guard,
        field,
        rule: (own ?? ruleElsewhere[guard]?.(rules))?.rule ?? null,
        severity: own?.severity ?? (mild.has(guard) ? 'warn' : 'block'),
        text: { id: `register.guard.${guard}` },
      },
    ];
  });
  const told: Failing[] =
    evidence === null
      ? []
      : (step.needs as readonly (string | Alternatives)[])
          .filter((need) => !isTold(need, evidence, stand))
          .map((need) => ({
            guard: 'evidence',
            field: typeof need === 'string' ? need : (need.anyOf[0]?.[0] ?? null),
            rule: null,
            severity: 'block',
            text: { id: `register.evidence.${typeof need === 'string' ? need : need.what}` as TextId },
          }));
  return [...lacking, ...guards, ...told].sort((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'));
}

/**
 * Everything that stands against a step that the channel’s state does not have: the order itself, by the rule that keeps it, and of a step that
 * lies further on what it asks for.
 */
export function failingOrder(event: ChannelEvent, stand: Stand): Failing[] {
  const rule = stand.rules.guards.find(({ guard }) => guard === 'dates-in-order')?.rule ?? null;
  const order: Failing = { guard: 'order', field: null, rule, severity: 'block', text: { id: 'register.noStep' } };
  const step = transitions.find((one) => one.event === event && isAhead(one, stand.channel.state));
  return [order, ...(step ? failingGuards(step, stand, null) : [])];
}

/** True for the one whom the head has appointed in the handover that is under way. */
export function isSuccessor({ actor, facts, channel }: Pick<Stand, 'actor' | 'facts' | 'channel'>): boolean {
  const appointed = channel.state === 'handover' ? appointmentOf(facts, channel.stateSince) : null;
  if (!actor || !appointed) return false;
  return appointed.email === '' ? isSame(appointed.to, actor.name) : isSame(appointed.email, actor.email);
}

/** True for one who may take the step, by their roles or as the successor. */
export function mayTake(step: Transition, roles: readonly Role[], stand: Pick<Stand, 'actor' | 'facts' | 'channel'>): boolean {
  return (step.by as readonly Taker[]).some((taker) => (taker === 'successor' ? isSuccessor(stand) : roles.includes(taker)));
}

function isTold(need: string | Alternatives, evidence: Readonly<Record<string, unknown>>, stand: Stand): boolean {
  if (typeof need === 'string') return isFilled(evidence[need]);
  if (need.unless === 'successor' && isSuccessor(stand)) return true;
  return need.anyOf.some((parts) => parts.every((part) => isFilled(evidence[part])));
}

/** A platform that asks for no device of its own asks nothing about one; what one tells only of some is asked of those. */
function concerns(field: FieldPath, { platform, senderForm }: ChannelFields, { platforms }: Pick<RegisterRules, 'platforms'>): boolean {
  if (field === 'deviceRule.device' || field === 'deviceRule')
    return platforms.some(({ id, separateDevice }) => id === platform && separateDevice);
  if (field === 'platformOther') return platform === 'other';
  if (field === 'senderForm.unit') return senderForm.form !== null && senderForm.form !== 'university' && senderForm.form !== 'other';
  if (field === 'senderForm.other') return senderForm.form === 'other';
  return true;
}

function isGiven(field: FieldPath, fields: ChannelFields): boolean {
  return isFilled(valueAt(fields, field));
}

/** Rules that an institution writes beside what they are about, not with the guards. */
const ruleElsewhere: Readonly<Partial<Record<GuardId, (rules: RegisterRules) => { readonly rule: string } | undefined>>> = {
  'functions-usual': ({ functions }) => functions,
};

/** Guards of the program's own that warn until an institution's rules say more. */
const mild: ReadonlySet<GuardId> = new Set(['two-people', 'functions-usual']);

/** What must be seen in the medium itself. */
export const shownInMedium: readonly FieldPath[] = [
  'mediumPolicy.proof',
  'graphicProfile.proof',
  'responsibilityStatement.namesUniversity',
  'responsibilityStatement.showsService',
];

type Person = ChannelFields['deputy'];
const samePerson = (a: Person, b: Person): boolean => isSame(a.email, b.email) || (isSame(a.name, b.name) && (!a.email || !b.email));

/** For each guard the field that it fails on (null: none of them), undefined where it holds. */
const broken: Readonly<Record<GuardId, (stand: Stand, evidence: Readonly<Record<string, unknown>>) => FieldPath | null | undefined>> = {
  'address-free': ({ neighbours }) => (neighbours.address === null ? undefined : 'addressUrl'),
  'address-https': ({ channel: { fields } }) => (fields.addressUrl === '' || isHttps(fields.addressUrl) ? undefined : 'addressUrl'),
  'name-free': ({ neighbours }) => (neighbours.name === null ? undefined : 'name'),
  'handle-free': ({ neighbours }) => (neighbours.handle === null ? undefined : 'handle'),
  'native-free': ({ neighbours }) => (neighbours.native === null ? undefined : 'nativeId'),
  'dates-in-order': ({ channel: { fields, legacy }, today }) => {
    // What was open before anybody registered it keeps the day on which it was opened.
    if (legacy && fields.openedAt !== null && fields.openedAt > today) return 'openedAt';
    const order: [FieldPath, string | null][] = [
      ['anchoring.on', fields.anchoring.on],
      ['approvalDate', fields.approvalDate],
      ['registerNotice.on', fields.registerNotice.on],
      ['openedAt', legacy ? null : fields.openedAt],
    ];
    let before = '';
    for (const [field, day] of order) {
      if (day === null) continue;
      if (day < before || day > today) return field;
      before = day;
    }
    return undefined;
  },
  'approval-date': ({ channel: { fields }, today }, { on }) =>
    typeof on === 'string' && (on > today || on < (fields.anchoring.on ?? '')) ? 'approvalDate' : undefined,
  'approver-is-another': ({ channel: { fields } }, evidence) =>
    samePerson(newApprover(evidence) ?? fields.approver, fields.responsible) ? 'approver' : undefined,
  'appointed-by-head': ({ channel: { fields } }) =>
    fields.responsible.name !== '' && !isSame(fields.responsible.appointedBy, fields.approver.name) ? 'responsible.appointedBy' : undefined,
  'deputy-is-another': ({ channel: { fields } }) => (samePerson(fields.deputy, fields.responsible) ? 'deputy' : undefined),
  'policy-shown': ({ channel: { fields } }) => shownInMedium.find((path) => !isFilled(valueAt(fields, path))),
  'approval-holds': ({ channel }) => (channel.approvalVoidedAt === null ? undefined : 'approvalDate'),
  'two-administrators': ({ facts }) => (employeesOf(facts) >= 2 ? undefined : null),
  'two-people': ({ facts }) => (employeesOf(facts) >= 2 ? undefined : null),
  'notice-address': ({ channel: { fields }, rules: { report } }) =>
    !report || fields.registerNotice.on === null || isSame(fields.registerNotice.sentTo, report.to) ? undefined : 'registerNotice.sentTo',
  'functions-usual': ({ channel: { fields }, rules: { functions } }) =>
    !functions || fields.functions.length === 0 || fields.functions.some((one) => functions.mainly.includes(one)) ? undefined : 'functions',
  'real-names': ({ facts, channel }) =>
    // In a handover the one who takes over counts.
    !isRealName((channel.state === 'handover' && appointmentOf(facts, channel.stateSince)?.to) || channel.fields.responsible.name)
      ? 'responsible.name'
      : facts.openGrants.every(({ person }) => isRealName(person))
        ? undefined
        : null,
  'evaluation-later': ({ channel: { fields } }, { on, nextDue }) =>
    typeof nextDue === 'string' &&
    typeof on === 'string' &&
    nextDue <= (fields.evaluationDue !== null && fields.evaluationDue > on ? fields.evaluationDue : on)
      ? 'evaluationDue'
      : undefined,
  'removed-access': (stand) => (handoversOf(stand).some(({ accessRemovedOn }) => accessRemovedOn) ? undefined : null),
  'rotated-secrets': (stand) => (handoversOf(stand).some(({ secretsRotatedOn }) => secretsRotatedOn) ? undefined : null),
  'no-open-grant': ({ facts }) => (facts.openGrants.length === 0 ? undefined : null),
  'no-open-question': ({ facts }) => (facts.unanswered.length === 0 ? undefined : null),
  'incident-told': ({ facts: { suspending } }, { incident }) =>
    suspending.length > 0 && (!isFilled(incident) || suspending.includes(String(incident))) ? undefined : null,
  'successor-name': (_, { successor }) => (isRealName(String(successor ?? '')) ? undefined : null),
  'successor-appointed': ({ facts, channel }) => (appointmentOf(facts, channel.stateSince) ? undefined : null),
  'successor-accepted': ({ facts, channel }) => (appointmentOf(facts, channel.stateSince)?.acceptedOn ? undefined : null),
  'successor-waits': ({ facts, channel }) => (appointmentOf(facts, channel.stateSince)?.acceptedOn ? null : undefined),
  'handover-dates': ({ facts, channel, today }, { headOn, acceptedOn }) => {
    const told = [headOn, acceptedOn].filter((day) => typeof day === 'string');
    const appointedOn = appointmentOf(facts, channel.stateSince)?.on ?? '';
    return told.some((day) => day > today) || (typeof acceptedOn === 'string' && acceptedOn < appointedOn) ? null : undefined;
  },
  'final-capture': ({ facts }) => (facts.finalCaptureOn === null ? null : undefined),
};

function employeesOf({ openGrants }: BookFacts): number {
  return new Set(openGrants.filter(({ employee }) => employee).map(({ person }) => fold(person))).size;
}

/** What was written of the handover that is under way: since it began. */
function handoversOf({ facts: { handovers }, channel }: Stand): BookFacts['handovers'] {
  return handovers.filter(({ writtenAt }) => writtenAt >= channel.stateSince);
}
