import type { Doc } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { documentFault } from './fault.ts';

/** A Markdown text as a document. Lists and quotes so deep in each other that the stack ends are more than anybody wrote by hand. */
export function readMarkdown(markdown: string): Doc {
  try {
    return docFromMarkdown(markdown);
  } catch (error) {
    throw error instanceof RangeError ? documentFault('document.tooHeavy') : error;
  }
}

/**
 * True for a text that is surely read in a moment. The time that CommonMark takes grows with the square of the signs
 * that may open something and never close it; a message has some tens of them.
 */
export function isLight(markdown: string): boolean {
  return markdown.length <= 60_000 && (markdown.match(/[*_[\]`<!>&]/g)?.length ?? 0) <= 600;
}
