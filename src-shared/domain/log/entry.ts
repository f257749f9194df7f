/**
 * One step that was taken. It holds ids, numbers, digests and codes, never addresses, names or free text
 * (privacy.md). `hash` = SHA-256(previous hash + canonical JSON of the rest), so the log is a chain.
 */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly type: LogEventType;
  readonly messageId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly previous: string;
  readonly hash: string;
}

/** A step before the log has given it its place. */
export type LogEvent = Pick<LogEntry, 'at' | 'actor' | 'type' | 'messageId' | 'facts'>;

export const logEventTypes = [
  'system.created',
  'settings.changed',
  'person.added',
  'person.changed',
  'person.enrolled',
  'person.removed',
  'message.created',
  'message.copied',
  'message.imported',
  'message.deleted',
  'message.returned',
  'message.corrected',
  'correction.begun',
  'advice.kept',
  'draft.edited',
  'draft.restored',
  'draft.taken-in',
  'template.saved',
  'template.renamed',
  'template.removed',
  'template.returned',
  'templates.taken-in',
  'reply-list.confirmed',
  'message.ticked',
  'copied-date.answered',
  'message.submitted',
  'message.reopened',
  'decision.recorded',
  'approval.voided',
  'decision.requested',
  'reply.taken-in',
  'reply.checked',
  'reply.removed',
  'applicant.notified',
  'letter.failed',
  'list.imported',
  'list.named',
  'list.removed',
  'list.dated',
  'list.purged',
  'tests.purged',
  'address.erased',
  'purge.completed',
  'address.suppressed',
  'address.released',
  'suppressions.imported',
  'bounces.taken-in',
  'order.prepared',
  'order.confirmed',
  'order.lifted',
  'order.overridden',
  'order.scheduled',
  'order.waiting',
  'order.started',
  'order.paused',
  'order.resumed',
  'order.told',
  'order.answered',
  'order.released',
  'order.stopped',
  'order.cancelled',
  'order.finished',
  'order.recovered',
  'doubt.settled',
  'backup.taken',
  'backup.failed',
  'backup.removed',
  'database.recognised',
  'database.checked',
  'relay.tested',
  'relay.signedIn',
  'relay.signedOut',
  'export.made',
  'settings.prefilled',
  'settings.settled',
  'settings.released',
  'pack.copied',
  'pack.imported',
  'pack.changed',
  'pack.used',
  'pack.removed',
  'workplace.checked',
  'workplace.confirmed',
  'clock.doubted',
  'clock.righted',
  'clock.confirmed',
] as const;
export type LogEventType = (typeof logEventTypes)[number];
