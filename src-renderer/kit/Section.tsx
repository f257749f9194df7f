import type { ReactNode } from 'react';

/** A part of a panel or a page: a heading, a word at its right, and content. Hairlines stand between sections. */
export function Section({
  title,
  aside,
  children,
  className,
  id,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}) {
  return (
    <section className={className ? `section ${className}` : 'section'} id={id}>
      {title !== undefined && (
        <header>
          <h2 className="heading push">{title}</h2>
          {aside !== undefined && <span className="meta sub">{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Names and values beside each other. An entry of null is left out. */
export function FactList({
  facts,
  className,
}: {
  facts: readonly (readonly [name: string, value: ReactNode] | null)[];
  className?: string;
}) {
  return (
    <dl className={className ? `fact-list ${className}` : 'fact-list'}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]} style={{ display: 'contents' }}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
