import type { LanguageCode } from '../../draft/document.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt, withCapitalsOf } from '../found.ts';
import { type Word, wordsOf } from '../tokens.ts';
import { formsForeignTo } from './pairs.ts';

/** Whether the dictionary of a form of Norwegian has a word; undefined where it cannot be asked. */
export type Accepts = (language: 'nb' | 'nn', word: string) => boolean | undefined;

/** The other form of Norwegian; null of another language. */
export function otherForm(language: LanguageCode): 'nb' | 'nn' | null {
  return language === 'nb' ? 'nn' : language === 'nn' ? 'nb' : null;
}

/**
 * Words of the other form of Norwegian: those that the text's own dictionary refuses and the other's has, and those that are wrong
 * whatever a dictionary says. Where a capital says nothing, the word is judged in small letters: a dictionary has *Ikke* as a name.
 */
export function wrongWrittenForms(text: string, language: LanguageCode, accepts: Accepts): ProofFinding[] {
  const other = otherForm(language);
  if (other === null) return [];
  const own = other === 'nb' ? 'nn' : 'nb';
  return wordsOf(text).flatMap((word): ProofFinding[] => {
    const judged = judgedAs(word);
    if (judged === null) return [];
    const known = formsForeignTo[own].get(judged);
    if (!known?.nowhere && !(accepts(own, judged) === false && accepts(other, judged) === true)) return [];
    const instead = (known?.instead ?? []).map((one) => withCapitalsOf(word.text, one));
    const says = { id: 'proof.writtenForm', params: { words: word.text, language: own } } as const;
    return [foundAt('wrong-written-form', language, text, word, says, instead)];
  });
}

/** The form in which a word is judged; null of names and acronyms. */
export function judgedAs({ word, opens }: Pick<Word, 'word' | 'opens'>): string | null {
  if (!/^\p{L}{2,}$/u.test(word)) return null;
  const small = word.toLowerCase();
  if (small === word || opens) return small;
  // All in capitals it is a word that is shouted, if it is one at all.
  return word.toUpperCase() === word && (formsForeignTo.nn.has(small) || formsForeignTo.nb.has(small)) ? small : null;
}
