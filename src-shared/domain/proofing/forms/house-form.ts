import type { LanguageCode } from '../../draft/document.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt, withCapitalsOf } from '../found.ts';
import { wordsOf } from '../tokens.ts';
import { choicesIn, type HouseForm, houseChoiceNames, houseChoices } from './house-choices.ts';
import { type HouseWordTable, houseWordTables, infinitiveOf, meansAnother } from './house-words.ts';

/** Forms that are right and not those that the house has chosen. */
export function houseForms(text: string, language: LanguageCode, house: HouseForm): ProofFinding[] {
  const turned = tablesFor(language, house);
  const infinitive = language === 'nn' ? house.nn?.infinitive : undefined;
  if (turned.length === 0 && !infinitive) return [];
  const words = wordsOf(text);
  const besides = (index: number): string => words[index]?.word.toLowerCase() ?? '';
  return words.flatMap((word, index): ProofFinding[] => {
    const small = word.word.toLowerCase();
    // A capital inside a sentence is a name, and capitals alone are short for something: ME.
    if (small !== word.word && (!word.opens || /^\p{Lu}{2,}$/u.test(word.word))) return [];
    const before = besides(index - 1);
    let chosen = meansAnother(small, { before, after: besides(index + 1) })
      ? small
      : turned.reduce((form, table) => table.get(form) ?? form, small);
    if (infinitive) chosen = infinitiveOf(chosen, before, infinitive) ?? chosen;
    if (chosen === small) return [];
    const instead = withCapitalsOf(word.text, chosen);
    return [
      foundAt('house-form', language, text, word, { id: 'proof.houseForm', params: { words: word.text, chosen: instead } }, [instead]),
    ];
  });
}

/** The tables of what was chosen, the last first, so that a noun has its ending before its gender: *øvelsen*, *øvingen*, *øvinga*. */
function tablesFor(language: LanguageCode, house: HouseForm): HouseWordTable['first'][] {
  const chosen = choicesIn(house);
  return [...houseChoiceNames].reverse().flatMap((choice) => {
    const value = chosen[choice];
    if (choice === 'infinitive' || value === undefined || houseChoices[choice].language !== language) return [];
    const { first, second } = houseWordTables[choice];
    return [value === houseChoices[choice].values[0] ? first : second];
  });
}
