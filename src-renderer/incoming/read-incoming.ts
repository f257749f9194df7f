import { type Doc, isEmptyDoc } from '#shared/domain/draft/document.ts';
import { call, fileHandle } from '../bridge.ts';
import { docFromHtml } from '../editor/paste/doc-from-html.ts';
import { mostPasted } from '../editor/paste/most-pasted.ts';

/** What a text can be read from. */
export const textFiles = '.docx,.docm,.md,.markdown,.txt,.html,.htm';

/** A text from a file as it would come in. */
export interface Incoming {
  readonly name: string;
  readonly doc: Doc;
  /** What stays behind, and what comes in another form, each with its number. */
  readonly leftOut: readonly (readonly [what: string, count: number])[];
}

/** A text from a file was too long to be laid out in a pane. */
export class TooManyParagraphs extends Error {
  readonly count: number;
  constructor(count: number) {
    super('document.tooLong');
    this.count = count;
  }
}

/** Reads a picked file. Rejects with what the application says of it, or with the name of a text. */
export async function readIncoming(file: File): Promise<Incoming> {
  const read = await call('texts.read', { file: await fileHandle([file]) });
  if (read.kind === 'markdown') return checked(read.name, read.doc, read.leftOut);
  // Nothing in this document loads or runs: it only serves to count.
  const page = new DOMParser().parseFromString(read.html, 'text/html');
  const blocks = page.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, tr, div').length;
  if (blocks > mostPasted * 5) throw new TooManyParagraphs(blocks);
  const seen = {
    images: page.querySelectorAll('img, svg, video, canvas').length,
    tables: page.querySelectorAll('table').length,
    ...(read.kind === 'html' ? { objects: page.querySelectorAll('iframe, object, embed, audio').length } : {}),
  };
  return checked(read.name, docFromHtml(read.html), { ...seen, ...read.leftOut });
}

function checked(name: string, doc: Doc, leftOut: Readonly<Record<string, number>>): Incoming {
  if (doc.content.length > mostPasted) throw new TooManyParagraphs(doc.content.length);
  if (isEmptyDoc(doc)) throw new Error('incoming.noText');
  return { name, doc, leftOut: Object.entries(leftOut).filter(([, count]) => count > 0) };
}
