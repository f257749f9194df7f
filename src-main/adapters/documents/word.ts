import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { LeftOutKind } from '#main/ports/documents.ts';
import { documentFault } from './fault.ts';
import { documentLimits } from './limits.ts';
import { unpack } from './unpack.ts';

/** The parts of a Word file that its text is read from; pictures and whatever is embedded stay packed. */
export const readParts = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

export interface WordText {
  readonly html: string;
  readonly leftOut: Partial<Record<LeftOutKind, number>>;
}

/** A Word file (.docx, .docm) as HTML, and what of it stays behind. Errors as those of `Documents.read`. */
export async function readWord(content: Uint8Array): Promise<WordText> {
  const { files, names } = unpack(content, (name) => readParts.test(name));
  const main = text(files.get('word/document.xml'));
  if (main === null) throw documentFault(names.includes('mimetype') ? 'document.openDocument' : 'document.notWord');
  // Read from what was unpacked within the limits, never from the file itself.
  const bounded = zipSync(Object.fromEntries(files), { level: 0 });
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bounded) }, options)).value;
  } catch {
    throw documentFault('document.damaged');
  }
  if (html.length > documentLimits.text) throw documentFault('document.tooLong');
  return { html, leftOut: leftOutOf(main, files, names) };
}

const options = {
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  styleMap: [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => p:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ],
  // The picture's place is kept, so that it is counted; what it shows is never read.
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  transformDocument: (document: unknown) => withoutMarks(shifted(document as WordNode)),
};

/** What is used of mammoth's document tree. */
interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly styleId?: string | null;
  readonly styleName?: string | null;
}

/** The marks of notes and comments, which lead to what does not come along. */
function withoutMarks(node: WordNode): WordNode {
  if (!node.children) return node;
  const children = node.children.filter(({ type }) => type !== 'noteReference' && type !== 'commentReference').map(withoutMarks);
  return { ...node, children };
}

/** A text with a title has its headings one level below it; without one the first level is the title. */
function shifted(document: WordNode): WordNode {
  const isTitle = ({ type, styleName }: WordNode) => type === 'paragraph' && /^title$/i.test(styleName ?? '');
  return document.children?.some(isTitle) ? { ...document, children: document.children.map(lowered) } : document;
}

function lowered(node: WordNode): WordNode {
  const level = /^heading ([1-5])$/i.exec(node.styleName ?? '')?.[1];
  const own = level ? { styleId: `Heading${Number(level) + 1}`, styleName: `heading ${Number(level) + 1}` } : {};
  return { ...node, ...own, ...(node.children ? { children: node.children.map(lowered) } : {}) };
}

function leftOutOf(main: string, files: ReadonlyMap<string, Uint8Array>, names: readonly string[]): Partial<Record<LeftOutKind, number>> {
  // What stands twice, for old programs too, is counted once.
  const xml = main.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
  const headers = [...files].filter(
    ([name, part]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >][^<]*[^\s<]/.test(text(part) ?? ''),
  );
  const objects = names.filter((name) => /^word\/embeddings\/[^/]+$/.test(name)).length;
  const counts: Record<Exclude<LeftOutKind, 'images' | 'tables'>, number> = {
    charts: count(/<c:chart\b/g) + count(/<dgm:relIds\b/g),
    objects: Math.max(count(/<w:object\b/g), objects - count(/<c:chart\b/g)),
    macros: names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)) ? 1 : 0,
    equations: count(/<m:oMath[ >]/g),
    footnotes: count(/<w:(?:foot|end)noteReference\b/g),
    comments: count(/<w:commentReference\b/g),
    headers: headers.length,
    changes: count(/<w:(?:ins|del|moveFrom|moveTo) /g),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
}

function text(part: Uint8Array | undefined): string | null {
  return part ? new TextDecoder().decode(part) : null;
}
