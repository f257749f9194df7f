import type { Piece } from '#shared/domain/draft/word-diff.ts';
import { unbrokenText } from '../kit/unbroken.ts';

/** The pieces with times, dates and numbers kept on one line, also where only a part of one was changed. */
export function unbrokenPieces(pieces: readonly Piece[]): Piece[] {
  return readAs(readAs(pieces, 'inserted'), 'deleted');
}

/** One of the two texts that the pieces make up: the one without the `absent` pieces. */
function readAs(pieces: readonly Piece[], absent: Piece['kind']): Piece[] {
  const whole = unbrokenText(pieces.map(({ kind, text }) => (kind === absent ? '' : text)).join(''));
  let at = 0;
  return pieces.map((piece) => {
    if (piece.kind === absent) return piece;
    const text = whole.slice(at, at + piece.text.length);
    at += piece.text.length;
    return { ...piece, text };
  });
}
