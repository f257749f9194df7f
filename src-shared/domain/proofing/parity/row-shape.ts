import type { TextRef } from '#shared/texts/index.ts';
import type { LanguageCode } from '../../draft/document.ts';
import type { Segment } from '../../draft/segments.ts';
import type { ParityCheck } from '../defaults.ts';
import type { ProofKind } from '../finding.ts';
import { oddOnes } from './odd-ones.ts';

/** What is found about a whole block of a row. */
export interface RowFinding {
  readonly check: ParityCheck;
  readonly kind: ProofKind;
  readonly language: LanguageCode;
  readonly text: TextRef;
  readonly others?: string;
}

type Cells = ReadonlyMap<LanguageCode, Segment>;

/** How the blocks of a row differ as blocks: kind, ending, what is bold, length, and whether it was translated at all. */
export function rowShape(cells: Cells, opensList: boolean): RowFinding[] {
  return [...kinds(cells, opensList), ...ends(cells), ...bold(cells), ...identical(cells), ...lengths(cells)];
}

/** What says itself that one language is otherwise than the others: `text` names what it is and what it is elsewhere. */
type SaysOtherwise = 'proof.shape' | 'proof.level' | 'proof.numbering' | 'proof.end' | 'proof.bold';

/** A finding for each language whose value is the odd one. */
function oddBlocks<T extends string | number>(
  cells: Cells,
  [check, kind, id]: readonly [ParityCheck, ProofKind, SaysOtherwise],
  value: (segment: Segment) => T,
): RowFinding[] {
  const values = new Map([...cells].map(([language, segment]) => [language, value(segment)]));
  return oddOnes(values).map(({ language, own, standing, others }) => ({
    check,
    kind,
    language,
    text: { id, params: { own, standing, others } },
  }));
}

function kinds(cells: Cells, opensList: boolean): RowFinding[] {
  const shape = ['shape', 'shape-mismatch'] as const;
  const named = oddBlocks(cells, [...shape, 'proof.shape'], ({ kind }) => kind.replaceAll('-', '_'));
  if (named.length > 0) return named;
  return [
    ...oddBlocks(cells, [...shape, 'proof.level'], ({ level = 0 }) => level),
    ...(opensList ? oddBlocks(cells, [...shape, 'proof.numbering'], ({ ordered }) => (ordered ? 'numbered' : 'bullets')) : []),
  ];
}

function ends(cells: Cells): RowFinding[] {
  return oddBlocks(cells, ['end', 'end-mismatch', 'proof.end'], ({ text }) => endOf(text));
}

/** The mark that ends a text, before what closes a quotation or a bracket; `none` where a letter does. */
function endOf(text: string): string {
  const end = text.trimEnd().replace(/[»”"'’)\]]+$/u, '');
  const sign = end.endsWith('...') ? '…' : (end.at(-1) ?? '');
  return /[.!?:;…]/.test(sign) ? sign : 'none';
}

function bold(cells: Cells): RowFinding[] {
  return oddBlocks(cells, ['bold', 'bold-mismatch', 'proof.bold'], (segment) => segment.bold);
}

/** From four words on, a text that is word for word another language's was perhaps never translated. */
function identical(cells: Cells): RowFinding[] {
  return [...cells].flatMap(([language, { text }], index): RowFinding[] => {
    const same = [...cells].slice(0, index).find(([, other]) => flat(other.text) === flat(text));
    if (!same) return [];
    const words = text.match(/(?<![\p{L}\p{N}@./-])\p{L}+(?![\p{L}\p{N}@/-])/gu) ?? [];
    // An address is names and numbers in every language.
    if (words.length < 4 || words.filter((word) => /^\p{Ll}/u.test(word)).length < 2) return [];
    const [standing] = same;
    const norwegian = [language, standing].every((one) => one === 'nb' || one === 'nn');
    return [
      {
        check: norwegian ? 'identical-norwegian' : 'identical-foreign',
        kind: 'identical',
        language,
        text: { id: 'proof.identical', params: { standing } },
      },
    ];
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Texts shorter than this differ in length whatever they say (UTF-16 units). */
const enoughToCompare = 40;
const lengthRange = { from: 0.6, to: 1.6 } as const;

function lengths(cells: Cells): RowFinding[] {
  const all = [...cells].map(([language, { text }]) => ({ language, length: flat(text).length }));
  if (all.every(({ length }) => length < enoughToCompare)) return [];
  const apart = (a: number, b: number): boolean => a < b * lengthRange.from || a > b * lengthRange.to;
  const [first] = all;
  return all.flatMap(({ language, length }): RowFinding[] => {
    const others = all.filter((one) => one.language !== language);
    const [other] = others;
    const wrong = others.length > 0 && others.every((one) => apart(length, one.length));
    // Of two, the first is what the other was translated from.
    if (!wrong || !other || (all.length === 2 && language === first?.language)) return [];
    const than = length < other.length ? 'shorter' : 'longer';
    return [
      { check: 'length', kind: 'length-mismatch', language, text: { id: 'proof.length', params: { than, standing: other.language } } },
    ];
  });
}
