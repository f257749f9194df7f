import type { SendOrder } from '../dispatch/order.ts';
import type { Decision } from './decision.ts';
import type { Letter } from './letter.ts';

/** What the applicant is told (U32): each answer to the application, and that it has been sent. */
export const noticeKinds = ['suitable', 'refused', 'approved', 'returned', 'sent'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice that there is something to write about. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The decision, or the send. */
  readonly about: string;
  readonly versionId: string;
  /** The last letter about it; null while nobody has told the applicant. */
  readonly told: Letter | null;
}

interface Happened {
  readonly decisions: readonly Pick<Decision, 'id' | 'versionId' | 'step' | 'outcome' | 'voidedAt'>[];
  readonly orders: readonly Pick<SendOrder, 'id' | 'versionId' | 'kind' | 'state'>[];
  readonly letters: readonly Letter[];
}

/** What there is to tell the applicant: the standing answer of each step, and every send that has ended. In the order it went. */
export function notices({ decisions, orders, letters }: Happened): Notice[] {
  const told = (about: string): Letter | null => letters.findLast((one) => one.purpose === 'notice' && one.about === about) ?? null;
  const standing = decisions.filter(
    (decision) => decision.voidedAt === null && decisions.findLast(({ step }) => step === decision.step)?.id === decision.id,
  );
  return [
    ...standing.map(({ id, versionId, step, outcome }) => ({ kind: kindOf(step, outcome), about: id, versionId, told: told(id) })),
    ...orders
      .filter(({ kind, state }) => kind === 'send' && state === 'finished')
      .map(({ id, versionId }) => ({ kind: 'sent' as const, about: id, versionId, told: told(id) })),
  ];
}

function kindOf(step: Decision['step'], outcome: Decision['outcome']): NoticeKind {
  if (step === 'assessment') return outcome === 'yes' ? 'suitable' : 'refused';
  return outcome === 'yes' ? 'approved' : 'returned';
}
