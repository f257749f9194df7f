export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** How deep lists and quotes may stand in each other, as in a text that is read from Markdown. */
const deepest = 8;

const nests = 'ul, ol, blockquote';

/** Lists and quotes that stand deeper than anyone writes. */
export function tooDeep(root: Element): Element[] {
  return [...root.querySelectorAll(nests)].filter((element) => {
    let depth = 0;
    for (let at: Element | null | undefined = element; at; at = at.parentElement?.closest(nests)) depth += 1;
    return depth > deepest;
  });
}

/** Puts what stands in a list or quote beside it instead. */
export function flatten(element: Element): void {
  for (const item of element.querySelectorAll(':scope > li')) unwrap(item);
  unwrap(element);
}

/** Rows of words become one paragraph each, with a dot between the cells; a table that only lays out a page falls away. */
export function flattenTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const holder = document.createElement('div');
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.children].filter((cell) => cell.textContent?.trim());
      const words = cells.every(
        (cell) =>
          cell.querySelectorAll('p, div, h1, h2, h3, ul, ol, blockquote').length <= 1 &&
          !cell.querySelector('ul, ol, h1, h2, h3, blockquote'),
      );
      if (cells.length > 1 && words) holder.append(lineOf(cells));
      else
        for (const cell of cells) {
          const part = document.createElement('div');
          part.append(...cell.childNodes);
          holder.append(part);
        }
    }
    for (const caption of table.querySelectorAll('caption')) holder.prepend(...caption.childNodes);
    table.replaceWith(holder);
  }
}

function lineOf(cells: readonly Element[]): HTMLElement {
  const line = document.createElement('p');
  cells.forEach((cell, index) => {
    for (const inner of cell.querySelectorAll('p, div')) unwrap(inner);
    if (index > 0) line.append(' · ');
    line.append(...cell.childNodes);
  });
  return line;
}

/**
 * Leaves only paragraphs, headings, lists, quotes and rules as blocks: other containers are opened, loose
 * words gathered into paragraphs, and a paragraph is split where two line breaks stand together.
 */
export function gatherParagraphs(container: Element): void {
  const inside = [...container.childNodes];
  const result: Node[] = [];
  let loose: Node[] = [];
  const close = (): void => {
    if (loose.some((node) => node.textContent?.trim())) {
      const paragraph = document.createElement('p');
      paragraph.append(...loose);
      result.push(...splitAtBreaks(paragraph));
    }
    loose = [];
  };
  for (const node of inside) {
    const element = node instanceof HTMLElement ? node : null;
    if (!element) {
      if (node instanceof Text) loose.push(node);
    } else if (element.tagName === 'UL' || element.tagName === 'OL') {
      close();
      tidyList(element);
      result.push(element);
    } else if (element.tagName === 'BLOCKQUOTE') {
      close();
      gatherParagraphs(element);
      result.push(element);
    } else if (element.tagName === 'HR') {
      close();
      result.push(element);
    } else if (/^(P|H1|H2|H3)$/.test(element.tagName) && !hasBlocks(element)) {
      close();
      result.push(...(element.tagName === 'P' ? splitAtBreaks(element) : [element]));
    } else if (isContainer(element)) {
      close();
      gatherParagraphs(element);
      result.push(...element.childNodes);
    } else if (hasBlocks(element)) {
      // An inline element round blocks (a link round a card): its words count, its wrapper does not.
      close();
      gatherParagraphs(element);
      result.push(...element.childNodes);
    } else loose.push(element);
  }
  close();
  container.replaceChildren(...result);
}

function isContainer(element: Element): boolean {
  return /^(DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|FIGURE|FIGCAPTION|CENTER|ADDRESS|PRE|DL|DT|DD|LI|P|H1|H2|H3)$/.test(element.tagName);
}

function hasBlocks(element: Element): boolean {
  return element.querySelector('p, div, h1, h2, h3, ul, ol, blockquote, hr, section, article, li, pre, dl') !== null;
}

/** Lists that stand straight in a list, as some pages write them, go into the item before. */
function tidyList(list: Element): void {
  for (const child of [...list.childNodes]) {
    if (!(child instanceof HTMLElement)) {
      if (!child.textContent?.trim()) child.remove();
      else wrapItem(child);
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      const before = child.previousElementSibling;
      if (before?.tagName === 'LI') before.append(child);
      else wrapItem(child);
    } else if (child.tagName !== 'LI') wrapItem(child);
  }
  for (const item of list.children) {
    gatherParagraphs(item);
    const first = item.firstElementChild;
    if (first && /^H[123]$/.test(first.tagName)) {
      const paragraph = document.createElement('p');
      paragraph.append(...first.childNodes);
      first.replaceWith(paragraph);
    }
  }
}

function wrapItem(node: ChildNode): void {
  const item = document.createElement('li');
  node.replaceWith(item);
  item.append(node);
}

function splitAtBreaks(paragraph: Element): Element[] {
  const parts: Element[] = [document.createElement('p')];
  const nodes = [...paragraph.childNodes];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as ChildNode;
    const next = nodes.slice(index + 1).find((later) => !(later instanceof Text) || later.data.trim() !== '');
    if (isBreak(node) && next && isBreak(next)) parts.push(document.createElement('p'));
    else if (!isBreak(node) || parts.at(-1)?.hasChildNodes()) parts.at(-1)?.append(node);
  }
  return parts.filter((part) => part.textContent?.trim());
}

function isBreak(node: Node): boolean {
  return node instanceof HTMLElement && node.tagName === 'BR';
}

/** Lists that were torn apart only by their markup are one list again: a number that goes on, or bullets side by side. */
export function mergeLists(root: Element): void {
  for (const list of root.querySelectorAll('ul, ol')) {
    let next = list.nextElementSibling;
    while (next && next.tagName === list.tagName && (list.tagName === 'UL' || goesOn(list, next))) {
      list.append(...next.childNodes);
      next.remove();
      next = list.nextElementSibling;
    }
  }
}

function goesOn(list: Element, next: Element): boolean {
  return Number(next.getAttribute('start') ?? 1) === Number(list.getAttribute('start') ?? 1) + list.children.length;
}
