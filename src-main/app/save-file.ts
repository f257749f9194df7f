import type { Context } from './context.ts';
import { actorOrNull, logged } from './context.ts';

/** A file that a person has asked for. */
export interface WantedFile {
  /** The proposed name. */
  readonly name: string;
  /** The path that a script names; nothing from a window. */
  readonly to?: string | undefined;
  /** What it is, for the log: `pdf`, `archive`, `bad-rows` and the like. */
  readonly kind: string;
  readonly messageId?: string | null;
  /** Numbers and digests for the log; never addresses, names or free text. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/**
 * Asks where, makes the content, writes it and logs that it was made. Gives the path, or null when the person would
 * rather not; then nothing is made. Errors: those of `Host.chooseSave` and `Files.write`, and the content's own.
 */
export async function saveFile(
  context: Context,
  { name, to, kind, messageId = null, facts = {} }: WantedFile,
  content: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<string | null> {
  const path = await context.host.chooseSave(name, to);
  if (path === null) return null;
  await context.files.write(path, await content());
  await context.store.write([logged(context, 'export.made', messageId, { kind, ...facts }, actorOrNull(context)?.id ?? null)]);
  return path;
}
