import { unzipSync } from 'fflate';
import { documentFault } from './fault.ts';
import { documentLimits } from './limits.ts';

/**
 * The wanted files of a zip by name. What the directory at its end says is held to the limits before anything is
 * unpacked, and nothing is unpacked to more than it says. Errors (`invalid`): no zip or one that is cut short, or far too much in it.
 */
export function unpack(zip: Uint8Array, wanted: (name: string) => boolean): { files: Map<string, Uint8Array>; names: readonly string[] } {
  const names: string[] = [];
  let all = 0;
  let parts = 0;
  let tooMuch = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        all += originalSize;
        const take = !tooMuch && wanted(name);
        if (take) parts += originalSize;
        tooMuch ||= names.length > documentLimits.entries || all > documentLimits.unpacked || parts > documentLimits.parts;
        return take && !tooMuch;
      },
    });
  } catch {
    throw tooMuch ? documentFault('document.bomb') : documentFault('document.damaged');
  }
  if (tooMuch) throw documentFault('document.bomb');
  return { files: new Map(Object.entries(files)), names };
}
