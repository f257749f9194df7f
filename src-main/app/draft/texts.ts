import { basename } from 'node:path';
import { doc as docShape } from '#shared/contract/shapes.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Context, Handlers } from '../context.ts';

/** Texts in files that others have written. */
export function createTextHandlers({ host, files, documents }: Context): Handlers<'texts.read'> {
  return {
    'texts.read': async ({ file }) => {
      const path = host.resolveFile(file);
      const name = basename(path);
      const read = await documents.read(name, await files.read(path, documents.most));
      const leftOut = Object.fromEntries(Object.entries(read.leftOut));
      if (read.kind !== 'markdown') return { kind: read.kind, name, html: read.html, leftOut };
      // What the contract would not let through could never be saved.
      if (!docShape.safeParse(read.doc).success) throw new AppError('invalid', 'document.tooLong');
      return { kind: 'markdown', name, doc: read.doc, leftOut };
    },
  };
}
