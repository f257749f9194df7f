import type { Params } from '#shared/contract/index.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import { type Context, type Handlers, requireActor } from '../context.ts';
import { createSerially } from '../serially.ts';
import { type Answer, decidedAlready, record, requireDecidable, requirePersonById } from './decide.ts';
import { createLetterHandlers } from './letters.ts';
import { createReplyHandlers } from './replies.ts';

type Method = Extract<keyof Handlers, `approval.${string}`>;

/** Decisions about exactly one frozen version, given here or from afar. */
export function createApprovalHandlers(context: Context): Handlers<Method> {
  /** One decision about a message at a time, whichever way it is given. */
  const serially = createSerially();

  return {
    'approval.decide': (asked) => serially(asked.messageId, () => decide(asked)),
    ...createLetterHandlers(context),
    ...createReplyHandlers(context, serially),
  };

  async function decide({ passphrase, alternative = '', ...asked }: Params<'approval.decide'>): Promise<{ decision: Decision }> {
    requireActor(context);
    const answer: Answer = { ...asked, alternative };
    const person = requirePersonById(context, answer.decidedBy);
    const already = decidedAlready(context, answer);
    if (already) return { decision: already };
    requireDecidable(context, answer, person);
    if (passphrase) await context.checkPassphrase(person, passphrase);
    // The draft may have been edited while the passphrase was checked: it is all looked at once more.
    return { decision: await record(context, answer, { strength: passphrase ? 'signed' : 'attested', reply: null }) };
  }
}
