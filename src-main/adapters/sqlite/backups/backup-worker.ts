import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { readBackupName } from '#shared/domain/safety/backup.ts';
import { privateDirectory, privateFile } from '../../files/private.ts';
import { databaseName, openForReading } from '../connection.ts';
import { packFailure } from '../failures.ts';
import { lockDirectory } from '../lock.ts';
import { checkDatabase } from './check.ts';
import { compare } from './compare.ts';
import { carryOver, copyDatabase, removeUnfinished } from './copy.ts';
import { fileFailure } from './file-failure.ts';
import { holdingsIn } from './holding.ts';
import { backupsIn, lookAt } from './look.ts';
import { isPackage, pack, unpack } from './package.ts';
import { comparedName, finishStaging, packedName, requireNoForeign, requireUsable, stagingName } from './stage.ts';
import type { FromTask, Source, Task, TaskName, Tasks } from './tasks.ts';

/** Carries out one task with database files, beside everything else: it is started by `runTask`. */
const tell = (message: FromTask): void => parentPort?.postMessage(message);
let told = 0;
const progress = (value: number): void => {
  // A bar has so many places and no more.
  if (value - told < 0.01 && value < 1) return;
  told = value;
  tell({ say: 'progress', value });
};

type Answer<N extends TaskName> = Tasks[N]['answer'];

const work: { readonly [N in TaskName]: (task: Task<N>) => Answer<N> | Promise<Answer<N>> } = {
  list: ({ data, chosen }) => [...backupsIn(data, 'data'), ...(chosen === null ? [] : backupsIn(chosen, 'chosen'))],

  holdings: ({ data, chosen }) => [...holdingsIn(data, 'data'), ...(chosen === null ? [] : holdingsIn(chosen, 'chosen'))],

  take: ({ database, folder, name }) => {
    privateDirectory(folder);
    removeUnfinished(folder);
    const connection = openForReading(database, 5000);
    try {
      copyDatabase(connection, join(folder, name));
    } finally {
      connection.close();
    }
    return lookAt(join(folder, name));
  },

  carry: ({ backup, folder, make }) => {
    // Only a folder that never was is made: one that is gone is a drive that is not there.
    if (make && !existsSync(folder) && existsSync(dirname(folder))) mkdirSync(folder, { mode: 0o700 });
    removeUnfinished(folder);
    const target = join(folder, basename(backup));
    // Each piece tells that the folder still answers.
    carryOver(backup, target, (value) => tell({ say: 'progress', value }));
    return lookAt(target);
  },

  clear: ({ folder }) => {
    if (existsSync(folder)) removeUnfinished(folder);
    return null;
  },

  remove: ({ folders, name }) => {
    const files = folders.map((folder) => join(folder, name)).filter((file) => existsSync(file));
    if (files.length === 0) throw new AppError('not-found', 'error.notFound', { what: name });
    for (const file of files) rmSync(file);
    return null;
  },

  compare: async ({ directory, source, practice }) => {
    const beside = join(directory, comparedName);
    try {
      const takenAt = await bring(source, beside);
      requireUsable(beside, nameOf(source), practice);
      return compare(join(directory, databaseName), beside, takenAt);
    } finally {
      removeWithHelpers(beside);
    }
  },

  stage: async ({ directory, source, practice, install, generation, now, closed }) => {
    const staging = join(directory, stagingName);
    const unlock = closed ? lockDirectory(directory) : () => {};
    try {
      if (closed) requireNoForeign(directory);
      const takenAt = await bring(source, staging);
      requireUsable(staging, nameOf(source), practice);
      finishStaging(directory, { install, generation, origin: 'name' in source ? 'restored' : 'imported', originAt: takenAt }, now);
    } finally {
      removeWithHelpers(staging);
      unlock();
    }
    return null;
  },

  check: ({ source, full }) => {
    const file = 'database' in source ? source.database : fileOf(source);
    const { state } = lookAt(file);
    if (!('database' in source) && state !== 'whole') throw new AppError('invalid', notUsable[state], { file: basename(file) });
    const connection = openForReading(file, 5000, 'database' in source);
    try {
      return checkDatabase(connection, full, progress);
    } finally {
      connection.close();
    }
  },

  pack: async ({ directory, target, madeAt, program, practice }) => {
    const copy = join(directory, packedName);
    try {
      const connection = openForReading(join(directory, databaseName), 5000);
      try {
        copyDatabase(connection, copy);
      } finally {
        connection.close();
      }
      await pack(copy, target, { madeAt, program, practice, schema: lookAt(copy).schema }, progress);
      return { bytes: statSync(target).size };
    } finally {
      rmSync(copy, { force: true });
    }
  },
};

const notUsable = { damaged: 'error.backupDamaged', foreign: 'error.backupForeign', newer: 'error.backupNewer' } as const;

/** Brings a state's database to `target`; gives when it was taken, where its name or its manifest says so. */
async function bring(source: Source, target: string): Promise<string | null> {
  removeWithHelpers(target);
  const file = fileOf(source);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new AppError('invalid', 'error.fileGone', { file: basename(file) });
  if (!('name' in source) && (await isPackage(file))) return (await unpack(file, target, progress)).madeAt;
  privateFile(target);
  copyFileSync(file, target);
  return readBackupName(basename(file))?.takenAt ?? null;
}

function fileOf(source: Source): string {
  if (!('name' in source)) return source.file;
  const file = source.folders.map((folder) => join(folder, source.name)).find((one) => existsSync(one));
  if (file === undefined) throw new AppError('not-found', 'error.notFound', { what: source.name });
  return file;
}

function nameOf(source: Source): string {
  return 'name' in source ? source.name : basename(source.file);
}

function removeWithHelpers(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

const asked = workerData as Task;
try {
  tell({ say: 'done', answer: await (work[asked.task] as (task: Task) => unknown)(asked) });
} catch (error) {
  tell({ say: 'failed', failure: packFailure(fileFailure(error, asked.directory)) });
}
parentPort?.close();
