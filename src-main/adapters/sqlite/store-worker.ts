import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { fileFailure } from './backups/file-failure.ts';
import { discardStaged, putStagedInPlace } from './backups/stage.ts';
import { clearAway } from './clear-away.ts';
import { compact } from './compact.ts';
import { assertDurable, type Connection, databaseName, openForWriting } from './connection.ts';
import { type Failure, packFailure, storageError } from './failures.ts';
import { groupCommit } from './group-commit.ts';
import { lockDirectory } from './lock.ts';
import { inspect, migrate, requireOurs } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { breakSeal, sealDatabase } from './seal.ts';
import type { Command, FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

/** The store worker: the one thread with a writing connection. It is started by `createSqliteStore`. */
const port = parentPort;
if (!port) throw new Error('the store worker runs in a worker thread');
const tell = (message: FromWorker): void => port.postMessage(message);
const { directory, now, busyTimeout } = workerData as WorkerStart;

/** `checkedAt`: when the database was last read through. */
function open(): { connection: Connection; unlock: () => void; checkedAt: string } {
  const unlock = lockDirectory(directory);
  let connection: Connection | undefined;
  try {
    const failed = tryToPutInPlace();
    const checkedAt = breakSeal(directory, now);
    const look = checkedAt === null ? inspect : requireOurs;
    connection = openForWriting(join(directory, databaseName), busyTimeout, (opened) => look(opened, directory));
    migrate(connection, migrations, directory, now);
    clearAway(connection);
    if (failed !== null) noteFailedRestore(connection, failed);
    assertDurable(connection);
    return { connection, unlock, checkedAt: checkedAt ?? now };
  } catch (error) {
    connection?.close();
    unlock();
    throw error;
  }
}

/** A state that waits is put in place of the present one; where that fails, the present one stands, and is opened. Gives why. */
function tryToPutInPlace(): Failure | null {
  try {
    putStagedInPlace(directory, now);
    return null;
  } catch (error) {
    discardStaged(directory);
    return packFailure(fileFailure(error, directory));
  }
}

function noteFailedRestore(opened: Connection, { text }: Failure): void {
  const note = opened.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('restoreFailed', ?)");
  note.run(JSON.stringify({ at: now, text }));
}

try {
  const { connection, unlock, checkedAt } = open();
  const carryOut = groupCommit(connection, directory);
  port.on('message', (first: ToWorker) => {
    // Everything that waits by now goes into the same commit.
    const commands: Command[] = [];
    const compactions: number[] = [];
    let next: ToWorker | undefined = first;
    while (next && next !== 'close') {
      if ('compact' in next) compactions.push(next.compact);
      else commands.push(...next.commands);
      next = receiveMessageOnPort(port)?.message as ToWorker | undefined;
    }
    if (commands.length > 0) tell(carryOut(commands));
    if (compactions.length > 0) tell(compacted(compactions));
    if (next === 'close') {
      connection.close();
      sealDatabase(directory, checkedAt);
      unlock();
      port.close();
    }
  });
  /** One will do for all that have asked. */
  function compacted(ids: readonly number[]): FromWorker {
    try {
      compact(connection, directory);
      return { done: ids, refused: [] };
    } catch (error) {
      const failure = packFailure(storageError(error, directory));
      return { done: [], refused: ids.map((id) => ({ id, failure })) };
    }
  }
  tell({ opened: true });
} catch (error) {
  tell({ failed: packFailure(storageError(error, directory)) });
  port.close();
}
