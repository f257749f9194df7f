import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedLanguageModel } from '../../../../tests/kit/language-model.ts';
import { type LanguageModel, readLanguageModel, toldLanguages, writeLanguageModel } from './model.ts';

const weights = fc.array(
  fc.integer({ min: -46, max: 46 }).map((steps) => steps / 6),
  { minLength: toldLanguages.length, maxLength: toldLanguages.length },
);
const features = fc.dictionary(fc.string({ unit: fc.constantFrom(...'_=aeiknrstøåäß'), minLength: 1, maxLength: 50 }), weights);
const made = (entries: Record<string, number[]>): LanguageModel => ({
  wordWeight: 3,
  overlap: 8,
  weights: new Map(Object.entries(entries)),
});

describe('a stored language model', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(features, (entries) => {
        const model = made(entries);
        const read = readLanguageModel(writeLanguageModel(model));
        expect([read.wordWeight, read.overlap]).toEqual([3, 8]);
        expect(new Map([...read.weights].sort())).toEqual(new Map([...model.weights].sort()));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps weights within what a character holds', () => {
    const read = readLanguageModel(writeLanguageModel(made({ _a: [99, -99, 0, 1.01, -1.01] })));
    expect(read.weights.get('_a')).toEqual([46 / 6, -46 / 6, 0, 1, -1]);
  });

  it('is refused where it is cut off or another version’s', () => {
    const stored = storedLanguageModel();
    for (const length of [0, 10, 500, stored.length - 1000]) expect(() => readLanguageModel(stored.slice(0, length))).toThrow();
    expect(() => readLanguageModel(stored.replace('"version":1', '"version":2'))).toThrow(/version/);
  });

  it('ships with the packages it was learnt from, and their licences', () => {
    const file = join(import.meta.dirname, '../../../../resources/proofing/language/sources.json');
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: { package: string; version: string; licence: string }[] };
    expect(sources.length).toBeGreaterThan(20);
    for (const { package: name, version, licence } of sources) expect([name, version, licence].every((word) => word.length > 2)).toBe(true);
  });
});
