import { type Bodies, type LanguageCode, writtenLanguages } from '../draft/document.ts';
import { languageNames } from './languages.ts';
import { blocksHtml } from './render-html.ts';
import { plainText } from './render-text.ts';

/** A text as it goes to the clipboard: both forms say the same. */
export interface RichText {
  /** Headings, lists, links and emphasis as plain elements, which take on the looks of the document they are pasted into. */
  readonly html: string;
  readonly text: string;
}

/**
 * What is written in these languages, in the order given, to be pasted into another program: the text alone, without
 * the mail's opening line and footer. Of several languages each is marked as what it is. Null when nothing is written.
 */
export function richText(bodies: Bodies, languages: readonly LanguageCode[]): RichText | null {
  const parts = writtenLanguages(bodies, languages).flatMap((language) => {
    const doc = bodies[language];
    return doc ? [{ language, doc }] : [];
  });
  if (parts.length === 0) return null;
  return {
    html: parts
      .map(({ language, doc }) => `<div lang="${language}" dir="ltr">\n${blocksHtml(doc, null).join('\n')}\n</div>`)
      .join('\n<hr>\n'),
    text: parts
      .map(({ language, doc }, index) => `${index === 0 ? '' : `===== ${languageNames[language].name} =====\n\n`}${plainText(doc)}\n`)
      .join('\n'),
  };
}
