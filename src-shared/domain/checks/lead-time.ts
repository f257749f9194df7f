import { instantOf } from '../draft/wall-time.ts';
import type { Check } from './check.ts';

/** Hours on the clock between submission, or now, and the wanted time. A day with a change of clocks counts as it lasts. */
export const leadTime: Check<'lead-time'> = ({ brief, now, submittedAt }, { hours }) => {
  if (!brief.wantedAt) return [];
  const left = (Date.parse(instantOf(brief.wantedAt)) - Date.parse(submittedAt ?? now)) / 3_600_000;
  if (left >= hours) return [];
  const place = { in: 'brief', field: 'wantedAt' } as const;
  return [
    { place, text: left < 0 ? { id: 'check.wantedPast' } : { id: 'check.leadTime', params: { hours: Math.floor(left), least: hours } } },
  ];
};
