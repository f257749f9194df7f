import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, templateLimits } from './template.ts';

describe('a free name', () => {
  it('is the wanted one, or that with the first number that nobody has', () => {
    expect(freeName('Eksamen', [])).toBe('Eksamen');
    expect(freeName('Eksamen', ['EKSAMEN', 'eksamen (2)'])).toBe('Eksamen (3)');
  });

  it('is free, whole and within the limit, however long the wanted one is and however many there are', () => {
    const name = fc
      .string({ minLength: 1, maxLength: templateLimits.name, unit: 'grapheme' })
      .filter((one) => one.length <= templateLimits.name);
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 120 }), (wanted, count) => {
        const taken: string[] = [];
        for (let number = 0; number <= count; number += 1) taken.push(freeName(wanted, taken));
        expect(new Set(taken).size).toBe(count + 1);
        for (const one of taken) {
          expect(one.length).toBeLessThanOrEqual(templateLimits.name);
          expect(one.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
