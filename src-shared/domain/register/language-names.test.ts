import { expect, it } from 'vitest';
import { languageNames } from './language-names.ts';

it('a language is called by its name, and what is no language as it is written', () => {
  const nameOf = languageNames('nb');
  expect(['sv', 'nn', 'not a tag', '!!', ''].map(nameOf)).toEqual(['svensk', 'norsk nynorsk', 'not a tag', '!!', '']);
});
