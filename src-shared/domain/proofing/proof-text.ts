import type { Severity } from '../checks/finding.ts';
import type { LanguageCode } from '../draft/document.ts';
import { type TextKind, type TextMeasures, textMeasures } from './defaults.ts';
import { withoutExplained } from './explained.ts';
import type { ProofFinding } from './finding.ts';
import type { HouseForm } from './forms/house-choices.ts';
import { houseForms } from './forms/house-form.ts';
import { judgedAs, otherForm, wrongWrittenForms } from './forms/wrong-written-form.ts';
import type { Glossary } from './glossary/glossary.ts';
import { forbiddenForms, isSpared } from './glossary/term-findings.ts';
import type { LanguageModel } from './language/model.ts';
import type { Verdict } from './spelling.ts';
import { heavyWordsIn, longParagraph, longSentences } from './style/plain-language.ts';
import { type JoinPair, splitCompounds } from './style/split-compounds.ts';
import { doubledWords, quotationMarks, spaces, thousands } from './style/typography.ts';
import { wholeTextFindings } from './style/whole-text.ts';
import { wordsOf } from './tokens.ts';

/** What a text is held against. Everything has been asked for beforehand: see `wordsToAsk`, `formsToAsk` and `pairsToAsk`. */
export interface ProofKnowledge {
  /** A word (`Word.word`) in a language; undefined where nobody could be asked. */
  verdict(language: LanguageCode, word: string): Verdict | undefined;
  /** The one word that two neighbours should be. Without it, none are told of. */
  readonly join?: JoinPair | undefined;
  /** Without it, no language is told. */
  readonly model?: LanguageModel | undefined;
  /** What counts as long or heavy here, where it is otherwise than the program's own measure. */
  readonly measures?: Partial<TextMeasures> | undefined;
  readonly houseForm?: HouseForm | undefined;
  /** How grave the house holds a check; `off` leaves it out. */
  readonly severities?: Partial<Readonly<Record<TextKind, Severity | 'off'>>> | undefined;
  /** What it knows is right; its forbidden forms are told beside this (`withForbiddenForms`, `proofFindings`). */
  readonly glossary?: Glossary | undefined;
}

/** One check of a block alone. What it finds has the block's own offsets and no row. */
export type ProofCheck = (text: string, language: LanguageCode, knowledge: ProofKnowledge) => readonly ProofFinding[];

/** Every check of a block alone, in the order of the list of findings. New ones join here. */
const checks: readonly ProofCheck[] = [
  spelling,
  (text, language, { verdict }) => wrongWrittenForms(text, language, (of, word) => known(verdict(of, word))),
  (text, language, { houseForm }) => (houseForm ? houseForms(text, language, houseForm) : []),
  (text, language, { measures }) => longSentences(text, language, { ...textMeasures, ...measures }),
  (text, language, { measures }) => longParagraph(text, language, { ...textMeasures, ...measures }),
  heavyWordsIn,
  doubledWords,
  (text, language, { join }) => (join ? splitCompounds(text, language, join) : []),
  spaces,
  quotationMarks,
  thousands,
];

function known(verdict: Verdict | undefined): boolean | undefined {
  return verdict === undefined ? undefined : verdict !== 'unknown';
}

/** The different words of a text as they are to be asked for. */
export function wordsToAsk(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ word }) => word))];
}

/** The words to ask for in both forms of Norwegian, so that those of the other form are found; none of another language. */
export function formsToAsk(text: string, language: LanguageCode): string[] {
  return otherForm(language) === null ? [] : [...new Set(wordsOf(text).flatMap((word) => judgedAs(word) ?? []))];
}

/** A block of a text: a row of a pane, or a paragraph of a bare text, by where it begins there. */
export interface ProofBlock {
  readonly text: string;
  readonly row?: number;
  readonly at?: number;
}

/** What proofreading finds in one text, in reading order; what another finding explains is left out. */
export function proofText(text: string, language: LanguageCode, knowledge: ProofKnowledge): ProofFinding[] {
  const blocks = paragraphsOf(text);
  return withForbiddenForms(proofBlocks(blocks, language, knowledge), blocks, language, knowledge.glossary);
}

/** The same for the blocks of one language of a message: each block by itself, then what only the whole shows. */
export function proofBlocks(blocks: readonly ProofBlock[], language: LanguageCode, knowledge: ProofKnowledge): ProofFinding[] {
  const alone = blocks.flatMap(({ text }, block) =>
    checks
      .flatMap((check) => check(text, language, knowledge))
      .filter((finding) => !isSpared(finding, text, knowledge.glossary))
      .map((finding) => ({ block, finding })),
  );
  const whole = wholeTextFindings(
    blocks.map(({ text }) => text),
    language,
    { measures: { ...textMeasures, ...knowledge.measures }, model: knowledge.model },
  );
  const found = [...alone, ...whole].flatMap(({ block, finding }): ProofFinding[] => {
    const severity = knowledge.severities?.[finding.rule as TextKind] ?? finding.severity;
    return severity === 'off' ? [] : [placed({ ...finding, severity }, block === null ? undefined : blocks[block])];
  });
  return inReadingOrder(withoutExplained(found));
}

/** What proofreading found in these blocks together with the forms that the glossary forbids, and without what those explain. */
export function withForbiddenForms(
  found: readonly ProofFinding[],
  blocks: readonly ProofBlock[],
  language: LanguageCode,
  glossary: Glossary | undefined,
): ProofFinding[] {
  if (!glossary) return [...found];
  const forbidden = blocks.flatMap((block) => forbiddenForms(block.text, language, glossary).map((finding) => placed(finding, block)));
  return forbidden.length === 0 ? [...found] : inReadingOrder(withoutExplained([...forbidden, ...found]));
}

/** A finding with the place of its block. */
function placed(finding: ProofFinding, { row, at = 0 }: Partial<ProofBlock> = {}): ProofFinding {
  const { from, to } = finding.place;
  const offsets = from === undefined || to === undefined ? {} : { from: from + at, to: to + at };
  return { ...finding, place: { ...finding.place, ...offsets, ...(row !== undefined && { row }) } };
}

function inReadingOrder(findings: readonly ProofFinding[]): ProofFinding[] {
  return [...findings].sort((a, b) => (a.place.row ?? -1) - (b.place.row ?? -1) || (a.place.from ?? -1) - (b.place.from ?? -1));
}

/** The paragraphs of a bare text: what stands between empty lines. */
export function paragraphsOf(text: string): ProofBlock[] {
  let at = 0;
  return text.split(/(\n[^\S\n]*\n)/).flatMap((piece, index): ProofBlock[] => {
    const from = at;
    at += piece.length;
    return index % 2 === 0 && piece !== '' ? [{ text: piece, at: from }] : [];
  });
}

function spelling(text: string, language: LanguageCode, knowledge: ProofKnowledge): ProofFinding[] {
  return wordsOf(text)
    .filter(({ word }) => knowledge.verdict(language, word) === 'unknown')
    .map(({ from, to, text: words }) => ({
      rule: 'spelling',
      severity: 'warn',
      source: '',
      place: { in: 'body', language, from, to },
      text: { id: 'proof.spelling', params: { words, language } },
      words,
      suggestions: [],
    }));
}

/** What stands in the place of a language's spelling while its dictionary cannot be asked. */
export function notChecked(language: LanguageCode, reason: string, severity: Severity): ProofFinding {
  return {
    rule: 'not-checked',
    severity,
    source: '',
    place: { in: 'body', language },
    text: { id: 'proof.notChecked', params: { language, reason } },
    words: '',
    suggestions: [],
  };
}
