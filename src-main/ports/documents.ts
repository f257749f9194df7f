import type { Doc, Inline, LanguageCode } from '#shared/domain/draft/document.ts';
import type { TranslatedUnit } from '#shared/domain/draft/translation.ts';

/** What a text file holds that does not come with its text, and what of its text reads otherwise than it did there. */
export const leftOutKinds = [
  'images',
  'charts',
  'objects',
  'macros',
  'equations',
  'footnotes',
  'comments',
  'headers',
  'tables',
  'changes',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** A text file as it was read. Word and HTML give HTML that nobody has cleaned yet; Markdown gives the document itself. */
export type ReadText = { readonly leftOut: Readonly<Partial<Record<LeftOutKind, number>>> } & (
  | { readonly kind: 'word' | 'html'; readonly html: string }
  | { readonly kind: 'markdown'; readonly doc: Doc }
);

/** What a translator gets: lines of the source by number, with what stands in the target already. */
export interface TranslationText {
  readonly messageId: string;
  readonly source: LanguageCode;
  readonly target: LanguageCode;
  /** The language of `about` and `heads` (BCP 47). */
  readonly locale: string;
  /** Paragraphs above the table: what to do. */
  readonly about: readonly string[];
  readonly heads: { readonly number: string; readonly source: string; readonly target: string };
  readonly rows: readonly { readonly number: number; readonly source: readonly Inline[]; readonly target: readonly Inline[] }[];
}

/** What came back from one. */
export interface TranslationFile {
  readonly messageId: string;
  readonly source: LanguageCode;
  readonly target: LanguageCode;
  readonly units: readonly TranslatedUnit[];
}

/** Reads what others have written in files, away from the main thread, within bounds of size, memory and time. */
export interface Documents {
  /** The most bytes of a file that `read` takes. */
  readonly most: number;
  /**
   * The text of a Word (.docx), Markdown or HTML file, told apart by what stands in it and by its name. Errors (`invalid`)
   * say what it is instead: no text file, an old or a locked Word file, another format, one that unpacks to far too
   * much, damaged, or so made up that it cannot be read in the time that is given.
   */
  read(name: string, content: Uint8Array): Promise<ReadText>;
  /** A Word file for a translator: a table with the source beside the translation. */
  translation(text: TranslationText): Uint8Array;
  /** What came back in such a file. Errors (`invalid`): none of ours, one of a newer program, or as those of `read`. */
  readTranslation(content: Uint8Array): Promise<TranslationFile>;
  /** Markdown texts by language as documents. Errors (`invalid`): one that cannot be read in the time that is given. */
  markdown(texts: Readonly<Partial<Record<LanguageCode, string>>>): Promise<Partial<Record<LanguageCode, Doc>>>;
}
