/** One line of a list as Word writes it: a paragraph that only claims to be a list item. */
interface Line {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly content: Node[];
}

/** Makes real, nested lists of Word's list paragraphs and of Word for the web's lists of one item each. */
export function liftLists(root: HTMLElement): void {
  for (const first of root.querySelectorAll<HTMLElement>('p, h1, h2, h3, div, ul, ol')) {
    if (!root.contains(first) || !isLine(first)) continue;
    const elements: HTMLElement[] = [first];
    for (let next = following(first); next; next = following(next)) {
      if (!isLine(next) && !continuesLine(next)) break;
      elements.push(next);
    }
    const list = nest(linesOf(elements));
    first.before(list);
    for (const element of elements) element.remove();
  }
}

/** The next element at the same place, past white space and past the wrappers that Word for the web puts round each list. */
function following(element: HTMLElement): HTMLElement | null {
  const own = element.nextElementSibling as HTMLElement | null;
  if (own || !wrapper(element.parentElement)) return textBetween(element) ? null : own;
  const outside = element.parentElement?.nextElementSibling as HTMLElement | null;
  return wrapper(outside) ? (outside?.firstElementChild as HTMLElement | null) : outside;
}

function wrapper(element: Element | null): boolean {
  return element?.classList.contains('ListContainerWrapper') ?? false;
}

function textBetween(element: HTMLElement): boolean {
  for (let node = element.nextSibling; node && node.nodeType !== Node.ELEMENT_NODE; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) return true;
  }
  return false;
}

function isLine(element: HTMLElement): boolean {
  if (/^(UL|OL)$/.test(element.tagName)) return wrapper(element.parentElement);
  return /mso-list:\s*(?!none|ignore|skip)\S*\s*level\d/i.test(element.getAttribute('style') ?? '');
}

/** A further paragraph of the item before it. */
function continuesLine(element: HTMLElement): boolean {
  return element.tagName === 'P' && /\bMsoListParagraphCxSp(Middle|Last)\b/.test(element.className) && !isLine(element);
}

function linesOf(elements: readonly HTMLElement[]): Line[] {
  const lines: Line[] = [];
  for (const element of elements) {
    if (/^(UL|OL)$/.test(element.tagName)) {
      const ordered = element.tagName === 'OL';
      for (const item of element.querySelectorAll<HTMLElement>(':scope > li')) {
        const level = Number(item.getAttribute('data-aria-level') ?? 1) || 1;
        lines.push({ level, ordered, start: Number(element.getAttribute('start') ?? 1) || 1, content: [...item.childNodes] });
      }
    } else if (isLine(element)) {
      const level = Number(/level(\d)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
      const marker = takeMarker(element);
      const number = /^\(?(\d+|[a-z]{1,4})[.)]/i.exec(marker)?.[1];
      lines.push({ level, ordered: number !== undefined, start: Number(number) || 1, content: [paragraphOf(element)] });
    } else lines.at(-1)?.content.push(paragraphOf(element));
  }
  return lines;
}

/** Removes and gives the bullet or number that Word draws as text at the head of the paragraph. */
function takeMarker(element: HTMLElement): string {
  const markers = [...element.querySelectorAll<HTMLElement>('[style]')].filter((inner) =>
    /mso-list:\s*ignore/i.test(inner.getAttribute('style') ?? ''),
  );
  const text = markers[0]?.textContent ?? '';
  for (const marker of markers) marker.remove();
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function paragraphOf(element: HTMLElement): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...element.childNodes);
  return paragraph;
}

function nest(lines: readonly Line[]): HTMLElement {
  const holder = document.createElement('div');
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const line of lines) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > line.level) open.pop();
    const top = open.at(-1);
    const deeper = top !== undefined && line.level > top.level && top.list.lastElementChild !== null;
    if (!top || deeper || top.ordered !== line.ordered) {
      if (top && !deeper) open.pop();
      const list = document.createElement(line.ordered ? 'ol' : 'ul');
      if (line.ordered && line.start > 1) list.setAttribute('start', String(line.start));
      (open.at(-1)?.list.lastElementChild ?? holder).append(list);
      open.push({ list, level: line.level, ordered: line.ordered });
    }
    const item = document.createElement('li');
    item.append(...line.content);
    open.at(-1)?.list.append(item);
  }
  return holder;
}
