/** What stands in the margins of every page. */
export interface PageMargins {
  readonly left: string;
  /** The words before, between and after the page's number and the count of pages. */
  readonly right: readonly [before: string, between: string, after: string];
  /** At the top; empty where nothing does. */
  readonly mark: string;
}

/**
 * The style of a printed message: A4, our own parts by their classes only, so that no rule of ours reaches the mail,
 * and the margins' words as the pages' own content, which no text of the mail can cover.
 */
export function printStyle({ left, right: [before, between, after], mark }: PageMargins): string {
  const foot =
    'font: 8.5pt/1.3 Arial, Helvetica, sans-serif; color: #444; vertical-align: top; padding-top: 4mm; border-top: 0.4pt solid #999';
  return `
@page { size: A4; margin: 18mm 18mm 22mm;
  @bottom-left { content: ${cssString(left)}; width: 78%; text-align: left; ${foot} }
  @bottom-right { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; text-align: right; ${foot} }
  ${mark === '' ? '' : `@top-right { content: ${cssString(mark)}; font: bold 10pt/1.3 Arial, Helvetica, sans-serif; color: #8a1c1c }`}
}
html { color-scheme: light }
body { margin: 0 }
.cover, .links, .answer { font: 10.5pt/1.45 Arial, Helvetica, sans-serif; color: #111 }
.cover p, .answer p { margin: 0 0 2mm }
.cover .institution { color: #444 }
.cover h1 { margin: 2mm 0 1mm; font-size: 20pt; line-height: 1.25 }
.cover .kind { font-weight: bold }
.cover .warning { margin: 3mm 0; padding: 2mm 0 2mm 4mm; border-left: 1.2mm solid #8a1c1c; font-weight: bold }
.cover h2, .links h2, .answer h2 { margin: 7mm 0 2mm; font-size: 12pt; line-height: 1.3 }
.facts { width: 100%; border-collapse: collapse }
.facts th, .facts td { padding: 1.6mm 0; border-top: 0.4pt solid #bbb; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere }
.facts th { width: 38mm; padding-right: 4mm; color: #444 }
.digest { font: 11pt/1.6 "DejaVu Sans Mono", Menlo, Consolas, monospace; letter-spacing: 0.02em }
.digest b { padding: 0 1mm; border: 0.6pt solid #111 }
.small { font-size: 9pt; color: #444 }
.mail { break-before: page }
.mail-mark { margin: 0 0 3mm; padding-bottom: 1.5mm; border-bottom: 0.4pt solid #999; font: 8.5pt/1.3 Arial, Helvetica, sans-serif; color: #444 }
.mail-body ~ .mail-mark { margin: 3mm 0 0; padding: 1.5mm 0 0; border-bottom: 0; border-top: 0.4pt solid #999 }
.mail-body { all: initial; display: block }
.answer { break-inside: avoid; margin-top: 8mm; padding: 1mm 5mm 4mm; border: 0.8pt solid #111 }
.answer > .small { margin: 2mm 0 0 }
.answer h2 { margin-top: 0 }
.links ol { margin: 0; padding-left: 7mm }
.links li { overflow-wrap: anywhere }
.answer .choice { margin: 3mm 0; padding-left: 8mm; position: relative }
.answer .choice::before { content: ""; position: absolute; left: 0; top: 0.2mm; width: 4mm; height: 4mm; border: 0.8pt solid #111 }
.answer .reason, .answer .field { display: flex; align-items: flex-end; gap: 3mm }
.answer .reason::after, .answer .field::after { content: ""; flex: 1; border-bottom: 0.4pt solid #111 }
.answer .field { height: 9mm }
.answer .field span { min-width: 26mm }
`;
}

/** A text as a string of CSS: whatever could end it, or the style, is written as its number. */
export function cssString(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N} \u00a0.,:;·…()-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}
