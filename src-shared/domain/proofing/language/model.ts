/** The languages that can be told apart; Danish is there so that it is not taken for bokmål. */
export const toldLanguages = ['nb', 'nn', 'en', 'sv', 'da'] as const;
export type ToldLanguage = (typeof toldLanguages)[number];

/** One number a language, in the order of `toldLanguages`. */
export type PerLanguage = readonly number[];

/**
 * A naive Bayes model: per feature (`featuresOfWord`) by how much it speaks for each language, as the logarithm of its probability
 * there less the mean over the languages. A feature that is not in it speaks for none.
 */
export interface LanguageModel {
  /** How much more than a run of characters a whole word counts. */
  readonly wordWeight: number;
  /** What a sum is divided by, since runs of one word overlap and say the same thing several times. */
  readonly overlap: number;
  readonly weights: ReadonlyMap<string, PerLanguage>;
}

interface Head {
  readonly version: 1;
  readonly languages: readonly string[];
  readonly features: number;
  readonly wordWeight: number;
  readonly overlap: number;
  /** Steps that a weight of 1 is stored in. */
  readonly scale: number;
}

/** A weight is stored as one printable ASCII character, `P` for none: with steps of a sixth, weights from -7.6 to 7.6. */
const [scale, most, none] = [6, 46, 80];

/**
 * The stored form, lines of text: a head as JSON; the features in the order of their UTF-16 units, of which the first character says how
 * many the line shares with the one before (base 36); then a line of weights for each language.
 */
export function writeLanguageModel(model: LanguageModel): string {
  const features = [...model.weights.keys()].sort();
  const { wordWeight, overlap } = model;
  const head: Head = { version: 1, languages: toldLanguages, features: features.length, wordWeight, overlap, scale };
  const names = features.map((feature, index) => {
    const shared = sharedStart(features[index - 1] ?? '', feature);
    return `${shared.toString(36)}${feature.slice(shared)}`;
  });
  const weights = toldLanguages.map((_, language) =>
    features
      .map((feature) => Math.round((model.weights.get(feature)?.[language] ?? 0) * scale))
      .map((steps) => String.fromCharCode(none + Math.max(-most, Math.min(most, steps))))
      .join(''),
  );
  return [JSON.stringify(head), ...names, ...weights].map((line) => `${line}\n`).join('');
}

/** The model from its stored form. Throws where that is damaged, or made for another version. */
export function readLanguageModel(stored: string): LanguageModel {
  const lines = stored.split('\n');
  const head = JSON.parse(lines[0] ?? '') as Head;
  if (head.version !== 1 || head.languages.join() !== toldLanguages.join()) throw new Error('The language model is another version’s.');
  const columns = lines.slice(head.features + 1, -1);
  if (columns.length !== toldLanguages.length || columns.some(({ length }) => length !== head.features)) {
    throw new Error('The language model is damaged.');
  }
  const weights = new Map<string, PerLanguage>();
  let feature = '';
  for (let index = 0; index < head.features; index += 1) {
    const line = lines[index + 1] ?? '';
    feature = feature.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    weights.set(
      feature,
      columns.map((column) => (column.charCodeAt(index) - none) / head.scale),
    );
  }
  return { wordWeight: head.wordWeight, overlap: head.overlap, weights };
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < 35 && shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared;
}
