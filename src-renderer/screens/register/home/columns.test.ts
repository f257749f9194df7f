import { describe, expect, it } from 'vitest';
import { columnIds, columnsOf, narrowColumns, usualColumns } from './columns.ts';

describe('the columns of the list', () => {
  it('are the usual until a person chooses: nynorsk where a law asks for it', () => {
    expect(columnsOf(null, 0.25)).toContain('nynorsk');
    expect(columnsOf(null, 0)).toEqual(usualColumns(0));
    expect(usualColumns(0)).not.toContain('nynorsk');
  });

  it('stand in the order of the list, whatever the order they were chosen in; what is not known is passed over', () => {
    expect(columnsOf(['changed', 'other', 'unit', 'unit'], 0)).toEqual(['unit', 'changed']);
    expect(columnsOf([], 0.25)).toEqual([]);
    expect(columnsOf([...columnIds].reverse(), 0)).toEqual([...columnIds]);
  });

  it('are fewer in a narrow window, and none that was not chosen', () => {
    expect(narrowColumns([...columnIds])).toEqual(['platform', 'state', 'due']);
    expect(narrowColumns(['unit', 'due'])).toEqual(['due']);
  });
});
