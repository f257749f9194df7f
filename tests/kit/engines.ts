import type { Context } from '#main/app/context.ts';

/** Spelling for those who test something else: every word is known. */
export const restingSpeller: Context['speller'] = {
  check: async (_language, words) => words.map(() => 'ok'),
  suggest: async () => [],
  join: async (_language, pairs) => pairs.map(() => null),
  close: async () => {},
};

/** Engines for those who test something else: no language is told, and no machine has drafted anything. */
export const restingEngines: Pick<Context, 'speller' | 'languages' | 'machineMemory'> = {
  speller: restingSpeller,
  machineMemory: { of: () => [], add: () => {}, forget: () => {} },
  languages: { model: () => Promise.reject(new Error('No language is told here.')) },
};
