import type { Translate } from '#shared/texts/translate.ts';
import type { Context } from './context.ts';
import { actorOrNull, logged } from './context.ts';

/** A file that a person has asked for. */
export interface WantedFile {
  /** The proposed name. */
  readonly name: string;
  /** The path that a script names; nothing from a window. */
  readonly to?: string | undefined;
  /** What it is, for the log: `pdf`, `archive`, `bad-rows` and the like. A sentence of the log (`log.export.made`) tells them apart. */
  readonly kind: string;
  readonly messageId?: string | null;
  /** Numbers and digests for the log; never addresses, names or free text. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A subject as a part of a file's name: its first sixty characters, or the word for a message that has none. */
export function nameFromSubject(subject: string, t: Translate): string {
  return subject.trim().slice(0, 60).trim() || t('shell.noSubject');
}

/**
 * Asks where, makes the content, writes it and logs that it was made. Gives the path, or null when the person would
 * rather not; then nothing is made. Errors: those of `Host.chooseSave` and `Files.write`, and the content's own.
 */
export function saveFile(
  context: Context,
  wanted: WantedFile,
  content: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<string | null> {
  return saveBy(context, wanted, async (path) => {
    await context.files.write(path, await content());
    return {};
  });
}

/** The same for what is written in another way than as one content. What `write` gives is logged beside the facts. */
export async function saveBy(
  context: Context,
  { name, to, kind, messageId = null, facts = {} }: WantedFile,
  write: (path: string) => Promise<NonNullable<WantedFile['facts']>>,
): Promise<string | null> {
  const path = await context.host.chooseSave(name, to);
  if (path === null) return null;
  const more = await write(path);
  await context.store.write([logged(context, 'export.made', messageId, { kind, ...facts, ...more }, actorOrNull(context)?.id ?? null)]);
  context.emit('changed', { about: 'log', messageId });
  return path;
}
