import type { ReactNode } from 'react';

/** What is kept about somebody in one place. */
export function Facts({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}
