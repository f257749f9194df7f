import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SupportLog } from '#main/ports/support-log.ts';
import { supportLine } from '#shared/domain/support/entry.ts';
import { describeThrown } from '#shared/domain/support/stack.ts';
import { privateDirectory, privateFile } from '../files/private.ts';

export interface SupportLogOptions {
  /** The data directory; made when it is not there. */
  readonly directory: string;
  /** The directory that the program lies in. */
  readonly program: string;
  readonly version: string;
  /** The names of the contract's methods: others are not written down. */
  readonly methods: readonly string[];
  now(): string;
  /** The most bytes in each of the two files. */
  readonly most?: number;
}

export const supportFiles = { current: 'support.jsonl', previous: 'support.1.jsonl' } as const;

/** Two files: one that is written, and the one before it. When the first is full it takes the place of the second. */
export function createSupportLog({ directory, program, version, methods, now, most = 1024 * 1024 }: SupportLogOptions): SupportLog {
  const current = join(directory, supportFiles.current);
  const previous = join(directory, supportFiles.previous);
  let ready = false;

  const write = (line: string): void => {
    if (!ready) {
      privateDirectory(directory);
      privateFile(current);
      ready = true;
    }
    if (size(current) + Buffer.byteLength(line) > most) {
      renameSync(current, previous);
      privateFile(current);
    }
    appendFileSync(current, line, { mode: 0o600 });
  };
  return {
    note: (note) => {
      try {
        write(`${supportLine({ ...note, at: now(), version }, methods)}\n`);
      } catch {
        // A full or read-only disk has been told of where the work was.
        ready = false;
      }
    },
    describe: (thrown) => describeThrown(thrown, program),
    lines: () => [previous, current].flatMap(read),
  };
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function read(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
