import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Papers } from '#main/ports/about.ts';
import { AppError } from '#shared/domain/errors.ts';

const thirdParties = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), homepage: z.string().optional(), text: z.string() }),
);

/** The papers as files: the licence beside `resources`, the notices in it. */
export function createPapers(resources: string): Papers {
  const read = async (...path: string[]): Promise<string> => {
    try {
      return await readFile(join(resources, ...path), 'utf8');
    } catch {
      throw new AppError('storage', 'error.paperMissing', { file: path.at(-1) ?? '' });
    }
  };
  return {
    licence: () => read('..', 'LICENSE'),
    thirdParties: async () => thirdParties.parse(JSON.parse(await read('third-party-notices.json'))),
  };
}
