import { useState } from 'react';
import { fileHandle } from './bridge.ts';

/** Hands what a person chose over to the program: `onTaken` gets the handle of the file, or of all the files, and the name that people know it by. */
export function useChosenFile(onTaken: (handle: string, shown: string) => void) {
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    setFailure(null);
    setTaking(true);
    try {
      onTaken(await fileHandle(files), files[0]?.name ?? '');
    } catch (error) {
      setFailure(error);
    } finally {
      setTaking(false);
    }
  };
  return { take: (file: File): void => void take([file]), takeAll: (files: readonly File[]): void => void take(files), taking, failure };
}
