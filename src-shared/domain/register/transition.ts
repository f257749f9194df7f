import { AppError } from '../errors.ts';
import type { BookEntry, BookId, EntryOf, LaterOf } from './books.ts';
import type { RegisteredChannel } from './channel.ts';
import { type Appointment, appointmentOf, type BookFacts } from './facts.ts';
import type { ChannelFields } from './fields.ts';
import { isPerson, isSame } from './fold.ts';
import { type Transition, targetOf } from './life-cycle.ts';
import { emptyOf, isFilled, schemaOf, type ValuesOf } from './parts.ts';

type Evidence = Readonly<Record<string, unknown>>;

/** What is told with a step, as it is read: parts that are left out are taken as nothing. Errors: `invalid` with the part of another shape. */
export function readEvidence(step: Transition, given: Evidence): Evidence {
  const read = schemaOf(step.evidence).safeParse(given);
  if (!read.success) throw new AppError('invalid', 'register.badField', { field: String(read.error.issues[0]?.path[0] ?? step.event) });
  return { ...emptyOf(step.evidence), ...read.data };
}

export interface Taken {
  readonly channel: RegisteredChannel;
  /** What the step writes in a log book; null for nothing. */
  readonly entry: Pick<BookEntry, 'book' | 'entry'> | null;
  /** What it writes, once, about an entry that stands there; null for nothing. */
  readonly later: { readonly entryId: string; readonly book: BookId; readonly said: LaterOf<'appointments'> } | null;
}

/**
 * The channel after a step whose guards hold. `evidence`: as `readEvidence` gives it; `facts`: of its log books; `at`: ISO 8601 UTC; `today`:
 * the day of it.
 */
export function take(
  channel: RegisteredChannel,
  step: Transition,
  evidence: Evidence,
  { facts, at, today }: { readonly facts: Pick<BookFacts, 'appointments'>; readonly at: string; readonly today: string },
): Taken {
  const state = targetOf(step, channel);
  const appointment = appointmentOf(facts, channel.stateSince);
  const moved: RegisteredChannel = {
    ...channel,
    revision: channel.revision + 1,
    state,
    stateSince: state === channel.state ? channel.stateSince : at,
    changedAt: at,
    fields: afterStep(channel.fields, step, evidence, { appointment, today }),
  };
  const nothing = { entry: null, later: null };
  switch (step.event) {
    case 'approve':
    case 'approveAgain':
      return { channel: { ...moved, approvalVoidedAt: null }, ...nothing };
    case 'settle':
      return { channel: { ...moved, legacy: false }, ...nothing };
    case 'evaluate':
      return { channel: moved, entry: written('evaluations', evidence as EntryOf<'evaluations'>), later: null };
    case 'appoint': {
      const { successor: to, email, head, headOn: on } = evidence as ValuesOf<typeof step.evidence>;
      return { channel: moved, entry: written('appointments', { to, email, head, on }), later: null };
    }
    case 'accept':
      return {
        channel: moved,
        entry: null,
        later: appointment && { entryId: appointment.id, book: 'appointments', said: evidence as LaterOf<'appointments'> },
      };
    default:
      return { channel: moved, ...nothing };
  }
}

function written<B extends BookId>(book: B, entry: EntryOf<B>): Pick<BookEntry, 'book' | 'entry'> {
  return { book, entry };
}

/** Who approves anew, where the evidence names another than before; null where it names nobody. */
export function newApprover({ approver }: Evidence): ChannelFields['approver'] | null {
  const named = approver as ChannelFields['approver'] | undefined;
  return named && isFilled(named.name) ? named : null;
}

/** The fields that a step itself fills in. */
function afterStep(
  fields: ChannelFields,
  step: Transition,
  evidence: Evidence,
  { appointment, today }: { readonly appointment: Appointment | null; readonly today: string },
): ChannelFields {
  switch (step.event) {
    case 'open':
      return { ...fields, openedAt: fields.openedAt ?? today };
    case 'approveAgain': {
      const { on } = evidence as ValuesOf<typeof step.evidence>;
      return { ...fields, approvalDate: on, approver: newApprover(evidence) ?? fields.approver };
    }
    case 'evaluate': {
      const { nextDue } = evidence as ValuesOf<typeof step.evidence>;
      return { ...fields, evaluationDue: nextDue };
    }
    case 'finishHandover':
      return appointment ? handedTo(fields, appointment) : fields;
    case 'decommission':
      return { ...fields, closure: { ...fields.closure, on: fields.closure.on ?? today } };
    default:
      return fields;
  }
}

/** The fields with the one who was appointed as responsible: who deputised until then does so no more for themselves. */
function handedTo(fields: ChannelFields, { to, email, head, on }: Appointment): ChannelFields {
  const { responsible, deputy } = fields;
  const isStill = isSame(responsible.name, to) && (responsible.email === '' || isSame(responsible.email, email));
  const kept = isStill ? responsible : { ...responsible, role: '', phone: '' };
  const isDeputy = isPerson(deputy, email) || isPerson(deputy, to);
  return {
    ...fields,
    responsible: { ...kept, name: to, email, appointedBy: head, appointedOn: on },
    deputy: isDeputy ? { name: '', role: '', email: '', phone: '' } : deputy,
  };
}
