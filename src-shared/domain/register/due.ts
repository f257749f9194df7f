import type { TextRef } from '#shared/texts/index.ts';
import { dayOfInstant } from '../format.ts';
import type { RegisterRules } from '../policy/register.ts';
import type { RegisteredChannel } from './channel.ts';
import { daysAfter, monthsAfter } from './days.ts';
import type { DueKind } from './due-kinds.ts';
import type { BookFacts } from './facts.ts';
import { livingStates } from './life-cycle.ts';

/** Something that falls due at a channel. */
export interface DueDate {
  readonly kind: DueKind;
  /** The day that it is due; null where none was ever set, which counts as overdue. */
  readonly on: string | null;
  /** The instant of that day (ISO 8601 UTC), where it is due by the hour. */
  readonly at?: string;
  /** The rule that asks for it; null: the program's own care. */
  readonly rule: string | null;
  readonly text: TextRef;
}
export interface Due extends DueDate {
  readonly overdue: boolean;
}

/**
 * Everything that falls due at a channel, by its fields and log books alone, the soonest first: it is worked out whenever it is asked
 * for and never set, so that nothing can be forgotten (register.md, life cycle). `crisis`: it may be used in a crisis; `zone`: of the days.
 */
export function dueDates(
  channel: Pick<RegisteredChannel, 'state' | 'stateSince' | 'fields' | 'approvalVoidedAt'>,
  rules: Pick<RegisterRules, 'due' | 'intervals'>,
  facts: BookFacts,
  crisis: boolean,
  zone: string,
): DueDate[] {
  const { state, stateSince, fields, approvalVoidedAt } = channel;
  if (!livingStates.includes(state)) return [];
  const { intervals } = rules;
  const from = fields.openedAt ?? stateSince.slice(0, 10);
  const dates: [kind: DueKind, on: string | null, at?: string][] = [
    ['evaluation', fields.evaluationDue],
    ['review', fields.nextReview ?? (fields.reviewedAt ? daysAfter(fields.reviewedAt, intervals.review) : null)],
    ['monitoring', daysAfter(facts.monitoredOn ?? from, intervals.monitoring)],
    ...facts.unanswered.map((at): [DueKind, string, string] => ['question', dayOfInstant(at, zone), at]),
    ...facts.untold.map((day): [DueKind, string] => ['campaign', day]),
  ];
  if (facts.openGrants.length > 0) dates.push(['access-review', daysAfter(facts.accessReviewedOn ?? from, intervals.accessReview)]);
  const { everyMonths } = fields.archivingRoutine;
  if (everyMonths) dates.push(['capture', monthsAfter(facts.capturedOn ?? from, everyMonths)]);
  const { testedOn } = fields.crisisAccess;
  if (crisis) dates.push(['crisis-access', testedOn ? daysAfter(testedOn, intervals.crisisAccess) : null]);
  if (approvalVoidedAt !== null) dates.push(['approval', approvalVoidedAt.slice(0, 10)]);
  if (state === 'handover') dates.push(['handover', daysAfter(stateSince.slice(0, 10), intervals.handover)]);
  if (state === 'suspended') dates.push(['suspended', stateSince.slice(0, 10)]);
  return dates
    .map(
      ([kind, on, at]): DueDate => ({
        kind,
        on,
        ...(at !== undefined && { at }),
        rule: rules.due[kind] ?? null,
        text: { id: `register.due.${kind}` },
      }),
    )
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '') || (a.at ?? '').localeCompare(b.at ?? ''));
}

/** What is due on a day: overdue from the day after it was due, or from the instant on, and where no day was ever set. `now`: ISO 8601 UTC. */
export function dueOn(dates: readonly DueDate[], today: string, now?: string): Due[] {
  const isOver = ({ on, at }: DueDate): boolean =>
    on === null || on < today || (at !== undefined && now !== undefined && Date.parse(at) < Date.parse(now));
  return dates.map((one) => ({ ...one, overdue: isOver(one) }));
}
