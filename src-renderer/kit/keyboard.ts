import { useEffect, useRef } from 'react';
import { ariaKeys, isPress, keyNames, type Press, type ShortcutId, shortcuts, writes } from '#shared/domain/keyboard/shortcuts.ts';

const mac = navigator.userAgent.includes('Mac');

/** What stands on the keys of a shortcut on this machine. */
export function keysOf(id: ShortcutId): string[] {
  return keyNames(shortcuts[id], mac);
}

/** The same in one line, for a hint. */
export function keysText(id: ShortcutId): string {
  return keysOf(id).join(mac ? '' : ' ');
}

/** For `aria-keyshortcuts`. */
export function ariaKeysOf(id: ShortcutId): string {
  return ariaKeys(shortcuts[id], mac);
}

/** True when these keys were pressed. */
export function pressed(id: ShortcutId, event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const press: Press = { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
  return isPress(shortcuts[id], press, mac);
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

/**
 * Answers shortcuts for as long as the part is shown. A handler that gives `false` had no use for the key, which then does what
 * it does without us. What the text's editor has taken is taken, and keys that write something are left to fields.
 */
export function useShortcuts(handlers: { readonly [K in ShortcutId]?: () => unknown }): void {
  useKeys((event) => {
    // The text takes the key of the head's act only so that nothing is written by it.
    if (event.defaultPrevented && !pressed('headAct', event)) return;
    for (const id of Object.keys(handlers) as ShortcutId[]) {
      if (!pressed(id, event) || (writes(shortcuts[id]) && isTyping(event.target))) continue;
      if (handlers[id]?.() === false) continue;
      event.preventDefault();
      return;
    }
  });
}

/** True in what takes written text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select'))
  );
}

const regionOrder = ['rail', 'header', 'steps', 'work', 'panel', 'help'];

/** The place of rest that had focus last. */
let lastRest: Element | null = null;

/** Moves focus to the next region that is on the page, in the order rail, header, steps, work, panel, help: there to the place where one works, the last that had focus. */
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
  useShortcuts({ nextRegion: () => focusNextRegion(false), previousRegion: () => focusNextRegion(true) });
}
