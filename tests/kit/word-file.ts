import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);

export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
const styled = (style: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
const item = (list: number, text: string, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** Everything that officers are sent in one: title, headings, both kinds of list, links, marks, a table, a picture, tracked changes, a footnote, a comment. */
const wholeBody = [
  styled('Tittel', 'Meld deg til eksamen'),
  paragraph(
    `${run('Fristen er ')}${run('tirsdag 1. september', '<w:b/>')}${run(', og den er ')}${run('endelig', '<w:i/>')}${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  ),
  styled('Overskrift1', 'Slik gjør du'),
  item(1, 'Logg inn'),
  item(1, 'Velg emne'),
  item(1, 'Bare ett om gangen', 1),
  item(2, 'Først'),
  item(2, 'Så'),
  paragraph(`${run('Les mer på ')}<w:hyperlink r:id="rId9">${run('nettsiden')}</w:hyperlink>${run('.')}`),
  paragraph(
    `${run('Det koster ')}<w:del w:id="1" w:author="Ola" w:date="2026-08-01T10:00:00Z"><w:r><w:delText>800</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ola" w:date="2026-08-01T10:00:00Z">${run('850')}</w:ins>${run(' kroner.')}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  `<w:tbl><w:tr><w:tc>${paragraph(run('Fakultet'))}</w:tc><w:tc>${paragraph(run('Sted'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('SV'))}</w:tc><w:tc>${paragraph(run('Blindern'))}</w:tc></w:tr></w:tbl>`,
  paragraph(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde" descr="Et bilde"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="b.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId8"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ),
].join('');

const abstractList = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;

/** The parts of a Word file (.docx) by name; `body` is what stands in `w:body`. */
export function wordParts(body: string = wholeBody): Record<string, Uint8Array> {
  const types = ['document.main', 'styles', 'numbering', 'footnotes', 'comments']
    .map(
      (type) =>
        `<Override PartName="/word/${type.replace('.main', '')}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    )
    .join('');
  const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes', 'comments'].map((part, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${part}" Target="${part}.xml"/>`).join('')}<Relationship Id="rId8" Type="${office}/image" Target="media/image1.png"/><Relationship Id="rId9" Type="${office}/hyperlink" Target="https://www.uni.example/eksamen" TargetMode="External"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    // As a Norwegian Word writes them: ids of its own, names that are English everywhere.
    'word/styles.xml': xml(`<w:styles ${namespaces}>${style('Tittel', 'Title')}${style('Overskrift1', 'heading 1')}</w:styles>`),
    'word/numbering.xml': xml(
      `<w:numbering ${namespaces}>${abstractList(0, 'bullet')}${abstractList(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes ${namespaces}><w:footnote w:id="2">${paragraph(run('En fotnote.'))}</w:footnote></w:footnotes>`,
    ),
    'word/comments.xml': xml(
      `<w:comments ${namespaces}><w:comment w:id="0" w:author="Ola">${paragraph(run('Stemmer dette?'))}</w:comment></w:comments>`,
    ),
    'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  };
}

/** A Word file of these parts, or of the one that holds everything. */
export function wordFile(parts: Record<string, Uint8Array> = wordParts()): Uint8Array {
  return zipSync(parts);
}
