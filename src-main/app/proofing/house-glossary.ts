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
import type { Context } from '../context.ts';
import { createMadeReady } from './made-ready.ts';

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

const glossaries = createMadeReady<Glossary>();

/** The same, ready to be looked up; made anew when the terms have changed. */
export function glossaryFor(context: Pick<Context, 'store'>, pack: Pack): Glossary {
  return glossaries.for(context, { pack, ofRules: pack.proofing?.glossary, personId: null }, () => glossaryOf(heldAt(context, pack)));
}

/** A term was added, changed or taken out. */
export const forgetGlossaries = glossaries.forget;
