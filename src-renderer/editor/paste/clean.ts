import DOMPurify from 'dompurify';
import { flatten, flattenTables, gatherParagraphs, mergeLists, tooDeep, unwrap } from './blocks.ts';
import { liftLists } from './lists.ts';
import { marksFromStyles, plainHeadings, tidyText } from './marks.ts';

const tags = [
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'figure', 'figcaption', 'center', 'address', 'pre', 'dl', 'dt', 'dd'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'],
  ...['a', 'b', 'strong', 'i', 'em', 'span', 'font', 'u', 's', 'sub', 'sup', 'small', 'code', 'del', 'ins', 'mark', 'abbr', 'time', 'o:p'],
];

/**
 * Clipboard HTML of Word, Outlook, Google Docs, LibreOffice or a web page, made into the few elements that
 * a mail can carry. Sanitised first; what follows only ever removes or renames.
 */
export function cleanPaste(html: string): string {
  // What was copied in one of our own panes carries its slice's open ends and is clean by its schema.
  if (html.includes('data-pm-slice')) {
    const own = sanitise(html, ['data-pm-slice', 'href', 'start']);
    if (tooDeep(own).length === 0) return own.innerHTML;
  }
  const root = sanitise(fragmentOf(html), [
    'href',
    'style',
    'class',
    'start',
    'value',
    'role',
    'aria-level',
    'data-aria-level',
    'hidden',
    'aria-hidden',
  ]);
  dropUnseen(root);
  renameHeadings(root);
  liftLists(root);
  marksFromStyles(root);
  flattenTables(root);
  for (const element of root.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (name !== 'href' && name !== 'start') element.removeAttribute(name);
  gatherParagraphs(root);
  mergeLists(root);
  for (const element of tooDeep(root)) flatten(element);
  plainHeadings(root);
  tidyText(root);
  return root.innerHTML;
}

function sanitise(html: string, attributes: string[]): HTMLElement {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== 'href'),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?:\/\/|mailto:|tel:)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  const root = document.createElement('div');
  root.append(fragment);
  return root;
}

/** Windows puts whole pages on the clipboard and marks what was copied. */
function fragmentOf(html: string): string {
  const copied = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1] ?? html;
  // Word's bullets stand in `<![if !supportLists]>…<![endif]>` and are read as text; other conditional content is for old Outlook only.
  return copied.replace(/<!--\[if (?!\s*!)[\s\S]*?<!\[endif\]-->/gi, '').replace(/<!(--)?\[(if|endif)[^>]*?\](--)?>/gi, '');
}

/** Deleted text, comments, footnote marks and everything hidden: not seen where it was copied, so not pasted. */
function dropUnseen(root: HTMLElement): void {
  const unseen =
    'del, [hidden], [style*="mso-hide:all"], [style*="mso-element:comment"], [style*="mso-footnote-id"], [style*="mso-comment-reference"], .MsoCommentReference, .msoDel, .EOP';
  for (const element of root.querySelectorAll(unseen)) element.remove();
  for (const element of root.querySelectorAll<HTMLElement>('[style]'))
    if (element.style.display === 'none' || element.style.visibility === 'hidden') element.remove();
  for (const mark of root.querySelectorAll('o\\:p')) unwrap(mark);
}

/** Headings by what Word calls them, on paper or on the web; a fourth level and below become a third. */
function renameHeadings(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('p, div, h4, h5, h6')) {
    const level = headingLevel(element);
    if (level === null) continue;
    const heading = document.createElement(`h${Math.min(level, 3)}`);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
}

function headingLevel(element: HTMLElement): number | null {
  const tag = /^h(\d)$/i.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  if (/\bMsoTitle/.test(element.className)) return 1;
  const word = /\bMsoHeading(\d)/.exec(element.className)?.[1];
  if (word) return Number(word);
  return element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) || 2 : null;
}
