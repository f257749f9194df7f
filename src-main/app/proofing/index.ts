import type { Context, Handlers } from '../context.ts';
import { identify } from './identify.ts';
import { parity } from './parity.ts';

type ProofingMethods = 'proofing.identify' | 'proofing.parity';

/** Proofreading of texts that are in no message. */
export function createProofingHandlers(context: Context): Handlers<ProofingMethods> {
  return {
    'proofing.identify': (asked) => identify(context, asked),
    'proofing.parity': (asked) => parity(context, asked),
  };
}
