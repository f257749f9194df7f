import type { LanguageCode } from '../../draft/document.ts';
import { type Span, sentencesOf } from '../sentences.ts';
import { languageWords } from './features.ts';
import { type LanguageEvidence, weighed, wordEvidence } from './identify.ts';
import { type LanguageModel, type PerLanguage, type ToldLanguage, toldLanguages } from './model.ts';

/** Words in another language than that of the text they stand in. */
export interface ForeignStretch extends Span {
  /** Index of the block. */
  readonly block: number;
  readonly language: ToldLanguage;
}

/** Fewer words than this may be a title or a name: they are judged with the rest of the text alone. */
const fewestWords = 8;

/**
 * How much likelier, as a logarithm of odds, another language must be than the text's own; half of it where the whole text speaks for
 * the other language. Bokmål, nynorsk and Danish share most words: between them no word counts for more than `mostOfAWord`, so that a
 * word or two of the other form, which have findings of their own, do not make their sentence foreign.
 */
const [farMargin, nearMargin, mostOfAWord] = [4, 6, 2.5];
const near: readonly (ToldLanguage | undefined)[] = ['nb', 'nn', 'da'];

function areNear(a: number, b: number): boolean {
  return near.includes(toldLanguages[a]) && near.includes(toldLanguages[b]);
}

/** What a stretch says, together and word by word. */
interface Evidence extends LanguageEvidence {
  readonly each: readonly PerLanguage[];
}
interface Judged extends Span {
  readonly evidence: Evidence;
}

/**
 * What is in another language than the text it stands in: blocks that are so as a whole, else their sentences. `blocks` are the texts of
 * one language's blocks in order; what the whole of them says lends weight to the doubtful ones.
 */
export function foreignStretches(model: LanguageModel, language: LanguageCode, blocks: readonly string[]): ForeignStretch[] {
  const judged = blocks.map((text) =>
    sentencesOf(text, language).map((span): Judged => ({ ...span, evidence: evidenceOf(model, withoutNames(span.text)) })),
  );
  const own = toldLanguages.indexOf(language);
  const all = addUp(judged.flat());
  const turned = all.words >= fewestWords ? strongest(all) : own;
  const foreign = (evidence: Evidence): ToldLanguage | null => {
    const likeliest = strongest(evidence);
    // Of two that are about as likely, it is the one that the rest is in.
    const other = turned !== own && lead(evidence, likeliest, turned) < 2 ? turned : likeliest;
    const needed = (areNear(other, own) ? nearMargin : farMargin) / (other === turned ? 2 : 1);
    if (other === own || evidence.words < fewestWords || lead(evidence, other, own) < needed) return null;
    return toldLanguages[other] ?? null;
  };
  return judged.flatMap((sentences, block): ForeignStretch[] => {
    const [first, last] = [sentences[0], sentences.at(-1)];
    const other = foreign(addUp(sentences));
    if (first && last && other && sentences.every(({ evidence }) => lead(evidence, toldLanguages.indexOf(other), own) >= 0)) {
      const { from, to } = { from: first.from, to: last.to };
      return [{ block, language: other, from, to, text: (blocks[block] ?? '').slice(from, to) }];
    }
    return sentences.flatMap(({ evidence, ...span }) => {
      const told = foreign(evidence);
      return told === null ? [] : [{ ...span, block, language: told }];
    });
  });
}

/** A sentence without what has a capital inside it: names are the same in every language. Where all is capitals, they say nothing. */
function withoutNames(sentence: string): string {
  return /\p{Ll}/u.test(sentence) ? sentence.replace(/(?<=\s[("“«‘']?)\p{Lu}[\p{L}\p{M}]*/gu, ' ') : sentence;
}

function evidenceOf(model: LanguageModel, text: string): Evidence {
  const each = languageWords(text).map((word) => wordEvidence(model, word));
  return { each, words: each.length, logs: total(each) };
}

/** By how much a language is likelier than another. */
function lead({ each, logs }: Evidence, of: number, over: number): number {
  if (!areNear(of, over)) return (logs[of] ?? 0) - (logs[over] ?? 0);
  return each.reduce((sum, word) => sum + Math.min(mostOfAWord, (word[of] ?? 0) - (word[over] ?? 0)), 0);
}

function strongest(evidence: LanguageEvidence): number {
  const logs = weighed(evidence);
  return logs.indexOf(Math.max(...logs));
}

function addUp(sentences: readonly Judged[]): Evidence {
  const each = sentences.flatMap(({ evidence }) => evidence.each);
  return { each, words: each.length, logs: total(each) };
}

function total(each: readonly PerLanguage[]): PerLanguage {
  return toldLanguages.map((_, index) => each.reduce((sum, logs) => sum + (logs[index] ?? 0), 0));
}
