import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import { isLookedUp } from '#shared/domain/proofing/finding.ts';
import { paragraphsOf, withForbiddenForms } from '#shared/domain/proofing/proof-text.ts';
import type { Unavailable } from '../../ports/proofing.ts';
import { type Context, currentPack, type Handlers } from '../context.ts';
import { glossaryFor } from './house-glossary.ts';
import { ownWords, proof, verdictsOf } from './knowledge.ts';
import { inOwnForm } from './other-form.ts';
import { worded } from './worded.ts';

type SpellingMethods = 'proofing.check' | 'proofing.words' | 'proofing.suggest';

/** The most words of one text that suggestions are looked up for: each may take 200 ms. */
const mostSuggestedFor = 50;

export function createSpellingHandlers(context: Context): Handlers<SpellingMethods> {
  const { speller } = context;
  return {
    'proofing.check': async ({ language, text, suggest }) => {
      const pack = currentPack(context);
      const blocks = paragraphsOf(text);
      const found = await proof(context, pack, language, blocks, 'warn');
      const findings = withForbiddenForms(found, blocks, language, glossaryFor(context, pack));
      if (!suggest) return worded(context, findings);
      const unknown = new Set(findings.filter(isLookedUp).map(({ words }) => words));
      const suggested = new Map<string, readonly string[]>();
      for (const words of [...unknown].slice(0, mostSuggestedFor)) {
        const ownForm = await inOwnForm(context, pack, language, words, { machine: false });
        const answer = ownForm.length > 0 ? ownForm : await speller.suggest(language, words);
        if ('unavailable' in answer) break;
        suggested.set(words, answer);
      }
      const withSuggestions = findings.map((one) => (isLookedUp(one) ? { ...one, suggestions: suggested.get(one.words) ?? [] } : one));
      return worded(context, withSuggestions);
    },
    'proofing.words': async ({ language, words }) => {
      const found = await verdictsOf(context, ownWords(context, currentPack(context)), language, words);
      if ('unavailable' in found) throw unavailable(language, found);
      return [...found];
    },
    'proofing.suggest': async ({ language, word }) => {
      const ownForm = await inOwnForm(context, currentPack(context), language, word, { machine: true });
      if (ownForm.length > 0) return ownForm;
      const found = await speller.suggest(language, word);
      if ('unavailable' in found) throw unavailable(language, found);
      return [...found];
    },
  };
}

function unavailable(language: LanguageCode, { unavailable: reason }: Unavailable): AppError {
  return new AppError('storage', 'proof.unavailable', { language, reason });
}
