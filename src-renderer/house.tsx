import { createContext, type ReactNode, useContext } from 'react';
import type { Result } from '#shared/contract/index.ts';

/** Who, where, which mode: what `system.state` last said. */
export type House = Result<'system.state'>;

const HouseContext = createContext<House | null>(null);

export function HouseProvider({ house, children }: { house: House; children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

/** The house, or null before it has answered. */
export function useHouseOrNull(): House | null {
  return useContext(HouseContext);
}

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error('The house is asked for outside HouseProvider.');
  return house;
}
