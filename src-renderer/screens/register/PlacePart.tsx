import { type ReactNode, useId } from 'react';
import './places.css';

interface PlacePartProps {
  title: string;
  /** What is known of it, and what can be done with it, in the line of the title. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A part of a page of the register, under its title. */
export function PlacePart({ title, beside, children }: PlacePartProps) {
  const heading = useId();
  return (
    <section className="place-part" aria-labelledby={heading}>
      <header>
        <h2 id={heading} className="heading">
          {title}
        </h2>
        {beside}
      </header>
      {children}
    </section>
  );
}
