import type { TextId, TextRef } from '#shared/texts/index.ts';
import { type FieldPath, valueAt } from './fields.ts';
import { failingGuards, type Stand } from './guards.ts';
import type { GuardId, Transition } from './life-cycle.ts';
import { isFilled } from './parts.ts';

/** What a step asks for and has. */
export interface Holding {
  readonly guard: GuardId | 'required';
  /** The field that it is about. */
  readonly field: FieldPath | null;
  /** Null: the program's own care. */
  readonly rule: string | null;
  /** Of `required` the name of what is filled in, else a sentence. */
  readonly text: TextRef;
}

/** What a guard is about: while that is empty the guard stops nothing, and there is nothing that it holds either. */
const about: Partial<Readonly<Record<GuardId, readonly FieldPath[]>>> = {
  'address-free': ['addressUrl'],
  'address-https': ['addressUrl'],
  'name-free': ['name'],
  'handle-free': ['handle'],
  'native-free': ['nativeId'],
  'dates-in-order': ['approvalDate'],
  'approver-is-another': ['approver.name', 'responsible.name'],
  'appointed-by-head': ['approver.name', 'responsible.name'],
  'deputy-is-another': ['deputy.name'],
  'functions-usual': ['functions'],
  'notice-address': ['registerNotice.sentTo'],
  'real-names': ['responsible.name'],
};
/** What is known only once the step is told, or is nothing to be told of. */
export const toldGuards: readonly GuardId[] = ['evaluation-later', 'approval-date', 'successor-name', 'successor-waits', 'handover-dates'];

/**
 * What of a step's own conditions is met already: the fields that are required from its state on, and its guards. What earlier steps asked
 * for is left out.
 */
export function holding(step: Transition, stand: Stand): Holding[] {
  const { fields } = stand.channel;
  const { requires } = step;
  const last = requires === null ? null : 'only' in requires ? requires.only : requires.upTo;
  const own = stand.rules.requirements
    .filter(({ state, field }) => state === last && isFilled(valueAt(fields, field)))
    .filter(({ field }, index, all) => all.findIndex((one) => one.field === field) === index)
    .map(({ field, rule }): Holding => ({ guard: 'required', field, rule, text: { id: `register.field.${field}` as TextId } }));
  const failing = new Set(failingGuards(step, stand, null).map(({ guard }) => guard));
  const guards = step.guards
    .filter(
      (guard) =>
        !failing.has(guard) && !toldGuards.includes(guard) && (about[guard] ?? []).every((path) => isFilled(valueAt(fields, path))),
    )
    .map((guard): Holding => {
      const rule = stand.rules.guards.find((one) => one.guard === guard)?.rule ?? null;
      return { guard, field: about[guard]?.[0] ?? null, rule, text: { id: `register.holds.${guard}` } };
    });
  return [...own, ...guards];
}
