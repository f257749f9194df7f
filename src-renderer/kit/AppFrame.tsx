import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useHouse } from '../house.tsx';
import './frame.css';
import { HelpPanel } from '../help/HelpPanel.tsx';
import { OffersProvider } from '../palette/offers.tsx';
import { ClockBand } from './ClockBand.tsx';
import { CrisisBand } from './CrisisBand.tsx';
import { useRegionKeys, useShortcuts } from './keyboard.ts';
import { ModeBand } from './ModeBand.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { UndoFoot, UndoProvider } from './Undo.tsx';

/** What stands around every screen: the bar with institution and person, the mode, and the way between screens. */
export function AppFrame({ children }: { children: ReactNode }) {
  const house = useHouse();
  const [, go] = useLocation();
  useRegionKeys();
  useShortcuts({ settings: () => go('/settings') });
  return (
    <OffersProvider>
      <UndoProvider>
        <div className="app">
          <TopBar />
          <div className="bands">
            <CrisisBand />
            {house.practice && <ModeBand />}
            <ClockBand />
          </div>
          <Rail />
          <main>
            {children}
            <UndoFoot />
          </main>
          <HelpPanel />
        </div>
      </UndoProvider>
    </OffersProvider>
  );
}
