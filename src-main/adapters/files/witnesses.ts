import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Witnesses } from '#main/ports/witnesses.ts';
import type { Place, Witness } from '#shared/domain/safety/identity.ts';
import { createFiles } from './files.ts';

/** The witness's file in a data directory. */
export const witnessName = 'identity.json';

/**
 * The witnesses of a data directory that is open. `state`: a directory of the user's own outside it, for the second one; null
 * keeps none.
 */
export function createWitnesses(directory: string, state: string | null): Witnesses {
  const files = createFiles();
  const here = placeOf(directory);
  const inside = join(directory, witnessName);
  const outside = state !== null ? join(state, `${createHash('sha256').update(here.path).digest('hex').slice(0, 24)}.json`) : null;
  return {
    here,
    inside: readWitness(inside),
    outside: outside === null ? null : readWitness(outside),
    write: async (witness) => {
      const text = `${JSON.stringify(witness)}\n`;
      await files.write(inside, text).catch(() => {});
      if (outside === null || state === null) return;
      try {
        mkdirSync(state, { recursive: true, mode: 0o700 });
        await files.write(outside, text);
      } catch {
        // The user's state may lie on a disk that is full or read-only.
      }
    },
  };
}

function placeOf(directory: string): Place {
  const path = realpathSync(directory);
  const { ino, birthtimeNs } = statSync(directory, { bigint: true });
  return { machine: machineName(), path, node: `${ino}-${birthtimeNs}` };
}

/** The machine and the user on it. */
function machineName(): string {
  const user = userInfo().username;
  try {
    return `${readFileSync('/etc/machine-id', 'utf8').trim()}/${user}`;
  } catch {
    return `${hostname()}/${user}`;
  }
}

function readWitness(file: string): Witness | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWitness(read) ? read : null;
  } catch {
    return null;
  }
}

function isWitness(value: unknown): value is Witness {
  if (typeof value !== 'object' || value === null) return false;
  const { install, generation, place, head, accepted } = value as Partial<Record<keyof Witness, unknown>>;
  const parts = [place, head, accepted].every((part) => typeof part === 'object' && part !== null);
  if (typeof install !== 'string' || !Number.isSafeInteger(generation) || !parts) return false;
  const { machine, path, node } = place as Partial<Place>;
  const { seq, hash } = head as Partial<Witness['head']>;
  return (
    [machine, path, node, hash].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(seq) &&
    Object.values(accepted as object).every((count) => Number.isSafeInteger(count))
  );
}
