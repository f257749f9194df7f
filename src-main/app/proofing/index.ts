import type { Context, Handlers } from '../context.ts';
import { parity } from './parity.ts';

type ProofingMethods = 'proofing.parity';

/** Proofreading of texts that are in no message. */
export function createProofingHandlers(context: Context): Handlers<ProofingMethods> {
  return { 'proofing.parity': (asked) => parity(context, asked) };
}
