import type { Result } from '#shared/contract/index.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Context } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/** Findings as scripts read them. */
export function worded({ store }: Pick<Context, 'store'>, findings: readonly ProofFinding[]): Result<'proofing.parity'> {
  const words = translator(chosenLocale(store.read));
  return findings.map(({ rule, severity, place, text, words: found, target, others, suggestions }) => ({
    kind: rule,
    language: place.language,
    severity,
    text: target ?? found,
    ...(others !== undefined && { others }),
    suggestions: [...suggestions],
    ...(place.row !== undefined && { row: place.row }),
    ...(place.from !== undefined && { from: place.from }),
    ...(place.to !== undefined && { to: place.to }),
    says: words(text),
  }));
}
