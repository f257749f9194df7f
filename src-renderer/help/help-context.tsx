import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useHouse } from '../house.tsx';
import { useShortcuts } from '../kit/keyboard.ts';
import { type HelpName, helpFor } from './pages.ts';

/** What the panel shows. */
export interface ShownHelp {
  readonly page: HelpName;
  /** The rule that was asked about. */
  readonly rule: string | null;
  /** True while it follows the screen. */
  readonly follows: boolean;
}

interface Help {
  /** Null while the panel is closed. */
  readonly shown: ShownHelp | null;
  /** Opens the panel at a page, or at the one about the screen. */
  open(page?: HelpName, rule?: string): void;
  close(): void;
}

const HelpContext = createContext<Help | null>(null);

/** Help beside the work: opened by its keys from everywhere, it follows the screen, and gives focus back when it closes. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [address] = useLocation();
  const { ready } = useHouse();
  // Until it is done the first start is shown, whatever the address.
  const location = ready ? address : '/start';
  const [chosen, setChosen] = useState<{ page: HelpName | null; rule: string | null } | null>(null);
  const before = useRef<Element | null>(null);
  const onHelpScreen = location.startsWith('/help');

  // Another screen, another page.
  useEffect(() => setChosen((last) => (last === null || onHelpScreen ? null : { page: null, rule: null })), [location, onHelpScreen]);

  const open = useCallback((page?: HelpName, rule?: string): void => {
    const { activeElement } = document;
    if (!panel()?.contains(activeElement)) before.current = activeElement;
    setChosen({ page: page ?? null, rule: rule ?? null });
    requestAnimationFrame(() => panel()?.querySelector<HTMLElement>('[data-help-title]')?.focus());
  }, []);
  const close = useCallback((): void => {
    const inside = panel()?.contains(document.activeElement) ?? false;
    setChosen(null);
    if (!inside) return;
    const back = before.current;
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
      else document.querySelector<HTMLElement>('.help-button')?.focus();
    });
  }, []);
  useShortcuts({
    help: () => {
      if (onHelpScreen) document.querySelector<HTMLElement>('.help-screen [data-region="work"]')?.focus();
      else if (panel()?.contains(document.activeElement)) close();
      else open();
    },
    keys: () => open('keyboard'),
    keysAnywhere: () => open('keyboard'),
  });

  const help = useMemo<Help>(() => {
    const shown = chosen && { page: chosen.page ?? helpFor(location), rule: chosen.rule, follows: chosen.page === null };
    return { shown, open, close };
  }, [chosen, location, open, close]);
  return <HelpContext value={help}>{children}</HelpContext>;
}

export function useHelp(): Help {
  const help = useContext(HelpContext);
  if (!help) throw new Error('Help is asked for outside HelpProvider.');
  return help;
}

function panel(): Element | null {
  return document.querySelector('.help-panel');
}
