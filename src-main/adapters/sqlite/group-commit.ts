import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { changeApplier } from './changes/index.ts';
import { assertDurable, type Connection, databaseName } from './connection.ts';
import { isOwnFault, packFailure, storageError } from './failures.ts';
import type { Command, FromWorker } from './worker-messages.ts';

type Outcome = Extract<FromWorker, { done: unknown }>;

/**
 * Carries out many commands in one transaction and one wait for the disk. Each has a savepoint: one that
 * loses a race is undone alone. When the disk itself refuses, all of them are undone and say so.
 */
export function groupCommit(connection: Connection, directory: string): (commands: readonly Command[]) => Outcome {
  const applier = changeApplier(connection);
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const save = connection.prepare('SAVEPOINT command');
  const release = connection.prepare('RELEASE command');
  const undo = connection.prepare('ROLLBACK TO command');
  let asserted = false;

  const carryOut = (commands: readonly Command[]): Outcome => {
    const done: number[] = [];
    const refused: Outcome['refused'][number][] = [];
    begin.run();
    for (const { id, changes } of commands) {
      save.run();
      try {
        applier.apply(changes);
        release.run();
        done.push(id);
      } catch (error) {
        const told = storageError(error, directory);
        if (!isOwnFault(told) || !connection.inTransaction) throw told;
        undo.run();
        release.run();
        applier.forget();
        refused.push({ id, failure: packFailure(told) });
      }
    }
    commit.run();
    if (!asserted) {
      assertDurable(connection);
      asserted = true;
    }
    return { done, refused };
  };

  const file = join(directory, databaseName);
  return (commands) => {
    try {
      // A file that was removed while it is open takes writes without a word, and takes them with it.
      if (!existsSync(file)) throw new AppError('storage', 'error.storageGone', { directory });
      return carryOut(commands);
    } catch (error) {
      if (connection.inTransaction) rollback.run();
      applier.forget();
      const failure = packFailure(storageError(error, directory) satisfies AppError);
      return { done: [], refused: commands.map(({ id }) => ({ id, failure })) };
    }
  };
}
