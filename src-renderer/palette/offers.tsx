import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Entry } from './entry.ts';

/** Who offers: the frame of a message, or the step's own screen, whose entries stand first. */
type Who = 'screen' | 'frame';
interface Offer {
  readonly who: Who;
  readonly entries: () => readonly Entry[];
}

/** What is offered now, and who wants to know when it changes. */
class Offers {
  readonly all = new Set<Offer>();
  private readonly listeners = new Set<() => void>();
  private turn = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly changes = (): number => this.turn;

  tell(): void {
    this.turn += 1;
    for (const listener of this.listeners) listener();
  }
}

const OffersContext = createContext(new Offers());

/** What is on the page tells the palette what can be done with it. */
export function OffersProvider({ children }: { children: ReactNode }) {
  const [offers] = useState(() => new Offers());
  return <OffersContext value={offers}>{children}</OffersContext>;
}

/** Puts entries in the palette for as long as the part is shown, as they are when it was last drawn. */
export function useOffer(who: Who, entries: () => readonly Entry[]): void {
  const offers = useContext(OffersContext);
  const latest = useRef(entries);
  latest.current = entries;
  useEffect(() => {
    const offer: Offer = { who, entries: () => latest.current() };
    offers.all.add(offer);
    return () => {
      offers.all.delete(offer);
      offers.tell();
    };
  }, [offers, who]);
  // Only an open palette listens, and nothing that offers is drawn again by it.
  useEffect(() => offers.tell());
}

/** What is offered at this moment. */
export function useOffered(): Entry[] {
  const offers = useContext(OffersContext);
  useSyncExternalStore(offers.subscribe, offers.changes);
  const all = [...offers.all];
  return (['screen', 'frame'] as const).flatMap((who) => all.filter((offer) => offer.who === who).flatMap(({ entries }) => entries()));
}
