import type { LanguageCode } from '../../draft/document.ts';
import { type Span, sentencesOf } from '../sentences.ts';
import { type LanguageEvidence, languageEvidence, weighed } from './identify.ts';
import { type LanguageModel, type ToldLanguage, toldLanguages } from './model.ts';

/** Words in another language than that of the text they stand in. */
export interface ForeignStretch extends Span {
  /** Index of the block. */
  readonly block: number;
  readonly language: ToldLanguage;
}

/** Fewer words than this may be a title or a name: they are judged with the rest of the text alone. */
const fewestWords = 8;

/**
 * How much likelier, as a logarithm of odds, another language must be than the text's own. With 4, on text of another origin, one in a
 * thousand stretches is called foreign that is not, and nine in ten of the other Norwegian form are found (nearly all of English).
 */
const margin = 4;
/** The same where the whole text speaks for the other language. */
const turnedMargin = 2;

interface Judged extends Span {
  readonly evidence: LanguageEvidence;
}

/**
 * What is in another language than the text it stands in: blocks that are so as a whole, else their sentences. `blocks` are the texts of
 * one language's blocks in order; what the whole of them says lends weight to the doubtful ones.
 */
export function foreignStretches(model: LanguageModel, language: LanguageCode, blocks: readonly string[]): ForeignStretch[] {
  const judged = blocks.map((text) =>
    sentencesOf(text, language).map((span): Judged => ({ ...span, evidence: languageEvidence(model, withoutNames(span.text)) })),
  );
  const own = toldLanguages.indexOf(language);
  const all = addUp(judged.flat());
  const turned = all.words >= fewestWords ? strongest(all) : own;
  const foreign = (evidence: LanguageEvidence): ToldLanguage | null => {
    const likeliest = strongest(evidence);
    // Of two that are about as likely, it is the one that the rest is in.
    const other = turned !== own && lead(evidence, likeliest, turned) < turnedMargin ? turned : likeliest;
    if (other === own || evidence.words < fewestWords || lead(evidence, other, own) < (other === turned ? turnedMargin : margin))
      return null;
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

function lead({ logs }: LanguageEvidence, of: number, over: number): number {
  return (logs[of] ?? 0) - (logs[over] ?? 0);
}

function strongest(evidence: LanguageEvidence): number {
  const logs = weighed(evidence);
  return logs.indexOf(Math.max(...logs));
}

function addUp(sentences: readonly Judged[]): LanguageEvidence {
  return {
    words: sentences.reduce((sum, { evidence }) => sum + evidence.words, 0),
    logs: toldLanguages.map((_, index) => sentences.reduce((sum, { evidence }) => sum + (evidence.logs[index] ?? 0), 0)),
  };
}
