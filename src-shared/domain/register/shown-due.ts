import type { RegisterRules } from '../policy/register.ts';
import type { DueDate } from './due.ts';
import type { DueKind } from './due-kinds.ts';
import type { BookFacts } from './facts.ts';
import type { ChannelFields } from './fields.ts';

/** What falls due at a channel as a list shows it: what is of one kind is one, and stands on the soonest of its days. */
export interface ShownDue extends DueDate {
  /** How many of the kind. */
  readonly count: number;
  /** When it was done last (YYYY-MM-DD); null where it never was, or is nothing that is done again and again. */
  readonly last: string | null;
  /** Of questions: the hours on workdays within which they are to be answered. */
  readonly hours: number | null;
  /** Of a suspended channel: how many have access to it. */
  readonly admins: number | null;
}

/**
 * What falls due at a channel, one of a kind, with what a person asks next: how many, when last, within what time. `dates`: the soonest
 * first (`dueDates`).
 */
export function shownDues(
  dates: readonly DueDate[],
  fields: Pick<ChannelFields, 'reviewedAt' | 'crisisAccess' | 'monitoringHours'>,
  facts: BookFacts,
  { intervals }: Pick<RegisterRules, 'intervals'>,
): ShownDue[] {
  const lastOf: Partial<Readonly<Record<DueKind, string | null>>> = {
    evaluation: facts.evaluatedOn,
    review: fields.reviewedAt,
    monitoring: facts.monitoredOn,
    'access-review': facts.accessReviewedOn,
    capture: facts.capturedOn,
    'crisis-access': fields.crisisAccess.testedOn,
  };
  const shown = new Map<DueKind, ShownDue>();
  for (const date of dates) {
    const same = shown.get(date.kind);
    shown.set(
      date.kind,
      same
        ? { ...same, count: same.count + 1 }
        : {
            ...date,
            count: 1,
            last: lastOf[date.kind] ?? null,
            hours: date.kind === 'question' ? fields.monitoringHours.answerHours || intervals.answerHours : null,
            admins: date.kind === 'suspended' ? facts.openGrants.length : null,
          },
    );
  }
  return [...shown.values()];
}
