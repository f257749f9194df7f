import { unwrap } from './blocks.ts';

/** Bold and italic from what an element looks like, not from what it is called; other looks are let go. */
export function marksFromStyles(root: HTMLElement): void {
  for (const element of [
    ...root.querySelectorAll<HTMLElement>('b, strong, i, em, span, font, a, u, s, sub, sup, small, code, ins, mark, abbr, time'),
  ]) {
    const tag = element.tagName;
    const weight = element.style.fontWeight;
    const bold = weight === '' ? tag === 'B' || tag === 'STRONG' : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    const slant = element.style.fontStyle;
    const italic = slant === '' ? tag === 'I' || tag === 'EM' : slant === 'italic' || slant === 'oblique';
    if (italic) wrapInside(element, 'em');
    if (bold) wrapInside(element, 'strong');
    if (tag !== 'A' || !element.getAttribute('href')) unwrap(element);
  }
}

function wrapInside(element: HTMLElement, tag: 'em' | 'strong'): void {
  // A wrapper round whole blocks (Google Docs) says nothing about the words in them.
  if (element.querySelector('p, div, ul, ol, h1, h2, h3, table, blockquote')) return;
  if (!element.textContent?.trim()) return;
  const mark = document.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** A heading is bold by itself. */
export function plainHeadings(root: HTMLElement): void {
  for (const mark of root.querySelectorAll('h1 strong, h2 strong, h3 strong')) unwrap(mark);
}

/** Kept between a number and what belongs to it (22 00 01 00, kl. 10.15, 9. oktober): such a space must not break. */
const unbroken = /(?<=[\d.])\u00a0(?=[\p{L}\d])/gu;

/** White space as people see it: line ends of the source and runs of hard spaces become one space. */
export function tidyText(root: HTMLElement): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    text.data = text.data
      .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
      .replace(unbroken, '\ue000')
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/\ue000/g, '\u00a0');
  }
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    if (before && /\s$/.test(before.data) && sameBlock(before, text)) text.data = text.data.replace(/^ /, '');
  });
  for (const block of root.querySelectorAll('p, h1, h2, h3')) {
    trimEdge(block, 'firstChild');
    trimEdge(block, 'lastChild');
  }
  for (const block of root.querySelectorAll('p, h1, h2, h3')) if (!block.textContent?.trim()) block.remove();
  for (const empty of [...root.querySelectorAll('li, ul, ol, blockquote')].reverse()) if (!empty.textContent?.trim()) empty.remove();
}

function sameBlock(one: Text, other: Text): boolean {
  const block = 'p, h1, h2, h3, li, blockquote';
  return one.parentElement?.closest(block) === other.parentElement?.closest(block);
}

function trimEdge(block: Element, edge: 'firstChild' | 'lastChild'): void {
  for (let node: ChildNode | null = block[edge]; node; node = block[edge]) {
    let leaf: ChildNode = node;
    while (leaf[edge]) leaf = leaf[edge] as ChildNode;
    if (leaf instanceof Text)
      leaf.data = edge === 'firstChild' ? leaf.data.replace(/^[\s\u00a0]+/, '') : leaf.data.replace(/[\s\u00a0]+$/, '');
    const blank = leaf instanceof Text ? leaf.data === '' : true;
    if (!blank) return;
    leaf.remove();
  }
}
