import { Skeleton } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

/** Quiet lines where content comes; they only show when it takes more than 200 ms, so that nothing blinks. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="col gap-12" style={{ padding: 24, maxWidth: 640 }} aria-busy="true">
      {late && Array.from({ length: lines }, (_, line) => <Skeleton key={line} variant="text" width={40 - ((line * 7) % 20)} />)}
    </div>
  );
}
