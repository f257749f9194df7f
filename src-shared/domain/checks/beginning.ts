/** Elements whose edges end a line of text. */
const blockElements = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const emptyElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements that show something without any text. */
const pictures = new Set('audio canvas embed hr iframe img input object picture svg video button select textarea'.split(' '));
const rawElements = new Set('head script style template title'.split(' '));

const hidden =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(font-size|line-height|max-height|height|opacity)\s*:\s*0(?![.\d]*[1-9])/i;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The first line of text in an HTML part, hidden text and what only Outlook reads (conditional comments) included:
 * a preheader counts, whether it shows or not. Null where a picture, a rule or a field stands before it, where that
 * line itself is hidden, and where there is none. White space is collapsed, entities are read.
 */
export function beginningOfHtml(html: string): string | null {
  const token = /<!--([\s\S]*?)(?:-->|$)|<!\[?[^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
  const source = html.replace(/<!--\[if [^\]]*\]>([\s\S]*?)<!\[endif\]-->/gi, '$1');
  const open: { readonly name: string; readonly hides: boolean }[] = [];
  let line = '';
  let lineHidden = false;
  let raw: string | null = null;
  for (const [whole, comment, closing, tag, attributes = ''] of source.matchAll(token)) {
    if (comment !== undefined || /^<!/.test(whole)) continue;
    const name = tag?.toLowerCase();
    if (raw !== null) {
      if (closing && name === raw) raw = null;
      continue;
    }
    if (name === undefined) {
      line += whole;
      if (whole.trim() !== '' && open.some(({ hides }) => hides)) lineHidden = true;
      continue;
    }
    if (blockElements.has(name) && readText(line) !== '') break;
    if (closing) {
      const index = open.findLastIndex((element) => element.name === name);
      if (index !== -1) open.splice(index);
    } else if (pictures.has(name)) return null;
    else if (rawElements.has(name)) raw = name;
    else if (!emptyElements.has(name)) open.push({ name, hides: hides(attributes) });
  }
  const text = readText(line);
  return text === '' || lineHidden ? null : text;
}

/** The first paragraph of a text part, its lines joined. */
export function beginningOfText(text: string): string | null {
  const paragraph = collapseSpace(
    text
      .replaceAll('\r\n', '\n')
      .trim()
      .split(/\n\s*\n/)[0] ?? '',
  );
  return paragraph === '' ? null : paragraph;
}

function hides(attributes: string): boolean {
  const style = /\bstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i.exec(attributes)?.[1] ?? '';
  return hidden.test(style) || /(^|\s)hidden(\s|=|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** The text that stands between tags as a person reads it: entities read, white space collapsed. */
export function readText(text: string): string {
  return collapseSpace(
    text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));?/gi, (whole, decimal, hex, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
  );
}

function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
