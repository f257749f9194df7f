import { ArrowRightIcon } from '@navikt/aksel-icons';
import { describe, expect, it } from 'vitest';
import { arrange, firstChoice, recentOf } from './arrange.ts';
import type { Entry } from './entry.ts';

const entry = (id: string, group: Entry['group'], title: string, more: Partial<Entry> = {}): Entry => ({
  id,
  group,
  title,
  icon: ArrowRightIcon,
  ...more,
});
const ids = (entries: readonly Entry[], query: string) =>
  arrange(entries, query).map(({ name, entries: shown }) => [name, ...shown.map(({ id }) => id)]);

const entries = [
  entry('found', 'messages', 'Funnet nøkkelkort', { found: true }),
  entry('recent', 'recent', 'Funn av nøkkel'),
  entry('all', 'message', 'Vis alle funn', { detail: '6 stopper' }),
  entry('next', 'message', 'Neste funn'),
  entry('submit', 'message', 'Send til godkjenning', { reason: '6 funn stopper' }),
  entry('home', 'places', 'Hjem'),
  entry('english', 'acts', 'Bytt språk til English', { quiet: true }),
];

describe('the palette', () => {
  it('groups what fits, and what cannot be done now stands apart before what was found', () => {
    expect(ids(entries, 'funn')).toEqual([
      ['message', 'all', 'next'],
      ['blocked', 'submit'],
      ['messages', 'found'],
    ]);
  });

  it('before anything is searched for shows what is recent and what can be done, and keeps the rest for those who search', () => {
    expect(ids(entries, ' ')).toEqual([
      ['recent', 'recent'],
      ['message', 'all', 'next'],
      ['places', 'home'],
      ['blocked', 'submit'],
    ]);
    expect(ids(entries, 'engl').at(0)).toEqual(['acts', 'english']);
  });

  it('finds by the detail too, after the title', () => {
    expect(ids([entry('a', 'acts', 'Ny', { detail: 'stopper' }), entry('b', 'acts', 'Stopp')], 'stopp')).toEqual([['acts', 'b', 'a']]);
  });

  it('has chosen the first that can be done', () => {
    expect(firstChoice([entry('a', 'acts', 'a', { reason: 'x' }), entry('b', 'acts', 'b')])).toBe(1);
    expect(firstChoice([entry('a', 'acts', 'a', { reason: 'x' })])).toBe(0);
  });

  it('remembers where one was before what was changed, without the open one and what is gone', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(recentOf(['c', 'gone', 'b'], all, 'b', 3).map(({ id }) => id)).toEqual(['c', 'a', 'd']);
  });
});
