import type { Pack } from '../policy/pack.ts';
import { type AdviceStep, pathCode, standing, stepsOf } from './path.ts';

/**
 * The advice that a message was written under: the path of answers, what it came to, and the pack that gave it. It stands with the
 * message and is frozen with its versions; the log and the archive hold its codes.
 */
export interface KeptAdvice {
  readonly packId: string;
  readonly packVersion: string;
  readonly path: readonly AdviceStep[];
  /** The answer's id in the pack. */
  readonly answer: string;
  /** Why the exception is needed, where the answer is one (N05); else empty. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The most characters of `reason`, UTF-16 units. */
export const mostReason = 2000;

/** Advice to be kept with a message; null where the path does not come to an answer of this pack. */
export function keptAdvice(
  { id, version, advice }: Pick<Pack, 'id' | 'version' | 'advice'>,
  path: readonly AdviceStep[],
  { reason, by, at }: Pick<KeptAdvice, 'reason' | 'by' | 'at'>,
): KeptAdvice | null {
  if (!advice) return null;
  const stood = standing(advice, path);
  // Every step counts: a path of which a part was dropped is not what the person answered.
  if (!stood.answer || stood.answered.length !== path.length) return null;
  return {
    packId: id,
    packVersion: version,
    path: stepsOf(stood),
    answer: stood.answer.id,
    reason: stood.answer.needsReason ? reason : '',
    by,
    at,
  };
}

/** What the log is told of kept advice: codes of the pack only. */
export function adviceFacts(kept: KeptAdvice | null): Record<string, string | null> {
  return kept
    ? { packVersion: kept.packVersion, answer: kept.answer, path: pathCode(kept.path) }
    : { packVersion: null, answer: null, path: null };
}
