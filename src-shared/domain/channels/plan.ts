import type { TextRef } from '#shared/texts/index.ts';
import { type Severity, severities } from '../checks/finding.ts';
import { hasAddress, type PlanItem, type Publication } from './item.ts';
import { isOfPlan, lockingKinds, type PlanCheck, type PlanKind, type PlanSubject, planChecks } from './plan-rules.ts';
import { canDo, type ItemAct, type ItemState, itemActs } from './states.ts';

/** What a rule of the pack says of a plan. */
export interface PlanFinding {
  readonly rule: string;
  readonly kind: PlanKind;
  readonly severity: Severity;
  /** Null: the plan as a whole. */
  readonly itemId: string | null;
  /** Where the rule stands. */
  readonly source: string;
  readonly text: TextRef;
}

/** Everything that the pack's rules say about a plan as it stands, the most severe first. */
export function checkPlan(subject: PlanSubject): PlanFinding[] {
  return subject.pack.rules
    .flatMap((rule) => {
      const { kind } = rule;
      if (!isOfPlan(kind)) return [];
      // The table pairs each kind with its own parameters; the compiler cannot follow one rule's kind through it.
      const check = planChecks[kind] as PlanCheck<PlanKind>;
      return check(subject, rule.params as never).map(
        ({ itemId, text }): PlanFinding => ({ rule: rule.id, kind, severity: rule.severity, itemId, source: rule.source, text }),
      );
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The plan as it would stand with this item in the place of the one with its id, or at its end. */
export function withItem(items: readonly PlanItem[], item: PlanItem): readonly PlanItem[] {
  return items.some(({ id }) => id === item.id) ? items.map((other) => (other.id === item.id ? item : other)) : [...items, item];
}

/**
 * What the rules say of an item after a change: that stops the change, or asks for a reason. `after` is the item as it would be.
 */
export function saidOf(subject: PlanSubject, after: PlanItem): PlanFinding[] {
  return checkPlan({ ...subject, items: withItem(subject.items, after) }).filter(({ itemId }) => itemId === after.id);
}

/** What the rules would say of an item that is published now, but for its address, which is looked up when it is. */
export function beforePublishing(subject: PlanSubject, item: PlanItem, now: string): PlanFinding[] {
  return saidOf(subject, { ...item, published: publishedNow(item, now) }).filter(({ kind }) => kind !== 'address-found');
}

/** Kinds of item that are the message itself going out, and not a place of its own. */
const mailKinds: readonly PlanItem['kind'][] = ['mail', 'list'];

/**
 * What the rules say of the message going out by mail now: of each mail of the plan that is not recorded as out, and of the plan as
 * a whole. A message without a plan has only what a pack asks of every plan.
 */
export function whenSent(subject: PlanSubject, now: string): PlanFinding[] {
  const mails = subject.items.filter(({ kind, published }) => mailKinds.includes(kind) && published === null);
  return [
    ...checkPlan(subject).filter(({ itemId }) => itemId === null),
    ...mails.flatMap((item) => beforePublishing(subject, item, now)),
  ].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function publishedNow(item: PlanItem, now: string): Publication {
  return { address: hasAddress(item) ? item.address : '', at: now, by: '', recordedAt: now, found: null, reason: '' };
}

/** Where an item stands: what is published says so itself; what is not waits for what the rules ask to be there first. */
export function itemState(subject: PlanSubject, item: PlanItem, now: string): ItemState {
  if (item.published) return item.corrections.length > 0 ? 'corrected' : 'published';
  return beforePublishing(subject, item, now).some(({ kind, severity }) => severity === 'block' && lockingKinds.includes(kind))
    ? 'planned'
    : 'unlocked';
}

/** One thing that can be done with an item now, or cannot, and why: the rule and what to do. */
export interface ItemActState {
  readonly act: ItemAct;
  /** What stops it; empty where nothing does. */
  readonly because: readonly Pick<PlanFinding, 'rule' | 'text'>[];
}

export interface ItemView {
  readonly item: PlanItem;
  readonly state: ItemState;
  readonly acts: readonly ItemActState[];
  /** What the rules say of it as it stands, and what they will say when it is published. */
  readonly findings: readonly PlanFinding[];
}

/** A plan as people see it. */
export interface PlanView {
  readonly items: readonly ItemView[];
  /** What the rules say of the plan as a whole. */
  readonly findings: readonly PlanFinding[];
  /** What they say of the message going out by mail now; what blocks there stops the send and the hand-over. */
  readonly sending: readonly PlanFinding[];
}

/** Every item with its state and what can be done with it, primary ones first, each with what points to it after it. */
export function planView(subject: PlanSubject, now: string): PlanView {
  return {
    items: inOrder(subject.items).map((item) => {
      const state = itemState(subject, item, now);
      const findings = item.published ? saidOf(subject, item) : beforePublishing(subject, item, now);
      return { item, state, findings, acts: actsOf(subject, item, state, findings, now) };
    }),
    findings: checkPlan(subject).filter(({ itemId }) => itemId === null),
    sending: whenSent(subject, now),
  };
}

function actsOf(
  subject: PlanSubject,
  item: PlanItem,
  state: ItemState,
  findings: readonly PlanFinding[],
  now: string,
): readonly ItemActState[] {
  return itemActs.flatMap((act): ItemActState[] => {
    if (act === 'publish' && item.published === null) return [{ act, because: stops(findings) }];
    if (!canDo(state, act)) return [];
    if (act === 'correct') return [{ act, because: stops(afterCorrection(subject, item, now)) }];
    if (act === 'remove' && subject.items.some(({ parentId }) => parentId === item.id))
      return [{ act, because: [{ rule: '', text: { id: 'channels.blocked.pointedTo' } }] }];
    return [{ act, because: [] }];
  });
}

function stops(findings: readonly PlanFinding[]): ItemActState['because'] {
  return findings.filter(({ severity }) => severity === 'block').map(({ rule, text }) => ({ rule, text }));
}

/** What the rules say of a correction that is not there yet (N12). */
function afterCorrection(subject: PlanSubject, item: PlanItem, now: string): PlanFinding[] {
  return saidOf(subject, { ...item, corrections: [...item.corrections, { at: now, by: '', what: '' }] }).filter(
    ({ kind }) => kind === 'correctable',
  );
}

/** Primary items, and after each what points to it. Only a primary one is pointed to. */
function inOrder(items: readonly PlanItem[]): readonly PlanItem[] {
  const known = new Set(items.map(({ id }) => id));
  return items
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((item) => [item, ...items.filter(({ parentId }) => parentId === item.id)]);
}
