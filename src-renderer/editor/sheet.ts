import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { alignBodies, type Row } from '#shared/domain/draft/alignment.ts';
import { type Bodies, type Doc, emptyDoc, isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { linksInRow } from '#shared/domain/draft/linking.ts';
import { type BlockLink, linksAfterEdit } from '#shared/domain/draft/links.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import { type BlockTags, draftMarks, staleMarks } from './block-marks.ts';
import { docReader, fromDoc } from './doc.ts';
import { checkedBlocks, type Mending, mendFound, type PlacedWords } from './found.ts';
import { type CheckedBlock, FoundMarks, lightFound, markFound, type StandingWords, standingAt, standingWords } from './found-words.ts';
import { missingPlace } from './missing.ts';
import { cleanPaste } from './paste/clean.ts';
import { putBody } from './put-body.ts';
import { placeRows, Rows } from './rows.ts';
import { mailExtensions } from './schema.ts';
import { Unbroken } from './unbroken.ts';
import { rangesOf, unitText } from './unit-text.ts';
import { type Unit, unitAt, unitsOf } from './units.ts';

/** Where the caret is: a pane, and the row of its block (from 0). */
export interface Spot {
  readonly language: LanguageCode;
  readonly row: number;
}

/** What the grid shows besides the text itself; a new object only when that has changed. */
export interface Layout {
  readonly rows: readonly Row[];
  /** Languages in which nothing is written. */
  readonly empty: readonly LanguageCode[];
  /** The rows that a person has put together, by number. */
  readonly linked: ReadonlyMap<number, BlockLink>;
  /** How many lines the grid needs: the rows, or the blank lines of an empty pane. */
  readonly lines: number;
}

interface Pane {
  readonly editor: Editor;
  readonly read: (root: Editor['state']['doc']) => Doc;
  /** The row of each unit, from 0. */
  rows: readonly number[];
  shape: string;
  /** The last answer of the checks. */
  checked: readonly CheckedBlock[];
  /** The blocks that are marked as a whole, each with its word. */
  tags: Readonly<Record<TagKind, BlockTags>>;
}

/** Why a block is marked as a whole: a machine drafted it and nobody has read it, or it is older than its source. */
type TagKind = 'draft' | 'stale';
const tagMarks = { draft: draftMarks, stale: staleMarks } as const satisfies Readonly<Record<TagKind, unknown>>;
const noTags: BlockTags = new Map();

export interface SheetOptions {
  readonly languages: readonly LanguageCode[];
  readonly bodies: Bodies;
  readonly editable: boolean;
  readonly label: (language: LanguageCode) => string;
  /** A body was changed by the person at the keyboard. */
  readonly onChange: (language: LanguageCode, body: Doc) => void;
  readonly onBlur: () => void;
  /** So many paragraphs were pasted at once that nothing was put in. */
  readonly onPasteRefused: (paragraphs: number) => void;
  /** Somebody pointed at words that something was found in. */
  readonly onPoint?: (language: LanguageCode, key: string) => void;
  /** Somebody pointed at the word that says that the block of a row is older than its source. */
  readonly onStale?: (language: LanguageCode, row: number) => void;
}

/** A text from nothing begins with its title. */
const untitled: Doc = { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] };

/** The grid line of row 0: the locked opening line stands before it. */
export const firstLine = 2;
const settleAfter = 250;
/** The most paragraphs that can be pasted at once: many times the longest message. */
export const mostPasted = 1000;

/**
 * The panes of one message: an editor per language, and the rows that their blocks share. Editors are changed
 * here and never by React; a key stroke that leaves the shape of the text as it was moves no row.
 */
export class Sheet {
  readonly languages: readonly LanguageCode[];
  private readonly options: SheetOptions;
  private readonly panes = new Map<LanguageCode, Pane>();
  private readonly bodies: Partial<Record<LanguageCode, Doc>>;
  private readonly listeners = new Set<() => void>();
  private frame = 0;
  private settle: ReturnType<typeof setTimeout> | undefined;
  private layoutNow: Layout;
  private spotNow: Spot | null = null;
  private stampNow = 0;
  private lit: string | null = null;
  /** What is saved of which blocks belong together, and the texts that it is about. */
  private saved: { readonly links: readonly BlockLink[]; readonly bodies: Bodies } = { links: [], bodies: {} };

