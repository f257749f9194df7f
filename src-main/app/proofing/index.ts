import { type Context, currentPack, type Handlers, requirePack } from '../context.ts';
import { proofTexts } from './blocks.ts';
import { createDictionaryHandlers } from './dictionary.ts';
import { createGlossaryHandlers } from './glossary.ts';
import { createHouseFormHandlers } from './house-form.ts';
import { identify } from './identify.ts';
import { parity } from './parity.ts';
import { createSpellingHandlers } from './spelling.ts';

type ProofingMethods =
  | 'proofing.blocks'
  | 'proofing.identify'
  | 'proofing.parity'
  | keyof ReturnType<typeof createSpellingHandlers>
  | keyof ReturnType<typeof createDictionaryHandlers>
  | keyof ReturnType<typeof createGlossaryHandlers>
  | keyof ReturnType<typeof createHouseFormHandlers>;

/** Proofreading of texts that are in no message. */
export function createProofingHandlers(context: Context): Handlers<ProofingMethods> {
  return {
    'proofing.blocks': ({ packId, language, texts }) =>
      proofTexts(context, packId === undefined ? currentPack(context) : requirePack(context, packId), language, texts),
    'proofing.identify': (asked) => identify(context, asked),
    'proofing.parity': (asked) => parity(context, asked),
    ...createSpellingHandlers(context),
    ...createDictionaryHandlers(context),
    ...createGlossaryHandlers(context),
    ...createHouseFormHandlers(context),
  };
}
