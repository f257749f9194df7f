/** What falls due at channels. */
export const dueKinds = [
  'evaluation',
  'review',
  'access-review',
  'monitoring',
  'handover',
  'question',
  'campaign',
  'capture',
  'crisis-access',
  'approval',
  'suspended',
] as const;
export type DueKind = (typeof dueKinds)[number];