  constructor(options: SheetOptions) {
    this.options = options;
    this.languages = options.languages;
    this.bodies = { ...options.bodies };
    this.layoutNow = this.align();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly layout = (): Layout => this.layoutNow;
  readonly spot = (): Spot | null => this.spotNow;
  /** Counts every change of text and selection: for what follows the caret, such as the toolbar. */
  readonly stamp = (): number => this.stampNow;

  /** Puts a pane's editor into the page; the returned function takes it out again. */
  mount(language: LanguageCode, element: HTMLElement): () => void {
    const editor = new Editor({
      element,
      injectCSS: false,
      editable: this.options.editable,
      extensions: [
        ...mailExtensions(),
        Rows,
        Unbroken,
        draftMarks.extension,
        staleMarks.extension.configure({ onTag: (unit) => this.options.onStale?.(language, this.panes.get(language)?.rows[unit] ?? 0) }),
        FoundMarks.configure({ onPoint: (key) => this.options.onPoint?.(language, key) }),
      ],
      content: fromDoc(this.bodies[language] ?? untitled),
      editorProps: {
        attributes: {
          class: 'pane-text',
          role: 'textbox',
          'aria-multiline': 'true',
          ...(this.options.editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
          'aria-label': this.options.label(language),
          lang: language,
          spellcheck: 'false',
          autocorrect: 'off',
          'data-pane': language,
          'data-region-rest': '',
        },
        handleKeyDown: (_view, event) => {
          if (event.key !== 'Enter' || event.isComposing) return false;
          // Ctrl Enter presses the head's act, which may freeze the text: it must leave the text as it is.
          if (event.ctrlKey || event.metaKey) return true;
          return !event.shiftKey && this.goOn(language);
        },
        // The pane's head and the foot lie over the edges of what scrolls.
        scrollThreshold: { top: 60, bottom: 40, left: 0, right: 0 },
        scrollMargin: { top: 64, bottom: 48, left: 0, right: 0 },
        // What is drawn anew under an input method would end the word that it is putting together.
        handleDOMEvents: { compositionend: () => void setTimeout(() => this.markAll(language)) },
        transformPastedHTML: cleanPaste,
        handlePaste: (view, _event, slice) => this.refusesPaste(slice) || pasteWhole(view, slice),
      },
      onUpdate: () => this.changed(language),
      onSelectionUpdate: () => this.moved(language),
      onFocus: () => this.moved(language),
      onBlur: () => this.options.onBlur(),
    });
    this.panes.set(language, { editor, read: docReader(), rows: [], shape: '', checked: [], tags: { draft: noTags, stale: noTags } });
    this.place(true);
    return () => {
      this.panes.delete(language);
      editor.destroy();
    };
  }

  /** Laying out a book that was pasted by mistake would hold the window for minutes. */
  private refusesPaste(slice: Slice): boolean {
    let paragraphs = 0;
    slice.content.descendants((node) => {
      if (node.isTextblock) paragraphs += 1;
      return !node.isTextblock;
    });
    if (paragraphs <= mostPasted) return false;
    this.options.onPasteRefused(paragraphs);
    return true;
  }

  editor(language: LanguageCode | undefined = this.spotNow?.language): Editor | undefined {
    return language ? this.panes.get(language)?.editor : undefined;
  }

  body(language: LanguageCode): Doc {
    return this.bodies[language] ?? emptyDoc;
  }

  /** Takes a text from elsewhere, such as a newer save; the caret stays where it can. */
  replace(language: LanguageCode, body: Doc): void {
    this.bodies[language] = body;
    this.editor(language)?.commands.setContent(fromDoc(body), { emitUpdate: false });
    this.realign();
  }

  /** Makes a pane's text another by an act of the person at the keyboard: one step of undo, saved like what is typed. */
  put(language: LanguageCode, body: Doc): void {
    const editor = this.panes.get(language)?.editor;
    if (editor && putBody(editor, body)) this.realign();
  }

  /** Marks blocks as a whole, each with its word: these of that kind, and no others. */
  showTags(kind: TagKind, tags: ReadonlyMap<LanguageCode, BlockTags>): void {
    for (const [language, pane] of this.panes) {
      pane.tags = { ...pane.tags, [kind]: tags.get(language) ?? noTags };
      this.tag(pane, kind);
    }
  }

  /** Puts the caret at the block of this row, or at the nearest before it. */
  focus(language: LanguageCode, row: number, at: 'start' | 'end' = 'start'): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    const units = unitsOf(pane.editor.state.doc);
    let index = pane.rows.indexOf(row);
    if (index < 0)
      index = Math.max(
        0,
        pane.rows.findLastIndex((own) => own <= row),
      );
    const unit = units[index];
    if (!unit) return;
    pane.editor
      .chain()
      .setTextSelection(at === 'start' ? startOf(unit) : endOf(unit))
      .focus(undefined, { scrollIntoView: true })
      .run();
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

  /** Lays the rows by which blocks a person has said belong together, in these texts; what is written since takes it along. */
  showLinks(links: readonly BlockLink[], bodies: Bodies): void {
    const had = this.saved.links.length > 0;
    this.saved = { links, bodies };
    if (had || links.length > 0) this.realign();
  }

  /** Which blocks belong together by a person's word, in the text as it stands. */
  links(): readonly BlockLink[] {
    return linksAfterEdit(this.saved.links, this.saved.bodies, this.bodies);
  }

  /** What the block of a row says now; null where the language has none there. */
  textAt(language: LanguageCode, row: number): string | null {
    const index = this.panes.get(language)?.rows.indexOf(row) ?? -1;
    return segmentsOf(this.bodies[language])[index]?.text ?? null;
  }

  /** Lights the words of the finding that one looks at; null where one looks at none. */
  lightFound(key: string | null): void {
    if (this.lit === key) return;
    this.lit = key;
    for (const { editor } of this.panes.values()) if (!editor.view.composing) editor.view.dispatch(lightFound(editor.state, key));
  }

  private mark({ editor, checked }: Pane): void {
    if (!editor.view.composing) editor.view.dispatch(markFound(editor.state, checked, this.lit));
  }

  private tag({ editor, tags }: Pane, kind: TagKind): void {
    if (editor.view.composing) return;
    const transaction = tagMarks[kind].mark(editor.state, tags[kind]);
    if (transaction) editor.view.dispatch(transaction);
  }

  /** Marks what came while an input method put a word together. */
  private markAll(language: LanguageCode): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    this.mark(pane);
    this.tag(pane, 'draft');
    this.tag(pane, 'stale');
  }

  /** Selects exactly the words of a finding. False where they no longer stand. */
  selectFound(language: LanguageCode, key: string): boolean {
    const editor = this.panes.get(language)?.editor;
    const place = editor && standingWords(editor.state, key);
    if (!editor || !place) return false;
    const selection = TextSelection.create(editor.state.doc, place.from, place.to);
    editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
    editor.view.focus();
    return true;
  }

  /** Selects a stretch of a block's text, by the number of the block. */
  selectWords(language: LanguageCode, block: number, { from, to }: { readonly from: number; readonly to: number }): void {
    const editor = this.panes.get(language)?.editor;
    const unit = editor && unitsOf(editor.state.doc)[block];
    if (!editor || !unit) return;
    const ranges = rangesOf(unitText(unit.node), unit.from, from, to);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, first.from, last.to)).scrollIntoView());
    editor.view.focus();
  }

  /** What was found in the words at the caret, the nearest first. */
  foundHere(): readonly StandingWords[] {
    const editor = this.editor();
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

  /** The same block in the next pane (or the one before), where it has one. */
  step(direction: 1 | -1): void {
    if (!this.spotNow) return;
    const { language, row } = this.spotNow;
    const shown = this.languages.filter((code) => this.panes.get(code)?.editor.view.dom.offsetParent);
    const next = shown[(shown.indexOf(language) + direction + shown.length) % shown.length];
    if (next) this.focus(next, row);
  }

  /** Writes the block that a language lacks: an empty one of the same kind, in its place, with the caret in it. */
  write(language: LanguageCode, row: number): void {
    const pane = this.panes.get(language);
    const wanted = this.layoutNow.rows[row];
    if (!pane || !wanted) return;
    const { state } = pane.editor;
    const model = this.languages.map((code) => wanted.cells[code]).find((segment) => segment);
    if (!model) return;
    const place = missingPlace(state.doc, pane.rows, row, model);
    const block = place.block;
    pane.editor
      .chain()
      .insertContentAt(place.replace ?? place.at, block, { updateSelection: false })
      .run();
    this.realign();
    pane.editor.chain().setTextSelection(place.caret).focus(undefined, { scrollIntoView: true }).run();
  }

  /** Enter at the end of a block whose follower is lacking here writes that one: a translation goes on in the source's form. */
  private goOn(language: LanguageCode): boolean {
    const pane = this.panes.get(language);
    if (!pane || language === this.languages[0]) return false;
    const { selection, doc } = pane.editor.state;
    const index = unitAt(doc, selection.from);
    const unit = unitsOf(doc)[index];
    if (!selection.empty || !unit || selection.from !== endOf(unit) || unit.node.textContent.trim() === '') return false;
    const row = (pane.rows[index] ?? 0) + 1;
    const standing = Object.values(this.layoutNow.rows[row]?.cells ?? {}).some((segment) => segment && segment.text.trim() !== '');
    if (!standing || this.layoutNow.rows[row]?.cells[language]) return false;
    this.write(language, row);
    return true;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settle);
    this.listeners.clear();
  }

  private changed(language: LanguageCode): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    const body = pane.read(pane.editor.state.doc);
    this.bodies[language] = body;
    this.options.onChange(language, body);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.everyFrame());
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.realign(), settleAfter);
  }

  /** Before the browser paints: a block that came or went is given its row. */
  private everyFrame(): void {
    this.frame = 0;
    for (const [language, pane] of this.panes) {
      if (shapeOf(pane) !== pane.shape || isEmptyDoc(this.bodies[language]) !== this.layoutNow.empty.includes(language))
        return void this.realign();
    }
  }

  private realign(): void {
    clearTimeout(this.settle);
    const next = this.align();
    if (!sameLayout(this.layoutNow, next)) this.layoutNow = next;
    this.place(false);
    this.follow();
    this.tell();
  }

  /** A language without text has no rows: its pane invites instead of listing all that is missing. */
  private align(): Layout {
    const empty = this.languages.filter((language) => isEmptyDoc(this.bodies[language]));
    const written = Object.fromEntries(
      this.languages.filter((language) => !empty.includes(language)).map((language) => [language, this.bodies[language]]),
    );
    const links = this.links();
    const rows = alignBodies(written, this.languages, links);
    const linked = new Map(
      rows.flatMap((row, index) =>
        linksInRow(links, row)
          .slice(0, 1)
          .map((link) => [index, link] as const),
      ),
    );
    const blank = empty.map((language) => this.bodies[language]?.content.length ?? 1);
    return { rows, empty, linked, lines: Math.max(rows.length, ...blank) };
  }

  private place(force: boolean): void {
    for (const [language, pane] of this.panes) {
      const count = unitsOf(pane.editor.state.doc).length;
      const rows: number[] = [];
      this.layoutNow.rows.forEach((row, index) => {
        if (row.cells[language]) rows.push(index);
      });
      while (rows.length < count) rows.push((rows.at(-1) ?? -1) + 1);
      const shape = shapeOf(pane);
      const transaction = placeRows(
        pane.editor.state,
        rows.map((row) => row + firstLine),
        force || shape !== pane.shape,
      );
      pane.rows = rows;
      pane.shape = shape;
      if (transaction) pane.editor.view.dispatch(transaction);
    }
  }

  private moved(language: LanguageCode): void {
    this.follow(language);
    this.tell();
  }

  private follow(language: LanguageCode | undefined = this.spotNow?.language): void {
    const pane = language ? this.panes.get(language) : undefined;
    if (!language || !pane) return;
    const row = pane.rows[unitAt(pane.editor.state.doc, pane.editor.state.selection.from)] ?? 0;
    if (this.spotNow?.language !== language || this.spotNow.row !== row) this.spotNow = { language, row };
  }

  private tell(): void {
    this.stampNow += 1;
    for (const listener of this.listeners) listener();
  }
}

