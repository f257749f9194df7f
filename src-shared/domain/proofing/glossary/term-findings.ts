import { severities } from '../../checks/finding.ts';
import type { Row } from '../../draft/alignment.ts';
import type { LanguageCode } from '../../draft/document.ts';
import { hasText } from '../../draft/segments.ts';
import { commonEnd } from '../common-ends.ts';
import type { ProofFinding, ProofKind } from '../finding.ts';
import { withCapitalsOf } from '../found.ts';
import { type GlossaryEntry, type LanguageTerm, rightForms } from './entry.ts';
import type { Glossary, TermHit, TermReading } from './glossary.ts';

const mostSuggested = 4;

/** Forms in one text that the glossary forbids, with what is right in their place. Offsets are the text's own. */
export function forbiddenForms(text: string, language: LanguageCode, glossary: Glossary): ProofFinding[] {
  return glossary
    .hitsIn(language, text)
    .filter(({ right }) => !right)
    .map(({ from, to, words, readings }): ProofFinding => {
      const suggestions = [...new Set(readings.flatMap((reading) => inItsPlace(words, reading, language)))].slice(0, mostSuggested);
      const severity = severities.find((one) => readings.some(({ entry }) => entry.severity === one)) ?? 'hint';
      const note = readings.find(({ entry }) => entry.note !== '')?.entry.note ?? '';
      return {
        rule: 'forbidden-form',
        severity,
        source: '',
        place: { in: 'body', language, from, to },
        text: {
          id: 'proof.forbiddenForm',
          params: { words, term: suggestions[0] ?? '', note, hasNote: note === '' ? 'no' : 'yes' },
        },
        words,
        suggestions,
      };
    });
}

/** Right forms for a forbidden one: first those that end as it does (*mailen, e-posten*), with its capitals and what it goes on with. */
function inItsPlace(words: string, { entry, rest }: TermReading, language: LanguageCode): string[] {
  const own = entry.terms[language];
  if (!own) return [];
  const stem = words.slice(0, words.length - rest.length);
  const withCapitals = (form: string): string => (entry.kind === 'name' ? form : withCapitalsOf(stem, form)) + rest;
  // Only the term itself begins a compound.
  if (rest !== '' && !/^['’]s?$|^s$/.test(rest)) return [withCapitals(own.term)];
  const likely = rightForms(own)
    .map((form, index) => ({ form, index, alike: index === 0 ? 0 : commonEnd(form.toLowerCase(), stem.toLowerCase()) }))
    // One letter alone ends many words; the term itself is the likeliest where no form ends as this one.
    .sort((a, b) => (b.alike > 1 ? b.alike : 0) - (a.alike > 1 ? a.alike : 0) || a.index - b.index);
  return likely.map(({ form }) => withCapitals(form));
}

/** What each language of a row has of the glossary; languages without text there are left out. */
export type RowTerms = ReadonlyMap<LanguageCode, readonly TermHit[]>;

/** The glossary's terms in a row of the panes. */
export function termsOfRow(row: Row, languages: readonly LanguageCode[], glossary: Glossary): RowTerms {
  return new Map(
    languages.flatMap((language) => {
      const segment = row.cells[language];
      return hasText(segment) ? [[language, glossary.hitsIn(language, segment.text)] as const] : [];
    }),
  );
}

/** A term that one language of a row has, and another does not. */
export interface LackingTerm {
  /** The language that lacks it. */
  readonly language: LanguageCode;
  readonly entry: GlossaryEntry;
  readonly own: LanguageTerm;
  /** Where it stands, and as what. */
  readonly standing: LanguageCode;
  readonly words: string;
}

/**
 * What a language lacks of the terms that the others have in this row, once each. A forbidden form counts as the term: it is told by
 * itself. What may be several entries is lacking only where none of them is there.
 */
export function lackingTerms(terms: RowTerms, language: LanguageCode): LackingTerm[] {
  const own = new Set((terms.get(language) ?? []).flatMap(({ readings }) => readings.map(({ entry }) => entry)));
  const lacking = new Map<GlossaryEntry, LackingTerm>();
  for (const [standing, hits] of terms) {
    if (standing === language) continue;
    for (const { right, readings, words } of hits) {
      const here = readings.filter(({ entry }) => entry.terms[language]);
      const [first] = here;
      if (!right || !first || here.some(({ entry }) => own.has(entry) || lacking.has(entry))) continue;
      const { entry } = first;
      lacking.set(entry, { language, entry, own: entry.terms[language] as LanguageTerm, standing, words });
    }
  }
  return [...lacking.values()];
}

/** Terms that stand in one language of a row and not in another, where their entries ask for it; in the order of rows and languages. */
export function termMismatches(rows: readonly Row[], languages: readonly LanguageCode[], glossary: Glossary): ProofFinding[] {
  if (glossary.entries.length === 0 || languages.length < 2) return [];
  return rows.flatMap((row, index) => {
    const terms = termsOfRow(row, languages, glossary);
    if (terms.size < 2) return [];
    return languages
      .filter((language) => terms.has(language))
      .flatMap((language) => lackingTerms(terms, language).flatMap((one) => mismatch(one, index)));
  });
}

function mismatch({ language, entry, own, standing, words }: LackingTerm, row: number): ProofFinding[] {
  if (entry.missing === 'off') return [];
  return [
    {
      rule: 'term-mismatch',
      severity: entry.missing,
      source: '',
      place: { in: 'body', language, row },
      text: { id: 'proof.termMismatch', params: { term: own.term, standing, others: words } },
      words: '',
      suggestions: [own.term],
      others: words,
    },
  ];
}

/** What the checks of words alone say of a right form is not said: the glossary knows better. */
const spared: readonly ProofKind[] = ['spelling', 'wrong-written-form', 'house-form', 'heavy-word', 'split-compound', 'acronym'];

/** True for a finding about words that lie in a right form of the glossary. `text` is what its offsets count in. */
export function isSpared({ rule, place }: Pick<ProofFinding, 'rule' | 'place'>, text: string, glossary: Glossary | undefined): boolean {
  const { from, to, language } = place;
  if (!glossary || from === undefined || to === undefined || !spared.includes(rule)) return false;
  return glossary.hitsIn(language, text).some((hit) => hit.right && hit.from <= from && to <= hit.to);
}
