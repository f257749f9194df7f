import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import type { Store } from '../../ports/store.ts';
import type { Context } from '../context.ts';

/** What something was made ready of: a pack, what that brings along for it, and whose own words are among it. */
export interface MadeOf {
  readonly pack: Pack;
  /** The very object of the pack: another one is made of anew. */
  readonly ofRules: unknown;
  readonly personId: string | null;
}

/** What was made ready of the words or terms that people have added: a list may hold 20 000, and is asked at every rest of the keys. */
export interface MadeReady<T> {
  /** What was made before, where it still holds; else what `make` makes now. */
  for(context: Pick<Context, 'store'>, of: MadeOf, make: () => T): T;
  /** One of what it is made of was added, changed or taken out in this store. */
  forget(context: Pick<Context, 'store'>): void;
}

interface Made<T> {
  readonly ofRules: unknown;
  readonly made: T;
}

/** Remembers for each store by itself, as long as there is one. */
export function createMadeReady<T>(): MadeReady<T> {
  const ofStores = new WeakMap<Store, Map<string, Made<T>>>();
  return {
    for: ({ store }, { pack, ofRules, personId }, make) => {
      const known = ofStores.get(store) ?? new Map<string, Made<T>>();
      ofStores.set(store, known);
      // Not by the institution alone: where two packs of one are in use, they would take turns in making it anew.
      const key = JSON.stringify([familyOf(pack), pack.id, personId]);
      const before = known.get(key);
      if (before && before.ofRules === ofRules) return before.made;
      const made = make();
      known.set(key, { ofRules, made });
      return made;
    },
    forget: ({ store }) => void ofStores.delete(store),
  };
}
