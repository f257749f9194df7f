import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readLanguageModel } from '#shared/domain/proofing/language/model.ts';

const file = fileURLToPath(new URL('../../resources/proofing/language/language-model.gz', import.meta.url));

/** The model that ships, in its stored form. */
export const storedLanguageModel = (): string => gunzipSync(readFileSync(file)).toString('utf8');

/** The model that ships. */
export const languageModel = () => readLanguageModel(storedLanguageModel());
