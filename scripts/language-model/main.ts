import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toldLanguages, writeLanguageModel } from '../../src-shared/domain/proofing/language/model.ts';
import { trainingPackages, withPackages } from './packages.ts';
import { trainingTexts } from './texts.ts';
import { trainLanguageModel } from './train.ts';

/** Where the model lies, and beside it what it was learnt from. */
export const modelFolder = 'resources/proofing/language';

/** Learns the model anew from Debian's packages and writes it, with its sources, under `root`. */
export async function learnLanguageModel(root: string, say: (line: string) => void): Promise<void> {
  await withPackages(Object.keys(trainingPackages), (folder, fetched) => {
    const texts = trainingTexts(folder);
    for (const language of toldLanguages) say(`${language}: ${texts[language].length} paragraphs`);
    const model = trainLanguageModel(texts);
    const bytes = gzipSync(writeLanguageModel(model), { level: 9 });
    writeFileSync(join(root, modelFolder, 'language-model.gz'), bytes);
    const sources = fetched.map(({ name, version }) => ({ package: name, version, licence: trainingPackages[name] ?? '' }));
    writeFileSync(
      join(root, modelFolder, 'sources.json'),
      `${JSON.stringify(
        {
          what: 'How often runs of two to four letters, and words, stand in the texts of these Debian packages; no text itself.',
          paragraphs: Object.fromEntries(toldLanguages.map((language) => [language, texts[language].length])),
          sources,
        },
        null,
        2,
      )}\n`,
    );
    say(`${model.weights.size} features, overlap ${model.overlap}, ${Math.round(bytes.length / 1000)} kB.`);
  });
}
