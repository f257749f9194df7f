import { useEffect, useState } from 'react';
import type { EventData } from '#shared/contract/index.ts';
import { onPushed } from './bridge.ts';

/** How far work of this kind has come, 0 to 1; null while none is under way. */
export function useWork(work: EventData<'work'>['work']): number | null {
  const [value, setValue] = useState<number | null>(null);
  useEffect(
    () =>
      onPushed((pushed) => {
        if (pushed.event === 'work' && pushed.data.work === work) setValue(pushed.data.done ? null : pushed.data.value);
      }),
    [work],
  );
  return value;
}
