import { useEffect, useRef } from 'react';

const mac = navigator.userAgent.includes('Mac');

/** What the key of shortcuts is called here. */
export const controlName = mac ? '⌘' : 'Ctrl';

/** True for ⌘ on macOS and Ctrl elsewhere, and nothing else held. */
export function onlyControl(event: KeyboardEvent): boolean {
  return (mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey && !event.shiftKey;
}

/** Listens to keys on the whole page for as long as the part is shown. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const regionOrder = ['rail', 'header', 'steps', 'work', 'panel'];

/** The place of rest that had focus last. */
let lastRest: Element | null = null;

/** Moves focus to the next region that is on the page, in the order rail, header, steps, work, panel: there to the place where one works, the last that had focus. */
export function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
    .filter((region) => region.offsetParent !== null)
    .sort((a, b) => regionOrder.indexOf(a.dataset.region ?? '') - regionOrder.indexOf(b.dataset.region ?? ''));
  if (regions.length === 0) return;
  const inside = document.activeElement?.closest<HTMLElement>('[data-region]') ?? null;
  const at = inside ? regions.indexOf(inside) : back ? 0 : -1;
  const next = regions[(at + (back ? -1 : 1) + regions.length) % regions.length];
  if (!next) return;
  const inReach = (selector: string) => [...next.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  const rests = [...next.querySelectorAll<HTMLElement>('[data-region-rest]')].filter((one) => one.checkVisibility());
  const target =
    rests.find((one) => one === lastRest) ??
    rests[0] ??
    inReach('[aria-current]:is(a, button)') ??
    inReach('a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]') ??
    next;
  target.focus();
}

/** F6 and Shift F6 over the page's regions. */
export function useRegionKeys(): void {
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.matches('[data-region-rest]')) lastRest = target;
    };
    window.addEventListener('focusin', remember);
    return () => window.removeEventListener('focusin', remember);
  }, []);
  useKeys((event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    focusNextRegion(event.shiftKey);
  });
}
