import { expect, it } from 'vitest';
import { wordDiff } from '#shared/domain/draft/word-diff.ts';
import { unbrokenPieces } from './unbroken-pieces.ts';

const shown = (before: string, after: string) => unbrokenPieces(wordDiff(before, after)).map(({ kind, text }) => [kind, text]);

it('keeps a time and a date on one line', () => {
  expect(shown('Fristen er 1. september kl. 23.59.', 'Fristen er 1. september kl. 23.59.')).toEqual([
    ['same', 'Fristen er 1.\u00a0september kl.\u00a023.59.'],
  ]);
});

it('keeps a time together when only its hour was changed', () => {
  expect(shown('Fristen er fredag kl. 22.00 for alle.', 'Fristen er fredag kl. 23.59 for alle.')).toEqual([
    ['same', 'Fristen er fredag kl.\u00a0'],
    ['deleted', '22.00'],
    ['inserted', '23.59'],
    ['same', ' for alle.'],
  ]);
});