/** How much of a block's text names it, in UTF-16 units. */
export const mostNamed = 24;

/** Into a pane where nothing is written a text comes as it is, its first block not bent to the title that waited for it. */
function pasteWhole(view: EditorView, slice: Slice): boolean {
  const { state } = view;
  const first = slice.content.firstChild;
  if (state.doc.textContent.trim() !== '' || !first?.isBlock || (slice.content.childCount === 1 && first.isTextblock)) return false;
  const transaction = state.tr.replace(0, state.doc.content.size, new Slice(slice.content, 0, 0));
  view.dispatch(transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView().setMeta('paste', true));
  return true;
}

/** The kinds of a pane's units, in order: rows can only move when it changes or when words make another pairing likelier. */
function shapeOf(pane: Pane): string {
  return unitsOf(pane.editor.state.doc)
    .map(
      (unit) =>
        `${unit.path.length}${unit.node.type.name}${unit.node.attrs.level ?? ''}${unit.path.length === 2 && unit.path[1] === 0 ? '^' : ''}`,
    )
    .join();
}

function startOf(unit: Unit): number {
  return unit.path.length === 2 ? unit.from + 2 : unit.from + 1;
}

function endOf(unit: Unit): number {
  return unit.path.length === 2 ? unit.to - 2 : unit.to - 1;
}

/** Equal in what is shown of it: which cells there are, of which kind, and whether there is something to read in them. */
function sameLayout(a: Layout, b: Layout): boolean {
  return sketch(a) === sketch(b);
}

function sketch(layout: Layout): string {
  const cell = (row: Row, language: string): string => {
    const segment = row.cells[language as LanguageCode];
    if (!segment) return '0';
    // A row where a language lacks says which block could belong to it.
    const words = Object.values(row.cells).includes(null) ? segment.text.slice(0, mostNamed) : '';
    return `${segment.kind}${segment.level ?? ''}${segment.item ?? ''}${segment.text.trim() === '' ? '-' : '+'}${words}`;
  };
  return `${layout.lines}|${layout.empty.join()}|${[...layout.linked.keys()].join()}|${layout.rows
    .map((row) =>
      Object.keys(row.cells)
        .map((language) => cell(row, language))
        .join(),
    )
    .join(';')}`;
}
