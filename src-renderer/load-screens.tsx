import { type ComponentType, lazy, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];
let allWanted = false;

/**
 * A part of the page whose code comes when it is first shown, or beforehand with `loadScreens`. Code that is there is shown
 * at once: `lazy` alone would show nothing for a moment. Used inside `Suspense`.
 */
export function loadedLater<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadIt = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Later = lazy(loadIt);
  loads.push(loadIt);
  if (allWanted) loadIt().catch(() => {});
  return function Loaded(props: Props) {
    // One and the same for as long as it stands, so that nothing in it starts anew.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Part {...props} />;
  };
}

/** Loads the code of every screen, one after another; what fails now is tried again when it is shown. */
export async function loadScreens(): Promise<void> {
  allWanted = true;
  for (const load of loads) await load().catch(() => {});
}
