import { z } from 'zod';
import { type ParityCheck, paritySeverities } from '../proofing/defaults.ts';
import { isHouseWord } from '../proofing/house-words.ts';

/** A pack's rule `missing-block` says how grave a missing block is. */
const checks = (Object.keys(paritySeverities) as ParityCheck[]).filter((check) => check !== 'missing-block');

/** How grave an institution holds what proofreading finds, where it is otherwise than the program's own measure. */
export const proofingSchema = z.strictObject({
  /** Names and terms of the institution that no dictionary has, in any language. */
  words: z.array(z.string().refine(isHouseWord)).max(2000).optional(),
  /** By check; `off` does not look for it. */
  parity: z.partialRecord(z.enum(checks), z.enum(['block', 'warn', 'hint', 'off'])).optional(),
});
export type ProofingRules = z.infer<typeof proofingSchema>;
