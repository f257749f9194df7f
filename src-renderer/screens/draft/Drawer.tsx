import { type ReactNode, useEffect, useRef } from 'react';

/** The panel in a narrow window: over the panes, with focus in it, which goes back where it was. */
export function Drawer({ label, children }: { label: string; children: ReactNode }) {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    drawer.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    return () => {
      // Only when nobody has taken focus elsewhere on purpose.
      if (before instanceof HTMLElement && (document.activeElement === null || document.activeElement === document.body)) before.focus();
    };
  }, []);
  return (
    <aside className="draft-drawer" aria-label={label} ref={drawer}>
      {children}
    </aside>
  );
}
