import type { ReactNode } from 'react';
import { type RegisterPlace, RegisterPlaces } from './RegisterPlaces.tsx';
import './register.css';
import './places.css';

interface PlaceFrameProps {
  here: RegisterPlace;
  title: string;
  /** What is known of it in one line. */
  what?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

/** A page of the register: its head, the way to the others, and what it shows, which scrolls. */
export function PlaceFrame({ here, title, what, acts, children }: PlaceFrameProps) {
  return (
    <div className="col register" data-region="work" tabIndex={-1}>
      <div className="screen-head">
        <div>
          <h1>{title}</h1>
          {what && <p className="sub num">{what}</p>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </div>
      <RegisterPlaces here={here} />
      <div className="place-body">{children}</div>
    </div>
  );
}
