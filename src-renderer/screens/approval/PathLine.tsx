import type { ReactNode } from 'react';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';

/** One step: its mark, its name and what is known of it. */
export function PathLine({
  shape,
  title,
  quiet = false,
  children,
}: {
  shape: StateShape;
  title: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <li className={quiet ? 'path-line quiet' : 'path-line'}>
      <span className="mark">
        <StateIcon shape={shape} size={20} />
      </span>
      <div>
        <h3>{title}</h3>
        <div className="lines">{children}</div>
      </div>
    </li>
  );
}
