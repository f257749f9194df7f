import type { ChannelFields } from './fields.ts';
import type { ChannelState } from './life-cycle.ts';

/** A channel of the institution in social media, as the register holds it. */
export interface RegisteredChannel {
  /** Field 1; never used again. */
  readonly id: string;
  /** Counts up with every change; a save names the one that it changes. */
  readonly revision: number;
  readonly state: ChannelState;
  /** It came in as it was, and has never passed the guards of an open one. */
  readonly legacy: boolean;
  readonly fields: ChannelFields;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  /** Since when it has been in this state. */
  readonly stateSince: string;
  /** What was approved is another thing now: purpose, unit or address were changed since. Null where it holds. */
  readonly approvalVoidedAt: string | null;
  /** Where it came in from; null where it was made here. */
  readonly imported: { readonly file: string; readonly row: number; readonly at: string } | null;
}

/** A channel that nobody has approved yet. `at`: ISO 8601 UTC; `by`: the person's id. */
export function newChannel({
  id,
  state,
  fields,
  at,
  by,
}: Pick<RegisteredChannel, 'id' | 'state' | 'fields'> & { readonly at: string; readonly by: string }): RegisteredChannel {
  return {
    id,
    revision: 1,
    state,
    legacy: false,
    fields,
    createdAt: at,
    createdBy: by,
    changedAt: at,
    stateSince: at,
    approvalVoidedAt: null,
    imported: null,
  };
}

/** A channel that came in as it was, from a row of a file or of a source. `at`: ISO 8601 UTC; `by`: the person's id. */
export function legacyChannel({
  file,
  row,
  ...made
}: Pick<RegisteredChannel, 'id' | 'fields'> & {
  readonly at: string;
  readonly by: string;
  readonly file: string;
  readonly row: number;
}): RegisteredChannel {
  return { ...newChannel({ ...made, state: 'open-legacy' }), legacy: true, imported: { file, row, at: made.at } };
}

/** A unit of the institution that channels belong to. */
export interface RegisterUnit {
  readonly id: string;
  readonly name: string;
  /** Its e-mail address for reminders; empty where there is none. */
  readonly email: string;
}

/** One change of one field or of the state; kept for good (field 50). */
export interface AuditEntry {
  readonly number: number;
  readonly channelId: string;
  readonly at: string;
  readonly by: string;
  /** A field's id, `state`, or `book:<id>`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
