import type { Context } from '#main/app/context.ts';

/** Spelling for those who test something else: every word is known. */
export const restingSpeller: Context['speller'] = {
  check: async (_language, words) => words.map(() => 'ok'),
  suggest: async () => [],
  join: async (_language, pairs) => pairs.map(() => null),
  close: async () => {},
};

/** Engines of proofreading for those who test something else: no language is told either. */
export const restingEngines: Pick<Context, 'speller' | 'languages'> = {
  speller: restingSpeller,
  languages: { model: () => Promise.reject(new Error('No language is told here.')) },
};
