import type { Severity } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { otherForm } from '#shared/domain/proofing/forms/wrong-written-form.ts';
import type { Glossary } from '#shared/domain/proofing/glossary/glossary.ts';
import { type HouseWords, leftToLookUp } from '#shared/domain/proofing/house-words.ts';
import {
  formsToAsk,
  notChecked,
  type ProofBlock,
  type ProofKnowledge,
  proofBlocks,
  wordsToAsk,
} from '#shared/domain/proofing/proof-text.ts';
import type { Verdict } from '#shared/domain/proofing/spelling.ts';
import { pairKey, pairsToAsk } from '#shared/domain/proofing/style/split-compounds.ts';
import type { Unavailable } from '../../ports/proofing.ts';
import type { Context } from '../context.ts';
import { spellingOptions } from './dictionary.ts';
import { houseFormOf } from './house-form.ts';
import { glossaryFor } from './house-glossary.ts';
import { houseOf } from './known-words.ts';

/**
 * Everything that proofreading finds in the blocks of one language by the rules and the words of an institution, with everything
 * asked for that it needs. That a dictionary could not be asked is said once, as grave as `unasked`.
 */
export async function proof(
  context: Context,
  pack: Pack,
  language: LanguageCode,
  blocks: readonly ProofBlock[],
  unasked: Severity,
): Promise<ProofFinding[]> {
  const { found, knowledge } = await knowledgeFor(context, pack, language, blocks.map(({ text }) => text).join('\n\n'));
  const findings = proofBlocks(blocks, language, knowledge);
  return 'unavailable' in found ? [notChecked(language, found.unavailable, unasked), ...findings] : findings;
}

interface Asked {
  /** What the language's own dictionary answered. */
  readonly found: readonly Verdict[] | Unavailable;
  readonly knowledge: ProofKnowledge;
}

/** What the checks of a text want to know, asked for beforehand. */
async function knowledgeFor(context: Context, pack: Pack, language: LanguageCode, text: string): Promise<Asked> {
  const own = ownWords(context, pack);
  const forms = formsToAsk(text, language);
  const words = [...new Set([...wordsToAsk(text), ...forms])];
  const found = await verdictsOf(context, own, language, words);
  const verdicts = byWord(words, found);
  const other = otherForm(language);
  // Only what the own dictionary refuses can be the other form's.
  const refused = forms.filter((word) => verdicts.get(word) === 'unknown');
  const others =
    other !== null && refused.length > 0 ? byWord(refused, await verdictsOf(context, own, other, refused)) : new Map<string, Verdict>();
  const pairs = pairsToAsk(text, language);
  const joined = await context.speller.join(language, pairs);
  const joins = new Map('unavailable' in joined ? [] : pairs.map((pair, index) => [pairKey(pair), joined[index]]));
  const { proofing } = pack;
  const knowledge: ProofKnowledge = {
    verdict: (of, word) => (of === language ? verdicts : of === other ? others : null)?.get(word),
    join: (of, pair) => (of === language ? joins.get(pairKey(pair)) : undefined),
    // A damaged installation tells of it where languages are asked about; everything else is checked all the same.
    model: await context.languages.model().catch(() => undefined),
    measures: proofing?.measures,
    houseForm: houseFormOf(context, pack),
    severities: proofing?.text,
    glossary: own.glossary,
  };
  return { found, knowledge };
}

function byWord(words: readonly string[], found: readonly Verdict[] | Unavailable): Map<string, Verdict> {
  return new Map('unavailable' in found ? [] : words.map((word, index) => [word, found[index] as Verdict]));
}

/** What an institution knows beside the dictionaries: words that are right in any language, and terms, each in its own. */
export interface OwnWords {
  readonly house: HouseWords;
  readonly glossary: Glossary;
}

export function ownWords(context: Context, pack: Pack): OwnWords {
  return { house: houseOf(context, pack), glossary: glossaryFor(context, pack) };
}

/** The verdict on each word, the house's own words taken into account. */
export async function verdictsOf(
  context: Context,
  { house, glossary }: OwnWords,
  language: LanguageCode,
  words: readonly string[],
): Promise<readonly Verdict[] | Unavailable> {
  const known = { has: (word: string) => house.has(word) || glossary.knows(language, word) };
  const left = words.map((word) => leftToLookUp(word, known));
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
