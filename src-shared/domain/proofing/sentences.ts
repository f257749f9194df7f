import type { LanguageCode } from '../draft/document.ts';
import { remembering } from '../remembering.ts';

/** A stretch of a text: UTF-16 offsets, and what stands there. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Abbreviations after which a sentence goes on, in any of the languages, without their last full stop. */
const abbreviations = new Set(
  (
    'adm adr anm approx avd bl.a ca cand co dept dir div dr ds dvs e.g e.kr eks eksl ekskl f.eks f.kr f.o.m fig fk forts frk gl gml hhv i.e ibid ' +
    'iflg inkl innb int jf jfr jr kand kap kgl kl kst lign ltd m.a maks mht mill mr mrd mrs ms mvh ndf nr obs off omkr omtr oppr p.d.d p.g.a pga ' +
    'ph.d pkt prof ref resp s.k sbl sml spm st stud t.d t.o.m tel tilsv tlf tr ult vanl vs årg årh'
  ).split(' '),
);

/** Those that as often end a sentence: there it goes on unless a capital follows. */
const mayEnd = new Set('el.l etc ff kr m.fl m.m m.v min mfl mm mv o.a o.l o.s.v osb osv pst pt stk'.split(' '));

const locales: Readonly<Record<LanguageCode, string>> = { nb: 'nb', nn: 'nn', en: 'en-GB', sv: 'sv' };
const segmenters = new Map<LanguageCode, Intl.Segmenter>();

function segmenterOf(language: LanguageCode): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(locales[language], { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/**
 * The sentences of a text in their order, without the white space around them. No sentence ends after an abbreviation (`kl.`, `jf.`),
 * an initial or an ordinal (`14. oktober`); a line break ends one always.
 */
export function sentencesOf(text: string, language: LanguageCode): readonly Span[] {
  return remembered.get(`${language}${text}`, () => cut(text, language));
}

/** Several checks of a text ask for its sentences. */
const remembered = remembering<readonly Span[]>(2000);

function cut(text: string, language: LanguageCode): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const to = index + segment.length;
    if (to < text.length && goesOn(text.slice(Math.max(from, to - longestEnd), to), text.slice(to, to + 2), language)) continue;
    const within = text.slice(from, to);
    const start = from + (within.length - within.trimStart().length);
    const trimmed = within.trim();
    if (trimmed !== '') spans.push({ from: start, to: start + trimmed.length, text: trimmed });
    from = to;
  }
  return spans;
}

/** How much of a sentence is looked at to see whether it ends: an abbreviation and the white space after it. */
const longestEnd = 60;

function goesOn(sentence: string, next: string, language: LanguageCode): boolean {
  if (/[\n\r\u2028\u2029]\s*$/u.test(sentence)) return false;
  const last = /(?:^|[\s("«“‘'[/])([^\s("«“‘'[/]*)\.\s*$/u.exec(sentence)?.[1];
  if (last === undefined) return false;
  if (/^\p{Lu}$/u.test(last)) return true;
  // `14. oktober`: a number before a capital ends its sentence.
  if (/^\d{1,2}$/.test(last)) return language !== 'en' && /^[\p{Ll}\d]/u.test(next);
  const abbreviation = last.toLowerCase();
  return abbreviations.has(abbreviation) || (mayEnd.has(abbreviation) && !/^\p{Lu}/u.test(next));
}
