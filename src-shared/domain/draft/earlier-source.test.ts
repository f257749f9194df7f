import { describe, expect, it, vi } from 'vitest';
import type { Bodies } from './document.ts';
import { earlierSources, sourceChange } from './earlier-source.ts';
import { markOf } from './mark.ts';
import { docFromMarkdown } from './markdown.ts';
import { afterEdit, staleBlocks, type TranslatedBlock } from './translated.ts';

const order = ['nb', 'nn'] as const;
const text = (...blocks: string[]) => docFromMarkdown(blocks.join('\n\n'));
const nn = text('Møt opp på onsdagen.', 'Ta med kort.');
const first: Bodies = { nb: text('Møt opp på onsdag.', 'Ta med kort og matpakke.'), nn };
const second: Bodies = { nb: text('Møt opp på onsdag.', 'Ta med studentkort og matpakke.'), nn };
const block = { language: 'nn', block: markOf('Ta med kort.') } as const;
const known = afterEdit([], first, second, order);
const standing = ['Møt opp på onsdag.', 'Ta med studentkort og matpakke.'];

describe('what a block was translated from', () => {
  it('is found in a text that is kept, and what changed in it since is told word by word', () => {
    const [earlier] = earlierSources(known, [block], [second, first]);
    expect(earlier).toEqual({ ...block, from: 'nb', sources: ['Ta med kort og matpakke.'] });
    const [stale] = staleBlocks(known, second, order);
    expect(earlier && sourceChange(earlier, stale?.source ?? '', standing)).toEqual([
      { kind: 'same', text: 'Ta med ' },
      { kind: 'deleted', text: 'kort' },
      { kind: 'inserted', text: 'studentkort' },
      { kind: 'same', text: ' og matpakke.' },
    ]);
  });

  it('is told of no block whose earlier source is nowhere, or that is no translation', () => {
    expect(earlierSources(known, [block], [second])).toEqual([]);
    expect(earlierSources(known, [{ language: 'nn', block: markOf('Nei.') }], [first])).toEqual([]);
    expect(earlierSources([], [block], [first])).toEqual([]);
  });

  it('is what was said of it last', () => {
    const again: TranslatedBlock = { ...block, from: 'nb', sources: [markOf('Ta med studentkort og matpakke.')] };
    expect(earlierSources([...known, again], [block], [first, second])[0]?.sources).toEqual(['Ta med studentkort og matpakke.']);
  });

  it('reads no further back than needed', () => {
    const older = vi.fn();
    function* kept() {
      yield first;
      older();
      yield second;
    }
    earlierSources(known, [block], kept());
    expect(older).not.toHaveBeenCalled();
  });
});

describe('a source of several blocks', () => {
  const split = { ...block, from: 'nb' as const, sources: ['Møt opp.', 'Ta med kort.'] };

  it('is compared without those that stand as they were', () => {
    expect(sourceChange(split, 'Ta med mat.', ['Møt opp.', 'Ta med mat.'])).toEqual([
      { kind: 'same', text: 'Ta med ' },
      { kind: 'deleted', text: 'kort' },
      { kind: 'inserted', text: 'mat' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is not compared where another block than the one beside it changed', () => {
    expect(sourceChange(split, 'Møt opp.', ['Møt opp.', 'Ta med mat.'])).toBeNull();
  });
});
