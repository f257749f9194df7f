import { type Bodies, type LanguageCode, writtenLanguages } from './document.ts';
import type { BlockLink } from './links.ts';
import { markOf } from './mark.ts';
import { hasText, type Segment, segmentsOf } from './segments.ts';
import { overlap, type WordSet, wordSet } from './word-set.ts';

export type { Segment } from './segments.ts';

/** One row across the panes. A language that lacks the block has null; a language without a body has null everywhere. */
export interface Row {
  readonly cells: Readonly<Partial<Record<LanguageCode, Segment | null>>>;
}

/** What two segments are compared by. */
interface Features {
  readonly segment: Segment;
  readonly words: WordSet;
  /** Numbers, link targets and e-mail addresses: what a translation keeps. */
  readonly anchors: WordSet;
  /** How many sentences and clauses its punctuation makes; a translation mostly keeps both. */
  readonly sentences: number;
  readonly clauses: number;
}

/** A message side by side: the languages in which something is written, in their order, and its rows. */
export interface Panes {
  readonly languages: readonly LanguageCode[];
  readonly rows: readonly Row[];
}

/** The panes of bodies that were laid out already: every rule and every check asks for the same. */
const laidOut = new WeakMap<Bodies, Map<string, Panes>>();

const noLinks: readonly BlockLink[] = [];

/** A message as its panes show it; a language without text takes no rows. Of the same bodies and links it is worked out once. */
export function panesOf(bodies: Bodies, languages: readonly LanguageCode[], links: readonly BlockLink[] = noLinks): Panes {
  const known = laidOut.get(bodies) ?? new Map<string, Panes>();
  laidOut.set(bodies, known);
  const key = [languages.join(), ...links.map(([a, b]) => `${a.language}${a.block}${b.language}${b.block}`)].join(' ');
  const before = known.get(key);
  if (before) return before;
  const written = writtenLanguages(bodies, languages);
  const panes: Panes = { languages: written, rows: alignBodies(pick(bodies, written), written, links) };
  known.set(key, panes);
  return panes;
}

function pick(bodies: Bodies, languages: readonly LanguageCode[]): Bodies {
  return Object.fromEntries(languages.map((language) => [language, bodies[language]]));
}

type FeatureRow = Map<LanguageCode, Features>;

/**
 * Lays the panes' blocks in rows, so that paragraph 3 stands beside paragraph 3. The first of `languages` that has
 * text is the backbone; each further one is aligned to the rows so far by dynamic programming, and what has no
 * counterpart there gets a row of its own. Every block of every pane is in exactly one row, in its own order.
 * Blocks that are linked come in one row before all likeness, as far as the order allows. Languages that are equal are aligned without a gap. About n·m comparisons a language.
 */
export function alignBodies(bodies: Bodies, languages: readonly LanguageCode[], links: readonly BlockLink[] = noLinks): Row[] {
  const panes = languages.flatMap((language) => {
    const segments = segmentsOf(bodies[language]);
    return segments.length > 0 ? [{ language, features: segments.map(featuresOf), written: segments.some(hasText) }] : [];
  });
  const backbone = panes.find((pane) => pane.written) ?? panes[0];
  if (!backbone) return [];
  let rows: FeatureRow[] = backbone.features.map((features) => new Map([[backbone.language, features]]));
  for (const pane of panes) {
    if (pane !== backbone) rows = merge(rows, pane.features, pane.language, linkedTo(links, pane.language));
  }
  return rows.map((row) => ({ cells: Object.fromEntries(languages.map((language) => [language, row.get(language)?.segment ?? null])) }));
}

/** The best in-order pairing of rows and segments; an unpaired one costs nothing, so a pair must be worth more than that. */
function merge(rows: readonly FeatureRow[], segments: readonly Features[], language: LanguageCode, linked: LinkedTo): FeatureRow[] {
  const width = segments.length + 1;
  const worth = new Float64Array(rows.length * segments.length);
  rows.forEach((row, r) => {
    segments.forEach((segment, s) => {
      let best = Number.NEGATIVE_INFINITY;
      for (const [from, other] of row)
        best = Math.max(best, likeness(other, segment) + (isLinked(linked, segment, from, other) ? linkWorth : 0));
      worth[r * segments.length + s] = best;
    });
  });
  const best = new Float64Array((rows.length + 1) * width);
  const at = (r: number, s: number) => best[r * width + s] ?? 0;
  const pair = (r: number, s: number) => worth[r * segments.length + s] ?? 0;
  for (let r = rows.length - 1; r >= 0; r -= 1) {
    for (let s = segments.length - 1; s >= 0; s -= 1) {
      best[r * width + s] = Math.max(at(r + 1, s + 1) + pair(r, s), at(r + 1, s), at(r, s + 1));
    }
  }
  const merged: FeatureRow[] = [];
  let r = 0;
  let s = 0;
  while (r < rows.length || s < segments.length) {
    const row = rows[r];
    const segment = segments[s];
    const value = at(r, s);
    if (row && segment && value === at(r + 1, s + 1) + pair(r, s)) {
      merged.push(new Map(row).set(language, segment));
      r += 1;
      s += 1;
    } else if (row && (!segment || value === at(r + 1, s))) {
      merged.push(row);
      r += 1;
    } else if (segment) {
      merged.push(new Map([[language, segment]]));
      s += 1;
    }
  }
  return merged;
}

