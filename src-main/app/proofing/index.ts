import type { Context, Handlers } from '../context.ts';
import { identify } from './identify.ts';
import { parity } from './parity.ts';
import { createSpellingHandlers } from './spelling.ts';

type ProofingMethods = 'proofing.identify' | 'proofing.parity' | 'proofing.check' | 'proofing.words' | 'proofing.suggest';

/** Proofreading of texts that are in no message. */
export function createProofingHandlers(context: Context): Handlers<ProofingMethods> {
  return {
    'proofing.identify': (asked) => identify(context, asked),
    'proofing.parity': (asked) => parity(context, asked),
    ...createSpellingHandlers(context),
  };
}
