/** Longest stretch of letters that is read as a word; what is longer is no word of any language. */
const longestWord = 40;
const runLengths = [2, 3, 4];

/** What holds an address or a digit says nothing about the language around it. */
const foreign = /[@\p{N}]|:\/\/|^www\./iu;
const latinWords = /[\p{Script=Latin}\p{M}]+/gu;

/** The words that tell a language, lower-cased and composed: Latin letters alone, without addresses and what holds digits. */
export function languageWords(text: string): string[] {
  const told = text.split(/\s+/).filter((piece) => !foreign.test(piece));
  const words = told.join(' ').normalize('NFC').toLowerCase().match(latinWords) ?? [];
  return words.filter((word) => word.length <= longestWord);
}

/** What a word is judged by: the word itself as `=word`, and every run of two to four characters of `_word_`. */
export function featuresOfWord(word: string): string[] {
  const bounded = `_${word}_`;
  const features = [`=${word}`];
  for (const length of runLengths) {
    for (let from = 0; from + length <= bounded.length; from += 1) features.push(bounded.slice(from, from + length));
  }
  return features;
}
