import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import {
  asGlossaryTerm,
  type GlossaryEntry,
  type GlossaryTerm,
  heldTerms,
  type OwnTerm,
  termKey,
} from '#shared/domain/proofing/glossary/entry.ts';
import { type Glossary, glossaryOf } from '#shared/domain/proofing/glossary/glossary.ts';
import type { Store } from '../../ports/store.ts';
import type { Context } from '../context.ts';

/** What holds at an institution, and where each is from. */
export type HeldTerm = GlossaryEntry & Partial<Pick<OwnTerm, 'changedAt' | 'changedBy'>> & { readonly ofRules: boolean };

/** The terms that a pack brings along. */
export function termsOfRules({ proofing }: Pick<Pack, 'proofing'>): HeldTerm[] {
  return (proofing?.glossary ?? []).map((written) => {
    const term = asGlossaryTerm(written as GlossaryTerm);
    return { ...term, id: `rules ${termKey(term)}`, ofRules: true };
  });
}

/** Every term that holds for what is written under a pack. */
export function heldAt({ store }: Pick<Context, 'store'>, pack: Pack): HeldTerm[] {
  const own = store.read.glossaryTerms(familyOf(pack)).map(({ owner: _, ...term }): HeldTerm => ({ ...term, ofRules: false }));
  return heldTerms(termsOfRules(pack), own);
}

interface Made {
  readonly ofRules: unknown;
  readonly stamp: string;
  readonly glossary: Glossary;
}

/** What was made ready for each institution of a store. */
const made = new WeakMap<Store, Map<string, Made>>();

/** The same, ready to be looked up; made anew when the terms have changed. */
export function glossaryFor(context: Pick<Context, 'store'>, pack: Pack): Glossary {
  const { store } = context;
  const family = familyOf(pack);
  const stamp = store.read.glossaryStamp(family);
  const ofRules = pack.proofing?.glossary;
  const known = made.get(store) ?? new Map<string, Made>();
  made.set(store, known);
  const before = known.get(family);
  if (before?.stamp === stamp && before.ofRules === ofRules) return before.glossary;
  const glossary = glossaryOf(heldAt(context, pack));
  known.set(family, { ofRules, stamp, glossary });
  return glossary;
}
