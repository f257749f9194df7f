/**
 * Where an item of a channel plan stands. `planned`: something that must be there first is not; `unlocked`: it can be
 * published; `published`; `corrected`: published, and put right since.
 */
export const itemStates = ['planned', 'unlocked', 'published', 'corrected'] as const;
export type ItemState = (typeof itemStates)[number];

/** What people do with an item. */
export const itemActs = ['change', 'tick', 'remove', 'publish', 'correct'] as const;
export type ItemAct = (typeof itemActs)[number];

interface ItemTransition {
  readonly from: ItemState;
  readonly event: ItemAct | 'unlock' | 'lock';
  /** Null: it is no more. */
  readonly to: ItemState | null;
}

/** The states of an item; the screen reads its buttons from the same table. `unlock` and `lock` happen when what it points to is published, or becomes another. */
export const itemTransitions: readonly ItemTransition[] = [
  { from: 'planned', event: 'change', to: 'planned' },
  { from: 'planned', event: 'tick', to: 'planned' },
  { from: 'planned', event: 'remove', to: null },
  { from: 'planned', event: 'unlock', to: 'unlocked' },
  { from: 'unlocked', event: 'lock', to: 'planned' },
  { from: 'unlocked', event: 'change', to: 'unlocked' },
  { from: 'unlocked', event: 'tick', to: 'unlocked' },
  { from: 'unlocked', event: 'remove', to: null },
  { from: 'unlocked', event: 'publish', to: 'published' },
  { from: 'published', event: 'correct', to: 'corrected' },
  { from: 'corrected', event: 'correct', to: 'corrected' },
];

/** True where the table lets the act happen in this state. */
export function canDo(state: ItemState, act: ItemAct): boolean {
  return itemTransitions.some(({ from, event }) => from === state && event === act);
}
