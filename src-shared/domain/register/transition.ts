import type { BookEntry, BookId, EntryOf } from './books.ts';
import type { RegisteredChannel } from './channel.ts';
import type { ChannelFields } from './fields.ts';
import { isSame } from './fold.ts';
import { type Transition, targetOf } from './life-cycle.ts';
import { emptyOf, isFilled, schemaOf, type ValuesOf } from './parts.ts';

/** What is told with a step, as it is read: parts that are left out are taken as nothing. Null for what has another shape. */
export function readEvidence(step: Transition, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  const read = schemaOf(step.evidence).safeParse(given);
  return read.success ? { ...emptyOf(step.evidence), ...read.data } : null;
}

export interface Taken {
  readonly channel: RegisteredChannel;
  /** What the step writes in a log book; null for nothing. */
  readonly entry: Pick<BookEntry, 'book' | 'entry'> | null;
}

/** The channel after a step whose guards hold. `evidence`: as `readEvidence` gives it; `at`: ISO 8601 UTC; `today`: the day of it. */
export function take(
  channel: RegisteredChannel,
  step: Transition,
  evidence: Readonly<Record<string, unknown>>,
  { at, today }: { readonly at: string; readonly today: string },
): Taken {
  const state = targetOf(step, channel);
  const moved: RegisteredChannel = {
    ...channel,
    revision: channel.revision + 1,
    state,
    stateSince: state === channel.state ? channel.stateSince : at,
    changedAt: at,
    fields: afterStep(channel.fields, step, evidence, today),
  };
  switch (step.event) {
    case 'approve':
    case 'approveAgain':
      return { channel: { ...moved, approvalVoidedAt: null }, entry: null };
    case 'settle':
      return { channel: { ...moved, legacy: false }, entry: null };
    case 'evaluate':
      return { channel: moved, entry: written('evaluations', evidence as EntryOf<'evaluations'>) };
    default:
      return { channel: moved, entry: null };
  }
}

function written<B extends BookId>(book: B, entry: EntryOf<B>): Pick<BookEntry, 'book' | 'entry'> {
  return { book, entry };
}

/** The fields that a step itself fills in. */
function afterStep(fields: ChannelFields, step: Transition, evidence: Readonly<Record<string, unknown>>, today: string): ChannelFields {
  switch (step.event) {
    case 'open':
      return { ...fields, openedAt: fields.openedAt ?? today };
    case 'approveAgain': {
      const { on, approver } = evidence as ValuesOf<typeof step.evidence>;
      return { ...fields, approvalDate: on, approver: isFilled(approver) ? approver : fields.approver };
    }
    case 'evaluate': {
      const { nextDue } = evidence as ValuesOf<typeof step.evidence>;
      return { ...fields, evaluationDue: nextDue };
    }
    case 'finishHandover': {
      const { head, headOn, successor } = evidence as ValuesOf<typeof step.evidence>;
      const same = isSame(fields.responsible.name, successor);
      const kept = same ? fields.responsible : { ...fields.responsible, role: '', email: '', phone: '' };
      return { ...fields, responsible: { ...kept, name: successor, appointedBy: head, appointedOn: headOn } };
    }
    case 'decommission':
      return { ...fields, closure: { ...fields.closure, on: fields.closure.on ?? today } };
    default:
      return fields;
  }
}
