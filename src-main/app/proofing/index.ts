import type { Context, Handlers } from '../context.ts';
import { proofedBlocks } from './blocks.ts';
import { createDictionaryHandlers } from './dictionary.ts';
import { identify } from './identify.ts';
import { parity } from './parity.ts';
import { createSpellingHandlers } from './spelling.ts';

type ProofingMethods =
  | 'proofing.blocks'
  | 'proofing.identify'
  | 'proofing.parity'
  | keyof ReturnType<typeof createSpellingHandlers>
  | keyof ReturnType<typeof createDictionaryHandlers>;

/** Proofreading of texts that are in no message. */
export function createProofingHandlers(context: Context): Handlers<ProofingMethods> {
  return {
    'proofing.blocks': ({ language, texts }) => proofedBlocks(context, language, texts),
    'proofing.identify': (asked) => identify(context, asked),
    'proofing.parity': (asked) => parity(context, asked),
    ...createSpellingHandlers(context),
    ...createDictionaryHandlers(context),
  };
}
