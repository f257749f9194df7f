import type { UseQueryResult } from '@tanstack/react-query';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import { useHouse } from '../../house.tsx';
import { useCall } from '../../queries.ts';

/**
 * The pack that a message written under this one is held against, as the main process does: the one in use where both are of one
 * family, else its own. Null until it is known; `failed` where there is none.
 */
export function usePackOf(packId: string | undefined): {
  readonly pack: Pack | null;
  readonly failed: UseQueryResult<unknown, Error> | null;
} {
  const inUse = useHouse().pack;
  const ofHouse = inUse !== null && packId !== undefined && [inUse.id, familyOf(inUse)].includes(packId);
  const holding = useCall('packs.holding', { packId: packId ?? '' }, { enabled: packId !== undefined && !ofHouse });
  return { pack: ofHouse ? inUse : (holding.data?.pack ?? null), failed: holding.isError ? holding : null };
}
