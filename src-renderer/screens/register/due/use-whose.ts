import { useState } from 'react';
import type { Params } from '#shared/contract/index.ts';
import type { RegisterLook } from '#shared/contract/register-look.ts';
import { useAct, useCall } from '../../../queries.ts';

export interface ChosenWhose extends Pick<RegisterLook, 'whose' | 'unit'> {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** One's unit is asked for, and none is chosen. */
  readonly lacksUnit: boolean;
  /** What narrows a list to them; null until that is known. */
  readonly params: Pick<Params<'register.due'>, 'mine' | 'unit'> | null;
  readonly choose: (chosen: Partial<Pick<RegisterLook, 'whose' | 'unit'>>) => void;
}

/** Whose channels are shown: one's own, those of one's unit, or all; remembered for each person. */
export function useWhose(): ChosenWhose {
  const look = useCall('register.look', {});
  const list = useCall('register.units', {});
  const keep = useAct('register.keepLook');
  // What was chosen just now holds before it is remembered.
  const [chosen, setChosen] = useState<Partial<Pick<RegisterLook, 'whose' | 'unit'>>>({});
  const units = list.data?.units ?? [];
  const whose = chosen.whose ?? look.data?.whose ?? 'all';
  const known = chosen.unit ?? look.data?.unit ?? list.data?.mine[0] ?? null;
  const unit = units.some(({ id }) => id === known) ? known : null;
  const isKnown = (look.data !== undefined && list.data !== undefined) || look.isError || list.isError;
  const lacksUnit = isKnown && whose === 'unit' && unit === null;
  return {
    whose,
    unit,
    units,
    lacksUnit,
    params: isKnown && !lacksUnit ? paramsOf(whose, unit) : null,
    choose: (wanted) => {
      setChosen((before) => ({ ...before, ...wanted }));
      keep.mutate(wanted);
    },
  };
}

function paramsOf(whose: RegisterLook['whose'], unit: string | null): Pick<Params<'register.due'>, 'mine' | 'unit'> {
  if (whose === 'mine') return { mine: true };
  return whose === 'unit' && unit !== null ? { unit } : {};
}
