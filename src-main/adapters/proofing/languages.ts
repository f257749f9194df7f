import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Languages } from '#main/ports/languages.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type LanguageModel, readLanguageModel } from '#shared/domain/proofing/language/model.ts';

const unzip = promisify(gunzip);
/** Far above what the model takes. */
const maxOutputLength = 16_000_000;

/** The model in `proofing/language` of the resources. */
export function createLanguages(resources: string): Languages {
  let read: Promise<LanguageModel> | null = null;
  return {
    model: () => {
      read ??= readModel(join(resources, 'proofing', 'language', 'language-model.gz'));
      // Where it failed once it is tried anew: the file may have been put back.
      read.catch(() => {
        read = null;
      });
      return read;
    },
  };
}

async function readModel(file: string): Promise<LanguageModel> {
  try {
    return readLanguageModel((await unzip(await readFile(file), { maxOutputLength })).toString('utf8'));
  } catch {
    // Whatever is wrong with it, installing again is what mends it.
    throw new AppError('storage', 'error.languageModel', { file: basename(file) });
  }
}
