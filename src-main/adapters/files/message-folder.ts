import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MessageFolder, MessageFolders } from '#main/ports/message-folders.ts';
import { type LanguageCode, languageCodes } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';

/** More than any message can hold; a file above it is something else. */
const megabytes = 2;

/** Messages as folders on disk: `brief.json` and a Markdown file a language. */
export function createMessageFolders(): MessageFolders {
  return { read };
}

async function read(folder: string): Promise<MessageFolder> {
  const facts = await stat(folder).catch(() => null);
  if (!facts?.isDirectory()) throw new AppError('invalid', 'error.importFolder', { folder });
  const brief = await readText(join(folder, 'brief.json'));
  if (brief === null) throw new AppError('invalid', 'error.importNoBrief', { folder });
  const markdown: Partial<Record<LanguageCode, string>> = {};
  for (const language of languageCodes) {
    const text = await readText(join(folder, `${language}.md`));
    if (text !== null) markdown[language] = text;
  }
  return { brief, markdown };
}

/** Null where there is no such file. */
async function readText(path: string): Promise<string | null> {
  const unreadable = () => new AppError('invalid', 'error.importFile', { file: basename(path), megabytes });
  const facts = await stat(path).catch(() => null);
  if (!facts) return null;
  if (!facts.isFile() || facts.size > megabytes * 1024 * 1024) throw unreadable();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    throw unreadable();
  }
}