/** More than all likeness of the longest message. */
const linkWorth = 1e6;

/** Of each linked block of a language, by its mark, what it is linked to: language and mark. */
type LinkedTo = ReadonlyMap<string, ReadonlySet<string>>;

function linkedTo(links: readonly BlockLink[], language: LanguageCode): LinkedTo {
  const to = new Map<string, Set<string>>();
  for (const [a, b] of links) {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (own.language === language) to.set(own.block, (to.get(own.block) ?? new Set()).add(`${other.language} ${other.block}`));
    }
  }
  return to;
}

function isLinked(linked: LinkedTo, { segment }: Features, from: LanguageCode, other: Features): boolean {
  if (linked.size === 0 || !hasText(segment) || !hasText(other.segment)) return false;
  return linked.get(markOf(segment.text))?.has(`${from} ${markOf(other.segment.text)}`) === true;
}

/** Weights were set on the sample messages; the order of size matters, not the digits. */
const weight = {
  sameKind: 1,
  nearKind: 0.1,
  otherKind: -1.5,
  otherLevel: -0.3,
  otherNumbering: -0.2,
  length: 0.6,
  words: 1.2,
  anchors: 1.2,
  otherAnchors: -0.5,
  punctuation: 0.4,
  equal: 0.5,
};

/**
 * How likely two segments say the same. Highest, and the same for every pair, where they are equal in everything:
 * no other pairing of equal texts can be worth more.
 */
function likeness(a: Features, b: Features): number {
  const kind = kindLikeness(a.segment, b.segment);
  if (kind === Number.NEGATIVE_INFINITY) return kind;
  const equal = a.segment.text === b.segment.text;
  const shared = overlap(a.anchors, b.anchors);
  const anchors = a.anchors.size + b.anchors.size === 0 ? 0 : shared === 0 ? weight.otherAnchors : shared * weight.anchors;
  if (equal) return kind + weight.length + weight.words + weight.anchors + weight.punctuation + weight.equal;
  const length = ratio(a.segment.text.length + 8, b.segment.text.length + 8) * weight.length;
  const punctuation = ratio(a.sentences + 1, b.sentences + 1) * ratio(a.clauses + 1, b.clauses + 1) * weight.punctuation;
  return kind + length + punctuation + weight.words * overlap(a.words, b.words) + anchors;
}

function kindLikeness(a: Segment, b: Segment): number {
  if (a.kind === b.kind) {
    if (a.kind === 'heading' && a.level !== b.level) return weight.sameKind + weight.otherLevel;
    if (a.kind === 'list-item' && a.ordered !== b.ordered) return weight.sameKind + weight.otherNumbering;
    return weight.sameKind;
  }
  if (a.kind === 'rule' || b.kind === 'rule') return Number.NEGATIVE_INFINITY;
  return a.kind === 'heading' || b.kind === 'heading' ? weight.otherKind : weight.nearKind;
}

/** The smaller of two positive numbers in parts of the larger. */
function ratio(a: number, b: number): number {
  return Math.min(a, b) / Math.max(a, b);
}

function featuresOf(segment: Segment): Features {
  return {
    segment,
    words: wordSet(segment.text.toLowerCase().match(/\p{L}{3,}/gu) ?? []),
    anchors: wordSet([
      ...segment.links,
      ...(segment.text.match(/\d+/g) ?? []),
      ...(segment.text.includes('@') ? (segment.text.match(/[^\s@<>]+@[^\s@<>]+\w/g) ?? []) : []),
    ]),
    sentences: segment.text.match(/[.!?](?=\s|$)/g)?.length ?? 0,
    clauses: segment.text.match(/[,;:–](?=\s|$)/g)?.length ?? 0,
  };
}
