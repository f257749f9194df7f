import { useState } from 'react';
import { fileHandle } from './bridge.ts';

/** Hands a file that a person chose over to the program: `onTaken` gets its handle, and the name that people know it by. */
export function useChosenFile(onTaken: (handle: string, shown: string) => void) {
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const take = async (file: File): Promise<void> => {
    setFailure(null);
    setTaking(true);
    try {
      onTaken(await fileHandle([file]), file.name);
    } catch (error) {
      setFailure(error);
    } finally {
      setTaking(false);
    }
  };
  return { take: (file: File): void => void take(file), taking, failure };
}
