import { useState } from 'react';
import { type Incoming, readIncoming } from './read-incoming.ts';

export interface IncomingDesk {
  readonly incoming: Incoming | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly read: (file: File) => void;
  readonly clear: () => void;
}

/** One file that is read and looked at before it is taken in. */
export function useIncoming(): IncomingDesk {
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const read = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    setIncoming(null);
    try {
      setIncoming(await readIncoming(file));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { incoming, busy, error, read: (file) => void read(file), clear: () => setIncoming(null) };
}
