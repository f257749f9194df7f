import { type Bodies, blockText, type LanguageCode, writtenLanguages } from '../draft/document.ts';

/** The beginning of a short text that a message offers: its title and first paragraph, in one language. */
export interface TextOffer {
  readonly language: LanguageCode;
  readonly text: string;
}

/**
 * What a message of a crisis offers as the start of a text, language by language in the order of the mail (`languages`). It is a start to write on
 * and never a text that is cleared: whoever takes it saves it as a text of its own. A language without a paragraph offers nothing.
 */
export function textOffers(subject: string, bodies: Bodies, languages: readonly LanguageCode[]): TextOffer[] {
  return writtenLanguages(bodies, languages).flatMap((language, index) => {
    const blocks = bodies[language]?.content ?? [];
    const first = blocks.find((block) => block.type === 'paragraph' && blockText(block).trim() !== '');
    if (!first) return [];
    const heading = blocks.find((block) => block.type === 'heading' && block.attrs.level === 1);
    // The subject is of the first language; another's title is its own or none.
    const title = (heading ? blockText(heading) : index === 0 ? subject : '').trim();
    return [{ language, text: [title, blockText(first).trim()].filter((part) => part !== '').join('\n') }];
  });
}
