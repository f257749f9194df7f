import { describe, expect, it } from 'vitest';
import { defaultRules } from './default-rules.ts';
import type { DueDate } from './due.ts';
import type { DueKind } from './due-kinds.ts';
import { emptyFields } from './edit.ts';
import { noFacts } from './facts.ts';
import { shownDues } from './shown-due.ts';

const due = (kind: DueKind, on: string | null): DueDate => ({ kind, on, rule: null, text: { id: `register.due.${kind}` } });

describe('what is due at a channel, as a list shows it', () => {
  it('is one of a kind, on its soonest day, with how many there are', () => {
    const dates = [
      due('question', '2026-08-01'),
      due('review', '2026-08-02'),
      due('question', '2026-08-03'),
      due('question', '2026-08-09'),
    ];
    const shown = shownDues(dates, emptyFields, noFacts, defaultRules);
    expect(shown.map(({ kind, on, count }) => [kind, on, count])).toEqual([
      ['question', '2026-08-01', 3],
      ['review', '2026-08-02', 1],
    ]);
  });

  it('says when it was done last, by the field or the log book that knows', () => {
    const fields = { ...emptyFields, reviewedAt: '2025-01-01', crisisAccess: { admin: 'Bo', testedOn: '2025-02-02' } };
    const facts = { ...noFacts, evaluatedOn: '2025-03-03', monitoredOn: '2025-04-04' };
    const kinds = ['review', 'crisis-access', 'evaluation', 'monitoring', 'capture', 'approval'] as const;
    const shown = shownDues(
      kinds.map((kind) => due(kind, '2026-08-01')),
      fields,
      facts,
      defaultRules,
    );
    expect(shown.map(({ last }) => last)).toEqual(['2025-01-01', '2025-02-02', '2025-03-03', '2025-04-04', null, null]);
  });

  it('says within what time questions are answered: as the channel says, else as the rules do', () => {
    const hours = (answerHours: number | null): unknown =>
      shownDues(
        [due('question', '2026-08-01')],
        { ...emptyFields, monitoringHours: { hours: '', answerHours, answerHoursOutside: null } },
        noFacts,
        defaultRules,
      ).map((one) => one.hours);
    expect([hours(3), hours(null)]).toEqual([[3], [defaultRules.intervals.answerHours]]);
  });

  it('says of a suspended channel how many have access', () => {
    const grant = { person: 'Bo', email: '', employee: true, role: '', via: '', grantedOn: null };
    const shown = shownDues([due('suspended', '2026-08-01')], emptyFields, { ...noFacts, openGrants: [grant] }, defaultRules);
    expect(shown[0]?.admins).toBe(1);
  });
});
