import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { panesOf } from '#shared/domain/draft/alignment.ts';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import type { BlockLink } from '#shared/domain/draft/links.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import type { CheckedBlock, FoundWords } from './found-words.ts';
import { standingWords } from './found-words.ts';

/** Words that something was found in: the language, the row of the panes, and where in that row's text. */
export interface PlacedWords extends FoundWords {
  readonly language: LanguageCode;
  readonly row: number;
}

/** What was found in texts as they stood then, by language and block. */
export function checkedBlocks(
  bodies: Bodies,
  languages: readonly LanguageCode[],
  found: readonly PlacedWords[],
  links: readonly BlockLink[] = [],
): Map<LanguageCode, CheckedBlock[]> {
  const { rows } = panesOf(bodies, languages, links);
  return new Map(
    languages.map((language) => {
      const own = rows.flatMap(({ cells }, row) => (cells[language] ? [row] : []));
      const here = found.filter((one) => one.language === language);
      return [
        language,
        segmentsOf(bodies[language]).map(({ text }, index) => ({ text, found: here.filter(({ row }) => row === own[index]) })),
      ];
    }),
  );
}

/** What is put in the place of found words. */
export interface Mending {
  readonly text: string;
  /** Where the words lead, when it is that address which is put right. */
  readonly target?: string | undefined;
}

/**
 * Puts a suggestion in the place of a finding's words, in the letters that they have, as one step of undo; the caret stands after
 * it. False where the words are gone.
 */
export function mendFound(editor: Editor, key: string, { text, target }: Mending): boolean {
  const { view, schema } = editor;
  const place = standingWords(view.state, key);
  if (!place) return false;
  const { from, to } = place;
  const transaction = closeHistory(view.state.tr);
  const link = schema.marks.link;
  const words = view.state.doc.textBetween(from, to);
  let end = to;
  if (target === undefined || words === target) {
    const marks = view.state.doc.nodeAt(from)?.marks ?? [];
    const led = marks.map((mark) => (mark.type === link ? mark.type.create({ href: ledBy(String(mark.attrs.href), words, text) }) : mark));
    transaction.replaceWith(from, to, schema.text(text, led));
    end = from + text.length;
  }
  if (target !== undefined && link) transaction.addMark(from, end, link.create({ href: text }));
  transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView();
  view.dispatch(transaction);
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  return true;
}

/** An address of which the words are a part follows them when they are put right: it would lead where they no longer say. */
function ledBy(href: string, words: string, text: string): string {
  if (href.includes(words)) return href.replace(words, text);
  const [bare, next] = [words, text].map((one) => one.replace(/\s/g, '')) as [string, string];
  return bare !== '' && href.includes(bare) ? href.replace(bare, next) : href;
}
