import type { Severity } from '../../checks/finding.ts';
import { type LanguageCode, languageCodes } from '../../draft/document.ts';
import { lookUpForm } from '../tokens.ts';

/** `name`: capitals count, and a genitive -s is part of no other word. `word`: capitals follow the sentence. */
export const termKinds = ['word', 'name'] as const;
export type TermKind = (typeof termKinds)[number];

/**
 * How grave it is held that a row has the term in one language and not in another. Never what stops: a text may do without the
 * term, and whether it does is for a person to say.
 */
export const missingSeverities = ['warn', 'hint', 'off'] as const;
export type MissingSeverity = (typeof missingSeverities)[number];

/** What is right in one language, and what must not stand for it. */
export interface LanguageTerm {
  /** What is suggested. */
  readonly term: string;
  /** What is right beside it: its inflected forms, and short forms. A `*` at the end takes in compounds that begin so. */
  readonly forms: readonly string[];
  /** With a `*` at the end: compounds that begin so, too. */
  readonly forbidden: readonly string[];
}

/** What an entry of the glossary says. */
export interface GlossaryTerm {
  readonly terms: Readonly<Partial<Record<LanguageCode, LanguageTerm>>>;
  readonly kind: TermKind;
  readonly severity: Severity;
  readonly missing: MissingSeverity;
  /** Why, or where it is from; may be empty. */
  readonly note: string;
}

/** The same, as it is known by. */
export interface GlossaryEntry extends GlossaryTerm {
  readonly id: string;
}

/** An entry that somebody at an institution made. */
export interface OwnTerm extends GlossaryEntry {
  /** The institution’s pack (its family). */
  readonly owner: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** What is right in a language, the term first, without what only begins compounds. */
export function rightForms(own: LanguageTerm | undefined): string[] {
  return own ? [own.term, ...own.forms].filter((form) => !form.endsWith('*')) : [];
}

export const longestTerm = 120;
export const mostForms = 50;
export const longestNote = 500;
/** The most entries of one institution. */
export const mostTerms = 20_000;

/** What an entry has until something else is chosen. */
export const termDefaults = { kind: 'word', severity: 'warn', missing: 'hint', note: '' } as const satisfies Partial<GlossaryTerm>;

/** Why an entry cannot stand. */
export const termFaults = ['no-term', 'bad-term', 'no-right-term', 'forbidden-is-right', 'too-many-forms', 'long-note'] as const;
export type TermFault = (typeof termFaults)[number];

/** An entry as it is kept: what is written, without what nobody sees, and nothing twice. Languages without anything are left out. */
export function asGlossaryTerm({ terms, kind, severity, missing, note }: GlossaryTerm): GlossaryTerm {
  const kept = languageCodes.flatMap((language): [LanguageCode, LanguageTerm][] => {
    const own = terms[language];
    if (!own) return [];
    const term = tidy(own.term);
    const forms = distinct(own.forms).filter((form) => form !== term);
    const forbidden = distinct(own.forbidden);
    return term === '' && forms.length === 0 && forbidden.length === 0 ? [] : [[language, { term, forms, forbidden }]];
  });
  return { terms: Object.fromEntries(kept), kind, severity, missing, note: tidy(note) };
}

function distinct(written: readonly string[]): string[] {
  return [...new Set(written.map(tidy))].filter((form) => form !== '');
}

/** One line, composed, without what nobody sees. */
function tidy(written: string): string {
  return written
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, '')
    .normalize('NFC')
    .replace(/\p{Z}+/gu, ' ')
    .trim();
}

/** What is wrong with an entry, and the words that are; null where it can stand. It is asked of what `asGlossaryTerm` gives. */
export function faultOf({ terms, kind, note }: GlossaryTerm): { readonly fault: TermFault; readonly words: string } | null {
  const given = Object.values(terms);
  if (!given.some(({ term }) => term !== '')) return { fault: 'no-term', words: given[0]?.forbidden[0] ?? given[0]?.forms[0] ?? '' };
  if (note.length > longestNote) return { fault: 'long-note', words: '' };
  for (const { term, forms, forbidden } of given) {
    if (term === '') return { fault: 'no-right-term', words: forbidden[0] ?? forms[0] ?? '' };
    if (forms.length > mostForms || forbidden.length > mostForms) return { fault: 'too-many-forms', words: term };
    const bad = isTerm(term) ? [...forms, ...forbidden].find((form) => !isForm(form)) : term;
    if (bad !== undefined) return { fault: 'bad-term', words: bad };
    const right = new Set([term, ...forms].map((form) => compared(form, kind)));
    const both = forbidden.find((form) => right.has(compared(form, kind)));
    if (both !== undefined) return { fault: 'forbidden-is-right', words: both };
  }
  return null;
}

/** What counts as the same form in an entry of this kind. */
export function compared(form: string, kind: TermKind): string {
  return kind === 'name' ? lookUpForm(form) : lookUpForm(form).toLowerCase();
}

const wellFormed = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.,&/+()–:-]*$/u;

/** True for what may be a term: words, with a letter in them. Signs that separate terms in a file are in none. */
function isTerm(text: string): boolean {
  return text.length <= longestTerm && wellFormed.test(text) && /\p{L}/u.test(text);
}

/** The same for other forms, which may take in compounds by a `*` behind three letters or more. */
function isForm(text: string): boolean {
  return isTerm(text) || (/[\p{L}\p{M}\p{N}]{3}\*$/u.test(text) && isTerm(text.slice(0, -1)));
}

/** What an entry is known by among others: its first term. Two of an institution’s entries never have the same. */
export function termKey({ terms }: Pick<GlossaryTerm, 'terms'>): string {
  const language = languageCodes.find((code) => terms[code]?.term);
  return language ? `${language}:${lookUpForm(terms[language]?.term ?? '').toLowerCase()}` : '';
}

/** Every entry that holds at an institution: its own, and those of the rules that none of its own stands for. */
export function heldTerms<T extends GlossaryEntry>(ofRules: readonly T[], own: readonly T[]): T[] {
  const keys = new Set(own.map(termKey));
  return [...own, ...ofRules.filter((entry) => !keys.has(termKey(entry)))];
}

/** True when both say the same. */
export function sameTerm(a: GlossaryTerm, b: GlossaryTerm): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder({ terms, kind, severity, missing, note }: GlossaryTerm): unknown {
  const own = languageCodes.map((code) => terms[code] && [terms[code].term, terms[code].forms, terms[code].forbidden]);
  return [own, kind, severity, missing, note];
}
