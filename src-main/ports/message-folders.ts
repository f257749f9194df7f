import type { LanguageCode } from '#shared/domain/draft/document.ts';

/** What stands in a message's folder, as text. */
export interface MessageFolder {
  /** The content of `brief.json`. */
  readonly brief: string;
  /** The content of `<language>.md`, where there is one. */
  readonly markdown: Readonly<Partial<Record<LanguageCode, string>>>;
}

export interface MessageFolders {
  /** Errors (`invalid`): no such folder, no `brief.json` in it, a file that is too big or not UTF-8. */
  read(folder: string): Promise<MessageFolder>;
}
