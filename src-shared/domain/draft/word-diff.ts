import { diffArrays } from 'diff';

/** A stretch of text: in both, only in the new, or only in the old. */
export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Addresses and figures with their separators (`10.15`, `22 00 01 00`) are one word: a change of a digit shows the whole. */
const token = /[^\s<>]*(?:@|:\/\/)[^\s<>]*[\p{L}\p{N}/]|\d+(?:[.,:/ \u00a0]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

/** With this little in common, or with many changes and less than half, two texts are easier read whole. */
const leastCommon = { ever: 0.2, withMany: 0.5, many: 4 };

/**
 * What became of a text, word by word. `same` and `inserted` together are exactly the new text, `same` and `deleted`
 * exactly the old one. Neighbouring changes are one, the deletion first.
 */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const parts = groups(before, after);
  const whole = hasLittleInCommon(parts, Math.max(letters(before), letters(after)))
    ? [{ deleted: before, inserted: after }]
    : joined(parts);
  return whole
    .flatMap((part): Piece[] =>
      'same' in part
        ? [{ kind: 'same', text: part.same }]
        : [
            { kind: 'deleted', text: part.deleted },
            { kind: 'inserted', text: part.inserted },
          ],
    )
    .filter(({ text }) => text !== '');
}

type Part = { readonly same: string } | { readonly deleted: string; readonly inserted: string };

function groups(before: string, after: string): Part[] {
  const parts: Part[] = [];
  for (const { value, added, removed } of diffArrays(before.match(token) ?? [], after.match(token) ?? [])) {
    const text = value.join('');
    const last = parts.at(-1);
    if (!added && !removed) parts.push({ same: text });
    else if (last && 'deleted' in last) {
      parts[parts.length - 1] = { deleted: last.deleted + (removed ? text : ''), inserted: last.inserted + (added ? text : '') };
    } else parts.push({ deleted: removed ? text : '', inserted: added ? text : '' });
  }
  return parts;
}

/** Replacements with only white space between them are read as one. */
function joined(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  parts.forEach((part, index) => {
    const last = done.at(-1);
    const next = parts[index + 1];
    if ('same' in part && part.same.trim() === '' && replaces(last) && replaces(next)) {
      done[done.length - 1] = { deleted: last.deleted + part.same, inserted: last.inserted + part.same };
    } else if (replaces(part) && replaces(last) && parts[index - 1] !== last) {
      done[done.length - 1] = { deleted: last.deleted + part.deleted, inserted: last.inserted + part.inserted };
    } else done.push(part);
  });
  return done;
}

function hasLittleInCommon(parts: readonly Part[], all: number): boolean {
  const share = letters(parts.map((part) => ('same' in part ? part.same : '')).join('')) / all;
  const changes = joined(parts).filter((part) => 'deleted' in part).length;
  return share < leastCommon.ever || (share < leastCommon.withMany && changes >= leastCommon.many);
}

function replaces(part: Part | undefined): part is { deleted: string; inserted: string } {
  return part !== undefined && 'deleted' in part && part.deleted !== '' && part.inserted !== '';
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
