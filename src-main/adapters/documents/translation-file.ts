import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { TranslationFile, TranslationText } from '#main/ports/documents.ts';
import { type Inline, inlineText, languageCodes, type Mark } from '#shared/domain/draft/document.ts';
import { isSafeLink } from '#shared/domain/draft/markdown.ts';
import type { TranslatedUnit } from '#shared/domain/draft/translation.ts';
import { documentFault } from './fault.ts';
import { documentLimits } from './limits.ts';
import { unpack } from './unpack.ts';
import { readParts } from './word.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What the last line of the file says, so that it is known again when only the Word file comes back. */
const mark = (text: Pick<TranslationFile, 'messageId' | 'source' | 'target'>): string =>
  `budstikke:1:${text.messageId}:${text.source}:${text.target}`;

/** A Word file with a table: number, source, translation. Anybody can fill it in, with Word or what reads Word's files. */
export function writeTranslation(text: TranslationText): Uint8Array {
  const links: string[] = [];
  const cell = (width: number, content: string, shade = false): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade ? '<w:shd w:val="clear" w:fill="F2F2F2"/>' : ''}</w:tcPr>${content}</w:tc>`;
  const row = (number: string, source: string, target: string, head = false): string =>
    `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cell(700, number, true)}${cell(4400, source, true)}${cell(4400, target)}</w:tr>`;
  const words = (content: readonly Inline[], language: string): string =>
    `<w:p>${content.map((node) => runOf(node, language, links)).join('')}</w:p>`;
  const line = (content: string, language: string): string => words([{ type: 'text', text: content }], language);
  const rows = text.rows.map(({ number, source, target }) =>
    row(line(String(number), text.source), words(source, text.source), words(target, text.target)),
  );
  const table = `<w:tbl><w:tblPr><w:tblW w:w="9500" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:color="BFBFBF"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4400"/><w:gridCol w:w="4400"/></w:tblGrid>${row(line(text.heads.number, text.locale), line(text.heads.source, text.locale), line(text.heads.target, text.locale), true)}${rows.join('')}</w:tbl>`;
  const body = `${text.about.map((about) => line(about, text.locale)).join('')}${table}${line(mark(text), 'en')}<w:sectPr/>`;
  const relations = links
    .map((href, index) => `<Relationship Id="rId${index + 1}" Type="${office}/hyperlink" Target="${xmlText(href)}" TargetMode="External"/>`)
    .join('');
  const xml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(`<Relationships ${relationships}>${relations}</Relationships>`),
    'word/document.xml': xml(`<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`),
  });
}

function runOf(node: Inline, language: string, links: string[]): string {
  if (node.type === 'hardBreak') return '<w:r><w:br/></w:r>';
  const marks = node.marks ?? [];
  const look = `${marks.some(({ type }) => type === 'bold') ? '<w:b/>' : ''}${marks.some(({ type }) => type === 'italic') ? '<w:i/>' : ''}`;
  const run = `<w:r><w:rPr>${look}<w:lang w:val="${language}"/></w:rPr><w:t xml:space="preserve">${xmlText(node.text)}</w:t></w:r>`;
  const link = marks.find((one) => one.type === 'link');
  if (!link) return run;
  links.push(link.attrs.href);
  return `<w:hyperlink r:id="rId${links.length}">${run}</w:hyperlink>`;
}

/** Text of XML 1.0: what it cannot carry becomes a space. */
function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly href?: string;
}

/** What stands in a translator's Word file. Errors (`invalid`): none of ours, or as those of `Documents.read`. */
export async function readTranslation(content: Uint8Array): Promise<TranslationFile> {
  const { files } = unpack(content, (name) => readParts.test(name));
  if (!files.has('word/document.xml')) throw documentFault('document.notTranslation');
  let document: WordNode | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (node: unknown) => {
          document = node as WordNode;
          return node;
        },
      },
    );
  } catch {
    throw documentFault('document.damaged');
  }
  const nodes = (document as WordNode | null)?.children ?? [];
  const found = nodes.map((node) => /budstikke:(\d+):([^:\s]+):(\w+):(\w+)/.exec(plain(node))).find((match) => match !== null);
  const table = nodes.find(({ type, children }) => type === 'table' && (children?.[0]?.children?.length ?? 0) >= 3);
  const [, version, messageId = '', source, target] = found ?? [];
  const [from, into] = [source, target].map((code) => languageCodes.find((known) => known === code));
  if (Number(version) > 1) throw documentFault('document.newerTranslation');
  if (!table || !from || !into) throw documentFault('document.notTranslation');
  const units = (table.children ?? []).slice(1).flatMap(({ children = [] }): TranslatedUnit[] => {
    const [number, original, translated] = children;
    if (!original || !translated) return [];
    const digits = /\d+/.exec(number ? plain(number) : '')?.[0];
    return [{ number: digits ? Number(digits) : null, source: inlineText(inlinesOf(original)), content: inlinesOf(translated) }];
  });
  if (JSON.stringify(units).length > documentLimits.text) throw documentFault('document.tooLong');
  return { messageId, source: from, target: into, units };
}

function plain(node: WordNode): string {
  return node.value ?? (node.children ?? []).map(plain).join('');
}

/** A cell's words: its paragraphs joined by line breaks, neighbours of the same marks as one. */
function inlinesOf(cell: WordNode): Inline[] {
  const result: Inline[] = [];
  const add = (inline: Inline): void => {
    const last = result.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks))
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  };
  const visit = (node: WordNode, marks: readonly Mark[]): void => {
    if (node.type === 'text' && node.value) add({ type: 'text', text: node.value, ...(marks.length > 0 ? { marks } : {}) });
    else if (node.type === 'tab') add({ type: 'text', text: ' ' });
    else if (node.type === 'break') add({ type: 'hardBreak' });
    else if (node.type !== 'noteReference' && node.type !== 'commentReference') {
      const own: Mark[] = [...marks];
      if (node.isBold) own.push({ type: 'bold' });
      if (node.isItalic) own.push({ type: 'italic' });
      if (node.type === 'hyperlink' && node.href && isSafeLink(node.href)) own.unshift({ type: 'link', attrs: { href: node.href } });
      for (const child of node.children ?? []) visit(child, own);
    }
  };
  const paragraphs = (cell.children ?? []).filter((node) => plain(node).trim() !== '');
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) add({ type: 'hardBreak' });
    visit(paragraph, []);
  });
  return result;
}
