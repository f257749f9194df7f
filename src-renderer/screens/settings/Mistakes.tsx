import type { ReactNode } from 'react';
import { StateIcon } from '../../kit/StateIcon.tsx';

interface MistakesProps {
  title: string;
  texts: readonly string[];
  /** What it means, before the list. */
  about?: string;
  /** Told at once to those who listen to the screen. */
  alert?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Every mistake of a file with its line. */
export function Mistakes({ title, texts, about, alert = false, children }: MistakesProps) {
  return (
    <section className="file-mistakes" aria-label={title} role={alert ? 'alert' : undefined}>
      <h3>
        <StateIcon shape="warns" />
        {title}
      </h3>
      {about && <p className="dense">{about}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text} className="dense">
            {text}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
