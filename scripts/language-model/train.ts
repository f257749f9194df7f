import { featuresOfWord, languageWords } from '../../src-shared/domain/proofing/language/features.ts';
import { languageEvidence } from '../../src-shared/domain/proofing/language/identify.ts';
import { type LanguageModel, toldLanguages } from '../../src-shared/domain/proofing/language/model.ts';
import type { Texts } from './texts.ts';

/** How many features the model keeps: those that tell the most. Twice as many tell hardly more. */
const kept = 30_000;
/** Seen less often than this in all, a feature is chance. */
const leastSeen = 5;
/** What is added to each count, so that what was never seen is unlikely and not impossible. */
const smoothing = 0.5;
const wordWeight = 3;
/**
 * Share of the paragraphs that are taken not to be in the language of their catalogue: titles, names, what was left as it was. An
 * assumption; without any, a few of them decide how sure the model is of all.
 */
const mislabelled = 0.02;
/** Pairs that are hard to tell apart: a feature is worth as much as it says about the hardest of them. */
const closePairs = [
  [toldLanguages.indexOf('nb'), toldLanguages.indexOf('nn')],
  [toldLanguages.indexOf('nb'), toldLanguages.indexOf('da')],
] as const;

/**
 * The model of some texts. Counts are per language as if it had as much text as the mean of them. Its `overlap` is what makes the
 * probabilities honest on every tenth paragraph when the model is learnt from the others.
 */
export function trainLanguageModel(texts: Texts): LanguageModel {
  const isHeldBack = (index: number) => index % 10 === 9;
  const held = toldLanguages.map((language) => texts[language].filter((_, index) => isHeldBack(index)));
  const others = toldLanguages.map((language) => texts[language].filter((_, index) => !isHeldBack(index)));
  const overlap = honestOverlap({ wordWeight, overlap: 1, weights: learn(others) }, held);
  return { wordWeight, overlap, weights: learn(toldLanguages.map((language) => texts[language])) };
}

function learn(texts: readonly (readonly string[])[]): LanguageModel['weights'] {
  const counts = countFeatures(texts);
  const isWord = (feature: string) => feature.startsWith('=');
  const totals = { words: toldLanguages.map(() => 0), runs: toldLanguages.map(() => 0) };
  for (const [feature, seen] of counts) {
    const total = isWord(feature) ? totals.words : totals.runs;
    seen.forEach((count, language) => {
      total[language] = (total[language] ?? 0) + count;
    });
  }
  const candidates: { readonly feature: string; readonly weights: number[]; readonly worth: number }[] = [];
  for (const [feature, seen] of counts) {
    if (sum(seen) < leastSeen) continue;
    const total = isWord(feature) ? totals.words : totals.runs;
    const mean = sum(total) / total.length;
    const even = seen.map((count, language) => (count * mean) / (total[language] || 1));
    const logs = even.map((count) => Math.log((count + smoothing) / mean));
    const middle = sum(logs) / logs.length;
    candidates.push({ feature, weights: logs.map((log) => log - middle), worth: worthOf(even) });
  }
  candidates.sort((a, b) => b.worth - a.worth || (a.feature < b.feature ? -1 : 1));
  return new Map(candidates.slice(0, kept).map(({ feature, weights }) => [feature, weights]));
}

function countFeatures(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  texts.forEach((paragraphs, language) => {
    for (const word of paragraphs.flatMap(languageWords)) {
      for (const feature of featuresOfWord(word)) {
        const seen = counts.get(feature) ?? toldLanguages.map(() => 0);
        seen[language] = (seen[language] ?? 0) + 1;
        counts.set(feature, seen);
      }
    }
  });
  return counts;
}

/** Information that a feature gives about the language, times how often it is seen: about all of them, or about a close pair. */
function worthOf(even: readonly number[]): number {
  return Math.max(information(even) / even.length, ...closePairs.map(([a, b]) => information([even[a] ?? 0, even[b] ?? 0])));
}

function information(counts: readonly number[]): number {
  const mean = sum(counts) / counts.length;
  return sum(counts.map((count) => (count > 0 ? count * Math.log(count / mean) : 0)));
}

/** The divisor, by halves, under which the probabilities are the likeliest for texts whose languages are known. */
function honestOverlap(model: LanguageModel, texts: readonly (readonly string[])[]): number {
  const judged = texts.flatMap((paragraphs, language) =>
    paragraphs.map((paragraph) => ({ language, ...languageEvidence(model, paragraph) })).filter(({ words }) => words >= 4),
  );
  const loss = (overlap: number) =>
    sum(
      judged.map(({ language, logs }) => {
        const highest = Math.max(...logs);
        const all = sum(logs.map((log) => Math.exp((log - highest) / overlap)));
        const likely = Math.exp(((logs[language] ?? 0) - highest) / overlap) / all;
        return -Math.log((1 - mislabelled) * likely + mislabelled / toldLanguages.length);
      }),
    );
  const divisors = Array.from({ length: 60 }, (_, index) => 1 + index / 2);
  return divisors.reduce((best, divisor) => (loss(divisor) < loss(best) ? divisor : best));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
