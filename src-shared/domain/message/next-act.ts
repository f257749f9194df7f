import type { TextRef } from '#shared/texts/index.ts';
import { openStep, roleKey } from '../approval/path.ts';
import { countFindings } from '../checks/finding.ts';
import { mayConfirm, needsSecondPerson } from '../dispatch/confirm.ts';
import type { Person } from '../people/person.ts';
import { currentHandOver } from './hand-over-step.ts';
import { currentSend, pathOf, type StepsInput, type StepWord, usableLists } from './steps.ts';

export type Act =
  | 'submit'
  | 'decide'
  | 'recipients'
  | 'prepare'
  | 'confirm'
  | 'start'
  | 'show'
  | 'pause'
  | 'resume'
  | 'doubt'
  | 'handOver'
  | 'recordSent';

/** The header's one solid button. */
export interface NextAct {
  readonly act: Act;
  readonly label: TextRef;
  /** Where the act is done. */
  readonly step: StepWord;
  /** Why it cannot be pressed, and what to do instead; null when it can. */
  readonly because: { readonly what: TextRef; readonly remedy: TextRef } | null;
}

/** What I do next with this message; null when nothing is left to do. */
export function nextAct(input: StepsInput & { readonly me: Person | null }): NextAct | null {
  const handed = currentHandOver(input.message)?.state;
  if (handed === 'sent') return null;
  const act = handed === 'handed-over' ? recordAct : (sendAct(input) ?? (isSent(input) ? null : textAct(input)));
  if (!act || input.me) return act;
  return { ...act, because: { what: { id: 'act.why.noActor' }, remedy: { id: 'act.remedy.noActor' } } };
}

const recordAct: NextAct = { act: 'recordSent', label: { id: 'act.recordSent' }, step: 'dispatch', because: null };

function isSent({ message }: StepsInput): boolean {
  return currentSend(message)?.order.state === 'finished';
}

/** What a send order asks for; null where there is none that does. */
function sendAct({ message, pack, me }: StepsInput & { readonly me: Person | null }): NextAct | null {
  const send = currentSend(message);
  if (!send) return null;
  const { order, undecided } = send;
  const dispatch = { step: 'dispatch', because: null } as const;
  switch (order.state) {
    case 'prepared':
      // An order of an older text can no longer be sent: the text comes first.
      if (order.contentDigest !== message.version?.digest || message.changedSince) return null;
      if (!needsSecondPerson(pack, order)) return { act: 'start', label: { id: 'act.start' }, ...dispatch };
      if (me && mayConfirm(me.id, order, message.version.writers)) return { act: 'confirm', label: { id: 'act.confirm' }, ...dispatch };
      return {
        act: 'start',
        label: { id: 'act.start' },
        step: 'dispatch',
        because: { what: { id: 'act.why.confirmation' }, remedy: { id: 'act.remedy.confirmation' } },
      };
    case 'confirmed':
      return { act: 'start', label: { id: 'act.start' }, ...dispatch };
    case 'scheduled':
      return { act: 'show', label: { id: 'act.show' }, ...dispatch };
    case 'sending':
      return { act: 'pause', label: { id: 'act.pause' }, ...dispatch };
    case 'paused':
    case 'stopped':
      return { act: 'resume', label: { id: 'act.resume' }, ...dispatch };
    case 'finished':
      return undecided > 0 ? { act: 'doubt', label: { id: 'act.doubt', params: { count: undecided } }, ...dispatch } : null;
    case 'cancelled':
      return null;
  }
}

/** What the text and its approval ask for. */
function textAct(input: StepsInput & { readonly me: Person | null }): NextAct {
  const { message, findings, me } = input;
  const waiting = openStep(pathOf(input));
  const submit = { act: 'submit', label: { id: 'act.submit' }, step: 'checks' } as const;
  if (!message.version || message.changedSince) {
    const count = countFindings(findings).block;
    return {
      ...submit,
      because:
        count === 0
          ? null
          : { what: { id: 'act.why.findings', params: { count } }, remedy: { id: 'act.remedy.findings', params: { count } } },
    };
  }
  if (waiting?.state === 'refused')
    return { ...submit, because: { what: { id: 'act.why.refused' }, remedy: { id: 'act.remedy.refused' } } };
  if (waiting) {
    const { role, step, mayDecide } = waiting;
    if (me && mayDecide[me.id] === null) return { act: 'decide', label: { id: 'act.decide' }, step: 'approval', because: null };
    return {
      act: 'recipients',
      label: { id: 'act.recipients' },
      step: 'recipients',
      because: { what: { id: 'act.why.waits', params: { role: roleKey(role), step } }, remedy: { id: 'act.remedy.waits' } },
    };
  }
  if (input.pack.deliveryMode === 'handover') return { act: 'handOver', label: { id: 'act.handOver' }, step: 'dispatch', because: null };
  if (usableLists(message).length === 0 && !message.corrects)
    return { act: 'recipients', label: { id: 'act.recipients' }, step: 'recipients', because: null };
  return { act: 'prepare', label: { id: 'act.prepare' }, step: 'dispatch', because: null };
}
