import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ToldLanguage, toldLanguages } from '../../src-shared/domain/proofing/language/model.ts';
import { readCatalogue } from './catalogues.ts';
import { plainParagraphs } from './plain.ts';

/** Paragraphs by language. */
export type Texts = Record<ToldLanguage, string[]>;

function noTexts(): Texts {
  return { nb: [], nn: [], en: [], sv: [], da: [] };
}

function isTold(code: string): code is ToldLanguage {
  return (toldLanguages as readonly string[]).includes(code);
}

/** The message catalogues and manuals of unpacked training packages. What was left untranslated is no text of that language. */
export function trainingTexts(folder: string): Texts {
  const texts = noTexts();
  const seen = new Set<string>();
  const take = (language: ToldLanguage, text: string): void => {
    if (seen.has(`${language} ${text}`)) return;
    seen.add(`${language} ${text}`);
    texts[language].push(...plainParagraphs(text));
  };
  for (const file of globSync('**/LC_MESSAGES/*.mo', { cwd: folder }).sort()) {
    const language = basename(dirname(dirname(file)));
    if (!isTold(language) || language === 'en') continue;
    for (const [original, translation] of readCatalogue(readFileSync(join(folder, file)))) {
      if (original === translation) continue;
      take('en', original);
      take(language, translation);
    }
  }
  const manuals = {
    nn: 'usr/share/gimp/2.0/help/nn/*.html',
    nb: 'usr/share/doc/debian-handbook/html/nb-NO/**/*.html',
    en: 'usr/share/doc/debian-handbook/html/en-US/**/*.html',
  } as const;
  for (const [language, pages] of Object.entries(manuals)) {
    for (const page of globSync(pages, { cwd: folder }).sort()) {
      const html = readFileSync(join(folder, page), 'utf8').replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, ' ');
      for (const paragraph of plainParagraphs(html)) take(language as keyof typeof manuals, paragraph);
    }
  }
  return texts;
}

/**
 * What MediaWiki and its extensions say, as unpacked or as installed under `root`: plain paragraphs by language, each once. What is the
 * same in two languages tells neither, and is left out.
 */
export function testTexts(root: string): Texts {
  const spoken = new Map<string, Set<ToldLanguage>>();
  for (const original of globSync('usr/share/mediawiki/**/i18n/**/en.json', { cwd: root }).sort()) {
    const english = readMessages(join(root, original)) ?? {};
    for (const language of toldLanguages) {
      const messages = language === 'en' ? english : readMessages(join(root, dirname(original), `${language}.json`));
      for (const [key, text] of Object.entries(messages ?? {})) {
        if (typeof text !== 'string' || (language !== 'en' && text === english[key])) continue;
        for (const paragraph of plainParagraphs(text)) spoken.set(paragraph, (spoken.get(paragraph) ?? new Set()).add(language));
      }
    }
  }
  const texts = noTexts();
  for (const [paragraph, [language, another]] of spoken) if (language && !another) texts[language].push(paragraph);
  return texts;
}

function readMessages(file: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw reason;
  }
}
