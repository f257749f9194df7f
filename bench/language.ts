import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { modelFolder } from '../scripts/language-model/main.ts';
import { hasDebianPackages, testPackage, withPackages } from '../scripts/language-model/packages.ts';
import { type Texts, testTexts } from '../scripts/language-model/texts.ts';
import { languageWords } from '../src-shared/domain/proofing/language/features.ts';
import { identifyLanguage } from '../src-shared/domain/proofing/language/identify.ts';
import { readLanguageModel, toldLanguages } from '../src-shared/domain/proofing/language/model.ts';
import { table } from './parts/report.ts';

/**
 * npm run bench -- language [--json FILE] [--installed]: how many paragraphs of 4 to 40 words, and how many of those from 16 words on,
 * are told right, on text of another origin than what the model was learnt from. `--installed` reads the test text where it is
 * installed, in the place of fetching it.
 */
const shortest = 4;
const long = 16;
const longest = 40;

async function fetchTexts(): Promise<Texts> {
  if (process.argv.includes('--installed')) return testTexts('/');
  if (!hasDebianPackages()) {
    process.stderr.write(
      `The test text comes out of Debian's package ${testPackage}: run this on Debian, with network. Nothing is installed.\n`,
    );
    process.exit(1);
  }
  return withPackages([testPackage], testTexts);
}

const stored = readFileSync(join(import.meta.dirname, '..', modelFolder, 'language-model.gz'));
const began = performance.now();
const model = readLanguageModel(gunzipSync(stored).toString('utf8'));
const loaded = performance.now() - began;

const texts = await fetchTexts();
const figures: Record<string, number> = {};
const mistaken: string[] = [];
let milliseconds = 0;
let judged = 0;
let right = 0;
let judgedLong = 0;
let rightLong = 0;
for (const language of toldLanguages) {
  const paragraphs = texts[language]
    .map((text) => ({ text, words: languageWords(text).length }))
    .filter(({ words }) => words >= shortest && words <= longest);
  if (paragraphs.length === 0) {
    process.stderr.write(`There is no test text for ${language}. Install Debian's package ${testPackage}, or leave out --installed.\n`);
    process.exit(1);
  }
  const from = performance.now();
  const told = paragraphs.map(({ text, words }) => ({ words, as: identifyLanguage(model, text).language }));
  milliseconds += performance.now() - from;
  const longOnes = told.filter(({ words }) => words >= long);
  const share = (ones: typeof told) => (100 * ones.filter(({ as }) => as === language).length) / ones.length;
  figures[`${language}_paragraphs`] = told.length;
  figures[`${language}_right`] = share(told);
  figures[`${language}_from_16_words`] = share(longOnes);
  judged += told.length;
  right += told.filter(({ as }) => as === language).length;
  judgedLong += longOnes.length;
  rightLong += longOnes.filter(({ as }) => as === language).length;
  const as = toldLanguages
    .filter((other) => other !== language)
    .map((other) => `${other} ${told.filter((one) => one.as === other).length}`);
  mistaken.push(`${language} was taken for: ${as.join(', ')}`);
}
const all: Record<string, number> = {
  ...figures,
  right: (100 * right) / judged,
  from_16_words: (100 * rightLong) / judgedLong,
  ms_per_paragraph: milliseconds / judged,
  load_ms: loaded,
  model_kb: stored.length / 1000,
};
table(all, { nb_right: '>= 94', nn_right: '>= 88', en_right: 'about 100', from_16_words: '>= 98' });
process.stderr.write(`${mistaken.join('\n')}\n`);
