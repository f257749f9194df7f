import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/domain/errors.ts';

/** The files that the person at the window has chosen. The page knows them only by handles that cannot be guessed. */
export class FileHandles {
  readonly #paths = new Map<string, string>();

  add(path: string): string {
    const handle = `file:${randomUUID()}`;
    this.#paths.set(handle, path);
    return handle;
  }

  /** The path that a handle stands for; anything else is refused, a path too. */
  resolve(handle: string): string {
    const path = this.#paths.get(handle);
    if (path === undefined) throw new AppError('forbidden', 'error.unknownFile');
    return path;
  }
}
