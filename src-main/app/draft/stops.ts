import { checkMessage } from '#shared/domain/checks/check-message.ts';
import { countFindings } from '#shared/domain/checks/finding.ts';
import type { DraftHead } from '#shared/domain/draft/draft.ts';
import type { Context } from '../context.ts';

/** The checks look at the clock to the minute. */
const minute = 'yyyy-mm-ddThh:mm'.length;

/**
 * How many findings stop a draft by the rules about brief and text; what only the rendered mail shows comes when it is
 * opened. Worked out once for each state of a draft, and again when the minute has passed.
 */
export function createStops(context: Context): (draft: DraftHead) => number {
  const { store, policies, clock } = context;
  const known = new Map<string, { revision: number; stops: number }>();
  let since = '';
  return ({ id, revision, packId }) => {
    const now = clock.now();
    if (now.slice(0, minute) !== since) known.clear();
    since = now.slice(0, minute);
    const before = known.get(id);
    if (before?.revision === revision) return before.stops;
    const pack = policies.all().find((one) => one.id === packId);
    const draft = store.read.draft(id);
    if (!draft || !pack) return 0;
    const { brief, bodies, advice } = draft;
    const stops = countFindings(checkMessage({ brief, bodies, advice, pack, now, submittedAt: null })).block;
    known.set(id, { revision, stops });
    return stops;
  };
}
