import type { Result } from '#shared/contract/index.ts';
import type { BookId } from '#shared/domain/register/books.ts';
import { transitions } from '#shared/domain/register/life-cycle.ts';
import { type Place, placeOf } from './use-place.ts';

export type Channel = Result<'register.get'>;
export type Step = Channel['steps'][number];
export type Failing = Step['failing'][number];

/** What a channel's way goes on by, the nearest first; other steps are asked for. */
const onward: readonly string[] = ['adopt', 'anchor', 'approve', 'register', 'open', 'settle', 'resume', 'finishHandover', 'evaluate'];

/** The step that the channel goes on by: the next one of its way; null once its life has ended. */
export function mainStep({ steps, channel }: Pick<Channel, 'steps' | 'channel'>): Step | null {
  const again = channel.approvalVoidedAt !== null ? steps.find(({ event }) => event === 'approveAgain') : undefined;
  const next = onward.flatMap((event) => steps.filter((one) => one.event === event))[0];
  return again ?? next ?? steps[0] ?? null;
}

/** How many things stop a step. */
export function blocksOf(step: Step | null): number {
  return step?.failing.filter(({ severity }) => severity === 'block').length ?? 0;
}

/** True for a step that nothing has to be told with. */
export function isPlain(step: Step): boolean {
  const row = transitions.find(({ event }) => event === step.event);
  return row === undefined || Object.keys(row.evidence).length === 0;
}

/** What has to be written in which book for a guard that no field is behind. */
const bookActs: Readonly<Partial<Record<Failing['guard'], { readonly book: BookId; readonly act: 'new' | 'read' | 'open' }>>> = {
  'two-administrators': { book: 'accessGrants', act: 'new' },
  'two-people': { book: 'accessGrants', act: 'new' },
  'real-names': { book: 'accessGrants', act: 'read' },
  'removed-access': { book: 'handovers', act: 'new' },
  'rotated-secrets': { book: 'handovers', act: 'new' },
  'no-open-grant': { book: 'accessGrants', act: 'open' },
  'no-open-question': { book: 'questions', act: 'open' },
  'final-capture': { book: 'captures', act: 'new' },
  'incident-told': { book: 'incidents', act: 'new' },
};

/** What another step puts right. */
const stepActs: Readonly<Partial<Record<Failing['guard'], Step['event']>>> = {
  'approval-holds': 'approveAgain',
  'successor-appointed': 'appoint',
  'successor-accepted': 'accept',
};

/** Where the thing that fails is put right; null where only the step itself can. */
export function remedyOf({ guard, field }: Failing): Place | null {
  const event = stepActs[guard];
  if (event) return { at: 'step', event };
  const own = bookActs[guard];
  if (own && field === null) return { at: 'book', ...own };
  return field === null ? null : placeOf(field);
}
