import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface WorkProps {
  children: ReactNode;
  /** The panel at the right; under 1000 px it stands below. */
  panel?: ReactNode;
  /** What the panel is, for screen readers. */
  panelLabel?: string;
  /** Pixels; 328 unless the panel holds a path (352-368). */
  panelWidth?: number;
  /** The line at the bottom. */
  foot?: ReactNode;
  className?: string;
}

/** The work area of a step: what is worked on, the panel beside it, and the foot. Content scrolls inside `.work-scroll`. */
export function Work({ children, panel, panelLabel, panelWidth, foot, className }: WorkProps) {
  const style = panelWidth === undefined ? undefined : ({ '--panel-width': `${panelWidth}px` } as CSSProperties);
  const aside = useRef<HTMLElement>(null);
  const scrolls = useScrolls(aside, Boolean(panel));
  return (
    <div className={`work${panel ? ' with-panel' : ''}${className ? ` ${className}` : ''}`} style={style}>
      <div className="work-main" data-region="work" tabIndex={-1}>
        {children}
        {foot !== undefined && <footer className="foot num">{foot}</footer>}
      </div>
      {panel && (
        <aside ref={aside} className="work-panel" data-region="panel" tabIndex={scrolls ? 0 : -1} aria-label={panelLabel}>
          {panel}
        </aside>
      )}
    </div>
  );
}

/** True while the element has more than it shows: then the keyboard must reach it to scroll. */
function useScrolls(element: RefObject<HTMLElement | null>, present: boolean): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || !present) return;
    const look = (): void => setScrolls(current.scrollHeight > current.clientHeight + 1);
    const size = new ResizeObserver(look);
    size.observe(current);
    const content = new MutationObserver(look);
    content.observe(current, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, [element, present]);
  return scrolls;
}
