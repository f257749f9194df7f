import type { ReactNode } from 'react';
import './states.css';

/** Nothing here yet: one heading, one sentence on what is known and what comes next, at most one button. */
export function EmptyState({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <p className="sub">{children}</p>}
      {act && <div className="row">{act}</div>}
    </div>
  );
}
