import type { DueKind } from '#shared/domain/register/due-kinds.ts';

/** What of a channel's page an address opens (`?do=`): the place where what is due is done. */
const places: Readonly<Record<DueKind, string>> = {
  evaluation: 'evaluate',
  review: 'review',
  'access-review': 'access-review',
  monitoring: 'monitoring',
  handover: 'handover',
  question: 'question',
  campaign: 'campaign',
  capture: 'capture',
  'crisis-access': 'crisis-access',
  approval: 'approval',
  suspended: 'suspended',
};

/** The very place in a channel where what is due is done. */
export function dueAddress(channelId: string, kind: DueKind): string {
  return `/register/${channelId}?do=${places[kind]}`;
}
