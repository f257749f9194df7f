import { randomUUID } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHandles } from './file-handles.ts';

/**
 * Files that the page hands over, piece by piece, since a browser page knows no paths. They lie in a folder of
 * their own until the program ends; what an earlier run left behind is removed at start.
 */
export class Incoming {
  readonly #directory: string;
  readonly #handles: FileHandles;
  readonly #open = new Map<string, { readonly folder: string; readonly files: string[]; readonly taken: Set<string> }>();

  constructor(directory: string, handles: FileHandles) {
    this.#directory = directory;
    this.#handles = handles;
  }

  async empty(): Promise<void> {
    this.#open.clear();
    await rm(this.#directory, { recursive: true, force: true });
  }

  /** Removes everything whose hand-over has ended: who still has a handle chooses the file anew. */
  async forget(): Promise<void> {
    const open = new Set([...this.#open.values()].map(({ folder }) => folder));
    const there = await readdir(this.#directory).catch(() => []);
    for (const name of there) {
      const folder = join(this.#directory, name);
      if (!open.has(folder)) await rm(folder, { recursive: true, force: true });
    }
  }

  /** Begins a hand-over of one or more files; gives its name. */
  async begin(): Promise<string> {
    const upload = randomUUID();
    const folder = join(this.#directory, upload);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.#open.set(upload, { folder, files: [], taken: new Set() });
    return upload;
  }

  /** Begins the next file of a hand-over. */
  async file(upload: string, name: string): Promise<void> {
    const { folder, files, taken } = this.#find(upload);
    const plain = safeName(name);
    const own = taken.has(plain.toLowerCase()) ? `${files.length}-${plain}` : plain;
    const path = join(folder, own);
    taken.add(own.toLowerCase());
    await appendFile(path, '', { flag: 'ax', mode: 0o600 });
    files.push(path);
  }

  /** Adds bytes to the file that was begun last. */
  async chunk(upload: string, base64: string): Promise<void> {
    const path = this.#find(upload).files.at(-1);
    if (path === undefined) throw new Error('a chunk before its file');
    await appendFile(path, Buffer.from(base64, 'base64'));
  }

  /** Ends the hand-over: a handle for the file, or for the folder when there were several. */
  end(upload: string): string {
    const { folder, files } = this.#find(upload);
    this.#open.delete(upload);
    const [only] = files;
    if (only === undefined) throw new Error('no file was handed over');
    return this.#handles.add(files.length === 1 ? only : folder);
  }

  /** A handle for chosen files whose paths are known: the file itself, or a folder with copies of just these. */
  async chosen(paths: readonly string[]): Promise<string> {
    const [only] = paths;
    if (only === undefined || paths.includes('')) throw new Error('no file was chosen');
    if (paths.length === 1) return this.#handles.add(only);
    const upload = await this.begin();
    for (const path of paths) {
      await this.file(upload, path);
      await copyFile(path, this.#find(upload).files.at(-1) ?? '');
    }
    return this.end(upload);
  }

  #find(upload: string): { readonly folder: string; readonly files: string[]; readonly taken: Set<string> } {
    const found = this.#open.get(upload);
    if (!found) throw new Error('no such hand-over');
    return found;
  }
}

/** The last part of a name, without what a file system could take for something else. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const plain = last
    .replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .slice(-120)
    .trim()
    .replace(/^[.\s]+/, '');
  return plain === '' ? 'file' : plain;
}
