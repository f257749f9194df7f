import type { Bodies, LanguageCode } from './document.ts';
import { writtenMarks } from './mark.ts';

/** A block of a language, by the mark of what it says. */
export interface LinkedBlock {
  readonly language: LanguageCode;
  readonly block: string;
}

/**
 * A person's word that two blocks of different languages belong in one row. It holds while both say what they said then; as with
 * `TranslatedBlock`, nothing in the text carries an id, so that undo and restored versions bring it back.
 */
export type BlockLink = readonly [LinkedBlock, LinkedBlock];

/** How many links of blocks that no longer stand are remembered, for undo and for the versions that may be restored. */
const mostRemembered = 200;

/** True where a link is about these two, in either order. */
export function isLinkOf(link: BlockLink, a: LinkedBlock, b: LinkedBlock): boolean {
  const [one, other] = link;
  return (isSame(one, a) && isSame(other, b)) || (isSame(one, b) && isSame(other, a));
}

/**
 * The links after an edit. A block that is edited in its place takes its links along; one that is split, joined or taken out leaves
 * them, since nobody has said which part they are about. The earlier ones are remembered. Gives `links` itself where nothing is new.
 */
export function linksAfterEdit(links: readonly BlockLink[], before: Bodies, after: Bodies): readonly BlockLink[] {
  if (links.length === 0 || before === after) return links;
  let all = links;
  for (const language of Object.keys(after) as LanguageCode[]) {
    if (before[language] === after[language]) continue;
    const became = editedInPlace(writtenMarks(before, language), writtenMarks(after, language));
    if (became.size === 0) continue;
    const moved = all.flatMap((link): BlockLink[] => {
      const [a, b] = link.map((one) => ({ ...one, block: (one.language === language && became.get(one.block)) || one.block })) as [
        LinkedBlock,
        LinkedBlock,
      ];
      return all.some((other) => isLinkOf(other, a, b)) ? [] : [[a, b]];
    });
    if (moved.length > 0) all = [...all, ...moved];
  }
  return all === links ? links : trimmed(all, after);
}

/** The links both of whose blocks stand. */
export function standingLinks(links: readonly BlockLink[], bodies: Bodies): BlockLink[] {
  const marks = new Map<LanguageCode, ReadonlySet<string>>();
  const stands = ({ language, block }: LinkedBlock): boolean => {
    const own = marks.get(language) ?? new Set(writtenMarks(bodies, language));
    marks.set(language, own);
    return own.has(block);
  };
  return links.filter(([a, b]) => stands(a) && stands(b));
}

/** What stands, and of the rest what was said last. */
function trimmed(links: readonly BlockLink[], bodies: Bodies): readonly BlockLink[] {
  const standing = new Set(standingLinks(links, bodies));
  return [...links.filter((link) => !standing.has(link)).slice(-mostRemembered), ...links.filter((link) => standing.has(link))];
}

/** What each block has become between the blocks that stand as they did: one for one, where as many are there as were. */
function editedInPlace(before: readonly string[], after: readonly string[]): Map<string, string> {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [end, last] = [before.length, after.length];
  while (end > start && last > start && before[end - 1] === after[last - 1]) {
    end -= 1;
    last -= 1;
  }
  if (end - start !== last - start) return new Map();
  return new Map(before.slice(start, end).map((mark, index) => [mark, after[start + index] ?? mark]));
}

function isSame(a: LinkedBlock, b: LinkedBlock): boolean {
  return a.language === b.language && a.block === b.block;
}
