import { type Doc, type Inline, isEmptyDoc } from '../draft/document.ts';
import { matchTranslation, withTranslation } from '../draft/translation.ts';

/** A text, and the one that is drafted from it. */
export interface SourceAndTarget {
  readonly source: Doc | undefined;
  readonly target: Doc | undefined;
}

/** A line as the machine gave it, by its number and its words when it was asked. */
export interface DraftedLine {
  readonly number: number;
  readonly source: string;
  readonly content: readonly Inline[];
}

/**
 * The target with the drafts in it, as it stands when they come. A line whose source or whose place in the target has been changed
 * since it was asked for is left as it is, and counted.
 */
export function putIn(
  asked: SourceAndTarget,
  now: SourceAndTarget,
  lines: readonly DraftedLine[],
): { readonly body: Doc; readonly put: number; readonly changed: number } {
  const [was, is] = [matched(asked, lines), matched(now, lines)];
  const taken = new Map(
    is.flatMap(({ unit, now: stands, came, sourceWas }) => {
      if (!came || sourceWas !== null) return [];
      const before = was.find((one) => one.came === came);
      return before && JSON.stringify(before.now) === JSON.stringify(stands) ? [[unit.number, came] as const] : [];
    }),
  );
  return {
    body: withTranslation(now.source, written(now.target), taken),
    put: taken.size,
    changed: lines.length - taken.size,
  };
}

function matched({ source, target }: SourceAndTarget, lines: readonly DraftedLine[]) {
  return matchTranslation(source, written(target), lines).matches;
}

/** A pane where nothing is written has no blocks to keep. */
function written(doc: Doc | undefined): Doc | undefined {
  return isEmptyDoc(doc) ? undefined : doc;
}
