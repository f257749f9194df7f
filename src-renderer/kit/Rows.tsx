import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './states.css';

/** A group of rows under a heading with their number. Shows nothing where there are none. */
export function RowGroup({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="rows-group">
      <h2>
        <span>{title}</span>
        <span className="num">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

interface OneRowProps {
  mark: ReactNode;
  title: string;
  /** Where the title leads. */
  href: string;
  /** Why it is here. */
  why: ReactNode;
  /** One or two lines at the right. */
  when?: ReactNode;
  act?: ReactNode;
  below?: ReactNode;
}

/** The one kind of row: mark, what and why, when, act. */
export function OneRow({ mark, title, href, why, when, act, below }: OneRowProps) {
  return (
    <li className="one-row">
      <span className="mark">{mark}</span>
      <div style={{ minWidth: 0 }}>
        <Link className="title" href={href}>
          {title}
        </Link>
        <div className="dense sub">{why}</div>
        {below}
      </div>
      <div className="when">{when}</div>
      <div className="act">{act}</div>
    </li>
  );
}
