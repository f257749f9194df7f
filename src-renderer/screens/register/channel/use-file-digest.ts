import { useChosenFile } from '../../../chosen-file.ts';
import { useAct } from '../../../queries.ts';

/** Letters of a file's name that are kept. */
const longestName = 200;

/** A file that is known by its name, its size in bytes and its SHA-256, and stays where it is. */
export type FileDigest = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Takes a file that somebody chooses, and gives what it is known by. */
export function useFileDigest(onRead: (digest: FileDigest) => void) {
  const read = useAct('register.captureFile');
  const chosen = useChosenFile((handle) =>
    read.mutate({ file: handle }, { onSuccess: ({ name, bytes, sha256 }) => onRead({ file: name.slice(0, longestName), bytes, sha256 }) }),
  );
  return { take: chosen.take, busy: chosen.taking || read.isPending, failure: chosen.failure ?? read.error };
}
