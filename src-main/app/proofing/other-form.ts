import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { correspondingForms } from '#shared/domain/proofing/forms/correspondences.ts';
import { formsForeignTo } from '#shared/domain/proofing/forms/pairs.ts';
import { otherForm } from '#shared/domain/proofing/forms/wrong-written-form.ts';
import { withCapitalsOf } from '#shared/domain/proofing/found.ts';
import type { Verdict } from '#shared/domain/proofing/spelling.ts';
import { lookUpForm } from '#shared/domain/proofing/tokens.ts';
import type { Context } from '../context.ts';
import { machineWord } from '../machine-translation/word.ts';
import { houseFormOf } from './house-form.ts';
import { ownWords, verdictsOf } from './knowledge.ts';

/**
 * What could stand in bokmål for a word of nynorsk, and the other way round, the best first: by the table, else by the machine where it may
 * be asked, and by how the two forms answer to each other. The dictionary knows all that is not from the table. Empty where the word is
 * none of the other form, nothing is known, or no dictionary can be asked.
 */
export async function inOwnForm(
  context: Context,
  pack: Pack,
  language: LanguageCode,
  written: string,
  { machine }: { readonly machine: boolean },
): Promise<string[]> {
  const from = otherForm(language);
  if (from === null) return [];
  const to = from === 'nb' ? 'nn' : 'nb';
  const word = lookUpForm(written).toLowerCase();
  if (!/^\p{L}{2,}$/u.test(word)) return [];
  const asCapitals = (found: readonly string[]): string[] => [...new Set(found)].map((one) => withCapitalsOf(written, one));
  const known = formsForeignTo[to].get(word);
  if (known?.nowhere) return asCapitals(known.instead);
  const own = ownWords(context, pack);
  const verdicts = async (of: LanguageCode, words: readonly string[]): Promise<readonly Verdict[]> => {
    const found = await verdictsOf(context, own, of, words);
    return 'unavailable' in found ? words.map((): Verdict => 'unknown') : found;
  };
  const [[ours], [theirs]] = await Promise.all([verdicts(to, [word]), verdicts(from, [word])]);
  if (ours !== 'unknown' || theirs === 'unknown') return [];
  if (known) return asCapitals(known.instead);
  const infinitive = houseFormOf(context, pack).nn?.infinitive ?? 'e';
  const translated = machine ? await machineWord(context, { from, to }, infinitive, word) : null;
  const steps = [...(translated === null ? [] : [[translated.toLowerCase()]]), ...correspondingForms(word, to)];
  const candidates = steps.flat();
  const found = await verdicts(to, candidates);
  const held = new Map(candidates.map((candidate, index) => [candidate, found[index] as Verdict]));
  const right = steps.map((step) => [
    ...step.filter((one) => held.get(one) === 'ok'),
    ...step.filter((one) => held.get(one) === 'compound'),
  ]);
  // What takes fewer changes is likelier; what the machine says comes before, and beside it.
  const [said, made] = translated === null ? [[], right] : [right[0] ?? [], right.slice(1)];
  return asCapitals([...said, ...(made.find((step) => step.length > 0) ?? [])]);
}
