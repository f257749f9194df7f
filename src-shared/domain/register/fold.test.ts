import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isPerson, isSame } from './fold.ts';

describe('names and addresses are compared', () => {
  it.each([
    ['ÅSE ØSTBY', 'Åse Østby'],
    ['A\u030ase  Østby ', 'Åse Østby'],
    ['Łukasz', 'łUKASZ'],
    ['KARI@UMU.SE', 'kari@umu.se'],
  ])('%s is %s', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it('without being taken for another, or for nobody', () => {
    expect(isSame('Åse', 'Ase')).toBe(false);
    expect(isSame('', ' ')).toBe(false);
    expect(isPerson({ name: 'Åse Østby', email: 'ase@umu.se' }, 'ÅSE ØSTBY')).toBe(true);
    expect(isPerson({ name: 'Åse Østby', email: 'ase@umu.se' }, 'ASE@umu.se')).toBe(true);
    expect(isPerson({ name: 'Åse Østby', email: 'ase@umu.se' }, 'Åse')).toBe(false);
    expect(isPerson({ name: '', email: '' }, '')).toBe(false);
  });

  it('the same however often they are folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
