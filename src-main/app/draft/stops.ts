import { checkMessage } from '#shared/domain/checks/check-message.ts';
import { countFindings } from '#shared/domain/checks/finding.ts';
import type { DraftHead } from '#shared/domain/draft/draft.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Glossary } from '#shared/domain/proofing/glossary/glossary.ts';
import type { Context } from '../context.ts';
import { glossaryFor } from '../proofing/house-glossary.ts';

/** The checks look at the clock to the minute. */
const minute = 'yyyy-mm-ddThh:mm'.length;

/** The findings that stop a draft, by the rules that hold for it now. */
export type StopsOf = (draft: DraftHead, pack: Pack) => number;

/**
 * How many findings stop a draft by the rules about brief and text; what only the rendered mail shows comes when it is
 * opened. Worked out once for each state of a draft and of the rules and terms that it is held against, and again when the minute has passed.
 */
export function createStops(context: Context): StopsOf {
  const { store, clock } = context;
  const known = new Map<string, { state: string; glossary: Glossary; stops: number }>();
  let since = '';
  return ({ id, revision }, pack) => {
    const now = clock.now();
    if (now.slice(0, minute) !== since) known.clear();
    since = now.slice(0, minute);
    const state = `${revision} ${pack.id} ${pack.version}`;
    const glossary = glossaryFor(context, pack);
    const before = known.get(id);
    if (before?.state === state && before.glossary === glossary) return before.stops;
    const draft = store.read.draft(id);
    if (!draft) return 0;
    const stops = countFindings(checkMessage({ ...draft, pack, now, submittedAt: null, glossary })).block;
    known.set(id, { state, glossary, stops });
    return stops;
  };
}
