import { Button } from '@digdir/designsystemet-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../i18n.tsx';
import { InlineError } from './InlineError.tsx';
import { useShortcuts } from './keyboard.ts';

/** What was done, in words, and how it is taken back. */
export interface Undoable {
  readonly done: string;
  readonly undo: () => Promise<unknown>;
}

const OfferContext = createContext<(undoable: Undoable) => void>(() => {});
const StandingContext = createContext<{ standing: Undoable | null; clear: () => void }>({ standing: null, clear: () => {} });

/** Holds the last act that can be taken back, until the next one or until one leaves the screen. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<Undoable | null>(null);
  const [location] = useLocation();
  const at = useRef(location);
  useEffect(() => {
    if (at.current === location) return;
    at.current = location;
    setStanding(null);
  }, [location]);
  const value = useMemo(() => ({ standing, clear: () => setStanding(null) }), [standing]);
  return (
    <OfferContext value={setStanding}>
      <StandingContext value={value}>{children}</StandingContext>
    </OfferContext>
  );
}

/** Tells what was just done and offers to take it back. */
export function useOfferUndo(): (undoable: Undoable) => void {
  return useContext(OfferContext);
}

/** The line at the foot of the screen: what was done, and the way back. Its key does the same outside texts and fields. */
export function UndoFoot() {
  const t = useTexts();
  const { standing, clear } = useContext(StandingContext);
  const [failure, setFailure] = useState<{ of: Undoable; error: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed goes away with what it removed: focus must not go with it.
  useEffect(() => {
    if (standing) button.current?.focus();
  }, [standing]);
  const takeBack = async (): Promise<void> => {
    if (!standing || busy) return;
    setBusy(true);
    try {
      await standing.undo();
      clear();
    } catch (error) {
      setFailure({ of: standing, error });
    } finally {
      setBusy(false);
    }
  };
  useShortcuts({
    takeBack: () => {
      const at = document.activeElement;
      if (!standing || at?.closest('input, textarea, select, [contenteditable="true"], dialog')) return false;
      void takeBack();
      return true;
    },
  });
  return (
    <div role="status" className={standing ? 'undo-foot' : undefined}>
      {standing && (
        <>
          <span className="medium">{standing.done}</span>
          <Button ref={button} className="small" variant="secondary" aria-busy={busy || undefined} onClick={() => void takeBack()}>
            {t('shell.undo')}
          </Button>
          {failure?.of === standing && <InlineError error={failure.error} />}
        </>
      )}
    </div>
  );
}
