import type { Piece } from '#shared/domain/draft/word-diff.ts';
import { unbrokenPieces } from './unbroken-pieces.ts';

/** A text with what was taken out struck and what came in underlined; each change can be reached with N and P. */
export function Pieces({ pieces, where }: { pieces: readonly Piece[]; where: string }) {
  return changes(unbrokenPieces(pieces)).map((change, index) =>
    'same' in change ? (
      <span key={index}>{change.same}</span>
    ) : (
      <span key={index} className="change" data-change={where} tabIndex={-1}>
        {change.deleted && <del>{change.deleted}</del>}
        {change.deleted && change.inserted && ' '}
        {change.inserted && <ins>{change.inserted}</ins>}
      </span>
    ),
  );
}

type Change = { readonly same: string } | { readonly deleted: string; readonly inserted: string };

/** A deletion and the insertion that takes its place are one change. */
function changes(pieces: readonly Piece[]): Change[] {
  const all: Change[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    if (kind === 'same') all.push({ same: text });
    else if (kind === 'deleted') all.push({ deleted: text, inserted: '' });
    else if (last && 'deleted' in last && last.inserted === '') all[all.length - 1] = { deleted: last.deleted, inserted: text };
    else all.push({ deleted: '', inserted: text });
  }
  return all;
}
