import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { leftToLookUp } from '#shared/domain/proofing/house-words.ts';
import { notChecked, proofText } from '#shared/domain/proofing/proof-text.ts';
import type { Verdict } from '#shared/domain/proofing/spelling.ts';
import type { Unavailable } from '../../ports/proofing.ts';
import type { Context, Handlers } from '../context.ts';
import { houseOf, spellingOptions } from './dictionary.ts';
import { knowledgeFor } from './knowledge.ts';
import { worded } from './worded.ts';

type SpellingMethods = 'proofing.check' | 'proofing.words' | 'proofing.suggest';

/** The most words of one text that suggestions are looked up for: each may take 200 ms. */
const mostSuggestedFor = 50;

export function createSpellingHandlers(context: Context): Handlers<SpellingMethods> {
  const { speller } = context;
  return {
    'proofing.check': async ({ language, text, suggest }) => {
      const findings = await proof(context, language, text);
      if (!suggest) return worded(context, findings);
      const unknown = new Set(findings.filter(({ rule }) => rule === 'spelling').map(({ words }) => words));
      const suggested = new Map<string, readonly string[]>();
      for (const words of [...unknown].slice(0, mostSuggestedFor)) {
        const found = await speller.suggest(language, words);
        if ('unavailable' in found) break;
        suggested.set(words, found);
      }
      const withSuggestions = findings.map((one) =>
        one.rule === 'spelling' ? { ...one, suggestions: suggested.get(one.words) ?? [] } : one,
      );
      return worded(context, withSuggestions);
    },
    'proofing.words': async ({ language, words }) => {
      const found = await verdictsOf(context, language, words);
      if ('unavailable' in found) throw unavailable(language, found);
      return [...found];
    },
    'proofing.suggest': async ({ language, word }) => {
      const found = await speller.suggest(language, word);
      if ('unavailable' in found) throw unavailable(language, found);
      return [...found];
    },
  };
}

/** Everything that proofreading finds in one text, with everything asked for that it needs. */
export async function proof(context: Context, language: LanguageCode, text: string): Promise<ProofFinding[]> {
  const { found, knowledge } = await knowledgeFor(context, verdictsOf, language, text);
  const findings = proofText(text, language, knowledge);
  return 'unavailable' in found ? [notChecked(language, found.unavailable), ...findings] : findings;
}

/** The verdict on each word, the house's own words taken into account. */
export async function verdictsOf(
  context: Context,
  language: LanguageCode,
  words: readonly string[],
): Promise<readonly Verdict[] | Unavailable> {
  const house = houseOf(context);
  const left = words.map((word) => leftToLookUp(word, house));
  const answer = await context.speller.check(language, left.flat(), spellingOptions(context));
  if ('unavailable' in answer) return answer;
  let next = 0;
  return left.map((parts, index): Verdict => {
    const own = answer.slice(next, next + parts.length);
    next += parts.length;
    if (own.includes('unknown')) return 'unknown';
    // What the house knows whole is right; what is put together with a word of the house is a compound.
    return parts.length === 0 ? 'ok' : parts[0] === words[index] ? (own[0] as Verdict) : 'compound';
  });
}

function unavailable(language: LanguageCode, { unavailable: reason }: Unavailable): AppError {
  return new AppError('storage', 'proof.unavailable', { language, reason });
}
