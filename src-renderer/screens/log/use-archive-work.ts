import { useEffect, useState } from 'react';
import { onPushed } from '../../bridge.ts';

/** How far the archive package of a message has come, 0-1; null while none is made. */
export function useArchiveWork(messageId: string): number | null {
  const [value, setValue] = useState<number | null>(null);
  useEffect(
    () =>
      onPushed((pushed) => {
        if (pushed.event !== 'work' || pushed.data.work !== 'archive' || pushed.data.messageId !== messageId) return;
        setValue(pushed.data.done ? null : pushed.data.value);
      }),
    [messageId],
  );
  return value;
}
