import { getSchema } from '@tiptap/core';
import { DOMParser as EditorParser, type Schema } from '@tiptap/pm/model';
import type { Doc } from '#shared/domain/draft/document.ts';
import { toDoc } from '../doc.ts';
import { mailExtensions } from '../schema.ts';
import { cleanPaste } from './clean.ts';

let known: Schema | undefined;

/** HTML of others as a document, by the same way as what is pasted: sanitised, then only what a mail can carry. */
export function docFromHtml(html: string): Doc {
  known ??= getSchema(mailExtensions());
  const root = new DOMParser().parseFromString(cleanPaste(html), 'text/html').body;
  return toDoc(EditorParser.fromSchema(known).parse(root).toJSON());
}
