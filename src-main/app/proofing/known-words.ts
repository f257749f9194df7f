import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { type HouseWord, type HouseWords, houseWords } from '#shared/domain/proofing/house-words.ts';
import type { Store } from '../../ports/store.ts';
import { actorOrNull, type Context } from '../context.ts';

interface Known {
  readonly ofRules: readonly string[] | undefined;
  readonly words: HouseWords;
}

/** By whose words they are, until one is added or taken out: a list may hold 20 000, and is asked at every rest of the keys. */
const known = new WeakMap<Store, Map<string, Known>>();

/** What an institution knows beside the dictionaries: by its rules, by what was added for all, and by the one at the keyboard. */
export function houseOf(context: Context, pack: Pack): HouseWords {
  const { store } = context;
  const own = actorOrNull(context);
  const ofRules = pack.proofing?.words;
  const houses = known.get(store) ?? new Map<string, Known>();
  known.set(store, houses);
  const key = JSON.stringify([pack.id, pack.version, own?.id ?? null]);
  const before = houses.get(key);
  if (before && before.ofRules === ofRules) return before.words;
  const words = houseWords([...(ofRules ?? []), ...addedWords(context, pack).map(({ word }) => word)]);
  houses.set(key, { ofRules, words });
  return words;
}

/** The words that were added for an institution, and those of the one at the keyboard. */
export function addedWords(context: Context, pack: Pack): HouseWord[] {
  const { read } = context.store;
  const own = actorOrNull(context);
  return [...read.houseWords('institution', familyOf(pack)), ...(own ? read.houseWords('person', own.id) : [])];
}

/** A word was added or taken out. */
export function forgetHouses({ store }: Pick<Context, 'store'>): void {
  known.delete(store);
}
