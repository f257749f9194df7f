import type { ReactNode } from 'react';
import { useHouse } from '../house.tsx';
import './frame.css';
import { OffersProvider } from '../palette/offers.tsx';
import { useRegionKeys } from './keyboard.ts';
import { ModeBand } from './ModeBand.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { UndoFoot, UndoProvider } from './Undo.tsx';

/** What stands around every screen: the bar with institution and person, the mode, and the way between screens. */
export function AppFrame({ children }: { children: ReactNode }) {
  const house = useHouse();
  useRegionKeys();
  return (
    <OffersProvider>
      <UndoProvider>
        <div className="app">
          <TopBar />
          {house.practice && <ModeBand />}
          <Rail />
          <main>
            {children}
            <UndoFoot />
          </main>
        </div>
      </UndoProvider>
    </OffersProvider>
  );
}
