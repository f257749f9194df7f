import type { ReactNode } from 'react';
import { StateIcon } from '../../../kit/StateIcon.tsx';

/** Every mistake of a file with its line. */
export function Mistakes({ title, texts, children }: { title: string; texts: readonly string[]; children?: ReactNode }) {
  return (
    <section className="file-mistakes" aria-label={title} role="alert">
      <h3>
        <StateIcon shape="warns" />
        {title}
      </h3>
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
