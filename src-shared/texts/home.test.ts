import { expect, it } from 'vitest';
import { translator } from './translate.ts';

it('one recipient is said in the singular, thousands with their separator', () => {
  const t = translator('nn');
  const said = (count: number) =>
    (['home.accepted', 'home.refused', 'home.cancelled'] as const).map((id) => t(id, { count }).replace('\u00a0', ' '));
  expect(said(1)).toEqual(['1 teken imot', '1 avvist', '1 avlyst']);
  expect(said(5018)).toEqual(['5 018 tekne imot', '5 018 avviste', '5 018 avlyste']);
});
