import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { otherForm } from '#shared/domain/proofing/forms/wrong-written-form.ts';
import { formsToAsk, type ProofKnowledge, wordsToAsk } from '#shared/domain/proofing/proof-text.ts';
import type { Verdict } from '#shared/domain/proofing/spelling.ts';
import type { Unavailable } from '../../ports/proofing.ts';
import { type Context, currentPack } from '../context.ts';

type AskVerdicts = (context: Context, language: LanguageCode, words: readonly string[]) => Promise<readonly Verdict[] | Unavailable>;

/** Everything that the checks of a text want to know, asked for beforehand; and whether the language's own dictionary answered. */
export async function knowledgeFor(
  context: Context,
  ask: AskVerdicts,
  language: LanguageCode,
  text: string,
): Promise<{ readonly found: readonly Verdict[] | Unavailable; readonly knowledge: ProofKnowledge }> {
  const forms = formsToAsk(text, language);
  const words = [...new Set([...wordsToAsk(text), ...forms])];
  const found = await ask(context, language, words);
  const own = byWord(words, found);
  const other = otherForm(language);
  // Only what the own dictionary refuses can be the other form's.
  const refused = forms.filter((word) => own.get(word) === 'unknown');
  const others = other !== null && refused.length > 0 ? byWord(refused, await ask(context, other, refused)) : new Map<string, Verdict>();
  const { proofing } = currentPack(context);
  const knowledge: ProofKnowledge = {
    verdict: (of, word) => (of === language ? own : of === other ? others : null)?.get(word),
    // A damaged installation tells of it where languages are asked about; everything else is checked all the same.
    model: await context.languages.model().catch(() => undefined),
    measures: proofing?.measures,
    houseForm: proofing?.form,
    severities: proofing?.text,
  };
  return { found, knowledge };
}

function byWord(words: readonly string[], found: readonly Verdict[] | Unavailable): Map<string, Verdict> {
  return new Map('unavailable' in found ? [] : words.map((word, index) => [word, found[index] as Verdict]));
}
