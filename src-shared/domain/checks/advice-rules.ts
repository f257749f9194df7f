import { codesOf } from '../draft/brief.ts';
import { at } from './brief-rules.ts';
import type { Check } from './check.ts';

/** A unit sends itself only to whom the advice was about, and says which units are its own (U03, U05, U06). */
export const ownRoute: Check<'own-route'> = ({ brief, advice }, { answers, audiences, ownUnits: asksForUnits }) => {
  if (!advice || !answers.includes(advice.answer)) return [];
  if (brief.audience && !audiences.includes(brief.audience.kind))
    return at('advice', { id: 'check.ownRoute.audience', params: { audience: brief.audience.kind.replaceAll('-', '_') } });
  return asksForUnits && brief.audience && codesOf(brief, 'placeCodes').length === 0 ? at('audience', { id: 'check.ownRoute.units' }) : [];
};

/** An exception without its reason in words (N05). */
export const reasonedException: Check<'reasoned-exception'> = ({ advice }, { answers }) =>
  advice && answers.includes(advice.answer) && advice.reason.trim() === '' ? at('advice', { id: 'check.exceptionReason' }) : [];
