import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Bodies, LanguageCode } from '#shared/domain/draft/document.ts';
import type { BlockLink } from '#shared/domain/draft/links.ts';
import { type BlockTags, draftMarks, staleMarks } from './block-marks.ts';
import { checkedBlocks, type Mending, mendFound, type PlacedWords } from './found.ts';
import { type CheckedBlock, lightFound, markFound, type StandingWords, standingAt, standingWords } from './found-words.ts';
import { rangesOf, unitText } from './unit-text.ts';
import { unitsOf } from './units.ts';

/** Why a block is marked as a whole: a machine drafted it and nobody has read it, or it is older than its source. */
type TagKind = 'draft' | 'stale';
const tagMarks = { draft: draftMarks, stale: staleMarks } as const satisfies Readonly<Record<TagKind, unknown>>;
const noTags: BlockTags = new Map();

/** A pane as far as its marks go. */
export interface MarkedPane {
  readonly editor: Editor;
  /** The row of each unit, from 0. */
  rows: readonly number[];
  /** The last answer of the checks. */
  checked: readonly CheckedBlock[];
  /** The blocks that are marked as a whole, each with its word. */
  tags: Readonly<Record<TagKind, BlockTags>>;
}

/** A pane of which nothing is known yet. */
export function unmarked(editor: Editor): MarkedPane {
  return { editor, rows: [], checked: [], tags: { draft: noTags, stale: noTags } };
}

/** What is marked in the panes of a message: words that something was found in, and blocks that something is said of. */
export class SheetMarks {
  private readonly languages: readonly LanguageCode[];
  private readonly panes: ReadonlyMap<LanguageCode, MarkedPane>;
  private readonly editorHere: () => Editor | undefined;
  private lit: string | null = null;

  constructor(languages: readonly LanguageCode[], panes: ReadonlyMap<LanguageCode, MarkedPane>, editorHere: () => Editor | undefined) {
    this.languages = languages;
    this.panes = panes;
    this.editorHere = editorHere;
  }

  /** Marks blocks as a whole, each with its word: these of that kind, and no others. */
  showTags(kind: TagKind, tags: ReadonlyMap<LanguageCode, BlockTags>): void {
    for (const [language, pane] of this.panes) {
      pane.tags = { ...pane.tags, [kind]: tags.get(language) ?? noTags };
      this.tag(pane, kind);
    }
  }

  /** Marks what the checks found in these texts; a block that has been changed since waits for the next answer. */
  showFound(bodies: Bodies, found: readonly PlacedWords[], links: readonly BlockLink[] = []): void {
    for (const [language, blocks] of checkedBlocks(bodies, this.languages, found, links)) {
      const pane = this.panes.get(language);
      if (!pane) continue;
      pane.checked = blocks;
      this.mark(pane);
    }
  }

  /** Lights the words of the finding that one looks at; null where one looks at none. */
  lightFound(key: string | null): void {
    if (this.lit === key) return;
    this.lit = key;
    for (const { editor } of this.panes.values()) if (!editor.view.composing) editor.view.dispatch(lightFound(editor.state, key));
  }

  /** Marks what came while an input method put a word together. */
  again(language: LanguageCode): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    this.mark(pane);
    this.tag(pane, 'draft');
    this.tag(pane, 'stale');
  }

  private mark({ editor, checked }: MarkedPane): void {
    if (!editor.view.composing) editor.view.dispatch(markFound(editor.state, checked, this.lit));
  }

  private tag({ editor, tags }: MarkedPane, kind: TagKind): void {
    if (editor.view.composing) return;
    const transaction = tagMarks[kind].mark(editor.state, tags[kind]);
    if (transaction) editor.view.dispatch(transaction);
  }

  /** Selects exactly the words of a finding. False where they no longer stand. */
  selectFound(language: LanguageCode, key: string): boolean {
    const editor = this.panes.get(language)?.editor;
    const place = editor && standingWords(editor.state, key);
    if (!editor || !place) return false;
    selectRange(editor, place.from, place.to);
    return true;
  }

  /** Selects a stretch of a block's text, by the number of the block. */
  selectWords(language: LanguageCode, block: number, { from, to }: { readonly from: number; readonly to: number }): void {
    const editor = this.panes.get(language)?.editor;
    const unit = editor && unitsOf(editor.state.doc)[block];
    if (!editor || !unit) return;
    const ranges = rangesOf(unitText(unit.node), unit.from, from, to);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first && last) selectRange(editor, first.from, last.to);
  }

  /** What was found in the words at the caret, the nearest first. */
  foundHere(): readonly StandingWords[] {
    const editor = this.editorHere();
    return editor ? standingAt(editor.state, editor.state.selection.from) : [];
  }

  /** Where the words of a finding stand on the screen: their first line. Null where they are gone. */
  boxOf(
    language: LanguageCode,
    key: string,
  ): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } | null {
    const editor = this.panes.get(language)?.editor;
    const place = editor && standingWords(editor.state, key);
    if (!editor || !place) return null;
    const [first, last] = [editor.view.coordsAtPos(place.from, 1), editor.view.coordsAtPos(place.to, -1)];
    return { left: Math.min(first.left, last.left), right: Math.max(first.left, last.right), top: first.top, bottom: last.bottom };
  }

  /** Where the block of a row stands on the screen. Null where the language has none there. */
  boxOfBlock(language: LanguageCode, row: number): DOMRect | null {
    const pane = this.panes.get(language);
    const unit = pane && unitsOf(pane.editor.state.doc)[pane.rows.indexOf(row)];
    const element = unit && pane.editor.view.nodeDOM(unit.from);
    return element instanceof HTMLElement ? element.getBoundingClientRect() : null;
  }

  /** Puts a suggestion in the place of a finding's words. False where they no longer stand. */
  mend(language: LanguageCode, key: string, mending: Mending): boolean {
    const editor = this.panes.get(language)?.editor;
    return editor ? mendFound(editor, key, mending) : false;
  }
}

function selectRange({ state, view }: Editor, from: number, to: number): void {
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
  view.focus();
}
