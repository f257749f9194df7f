import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { type HouseWord, type HouseWords, houseWords } from '#shared/domain/proofing/house-words.ts';
import { actorOrNull, type Context } from '../context.ts';
import { createMadeReady } from './made-ready.ts';

const houses = createMadeReady<HouseWords>();

/** What an institution knows beside the dictionaries: by its rules, by what was added for all, and by the one at the keyboard. */
export function houseOf(context: Context, pack: Pack): HouseWords {
  const of = { pack, ofRules: pack.proofing?.words, personId: actorOrNull(context)?.id ?? null };
  return houses.for(context, of, () => houseWords(ownNames(context, pack)));
}

/** The same as they are written: those of the rules first. */
export function ownNames(context: Context, pack: Pack): string[] {
  return [...(pack.proofing?.words ?? []), ...addedWords(context, pack).map(({ word }) => word)];
}

/** The words that were added for an institution, and those of the one at the keyboard. */
export function addedWords(context: Context, pack: Pack): HouseWord[] {
  const { read } = context.store;
  const own = actorOrNull(context);
  return [...read.houseWords('institution', familyOf(pack)), ...(own ? read.houseWords('person', own.id) : [])];
}

/** A word was added or taken out, or somebody’s went with them. */
export const forgetHouses = houses.forget;
