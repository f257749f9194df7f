import { describe, expect, it } from 'vitest';
import { logRows } from './log-rows.ts';
import type { Channel } from './steps.ts';

let number = 0;
const audit = (at: string, field: string, before: unknown = '', after: unknown = ''): Channel['audit']['entries'][number] => {
  number += 1;
  return { number, channelId: 'c', at, by: 'kari', field, before, after };
};
const entry = (at: string, book: Channel['entries'][number]['book'], later: Channel['entries'][number]['later'] = null) =>
  ({ id: `${book}${at}`, channelId: 'c', book, number: 1, at, by: 'kari', entry: {}, later }) as Channel['entries'][number];
const told = (rows: readonly Channel['audit']['entries'][number][], entries: readonly Channel['entries'][number][] = []) =>
  logRows({ audit: { total: rows.length, entries: [...rows] }, entries: [...entries] });

describe('what happened to a channel', () => {
  it('is one row for what was changed at the same moment, in the order in which it was changed', () => {
    const rows = told([audit('2026-08-02', 'purpose'), audit('2026-08-02', 'name'), audit('2026-08-01', 'state', null, 'draft')]);
    expect(rows).toMatchObject([{ kind: 'changed', fields: ['name', 'purpose'] }, { kind: 'made' }]);
  });

  it('is one row for a step, with its reason, and not another for what the step wrote in a book', () => {
    const rows = told(
      [
        audit('2026-08-02', 'event:beginHandover', null, { cause: 'leaves', inventory: 'x' }),
        audit('2026-08-02', 'state', 'open', 'handover'),
      ],
      [entry('2026-08-02', 'evaluations')],
    );
    expect(rows).toMatchObject([{ kind: 'moved', event: 'beginHandover', why: 'leaves' }]);
    expect(rows).toHaveLength(1);
  });

  it('is a row for each entry of a book and for what was written about it later, the newest first', () => {
    const later = { answer: 'ja', at: '2026-08-04', by: 'bo' };
    const rows = told([audit('2026-08-03', 'book:questions')], [entry('2026-08-03', 'questions', later), entry('2026-08-05', 'captures')]);
    expect(rows).toMatchObject([
      { kind: 'entered', book: 'captures' },
      { kind: 'followed', book: 'questions', by: 'bo' },
      { kind: 'entered', book: 'questions' },
    ]);
  });
});
